import { expect, test } from "vitest";
import { movedTo, withCadences } from "./live-capacity.ts";

const GROUPS = [
  { id: "g_1", rank: 1, idealDays: 30 },
  { id: "g_2", rank: 2, idealDays: 60 },
];
const asks = (id: string, asked: number) => ({ id, name: id, contacts: 10, asked, promised: 0 });
const CAPACITY = { asked: 3, budget: 5, text: "", waysOut: null, groups: [asks("g_1", 2), asks("g_2", 1)] };

test("withCadences() asks for half as much of a group at twice its cadence", () => {
  const live = withCadences(CAPACITY, GROUPS, { g_1: 60 }, 10);
  expect([live.asked, live.groups.map(({ asked }) => asked)]).toEqual([2, [1, 1]]);
  expect(withCadences(CAPACITY, GROUPS, { g_1: 30 }, 10)).toBe(CAPACITY);
});

test("withCadences() finds the ways out of what is drawn", () => {
  expect(withCadences(CAPACITY, GROUPS, { g_1: 10 }, 10).waysOut).toMatchObject({
    fewerContacts: 12,
    timesSlower: 1.4,
    moreTouches: 2,
    moreMinutes: 20,
  });
  expect(withCadences(CAPACITY, GROUPS, { g_1: 60 }, 10).waysOut).toBeNull();
});

test.each([
  ["g_2", 0, ["g_2", "g_1"]],
  ["g_1", 9, ["g_2", "g_1"]],
  ["g_1", -1, ["g_1", "g_2"]],
  ["g_9", 0, ["g_1", "g_2"]],
])("movedTo() puts %s at %d: %j", (id, to, order) => {
  expect(movedTo(GROUPS, id, to).map((one) => one.id)).toEqual(order);
});

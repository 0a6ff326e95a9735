import { expect, test } from "vitest";
import { addDays } from "../day.ts";
import { AS_OF, MAIL, TODAY, aPerson, daysUpTo, historyOn, theGroup } from "../plan/testing.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { proposeForGroups } from "./propose-groups.ts";
import { aRegroup } from "./testing.ts";

const CLIENTS = theGroup("current-clients");
const FRIENDS = theGroup("friends");
const someone = (id: number, last: number, groups = [CLIENTS]) =>
  aPerson(id, historyOn(daysUpTo(TODAY - last, 30, 8)), { groups });
const only = (...groups: (typeof CLIENTS)[]) => ({ groups });

test("proposeForGroups() asks of a group that asks for too much whether it may be slower", () => {
  const crowd = Array.from({ length: 60 }, (_, i) => someone(i + 1, 5));

  expect(proposeForGroups(aRegroup(crowd, {}, only(CLIENTS)))).toMatchObject([
    { key: "group-asks:g_901", answers: ["slower", "leave"] },
  ]);
  const minutes = { ...only(CLIENTS), settings: { ...DEFAULT_SETTINGS, touches: null, minutes: 600 } };
  expect(proposeForGroups(aRegroup(crowd, {}, minutes))).toEqual([]);
});

test("proposeForGroups() asks of a group of which nothing passed, as far as that could be seen", () => {
  const silent = [someone(1, 70)];

  expect(proposeForGroups(aRegroup(silent, {}, only(CLIENTS)))).toMatchObject([
    { key: "group-quiet:g_901", text: expect.stringContaining("for 60 days") as string },
  ]);
  expect(proposeForGroups(aRegroup([someone(1, 30)], {}, only(CLIENTS)))).toEqual([]);
  const blind = { ...only(CLIENTS), coverage: [{ ...MAIL, through: addDays(AS_OF, -40) }] };
  expect(proposeForGroups(aRegroup(silent, {}, blind))).toEqual([]);
  expect(proposeForGroups(aRegroup(silent, {}, only({ ...CLIENTS, share: 0 })))).toEqual([]);
});

test("proposeForGroups() asks of an empty group, once anybody was put into one", () => {
  expect(proposeForGroups(aRegroup([someone(1, 5)], {}, only(CLIENTS, FRIENDS)))).toMatchObject([
    { key: "group-empty:g_905" },
  ]);
  expect(proposeForGroups(aRegroup([someone(1, 5, [])], {}, only(FRIENDS)))).toEqual([]);
  expect(proposeForGroups(aRegroup([someone(1, 5)], {}, only(CLIENTS, { ...FRIENDS, share: 0 })))).toEqual([]);
});

import { expect, test } from "vitest";
import { type Asking, weighCapacity } from "./capacity.ts";
import { DEFAULT_GROUPS } from "./default-groups.ts";
import { theGroup } from "./testing.ts";

const CLIENTS = theGroup("current-clients");
const COLLEAGUES = theGroup("influential-colleagues");
const FIVE = { touches: 5, minutes: null };

function asking(count: number, group = CLIENTS, different: Partial<Asking> = {}): Asking[] {
  return Array.from({ length: count }, () => ({
    group,
    idealDays: group.idealDays,
    promisedDays: null,
    suggested: false,
    ...different,
  }));
}

test("weighCapacity() says what the groups ask for against what there is", () => {
  const capacity = weighCapacity([...asking(20, COLLEAGUES), ...asking(30)], FIVE);

  expect(capacity).toEqual({
    asked: 9.3,
    budget: 5,
    groups: [
      { group: CLIENTS.id, name: "Current clients", contacts: 30, asked: 7, promised: 0 },
      { group: COLLEAGUES.id, name: "Influential colleagues", contacts: 20, asked: 2.3, promised: 0 },
    ],
    text: "Your groups ask for 9.3 touches a week; you have 5.",
  });
});

test("weighCapacity() says when it fits, in one touch or many, and when suggestions count", () => {
  const seven = { idealDays: 7, suggested: true };

  expect(weighCapacity(asking(1, CLIENTS, seven), FIVE).text).toBe(
    "Your groups, Kith's suggestions among them, ask for 1 touch a week; you have 5: that fits.",
  );
});

test("weighCapacity() asks nothing for what is not measured", () => {
  expect(weighCapacity(asking(9, theGroup("friends")), FIVE)).toEqual({
    asked: 0,
    budget: 5,
    groups: [],
    text: "Your groups ask for nothing yet; you have 5 a week.",
  });
});

test("weighCapacity() counts minutes as so many mails, and the tighter of two budgets", () => {
  const minutes = weighCapacity(asking(30), { touches: null, minutes: 60 });
  const both = weighCapacity(asking(30), { touches: 8, minutes: 60 });

  expect(minutes).toMatchObject({ budget: 6, text: "Your groups ask for 7 touches a week; you have 60 minutes." });
  expect(both).toMatchObject({ budget: 6, text: "Your groups ask for 7 touches a week; you have 8, and 60 minutes." });
});

test("weighCapacity() orders groups of one rank by id", () => {
  const twin = { ...CLIENTS, id: COLLEAGUES.id, name: "Twin" };

  expect(weighCapacity([...asking(1, twin), ...asking(1)], FIVE).groups.map(({ name }) => name)).toEqual([
    "Current clients",
    "Twin",
  ]);
});

test("the default groups share out all attention, and rank one after the other", () => {
  expect(DEFAULT_GROUPS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  expect(DEFAULT_GROUPS.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect(DEFAULT_GROUPS.filter(({ measured }) => measured === 0).map(({ key }) => key)).toEqual(["friends"]);
});

test("weighCapacity() says what kept promises take of the week", () => {
  const { groups } = weighCapacity(asking(20, CLIENTS, { promisedDays: 70 }), FIVE);

  expect(groups[0]?.promised).toBe(2);
});

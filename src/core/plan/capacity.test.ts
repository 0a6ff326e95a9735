import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asking, weighCapacity } from "./capacity.ts";
import { DEFAULT_GROUPS } from "./default-groups.ts";
import { defaultGroups, theGroup } from "./testing.ts";

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
    waysOut: {
      ...{ fewerContacts: 29, timesSlower: 1.9, moreTouches: 5, moreMinutes: 50 },
      text: "It would fit with 29 people fewer, from the last group on; or with cadences 1.9 times as long; or with 5 touches a week more, about 50 minutes.",
    },
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
    waysOut: null,
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

test("each way out of weighCapacity() makes it fit, and none of less would (property)", () => {
  const groups = defaultGroups().map((group) => ({ ...group, measured: 1 as const }));
  const one = fc.record({
    group: fc.constantFrom(...groups),
    idealDays: fc.integer({ min: 7, max: 400 }),
    suggested: fc.constant(false),
    promisedDays: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (all, touches) => {
      const { waysOut } = weighCapacity(all, { touches, minutes: null });
      if (waysOut === null) return;
      const { fewerContacts, timesSlower, moreTouches } = waysOut;
      const lastFirst = all.toSorted((a, b) => b.group.rank - a.group.rank || b.idealDays - a.idealDays);
      const asked = (of: readonly Asking[], times = 1): number =>
        of.reduce((sum, { idealDays }) => sum + 7 / (idealDays * times), 0);

      expect(asked(lastFirst.slice(fewerContacts))).toBeLessThanOrEqual(touches + 1e-5);
      expect(asked(lastFirst.slice(fewerContacts - 1))).toBeGreaterThan(touches);
      expect(asked(all, timesSlower)).toBeLessThanOrEqual(touches + 1e-5);
      expect(asked(all)).toBeLessThanOrEqual(touches + moreTouches + 1e-5);
    }),
    { numRuns: 80 },
  );
});

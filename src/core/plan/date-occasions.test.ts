import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type PartialDay, addDays, dayOf, yearlessDay } from "../day.ts";
import type { Profile } from "../person/profile.ts";
import { dateOccasions } from "./date-occasions.ts";
import type { Occasion } from "./occasion.ts";
import { AS_OF, aProfile } from "./testing.ts";

function find(profile: Partial<Profile>, asOf = AS_OF): Occasion[] {
  return dateOccasions(aProfile(1, profile), false, asOf);
}

const dated = (label: string, date: string): Partial<Profile> => ({ dates: [{ label, date: date as PartialDay }] });

test("dateOccasions() tells other dates of a card by their labels, with the years where they are known", () => {
  expect(find(dated("Wedding", "2016-11-12"))).toMatchObject([
    {
      ...{ key: "date:wedding:11-12:2026", kind: "date", on: "2026-11-12", confidence: "certain", anyway: true },
      reason: { text: '"Wedding", a date on their card, is on Thursday 12 November: 10 years.' },
    },
  ]);
  expect(find(dated("anniversary", "--11-09"))[0]?.reason.text).toBe("Their anniversary is today.");
  expect(find(dated("Wedding", "--11-17"))).toEqual([]);
});

test("dateOccasions() tells a date that lies ahead once, when it comes", () => {
  expect(find(dated("Defence", "2026-11-12"))[0]?.reason.text).toBe(
    '"Defence", a date on their card, is on Thursday 12 November.',
  );
  expect(find(dated("Defence", "2028-11-12"))).toEqual([]);
});

test("dateOccasions() counts the years in a job, and none in the first", () => {
  const workSince = "2021-11-10" as Day;

  expect(find({ workSince, organisation: "Norte" })).toMatchObject([
    { key: "work-anniversary:2026", reason: { text: "It will be 5 years tomorrow since they began at Norte." } },
  ]);
  expect(find({ workSince })[0]?.reason.text).toContain("since they began their work.");
  expect(find({ workSince: "2026-11-10" as Day })).toEqual([]);
});

test("dateOccasions() keeps a 29 February on the 28th where there is none", () => {
  const birthday = "1984-02-29" as PartialDay;

  expect(find({ birthday }, "2027-02-25" as Day)[0]?.on).toBe("2027-02-28");
  expect(find({ birthday }, "2028-02-25" as Day)[0]?.on).toBe("2028-02-29");
});

test("dateOccasions() sees nothing in the last year there is", () => {
  expect(find({ birthday: "--12-31" as PartialDay, ...dated("x", "--12-31") }, "9999-12-31" as Day)).toEqual([]);
});

test("every date returns once a year, with one key for all days on which it is good (property)", () => {
  const date = fc
    .tuple(
      fc.integer({ min: 1900, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 29 }),
      fc.boolean(),
    )
    .map(([year, month, day, known]) => (known ? dayOf(year, month, day) : yearlessDay(month, day)))
    .filter((one) => one !== undefined)
    .map((one) => one as string as PartialDay);
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 365 }), (one, start) => {
      const first = addDays("2031-01-01" as Day, start);
      const seen = Array.from({ length: 365 }, (_, i) => find({ birthday: one }, addDays(first, i))[0]);
      const good = seen.filter((occasion) => occasion !== undefined);
      const byKey = Map.groupBy(good, ({ key }) => key);

      // A year may begin and end within the days of one birthday each.
      expect([1, 2]).toContain(byKey.size);
      for (const days of byKey.values()) expect(new Set(days.map(({ on }) => on)).size).toBe(1);
      expect(good.length).toBeGreaterThanOrEqual(7);
      expect(good.length).toBeLessThanOrEqual(9);
    }),
    { numRuns: 40 },
  );
});

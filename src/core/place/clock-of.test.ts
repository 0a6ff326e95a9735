import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Instant } from "../day.ts";
import { zoneOf } from "../zone.ts";
import { type ClockSight, clockOf } from "./clock-of.ts";

const AS_OF = Date.UTC(2026, 10, 23) as Instant;
const ZONES = [
  { zone: "Asia/Tokyo", country: "JP", population: 90 },
  { zone: "Asia/Seoul", country: "KR", population: 40 },
  { zone: "Europe/London", country: "GB", population: 50 },
  { zone: "Africa/Lagos", country: "NG", population: 90 },
  { zone: "America/Chicago", country: "US", population: 70 },
];

/** One message each so many days, by a zone's clock, from `from` days before to `to`. */
function sights(zone: string, from: number, to: number, step = 9): ClockSight[] {
  return Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, index) => {
    const at = (AS_OF - (from - index * step) * DAY_MS - 1) as Instant;
    return { at, minutes: zoneOf(zone).offsetMinutes(at) };
  });
}
const find = (seen: readonly ClockSight[]): string | undefined => clockOf(seen, AS_OF, ZONES)?.zone;

test("clockOf() knows a zone by months of its clock, summer and winter", () => {
  expect(find(sights("Asia/Tokyo", 200, 0))).toBe("Asia/Tokyo");
  expect(find(sights("America/Chicago", 300, 0))).toBe("America/Chicago");
});

test("clockOf() takes UTC for a proof of nothing, but lets it decide", () => {
  expect(find(sights("Europe/London", 360, 0))).toBe("Europe/London");
  expect(find(sights("UTC", 360, 0))).toBeUndefined();
});

test("clockOf() is not moved by a journey, nor by what is a year old", () => {
  expect(find([...sights("America/Chicago", 300, 30), ...sights("Asia/Tokyo", 20, 6, 7)])).toBe("America/Chicago");
  expect(find(sights("Asia/Tokyo", 30, 0, 3))).toBeUndefined();
  expect(find(sights("Asia/Tokyo", 700, 400))).toBeUndefined();
  expect(find(sights("Asia/Tokyo", -1, -200, 9))).toBeUndefined();
});

test("clockOf() does not depend on the order of what was seen (property)", () => {
  const seen = [...sights("America/Chicago", 300, 30), ...sights("Asia/Tokyo", 20, 6, 7)];
  fc.assert(
    fc.property(fc.shuffledSubarray(seen, { minLength: seen.length }), (shuffled) => {
      expect(find(shuffled)).toEqual(find(seen));
    }),
    { numRuns: 20 },
  );
});

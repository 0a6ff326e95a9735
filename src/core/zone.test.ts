import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Day, type Instant, dayNumber } from "./day.ts";
import { isZoneName, zoneOf } from "./zone.ts";

const at = (text: string): Instant => Date.parse(text) as Instant;
const local = (zone: string, day: string, hour: number, minute = 0): string =>
  new Date(zoneOf(zone).instantAt(dayNumber(day as Day), hour * 60 + minute)).toISOString();

test("isZoneName() knows IANA zones, and takes no offset for one", () => {
  expect(["Europe/Berlin", "UTC", "Pacific/Kiritimati"].map(isZoneName)).toEqual([true, true, true]);
  expect(["Mars/Olympus", "", "+02:00", "Europe"].map(isZoneName)).toEqual([false, false, false, false]);
});

test("zoneOf() refuses a name that is none", () => {
  expect(() => zoneOf("Mars/Olympus")).toThrow(RangeError);
});

test.each([
  ["UTC", "2026-07-01T12:00:00Z", 0, "2026-07-01"],
  ["Europe/Berlin", "2026-07-01T22:30:00Z", 120, "2026-07-02"],
  ["Europe/Berlin", "2026-01-01T22:30:00Z", 60, "2026-01-01"],
  ["America/St_Johns", "2026-01-01T03:29:00Z", -210, "2025-12-31"],
  ["Pacific/Kiritimati", "2026-01-01T10:00:00Z", 840, "2026-01-02"],
  ["Asia/Kathmandu", "2026-01-01T18:20:00Z", 345, "2026-01-02"],
])("a zone knows its offset and day: %s at %s", (name, instant, offset, day) => {
  const zone = zoneOf(name);

  expect(zone.name).toBe(name);
  expect(zone.offsetMinutes(at(instant))).toBe(offset);
  expect(zone.dayAt(at(instant))).toBe(day);
  expect(zone.dayNumberAt(at(instant))).toBe(dayNumber(day as Day));
});

test("offsets change at the instant clocks are put on, not at midnight", () => {
  const berlin = zoneOf("Europe/Berlin");

  expect(berlin.offsetMinutes(at("2026-03-29T00:59:59Z"))).toBe(60);
  expect(berlin.offsetMinutes(at("2026-03-29T01:00:00Z"))).toBe(120);
});

test("instants before 1970 and before year 1 have their day", () => {
  expect(zoneOf("America/New_York").dayAt(at("1950-07-01T03:00:00Z"))).toBe("1950-06-30");
  expect(zoneOf("UTC").offsetMinutes(-65_000_000_000_000 as Instant)).toBe(0);
});

test.each([
  ["Europe/Berlin", "2026-07-01", 9, "2026-07-01T07:00:00.000Z"],
  ["America/New_York", "2026-12-24", 18, "2026-12-24T23:00:00.000Z"],
  ["Pacific/Kiritimati", "2026-01-02", 0, "2026-01-01T10:00:00.000Z"],
])("instantAt() reads a wall clock in %s on %s at %d", (zone, day, hour, expected) => {
  expect(local(zone, day, hour)).toBe(expected);
});

test("instantAt() gives the later time where clocks were put forward, west and east", () => {
  expect(local("America/New_York", "2026-03-08", 2, 30)).toBe("2026-03-08T07:30:00.000Z");
  expect(local("Europe/Berlin", "2026-03-29", 2, 30)).toBe("2026-03-29T01:30:00.000Z");
  expect(local("Australia/Sydney", "2026-10-04", 2, 30)).toBe("2026-10-03T16:30:00.000Z");
});

test("instantAt() takes the first of two times where clocks were put back", () => {
  expect(local("America/New_York", "2026-11-01", 1, 30)).toBe("2026-11-01T05:30:00.000Z");
  expect(local("Europe/Berlin", "2026-10-25", 2, 30)).toBe("2026-10-25T00:30:00.000Z");
});

test("instantAt() passes over a day that a place never had", () => {
  // Samoa went from 29 to 31 December 2011.
  expect(local("Pacific/Apia", "2011-12-30", 12)).toBe("2011-12-30T22:00:00.000Z");
});

test("instantAt() is the inverse of offset and day, but where a clock showed a time twice (property)", () => {
  const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Australia/Lord_Howe"].map(zoneOf);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 400_000, max: 30_000_000 }).map((minutes) => (minutes * 60_000) as Instant),
      (zone, instant) => {
        const shown = instant + zone.offsetMinutes(instant) * 60_000;
        const day = zone.dayNumberAt(instant);
        const again = zone.instantAt(day, (shown - day * DAY_MS) / 60_000);
        expect(again).toBeLessThanOrEqual(instant);
        expect(again + zone.offsetMinutes(again) * 60_000).toBe(shown);
      },
    ),
    { numRuns: 300 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Day,
  type PartialDay,
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  isInstant,
  isoWeek,
  isPartialDay,
  mondayOf,
  nextAnniversary,
  weekday,
  yearlessDay,
} from "./day.ts";
import { Defect } from "./failure.ts";

const day = (text: string): Day => text as Day;
/** Numbers of all days from 0001-01-01 to 9999-12-31, with room for a year on either side. */
const numbers = fc.integer({ min: -719_162 + 400, max: 2_932_896 - 400 });

test.each(["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("isDay() takes %s", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  ["2026-02-29", "a day that a common year has not"],
  ["1900-02-29", "a century that is no leap year"],
  ["2026-04-31", "a month of thirty days"],
  ["2026-13-01", "a thirteenth month"],
  ["2026-00-10", "no month"],
  ["2026-01-00", "no day of the month"],
  ["0000-01-01", "the year nought"],
  ["2026-1-1", "short numbers"],
  ["2026-11-23T00:00", "a time"],
  [" 2026-11-23", "a space"],
  ["--11-23", "a day without a year"],
])("isDay() refuses %j: %s", (text) => {
  expect(isDay(text)).toBe(false);
});

test("isPartialDay() takes days with and without a year, 29 February included", () => {
  expect(["--02-29", "--12-31", "2026-11-23"].map(isPartialDay)).toEqual([true, true, true]);
  expect(["--02-30", "--13-01", "--2-9", "2026-02-29", "02-29"].map(isPartialDay)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});

test("dayOf() and yearlessDay() give nothing for what no calendar has", () => {
  expect(dayOf(26, 1, 9)).toBe("0026-01-09");
  expect(dayOf(2026, 2, 29)).toBeUndefined();
  expect(dayOf(10_000, 1, 1)).toBeUndefined();
  expect(dayOf(Number.NaN, 1, 1)).toBeUndefined();
  expect(dayOf(2026, 1.5, 1)).toBeUndefined();
  expect(dayOf(2026, 1, 1.5)).toBeUndefined();
  expect(yearlessDay(2, 29)).toBe("--02-29");
  expect(yearlessDay(2, 30)).toBeUndefined();
});

test("isInstant() takes whole milliseconds of the years 1 to 9999", () => {
  expect([0, -62_135_596_800_000, 253_402_300_799_999].map(isInstant)).toEqual([true, true, true]);
  expect([0.5, Number.NaN, -62_135_596_800_001, 253_402_300_800_000].map(isInstant)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("dayNumber() counts from 1970, in years below 100 as well", () => {
  expect(dayNumber(day("1970-01-01"))).toBe(0);
  expect(dayNumber(day("1969-12-31"))).toBe(-1);
  expect(dayNumber(day("0050-01-01")) - dayNumber(day("0049-12-31"))).toBe(1);
  expect(dayNumber(day("0001-01-01"))).toBe(-719_162);
  expect(dayNumber(day("9999-12-31"))).toBe(2_932_896);
});

test("dayFromNumber() gives back the day, and each next one is the next in the calendar (property)", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const on = dayFromNumber(number);
      expect(isDay(on)).toBe(true);
      expect(dayNumber(on)).toBe(number);
      expect(dayFromNumber(number + 1) > on).toBe(true);
    }),
  );
});

test("dayFromNumber() refuses what lies outside the calendar, and parts of days", () => {
  expect(() => dayFromNumber(-719_163)).toThrow(Defect);
  expect(() => dayFromNumber(2_932_897)).toThrow(Defect);
  expect(() => dayFromNumber(0.5)).toThrow(Defect);
});

test("addDays() and daysBetween() are each other's inverse (property)", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -400, max: 400 }), (number, count) => {
      const from = dayFromNumber(number);
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
  );
});

test("weekday() counts from Monday, before 1970 too", () => {
  expect(weekday(day("2026-11-23"))).toBe(1);
  expect(weekday(day("2026-11-29"))).toBe(7);
  expect(weekday(day("1969-12-31"))).toBe(3);
  expect(weekday(day("0001-01-01"))).toBe(1);
});

test("mondayOf() gives the Monday at most six days before (property)", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const on = dayFromNumber(number);
      expect(weekday(mondayOf(on))).toBe(1);
      expect(daysBetween(mondayOf(on), on)).toBe(weekday(on) - 1);
    }),
  );
});

test.each([
  ["2026-11-23", "2026-W48"],
  ["2026-01-01", "2026-W01"],
  ["2027-01-03", "2026-W53"],
  ["2027-01-04", "2027-W01"],
  ["2024-12-30", "2025-W01"],
  ["2021-01-03", "2020-W53"],
])("isoWeek() of %s is %s", (text, week) => {
  expect(isoWeek(day(text))).toBe(week);
});

test("isoWeek() is one name for each week, and ascends (property)", () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const monday = mondayOf(dayFromNumber(number));
      expect(isoWeek(addDays(monday, 6))).toBe(isoWeek(monday));
      expect(isoWeek(addDays(monday, 7)) > isoWeek(monday)).toBe(true);
    }),
  );
});

test.each([
  ["1980-03-05", "2026-03-05", "2026-03-05"],
  ["1980-03-05", "2026-03-06", "2027-03-05"],
  ["--12-31", "2026-12-31", "2026-12-31"],
  ["--02-29", "2026-02-01", "2026-02-28"],
  ["--02-29", "2026-03-01", "2027-02-28"],
  ["2000-02-29", "2027-03-01", "2028-02-29"],
])("nextAnniversary() of %s, asked on %s, is %s", (date, from, expected) => {
  expect(nextAnniversary(date as PartialDay, day(from))).toBe(expected);
});

test("nextAnniversary() ends with the calendar", () => {
  expect(nextAnniversary("--12-31" as PartialDay, day("9999-12-31"))).toBe("9999-12-31");
  expect(() => nextAnniversary("--01-01" as PartialDay, day("9999-12-31"))).toThrow(Defect);
});

test("nextAnniversary() lies within the coming year, on that day of that month (property)", () => {
  fc.assert(
    fc.property(numbers, numbers, (born, now) => {
      const from = dayFromNumber(now);
      const date: string = dayFromNumber(born);
      const next = nextAnniversary(date as PartialDay, from);
      expect(daysBetween(from, next)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(from, next)).toBeLessThanOrEqual(366);
      if (!date.endsWith("-02-29")) expect(next.slice(4)).toBe(date.slice(4));
    }),
  );
});

import { expect, test } from "vitest";
import { dayAfter, dayNumber, longDay, mondayOf, nearDay, quarter } from "./days.ts";

test("longDay() names the month, whatever the zone", () => {
  expect(longDay("2026-11-23")).toBe("23 November 2026");
});

test("dayAfter() goes over the ends of months and of years", () => {
  expect(dayAfter("2026-12-25", 14)).toBe("2027-01-08");
});

test("dayNumber() of neighbouring days differs by one, where clocks change too", () => {
  expect(dayNumber("2026-03-30") - dayNumber("2026-03-29")).toBe(1);
});

test.each([
  ["2026-11-26", "Thursday 26 November"],
  ["2026-03-12", "12 March"],
  ["2027-03-12", "12 March 2027"],
])("nearDay() says %s as %s", (day, text) => {
  expect(nearDay(day, "2026-11-23")).toBe(text);
});

test.each(["2026-11-23", "2026-11-25", "2026-11-29"])("mondayOf() finds the Monday of %s", (day) => {
  expect(mondayOf(day)).toBe("2026-11-23");
});

test("a quarter is said by its months, and the first by its year", () => {
  expect([quarter("2026-01-01"), quarter("2026-10-01")]).toEqual(["Jan–Mar 2026", "Oct–Dec"]);
});

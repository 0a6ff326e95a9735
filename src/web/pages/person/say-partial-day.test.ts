import { expect, test } from "vitest";
import { dayOfParts, partsOfDay, sayPartialDay } from "./say-partial-day.ts";

test("sayPartialDay() says a birthday with its year and without", () => {
  expect(sayPartialDay("1980-04-12")).toBe("12 April 1980");
  expect(sayPartialDay("--02-29")).toBe("29 February");
  expect(sayPartialDay("1980")).toBe("1980");
});

test("partsOfDay() and dayOfParts() are each other's inverse", () => {
  for (const day of ["1980-04-12", "--04-02"]) {
    const parts = partsOfDay(day);
    expect(dayOfParts(parts.day, parts.month, parts.year)).toBe(day);
  }
  expect(partsOfDay(null)).toEqual({ day: "", month: "", year: "" });
  expect(dayOfParts("", "04", "1980")).toBeNull();
});

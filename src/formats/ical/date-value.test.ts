import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfWall, parseDateValue, parseDuration, parseUtcOffset } from "./date-value.ts";

const at = (text: string) => Date.parse(text);

test("parseDateValue() goes by the form, whatever is declared", () => {
  expect(parseDateValue("20260301")).toEqual({ kind: "day", ms: at("2026-03-01T00:00Z") });
  expect(parseDateValue("20260301T093000")).toEqual({ kind: "wall", ms: at("2026-03-01T09:30Z") });
  expect(parseDateValue("20260301T093000", "Europe/Oslo")).toEqual({
    kind: "wall",
    ms: at("2026-03-01T09:30Z"),
    tzid: "Europe/Oslo",
  });
  expect(parseDateValue("20260301T093000Z")).toEqual({ kind: "utc", ms: at("2026-03-01T09:30Z") });
});

test("parseDateValue() reads what careless producers write", () => {
  expect(parseDateValue(" 2026-03-01T09:30:00.000+01:00 ")).toEqual({ kind: "utc", ms: at("2026-03-01T08:30Z") });
  expect(parseDateValue("20260301t0930z")).toEqual({ kind: "utc", ms: at("2026-03-01T09:30Z") });
  expect(parseDateValue("20260301T240000")).toEqual({ kind: "wall", ms: at("2026-03-02T00:00Z") });
  expect(parseDateValue("20161231T235960Z")).toEqual({ kind: "utc", ms: at("2016-12-31T23:59:59Z") });
  expect(parseDateValue("20131210Z")).toEqual({ kind: "day", ms: at("2013-12-10T00:00Z") });
  expect(parseDateValue("20260301T093000", "")).toEqual({ kind: "wall", ms: at("2026-03-01T09:30Z") });
  expect(parseDateValue("20260301T093000+99:00")).toEqual({ kind: "utc", ms: at("2026-03-01T09:30Z") });
});

test("parseDateValue() refuses days that do not exist and programs' zeros", () => {
  for (const text of [
    "",
    "INVALID",
    "20260230",
    "20261301",
    "00010101T000000Z",
    "20260301T250000",
    "20260301T106000",
    "083000",
  ]) {
    expect(parseDateValue(text), text).toBeUndefined();
  }
});

test("parseUtcOffset() reads seconds and leaves out what no place keeps", () => {
  expect(parseUtcOffset("+0530")).toBe(19_800_000);
  expect(parseUtcOffset("-002946")).toBe(-1_786_000);
  expect(parseUtcOffset("+5744")).toBeUndefined();
  expect(parseUtcOffset("+0199")).toBeUndefined();
  expect(parseUtcOffset("Z")).toBeUndefined();
});

test("parseDuration() keeps days apart from hours", () => {
  expect(parseDuration("P1W2DT3H4M5S")).toEqual({ days: 9, ms: 11_045_000 });
  expect(parseDuration("-PT15M")).toEqual({ days: 0, ms: -900_000 });
  expect(parseDuration("-P1D")).toEqual({ days: -1, ms: 0 });
  for (const text of ["", "P", "PT", "1H", "P999999999999999999W", "P40000D"]) {
    expect(parseDuration(text), text).toBeUndefined();
  }
});

test("parseDateValue() reads back every day it can show (property)", () => {
  const ms = fc.integer({ min: at("1000-01-01T00:00Z") / 1000, max: at("9999-12-31T00:00Z") / 1000 });
  fc.assert(
    fc.property(ms, (seconds) => {
      const text = new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:]/g, "");
      expect(parseDateValue(text)).toEqual({ kind: "wall", ms: seconds * 1000 });
      expect(dayOfWall(seconds * 1000).replaceAll("-", "")).toBe(text.slice(0, 8));
    }),
  );
});

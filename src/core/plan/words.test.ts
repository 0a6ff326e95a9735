import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { countOf, endSentence, sayDay, sayEvery, sayList, sayNearDay, sayOdds, sayRate, saySpan } from "./words.ts";
import { AS_OF, on } from "./testing.ts";

test("countOf() knows one from many", () => {
  expect([countOf(1, "day"), countOf(0, "day"), countOf(41, "day"), countOf(2, "company", "companies")]).toEqual([
    "1 day",
    "0 days",
    "41 days",
    "2 companies",
  ]);
});

test.each([
  [0, "0 days"],
  [1, "1 day"],
  [64.4, "64 days"],
  [120, "120 days"],
  [121, "4 months"],
  [426, "14 months"],
  [729, "24 months"],
  [730, "2 years"],
  [1096, "3 years"],
])("saySpan() of %d is %s", (days, text) => {
  expect(saySpan(days)).toBe(text);
});

test("sayEvery() says a rhythm", () => {
  expect([1, 1.4, 2, 19, 150].map(sayEvery)).toEqual([
    "every day",
    "every day",
    "every 2 days",
    "every 19 days",
    "every 5 months",
  ]);
});

test("sayDay() leaves out the year that is this one", () => {
  expect(sayDay("2026-02-06" as Day, AS_OF)).toBe("6 February");
  expect(sayDay("2025-12-18" as Day, AS_OF)).toBe("18 December 2025");
  expect(sayDay(on("1999-05-24"), AS_OF)).toBe("24 May 1999");
  expect(sayDay("0807-05-24" as Day, AS_OF)).toBe("24 May 807");
});

test("sayNearDay() says today and tomorrow, and else the weekday", () => {
  const days = ["2026-11-09", "2026-11-10", "2026-11-15", "2026-11-16"] as Day[];

  expect(days.map((day) => sayNearDay(day, AS_OF))).toEqual([
    "today",
    "tomorrow",
    "on Sunday 15 November",
    "on Monday 16 November",
  ]);
});

test("sayOdds() is never certain", () => {
  expect([0, 0.04, 0.1, 0.7, 0.94, 0.96, 1].map(sayOdds)).toEqual([
    "hardly ever",
    "hardly ever",
    "once in 10",
    "7 times in 10",
    "9 times in 10",
    "nearly always",
    "nearly always",
  ]);
});

test("sayList() joins words", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(sayList)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("sayRate() has one decimal, or none", () => {
  expect([11.26, 5, 4.97].map(sayRate)).toEqual(["11.3", "5", "5"]);
});

test("endSentence() ends what does not end", () => {
  expect(["the report", "the report.", "will you?", "well…", ""].map(endSentence)).toEqual([
    "the report.",
    "the report.",
    "will you?",
    "well…",
    ".",
  ]);
});

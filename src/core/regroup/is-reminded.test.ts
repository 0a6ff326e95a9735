import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import { isReminded } from "./is-reminded.ts";

test("isReminded() speaks of a regroup for two weeks, and is then silent for a period", () => {
  const due = "2026-11-01" as Day;
  const after = (days: number): boolean => isReminded(due, addDays(due, days), 60);

  expect([-1, 0, 13, 14, 59, 60, 73, 74].map(after)).toEqual([false, true, true, false, false, true, true, false]);
});

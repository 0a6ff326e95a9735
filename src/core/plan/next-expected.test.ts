import { expect, test } from "vitest";
import { DAY_MS, type Instant } from "../day.ts";
import { nextExpected } from "./next-expected.ts";

const END = (1000 * DAY_MS - 1) as Instant;
const inDays = (days: number): Instant => (END + days * DAY_MS) as Instant;

test("nextExpected() is the first meeting of the next two weeks, today's included", () => {
  expect(nextExpected([inDays(9), inDays(3), inDays(20)], END)).toBe(inDays(3));
  expect(nextExpected([inDays(-0.5)], END)).toBe(inDays(-0.5));
  expect(nextExpected([inDays(14)], END)).toBe(inDays(14));
});

test("nextExpected() knows nothing of yesterday, nor of what is farther off", () => {
  expect(nextExpected([inDays(-1), inDays(14.1)], END)).toBeUndefined();
  expect(nextExpected([], END)).toBeUndefined();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { forgetStreak, lengthenStreak, noStreak } from "./streak-belief.ts";

test("lengthenStreak() counts up to three", () => {
  const streak = noStreak();
  for (let touch = 0; touch < 5; touch++) lengthenStreak(streak);

  expect([...streak]).toEqual([0, 0, 0, 1]);
});

test("forgetStreak() wears one touch off at 8 % a week", () => {
  const streak = noStreak();
  lengthenStreak(streak);
  forgetStreak(streak, 10);

  expect(streak[1]).toBeCloseTo(0.92 ** 10, 12);
  expect(streak[0]).toBeCloseTo(1 - 0.92 ** 10, 12);
});

test("a streak belief adds up to 1, whatever happens (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 12 }), (steps) => {
      const streak = noStreak();
      for (const weeks of steps) {
        lengthenStreak(streak);
        forgetStreak(streak, weeks);
      }

      expect(streak.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...streak)).toBeGreaterThanOrEqual(0);
    }),
  );
});

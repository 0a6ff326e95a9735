import { expect, test } from "vitest";
import { lengthenStreak, noStreak } from "./streak-belief.ts";
import { answerNow, gainOfTouch } from "./touch-gain.ts";
import { createWorthTable } from "./worth-table.ts";

const BELIEF = { halfLife: 13, response: 0.6, organic: 0.02 };
const FUTURE = createWorthTable().futureOf(BELIEF, 3);
const STANDING = { silence: 10, streak: noStreak(), occasion: false };

test("gainOfTouch() grows with silence, an occasion and the richness of the medium", () => {
  const gain = gainOfTouch(FUTURE, BELIEF, STANDING);

  expect(gain).toBeGreaterThan(gainOfTouch(FUTURE, BELIEF, { ...STANDING, silence: 2 }));
  expect(gain).toBeLessThan(gainOfTouch(FUTURE, BELIEF, { ...STANDING, occasion: true }));
  expect(gain).toBeGreaterThan(gainOfTouch(FUTURE, BELIEF, STANDING, 0.4));
});

test("gainOfTouch() is small where the two will be in touch anyway", () => {
  const often = { ...BELIEF, organic: 0.5 };

  expect(gainOfTouch(FUTURE, often, STANDING)).toBeLessThan(gainOfTouch(FUTURE, BELIEF, STANDING));
});

test("answerNow() weighs how many unanswered touches still stand", () => {
  const streak = noStreak();
  const before = answerNow(BELIEF, { ...STANDING, streak });
  lengthenStreak(streak);

  expect(answerNow(BELIEF, { ...STANDING, streak })).toBeCloseTo(before * 0.6, 12);
});

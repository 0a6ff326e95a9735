import { expect, test } from "vitest";
import { halfLifeOf } from "./half-life.ts";

const NOTHING = { wantedDays: null, byHand: false, gapDays: null, gaps: 0 };

test("halfLifeOf() is 13 weeks where nothing is known", () => {
  expect(halfLifeOf(NOTHING)).toBeCloseTo(13, 10);
});

test("halfLifeOf() comes nearer to the tie's own rhythm the longer it was lived", () => {
  const [few = 0, many = 0] = [2, 50].map((gaps) => halfLifeOf({ ...NOTHING, gapDays: 14, gaps }));

  expect(few).toBeGreaterThan(many);
  expect(few).toBeLessThan(13);
  expect(many).toBeCloseTo(4, 0);
});

test("halfLifeOf() blends what is wanted with what was lived, unless it was set by hand", () => {
  expect(halfLifeOf({ ...NOTHING, wantedDays: 30 })).toBeCloseTo(Math.sqrt(60 * 91) / 7, 10);
  expect(halfLifeOf({ ...NOTHING, wantedDays: 30, byHand: true, gapDays: 90, gaps: 40 })).toBeCloseTo(60 / 7, 10);
});

test("halfLifeOf() stays between two weeks and two years", () => {
  expect(halfLifeOf({ ...NOTHING, wantedDays: 1, byHand: true })).toBe(2);
  expect(halfLifeOf({ ...NOTHING, wantedDays: 3000, byHand: true })).toBeCloseTo(730 / 7, 10);
});

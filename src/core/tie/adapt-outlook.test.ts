import { expect, test } from "vitest";
import { GENERAL_OWNER, type PastWindow, adaptOutlook } from "./adapt-outlook.ts";

/** So many windows at these odds, of which a share had contact. */
function windows(count: number, odds: number, share: number): PastWindow[] {
  return Array.from({ length: count }, (_, i) => ({ odds, contact: i < count * share }));
}

test("adaptOutlook() without a past is the general model", () => {
  expect(adaptOutlook([])).toEqual(GENERAL_OWNER);
});

test("adaptOutlook() draws a quiet owner down, and the more the more has been seen", () => {
  const few = adaptOutlook(windows(6, 0, 1 / 6));
  const many = adaptOutlook(windows(600, 0, 1 / 6));

  expect(few.shift).toBeLessThan(0);
  expect(many.shift).toBeLessThan(few.shift);
  expect(Math.abs(many.shift - Math.log(0.2))).toBeLessThan(0.1);
});

test("adaptOutlook() flattens the model where the rhythm tells little", () => {
  const { slope, shift } = adaptOutlook([...windows(400, 2, 0.6), ...windows(400, -2, 0.4)]);

  expect(slope).toBeLessThan(0.7);
  expect(shift).toBeCloseTo(0, 2);
});

test("adaptOutlook() stays finite when every window had contact", () => {
  const { slope, shift } = adaptOutlook(windows(5000, 6, 1));

  expect(Number.isFinite(slope)).toBe(true);
  expect(shift).toBeGreaterThanOrEqual(0);
});

import { expect, test } from "vitest";
import { fadeBy } from "./fade.ts";

test("fadeBy() halves each half-life, and ends in nothing", () => {
  const fade = fadeBy(28);

  expect(fade(0)).toBe(1);
  expect(fade(28)).toBe(0.5);
  expect(fade(14)).toBeCloseTo(Math.SQRT1_2, 12);
  expect(fade(100_000)).toBe(0);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { usualGap } from "./usual-gap.ts";

test("usualGap() is the gap of a regular tie", () => {
  expect(usualGap([19, 19, 19, 19])).toBe(19);
});

test("usualGap() knows no habit from fewer than three gaps", () => {
  expect(usualGap([])).toBeNull();
  expect(usualGap([30, 30])).toBeNull();
});

test("usualGap() is not made daily by a busy fortnight in a tie of every two months", () => {
  expect(usualGap([60, 62, 60, ...Array.from({ length: 14 }, () => 1), 58, 61])).toBeGreaterThan(50);
});

test("usualGap() of a daily tie is not made monthly by two holidays", () => {
  const daily = Array.from({ length: 100 }, () => 1);

  expect(usualGap([...daily, 25, ...daily, 21, ...daily])).toBe(1);
});

test("usualGap() follows a habit that changed", () => {
  const weekly = Array.from({ length: 30 }, () => 7);
  const quarterly = Array.from({ length: 8 }, () => 90);

  expect(usualGap([...weekly, ...quarterly])).toBe(90);
});

test("usualGap() does not take the years before two people found each other again for a rhythm", () => {
  expect(usualGap([20, 25, 20, 18, 3650])).toBe(20);
  expect(usualGap([20, 25, 20, 18, 3650, 21, 22])).toBeLessThan(30);
});

test("usualGap() is one of the gaps (property)", () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 3, maxLength: 80 });
  fc.assert(
    fc.property(gaps, (list) => {
      expect(list).toContain(usualGap(list));
    }),
  );
});

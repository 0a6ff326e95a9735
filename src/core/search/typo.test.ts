import fc from "fast-check";
import { expect, test } from "vitest";
import { boundedDistance, isTypoOf, typoLimit } from "./typo.ts";

test("typoLimit() forgives by length", () => {
  expect([0, 3, 4, 7, 8, 30].map(typoLimit)).toEqual([0, 0, 1, 1, 2, 2]);
});

test.each([
  ["ferreira", "fereira", true],
  ["ferreira", "ferriera", true],
  ["schmidt", "schmitt", true],
  ["ana", "ann", false],
  ["anna", "naan", false],
  ["katharina", "catarina", true],
  ["meier", "maya", false],
  ["4930123456", "4930123465", false],
])("isTypoOf() of %s and %s is %s", (a, b, isTypo) => {
  expect(isTypoOf(a, b)).toBe(isTypo);
  expect(isTypoOf(b, a)).toBe(isTypo);
});

test("boundedDistance() counts a swap of neighbours once", () => {
  expect(boundedDistance("ab", "ba", 2)).toBe(1);
  expect(boundedDistance("", "ab", 2)).toBe(2);
  expect(boundedDistance("abc", "xyz", 2)).toBe(3);
});

test("boundedDistance() agrees with the full table (property)", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
      expect(boundedDistance(a, b, limit)).toBe(Math.min(fullDistance(a, b), limit + 1));
    }),
    { numRuns: 500 },
  );
});

test("isTypoOf() forgives what the distance forgives (property)", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "é"), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const limit = typoLimit(Math.min(a.length, b.length));

      expect(isTypoOf(a, b)).toBe(fullDistance(a, b) <= limit);
    }),
    { numRuns: 500 },
  );
});

function fullDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const steps = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...steps);
    }
  }
  return table[a.length]![b.length]!;
}

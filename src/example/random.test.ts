import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "./random.ts";

test("randomFrom() gives the same stream for the same seed and label, and another for each other", () => {
  const draw = (seed: number, label: string) => randomFrom(seed, label).code(20);

  expect(draw(1, "people")).toBe(draw(1, "people"));
  expect(new Set([draw(1, "people"), draw(2, "people"), draw(1, "mail"), draw(11, "")]).size).toBe(4);
});

test("randomFrom() keeps within the bounds it is given (property)", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, width) => {
      const random = randomFrom(seed, "bounds");
      const values = Array.from({ length: 50 }, () => random.int(min, min + width));

      expect(values.every((value) => Number.isInteger(value) && value >= min && value <= min + width)).toBe(true);
      expect(random.spread(10, 1)).toBeGreaterThan(0);
    }),
  );
});

test("sample() takes different entries, and no more than there are", () => {
  const random = randomFrom(3, "sample");

  expect(random.sample(["a", "b", "c"], 9).sort()).toEqual(["a", "b", "c"]);
  expect(random.sample([], 2)).toEqual([]);
});

test("spread() has its median where it was asked for", () => {
  const random = randomFrom(5, "spread");
  const values = Array.from({ length: 4001 }, () => random.spread(20, 1)).sort((a, b) => a - b);

  expect(values[2000]).toBeGreaterThan(18);
  expect(values[2000]).toBeLessThan(22);
});

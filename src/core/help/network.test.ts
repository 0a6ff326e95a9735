import fc from "fast-check";
import { expect, test } from "vitest";
import { type JointExchange, networkOf } from "./network.ts";

test("networkOf() divides an exchange among those in it, and lets it fade", () => {
  const ties = networkOf(
    [
      { ageDays: 0, size: 2, people: [1, 2] },
      { ageDays: 365, size: 3, people: [3, 1, 2] },
    ],
    10,
  );
  expect(ties).toEqual([
    { a: 1, b: 2, weight: 1.25, exchanges: 2, lastDays: 0 },
    { a: 1, b: 3, weight: 0.25, exchanges: 1, lastDays: 365 },
    { a: 2, b: 3, weight: 0.25, exchanges: 1, lastDays: 365 },
  ]);
});

test("networkOf() keeps the strongest", () => {
  const exchanges = [5, 0, 90].map((ageDays, i) => ({ ageDays, size: 2, people: [i, i + 10] }));
  expect(networkOf(exchanges, 2).map(({ a }) => a)).toEqual([1, 0]);
});

test("networkOf() tells the same in whatever order, of pairs that were there (property)", () => {
  const exchange: fc.Arbitrary<JointExchange<number>> = fc
    .record({
      ageDays: fc.nat(3000),
      people: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 5 }),
      more: fc.nat(3),
    })
    .map(({ ageDays, people, more }) => ({ ageDays, people, size: people.length + more }));
  fc.assert(
    fc.property(fc.array(exchange, { maxLength: 20 }), (exchanges) => {
      const ties = networkOf(exchanges, 1000);
      const reversed = networkOf(exchanges.toReversed(), 1000);
      expect(reversed.map(({ a, b, exchanges: n }) => [a, b, n]).sort()).toEqual(
        ties.map(({ a, b, exchanges: n }) => [a, b, n]).sort(),
      );
      for (const { a, b, weight } of ties) {
        expect(a).toBeLessThan(b);
        expect(weight).toBeGreaterThan(0);
        expect(exchanges.some(({ people }) => people.includes(a) && people.includes(b))).toBe(true);
      }
    }),
  );
});

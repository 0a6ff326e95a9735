import { expect, test } from "vitest";
import { mostKept, priceOfAttention } from "./price-of-attention.ts";
import { createWorthTable } from "./worth-table.ts";

const TABLE = createWorthTable();
const BELIEF = { halfLife: 13, response: 0.6, organic: 0.02 };

function priceFor(ties: number, touches: number, value = 1): number {
  return priceOfAttention(
    Array.from({ length: ties }, () => ({ value, belief: BELIEF })),
    touches,
    TABLE,
  );
}

test("priceOfAttention() is higher where more ties share the touches, and where they are worth more", () => {
  expect(priceFor(300, 5)).toBeGreaterThan(priceFor(100, 5));
  expect(priceFor(100, 2)).toBeGreaterThan(priceFor(100, 10));
  expect(priceFor(100, 5, 3)).toBeGreaterThan(priceFor(100, 5));
});

test("priceOfAttention() is near nothing where there is more attention than anybody needs", () => {
  expect(priceFor(1, 50)).toBeLessThan(0.05);
  expect(priceFor(0, 5)).toBeLessThan(0.05);
});

test("mostKept() grows with the touches, each adding no more than the one before", () => {
  const bidders = [0.5, 1, 2, 3].map((value) => ({ value, belief: BELIEF }));
  const kept = [0, 0.1, 0.2, 0.4, 0.8].map((touches) => mostKept(bidders, touches, TABLE));
  const gains = kept.slice(1).map((now, i) => (now - kept[i]!) / [0.1, 0.1, 0.2, 0.4][i]!);

  expect(gains.every((gain) => gain >= 0)).toBe(true);
  expect(gains).toEqual(gains.toSorted((a, b) => b - a));
});

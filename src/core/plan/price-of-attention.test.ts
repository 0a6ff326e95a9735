import { expect, test } from "vitest";
import { priceOfAttention } from "./price-of-attention.ts";
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

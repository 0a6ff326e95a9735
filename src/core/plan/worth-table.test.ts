import { expect, test } from "vitest";
import { STREAKS, solveTie } from "./tie-worth.ts";
import { createWorthTable } from "./worth-table.ts";

test("createWorthTable() comes near to what solving the tie itself gives", () => {
  const table = createWorthTable();

  for (const belief of [
    { halfLife: 13, response: 0.6, organic: 0.02 },
    { halfLife: 7, response: 0.33, organic: 0.05 },
  ]) {
    const exact = solveTie(belief, 2);
    const future = table.futureOf(belief, 2);
    for (const week of [4, 8]) {
      const worth = Number(exact.worth[week * STREAKS]);
      expect(Math.abs(future.at(week, 0) - worth) / Math.abs(worth)).toBeLessThan(0.2);
    }
    expect(Math.abs(table.rateOf(belief, 2) - exact.rate)).toBeLessThan(0.06);
  }
});

test("createWorthTable() takes what lies beyond its ends for the ends", () => {
  const table = createWorthTable();
  const at = (response: number, price: number): number =>
    table.futureOf({ halfLife: 13, response, organic: 0.02 }, price).at(20, 0);

  expect(at(0.001, 2)).toBe(at(0.01, 2));
  expect(at(0.5, 1e6)).toBe(at(0.5, 1e5));
  expect(table.futureOf({ halfLife: 13, response: 0.5, organic: 0 }, 2).at(1e5, 3)).toBeLessThan(0);
});

import { expect, test } from "vitest";
import { STREAKS, type TieBelief, solveTie } from "./tie-worth.ts";

const USUAL: TieBelief = { halfLife: 13, response: 0.6, organic: 0.02 };

test("solveTie() never touches at a price that nothing is worth, and keeps what comes by itself", () => {
  const { rate, gain } = solveTie(USUAL, 1000);

  expect(rate).toBe(0);
  expect(gain).toBeGreaterThan(0);
  expect(gain).toBeLessThan(0.3);
});

test("solveTie() touches less, and keeps less, the dearer attention is", () => {
  const solved = [0.1, 1, 3, 8].map((price) => solveTie(USUAL, price));

  expect(solved.map(({ rate }) => rate)).toEqual(solved.map(({ rate }) => rate).toSorted((a, b) => b - a));
  expect(solved.map(({ gain }) => gain)).toEqual(solved.map(({ gain }) => gain).toSorted((a, b) => b - a));
});

test("solveTie() finds a silence and an unanswered touch to cost something", () => {
  const { worth, weeks } = solveTie(USUAL, 3);
  const at = (row: number, streak: number): number => Number(worth[row * STREAKS + streak]);

  expect(at(0, 0)).toBeCloseTo(0, 2);
  for (let row = 1; row < weeks.length; row++) expect(at(row, 0)).toBeLessThan(at(row - 1, 0));
  for (let streak = 1; streak < STREAKS; streak++) expect(at(8, streak)).toBeLessThan(at(8, streak - 1));
});

test("solveTie() agrees with living the policy that it finds", () => {
  // Without answers there is nothing to decide: contact comes by itself, at a rate that fades.
  const { gain } = solveTie({ halfLife: 13, response: 1e-6, organic: 0.02 }, 1000);
  let [kept, weeks, alive] = [0, 0, 1];
  for (let silence = 0; silence < 5000; silence++) {
    const arrives = Math.max(1e-5, 0.02 * Math.exp(-silence / 26));
    weeks += alive;
    kept += alive * (arrives + (1 - arrives) * 2 ** (-(silence + 1) / 13));
    alive *= 1 - arrives;
  }
  // Whoever is left then waits for ever at the least rate.
  weeks += alive / 1e-5;
  kept += alive;

  expect(gain).toBeCloseTo(kept / weeks, 2);
});

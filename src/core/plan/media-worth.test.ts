import { expect, test } from "vitest";
import { solveMedia } from "./media-worth.ts";
import { STREAKS, type TieBelief } from "./tie-worth.ts";

const TIE: TieBelief = { halfLife: 10, response: 0.7, organic: 0.01 };

test("solveMedia() is worth less the longer the silence, and the dearer attention is", () => {
  const { worth, weeks } = solveMedia(TIE, 1);
  const bySilence = Array.from(weeks, (_, row) => Number(worth[row * STREAKS]));

  expect(bySilence[0]).toBe(0);
  for (const [row, value] of bySilence.entries())
    if (row > 0) expect(value).toBeLessThanOrEqual(Number(bySilence[row - 1]) + 1e-9);
  expect(solveMedia(TIE, 4).gain).toBeLessThan(solveMedia(TIE, 1).gain);
  expect(solveMedia(TIE, 4).rate).toBeLessThan(solveMedia(TIE, 1).rate);
});

test("solveMedia() spends nothing where nothing is worth its price, and nothing is answered", () => {
  expect(solveMedia(TIE, 500).rate).toBe(0);
  expect(solveMedia({ ...TIE, response: 0.0001 }, 1).rate).toBe(0);
});

test("solveMedia() keeps warm what writes by itself, at no cost", () => {
  const lively = solveMedia({ ...TIE, organic: 0.5 }, 5);

  expect(lively.gain).toBeGreaterThan(solveMedia(TIE, 5).gain);
  expect(lively.rate).toBeLessThan(0.05);
});

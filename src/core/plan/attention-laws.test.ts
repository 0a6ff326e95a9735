import { expect, test } from "vitest";
import {
  SUREST_ANSWER,
  answerChance,
  answersAfter,
  arrivalsAfter,
  arrivalsWithin,
  warmthAfter,
} from "./attention-laws.ts";

test("warmth halves with each half-life, answers fade to three tenths, arrivals to nothing", () => {
  expect([0, 13, 26].map((weeks) => warmthAfter(weeks, 13))).toEqual([1, 0.5, 0.25]);
  expect(answersAfter(0, 13)).toBe(1);
  expect(answersAfter(2000, 13)).toBeCloseTo(0.3, 10);
  expect(arrivalsAfter(26, 13)).toBeCloseTo(Math.exp(-1), 12);
});

test("answerChance() falls with what is unanswered, rises with an occasion, and is never certain", () => {
  expect(answerChance(0.5, 1, 0, false)).toBe(0.5);
  expect(answerChance(0.5, 1, 2, false)).toBeCloseTo(0.18, 12);
  expect(answerChance(0.5, 1, 0, true)).toBeCloseTo(0.8, 12);
  expect(answerChance(0.9, 1, 0, true)).toBe(SUREST_ANSWER);
});

test("arrivalsWithin() adds up what arrivalsAfter() says of each moment", () => {
  let sum = 0;
  for (let step = 0; step < 2000; step++) sum += arrivalsAfter(step / 100 + 0.005, 13) / 100;

  expect(arrivalsWithin(20, 13)).toBeCloseTo(sum, 4);
  expect(arrivalsWithin(-1, 13)).toBe(0);
});

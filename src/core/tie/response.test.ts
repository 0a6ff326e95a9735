import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_HISTORY } from "./history.ts";
import { replyChance, responseProbability } from "./response.ts";
import { attempt, daysUpTo, historyOn } from "../plan/testing.ts";

test("replyChance() is the mean of the four sets of science.md §4.2", () => {
  const mean = (...values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

  expect(replyChance(0)).toBeCloseTo(mean(0.72, 0.83, 0.71, 0.81), 10);
  expect(replyChance(1)).toBeCloseTo(mean(0.48, 0.57, 0.26, 0.48), 10);
  expect(replyChance(2)).toBeCloseTo(mean(0.43, 0.49, 0.36, 0.46), 10);
  expect(replyChance(3)).toBeCloseTo(mean(0.4, 0.4, 0.33, 0.45), 10);
  expect(replyChance(4)).toBeCloseTo(mean(0.37, 0.38, 0.3, 0.28), 10);
  expect(replyChance(7)).toBeCloseTo(mean(0.31, 0.32, 0.27, 0.28), 10);
  expect(replyChance(10)).toBeCloseTo(mean(0.14, 0.18, 0.2, 0.03), 10);
});

test("responseProbability() believes a tie that always answers, and one that never does", () => {
  const answered = Array.from({ length: 12 }, (_, i) => attempt(i, { answeredOn: i + 1 }));
  const unanswered = Array.from({ length: 12 }, (_, i) => attempt(i));

  expect(responseProbability(answered, 0)).toBeGreaterThan(0.9);
  expect(responseProbability(unanswered, 12)).toBeLessThan(0.05);
  expect(responseProbability([], 0)).toBe(replyChance(0));
});

test("responseProbability() is a probability, and sinks with each unanswered attempt (property)", () => {
  fc.assert(
    fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (answered, streak) => {
      const before = Array.from({ length: answered }, (_, i) => attempt(i, { answeredOn: i }));
      const after = (count: number): number =>
        responseProbability([...before, ...Array.from({ length: count }, () => attempt(100))], count);

      expect(after(streak)).toBeGreaterThan(0);
      expect(after(streak)).toBeLessThan(1);
      expect(after(streak + 1)).toBeLessThanOrEqual(after(streak));
    }),
  );
});

test("responseProbability() of a tie with a history goes by its rhythm and by what became of earlier attempts", () => {
  const history = historyOn(daysUpTo(1000, 10, 20));
  const sight = { history, day: 1010 };
  const answering = Array.from({ length: 8 }, (_, i) => attempt(900 + 10 * i, { answeredOn: 901 + 10 * i }));
  const silent = Array.from({ length: 8 }, (_, i) => attempt(900 + 10 * i));

  const chances = [responseProbability(answering, 0, sight), responseProbability(silent, 8, sight)];

  expect(chances[0]).toBeGreaterThan(0.5);
  expect(chances[1]).toBeLessThan(0.5);
  expect(responseProbability([], 0, { history: EMPTY_HISTORY, day: 10 })).toBe(replyChance(0));
});

test("responseProbability() sinks with the silence of a tie", () => {
  const history = historyOn(daysUpTo(1000, 10, 20));
  const after = (days: number): number => responseProbability([], 0, { history, day: 1000 + days });

  expect(after(300)).toBeLessThan(after(3));
});

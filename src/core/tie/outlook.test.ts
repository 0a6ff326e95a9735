import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_HISTORY } from "./history.ts";
import { BIAS, COEFFICIENTS, outlookOf } from "./outlook.ts";
import { computeStatistics } from "./statistics.ts";
import { daysUpTo, historyOn } from "../plan/testing.ts";

test("outlookOf() is the published model, on log(1 + x)", () => {
  const statistics = computeStatistics(historyOn([700, 760, 790, 800]), 828);
  const decayed90 = 2 ** (-128 / 90) + 2 ** (-68 / 90) + 2 ** (-38 / 90) + 2 ** (-28 / 90);
  const spread = Math.sqrt((60 ** 2 + 30 ** 2 + 10 ** 2) / 3 - (100 / 3) ** 2) / (100 / 3);
  const logit =
    -0.928 -
    0.534 * Math.log(29) +
    0.495 * Math.log(1) +
    0.224 * Math.log(4) +
    0.425 * Math.log(5) -
    0.089 * Math.log(129) +
    0.259 * Math.log(1 + 100 / 3) +
    0.125 * Math.log(1 + decayed90) -
    0.222 * Math.log(1 + spread);

  const { probability, basis } = outlookOf(statistics);

  expect(probability).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
  expect(basis).toBe("rhythm");
});

test("outlookOf() holds the coefficients of science.md", () => {
  expect({ ...COEFFICIENTS, bias: BIAS }).toEqual({
    silence: -0.534,
    in28: 0.495,
    in84: 0.224,
    personalDays: 0.425,
    tenure: -0.089,
    meanGap: 0.259,
    decayed90: 0.125,
    burstiness: -0.222,
    bias: -0.928,
  });
});

test("outlookOf() takes ties of one or two days for what such ties do in general", () => {
  const one = outlookOf(computeStatistics(historyOn([90]), 100));
  const two = outlookOf(computeStatistics(historyOn([60, 90]), 100));
  const none = outlookOf(computeStatistics(EMPTY_HISTORY, 100));

  expect([one, two, none].map(({ basis }) => basis)).toEqual(["short-ties", "short-ties", "short-ties"]);
  expect([none, one, two].map(({ probability }) => probability)).toEqual([0.01, 0.135, 0.195]);
});

test("outlookOf() of a short tie sinks with silence, also beyond what was measured", () => {
  const silences = [0, 20, 60, 150, 4000];
  const chances = silences.map((silence) => outlookOf(computeStatistics(historyOn([0]), silence)).probability);

  expect(chances).toEqual([0.234, 0.135, 0.067, 0.042, 0.02]);
});

test("outlookOf() is a probability, and sinks while nothing happens (property)", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }), (list, a, b) => {
      const history = historyOn(list.toSorted((x, y) => x - y));
      const at = (silence: number): number =>
        outlookOf(computeStatistics(history, Math.max(...list) + silence)).probability;

      expect(at(a)).toBeGreaterThan(0);
      expect(at(a)).toBeLessThan(1);
      expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)));
    }),
  );
});

test("outlookOf() expects a weekly tie sooner than a yearly one", () => {
  const weekly = outlookOf(computeStatistics(historyOn(daysUpTo(1000, 7, 30)), 1003));
  const yearly = outlookOf(computeStatistics(historyOn(daysUpTo(1000, 365, 5)), 1003));

  expect(weekly.probability).toBeGreaterThan(0.8);
  expect(yearly.probability).toBeLessThan(0.7);
});

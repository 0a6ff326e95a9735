import fc from "fast-check";
import { expect, test } from "vitest";
import type { OwnerPart } from "./adapt-outlook.ts";
import { EMPTY_HISTORY, type TieHistory } from "./history.ts";
import { type CurveSum, readCurve } from "./curves.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { OUTLOOK_TABLE } from "./outlook-table.ts";
import { FEATURE_NAMES, type FeatureName, featuresOf } from "./tie-features.ts";
import { computeStatistics } from "./statistics.ts";
import { daysUpTo, historyOn } from "../plan/testing.ts";

/** The outlook of a history on a day. */
function outlookOn(history: TieHistory, day: number, owner?: OwnerPart): Outlook {
  return outlookOf(computeStatistics(history, day), owner === undefined ? { history } : { history, owner });
}

test("outlookOf() is the sum of the table's curves, as a probability", () => {
  const history = historyOn([700, 760, 790, 800]);
  const { bias, curves }: CurveSum<FeatureName> = OUTLOOK_TABLE["next-contact-28"];
  const features = featuresOf(history, 828, 28) ?? [];
  let sum: number = bias;
  for (const [i, name] of FEATURE_NAMES.entries()) {
    const curve = curves[name];
    if (curve !== undefined) sum += readCurve(curve, Math.log1p(features[i]!));
  }

  const { probability, basis } = outlookOn(history, 828);

  expect(probability).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12);
  expect(basis).toBe("rhythm");
});

test("outlookOf() follows what the owner's own past says", () => {
  const history = historyOn(daysUpTo(1000, 14, 12));
  const general = outlookOn(history, 1010);
  const quieter = outlookOn(history, 1010, { shift: -1, slope: 1 });

  expect(quieter.probability).toBeLessThan(general.probability);
  expect(quieter.goingDormant).toBeGreaterThan(general.goingDormant ?? 1);
});

test("outlookOf() is less sure of ties of few days than of ties of many", () => {
  const widthOf = ({ spread: [low, high] }: Outlook): number => Math.log(high / (1 - high)) - Math.log(low / (1 - low));
  const widths = [2, 5, 300].map((count) => widthOf(outlookOn(historyOn(daysUpTo(1000, 3, count)), 1001)));

  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  for (const [low, high] of [outlookOn(historyOn(daysUpTo(1000, 3, 300)), 1001).spread]) {
    expect(low).toBeGreaterThan(0.5);
    expect(high).toBeLessThan(1);
  }
});

test("outlookOf() says nothing of going dormant once a tie has been silent for six weeks", () => {
  const history = historyOn(daysUpTo(1000, 14, 12));

  expect(outlookOn(history, 1042).goingDormant).not.toBeNull();
  expect(outlookOn(history, 1043).goingDormant).toBeNull();
});

test("outlookOf() takes ties of one or two days for what such ties do in general", () => {
  const one = outlookOn(historyOn([90]), 100);
  const two = outlookOn(historyOn([60, 90]), 100);
  const none = outlookOn(EMPTY_HISTORY, 100);

  expect([one, two, none].map(({ basis }) => basis)).toEqual(["short-ties", "short-ties", "short-ties"]);
  expect([none, one, two].map(({ probability }) => probability)).toEqual([0.01, 0.135, 0.195]);
});

test("outlookOf() of a short tie sinks with silence, also beyond what was measured", () => {
  const silences = [0, 20, 60, 150, 4000];
  const chances = silences.map((silence) => outlookOn(historyOn([0]), silence).probability);

  expect(chances).toEqual([0.234, 0.135, 0.067, 0.042, 0.02]);
});

test("outlookOf() is a probability within its spread, and lower after two years of silence (property)", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 4000 }), (list, silence) => {
      const history = historyOn(list.toSorted((x, y) => x - y));
      const last = Math.max(...list);
      const {
        probability,
        spread: [low, high],
      } = outlookOn(history, last + silence);

      expect(low).toBeGreaterThan(0);
      expect(probability).toBeGreaterThan(low);
      expect(probability).toBeLessThan(high);
      expect(high).toBeLessThan(1);
      expect(outlookOn(history, last + 730).probability).toBeLessThan(outlookOn(history, last).probability);
    }),
  );
});

test("outlookOf() expects a weekly tie sooner than a yearly one", () => {
  const weekly = outlookOn(historyOn(daysUpTo(1000, 7, 30)), 1003);
  const yearly = outlookOn(historyOn(daysUpTo(1000, 365, 5)), 1003);

  expect(weekly.probability).toBeGreaterThan(0.8);
  expect(yearly.probability).toBeLessThan(0.7);
});

test("outlookOf() falls on with silences longer than those it was fitted on, and begins to without a step", () => {
  const history = historyOn(daysUpTo(1000, 11, 60));
  const after = (days: number): number => outlookOn(history, 1000 + days).probability;

  expect(after(330)).toBeLessThan(after(180) / 1.7);
  expect(after(660)).toBeLessThan(after(330) / 1.7);
  expect(after(181)).toBeGreaterThan(after(180) * 0.97);
});

import { expect, test } from "vitest";
import { EMPTY_HISTORY } from "./history.ts";
import { createOwnerTime } from "./owner-time.ts";
import { packHistory, openHistory } from "./pack-history.ts";
import { FEATURE_NAMES, type FeatureName, PIECES, featuresOf } from "./tie-features.ts";
import { historyOn } from "../plan/testing.ts";

const history = historyOn([700, 704, 711, 760, 790, 800]);

function featureOf(name: FeatureName, day: number, horizonDays = 28): number {
  return featuresOf(history, day, horizonDays)![FEATURE_NAMES.indexOf(name)]!;
}

test("featuresOf() counts days, weeks and gaps of the tie's own", () => {
  expect(FEATURE_NAMES.length).toBe(Object.values(PIECES).flat().length);
  expect(featuresOf(history, 828, 28)).toHaveLength(FEATURE_NAMES.length);
  expect(featureOf("silence", 828)).toBe(28);
  expect(featureOf("personalDays", 828)).toBe(6);
  expect(featureOf("tenure", 828)).toBe(128);
  expect([featureOf("in28", 828), featureOf("in28", 827), featureOf("in84", 828)]).toEqual([0, 1, 3]);
  expect([featureOf("weeks4", 828), featureOf("weeks12", 828)]).toEqual([0, 3]);
  expect(featureOf("meanGap", 828)).toBe(20);
  expect(featureOf("geometricGap", 828)).toBeCloseTo((4 * 7 * 49 * 30 * 10) ** (1 / 5), 10);
  expect([featureOf("longestGap", 828), featureOf("lastGap", 828)]).toEqual([49, 10]);
  expect(featureOf("lastGaps", 828)).toBeCloseTo(89 / 3, 10);
  expect(featureOf("burst", 712)).toBe(3);
});

test("featuresOf() tells what followed silences as long as this one", () => {
  // Of the past silences beyond 28 days, one of 30 ended within the horizon of 7 and one of 49 did not.
  const old = 2 ** (-(28 + 10) / 180);
  const older = 2 ** (-(28 + 40) / 180);

  expect(featureOf("renewal", 828, 7)).toBeCloseTo((10 * (1 + old)) / (3 + old + older), 10);
});

test("featuresOf() sees nothing of what comes later, and nothing without personal contact", () => {
  expect(featuresOf(history, 765, 28)).toEqual(featuresOf(historyOn([700, 704, 711, 760]), 765, 28));
  expect(featuresOf(EMPTY_HISTORY, 765, 28)).toBeNull();
  expect(featuresOf({ ...history, days: history.days.map((day) => ({ ...day, weight: 0.05 })) }, 765, 28)).toBeNull();
});

test("featuresOf() keeps mail to many apart from personal contact", () => {
  const crowd = { ...history, days: history.days.map((day, i) => (i === 5 ? { ...day, weight: 0.1 } : day)) };
  const at = (name: FeatureName): number => featuresOf(crowd, 810, 28)![FEATURE_NAMES.indexOf(name)]!;

  expect([at("silence"), at("groupSilence"), at("anySilence")]).toEqual([20, 10, 10]);
  expect(at("group28")).toBeCloseTo(0.1 * 2 ** (-10 / 28), 10);
});

test("featuresOf() takes the owner's absence out of silences", () => {
  const away = createOwnerTime([{ from: 801, to: 840 }]);

  expect(featuresOf(history, 850, 28, away)![0]).toBe(10);
});

test("featuresOf() reads packed days as it reads lists", () => {
  const packed = openHistory(packHistory(history));

  expect(featuresOf(packed, 828, 28)).toEqual(featuresOf(history, 828, 28));
});

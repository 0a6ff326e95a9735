import { expect, test } from "vitest";
import { REPLY_FEATURE_NAMES, type ReplyFeatureName, replyFeaturesOf } from "./reply-features.ts";
import type { Attempt } from "./history.ts";
import { attempt, historyOn } from "../plan/testing.ts";

const history = historyOn([80, 90, 99]);

function featureOf(name: ReplyFeatureName, attempts: readonly Attempt[], day = 100): number {
  return replyFeaturesOf(attempts, 1, history, day)[REPLY_FEATURE_NAMES.indexOf(name)]!;
}

test("replyFeaturesOf() judges attempts up to the last that was answered; those since are the streak", () => {
  const attempts = [attempt(40), attempt(50, { answeredOn: 52 }), attempt(60), attempt(96)];

  expect(featureOf("attempts", attempts)).toBe(2);
  expect(featureOf("answeredShare", attempts)).toBe(5);
  expect(featureOf("answerDays", attempts)).toBe((2 + 3.5) / 2);
  expect(featureOf("sinceAnswered", attempts)).toBe(50);
});

test("replyFeaturesOf() weighs late answers more where it asks for lately", () => {
  const turning = [attempt(10), attempt(20), attempt(90, { answeredOn: 91 }), attempt(91, { answeredOn: 92 })];

  expect(featureOf("answeredLately", turning)).toBeGreaterThan(featureOf("answeredShare", turning));
});

test("replyFeaturesOf() holds the streak, the size of the message and the tie's rhythm", () => {
  const row = replyFeaturesOf([], 3, history, 100, { recipients: 2 });
  const at = (name: ReplyFeatureName): number => row[REPLY_FEATURE_NAMES.indexOf(name)]!;

  expect(row).toHaveLength(REPLY_FEATURE_NAMES.length);
  expect([at("streak"), at("recipients"), at("silence"), at("sinceAnswered")]).toEqual([3, 2, 1, 1000]);
});

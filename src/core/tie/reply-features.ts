/** What "will they answer?" looks at: what became of the owner's earlier attempts, and the tie's rhythm. */
import type { DayNumber } from "../day.ts";
import { fadeBy } from "./fade.ts";
import type { Attempt, TieHistory } from "./history.ts";
import { CALENDAR_TIME, type OwnerTime } from "./owner-time.ts";
import { isPersonalDay } from "./statistics.ts";
import { FEATURE_NAMES, type FeatureName, featuresOf } from "./tie-features.ts";
import { walkDays } from "./walk-days.ts";

const OWN_NAMES = [
  "streak",
  "attempts",
  "answeredShare",
  "answeredLately",
  "answerDays",
  "sinceAnswered",
  "theirsLast",
  "conversation",
  "recipients",
] as const;
export type ReplyFeatureName = (typeof OWN_NAMES)[number] | FeatureName;
/** The attempts' own features, then those of the outlook. */
export const REPLY_FEATURE_NAMES: readonly ReplyFeatureName[] = [...OWN_NAMES, ...FEATURE_NAMES];

export const REPLY_DAYS = 7;
/** Shares are drawn to a half as if so many attempts were seen, and told in tenths. */
const SHARE_PRIOR = 2;
const TENTHS = 10;
const NEVER_DAYS = 1000;
const RHYTHM_HORIZON_DAYS = 28;
const fade90 = fadeBy(90);

/**
 * Gives the features at the end of `day`, or at the moment of writing when the history ends there, in the order of
 * REPLY_FEATURE_NAMES. `attempts` are those counted before.
 * `streak`: unanswered attempts in a row, 0 or more. `recipients`: how many the message would go to, 1 to 3.
 */
export function replyFeaturesOf(
  attempts: readonly Attempt[],
  streak: number,
  history: TieHistory,
  day: DayNumber,
  { time = CALENDAR_TIME, recipients = 1 }: { readonly time?: OwnerTime; readonly recipients?: number } = {},
): Float64Array {
  // What has not been answered since counts by the streak alone, so that one more of them is one step on its curve.
  const settled = attempts.slice(0, attempts.findLastIndex(({ answeredOn }) => answeredOn !== null) + 1);
  let judged = 0;
  let answered = 0;
  let judgedLately = 0;
  let answeredLately = 0;
  let answerDays = 0;
  for (const attempt of settled) {
    const weight = fade90(Math.max(0, day - attempt.day));
    judged += 1;
    judgedLately += weight;
    if (attempt.answeredOn === null) continue;
    answered += 1;
    answeredLately += weight;
    answerDays += Math.min(30, attempt.answeredOn - attempt.day);
  }
  const last = settled.at(-1);
  const { theirsLast, conversation } = lastWord(history, day);
  const own = [
    streak,
    judged,
    (TENTHS * (answered + SHARE_PRIOR / 2)) / (judged + SHARE_PRIOR),
    (TENTHS * (answeredLately + SHARE_PRIOR / 2)) / (judgedLately + SHARE_PRIOR),
    (answerDays + REPLY_DAYS / 2) / (answered + 1),
    last === undefined ? NEVER_DAYS : day - last.day,
    theirsLast ? TENTHS : 0,
    conversation,
    recipients,
  ];
  const rhythm = featuresOf(history, day, RHYTHM_HORIZON_DAYS, time) ?? new Float64Array(FEATURE_NAMES.length);
  return Float64Array.of(...own, ...rhythm);
}

/** Whether the last personal word was theirs, and on how many of the last seven days both wrote. */
function lastWord(
  history: TieHistory,
  day: DayNumber,
): { readonly theirsLast: boolean; readonly conversation: number } {
  let theirsLast = false;
  let conversation = 0;
  const walk = walkDays(history);
  while (walk.next() && walk.day <= day) {
    if (!isPersonalDay(walk)) continue;
    theirsLast = walk.endsInbound;
    if (walk.inbound && walk.outbound && day - walk.day < REPLY_DAYS) conversation += 1;
  }
  return { theirsLast, conversation };
}

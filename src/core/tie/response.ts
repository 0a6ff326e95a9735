/** How likely the next attempt is to be answered. */
import type { DayNumber } from "../day.ts";
import { logOdds, probabilityOf, readyModel } from "./curves.ts";
import type { Attempt, TieHistory } from "./history.ts";
import { REPLY_FEATURE_NAMES, replyFeaturesOf } from "./reply-features.ts";
import { REPLY_TABLE } from "./reply-table.ts";

const model = readyModel(REPLY_TABLE, REPLY_FEATURE_NAMES);

/**
 * P(reply within 7 days | so many unanswered attempts before it): unweighted mean of the four sets of
 * science.md §4.2 (email-eu, radoslaw, enron, texts). From the fifth on the sets give two classes, 5–9 and 10+.
 */
const BY_STREAK = [0.7675, 0.4475, 0.435, 0.395, 0.3325] as const;
const FROM_FIVE = 0.295;
const FROM_TEN = 0.1375;

/** The curve weighs as much as this many attempts of the tie's own. */
const PRIOR_ATTEMPTS = 4;

/** Gives the probability of a reply within 7 days after `streak` unanswered attempts (0 or more), for people in general. */
export function replyChance(streak: number): number {
  return BY_STREAK[streak] ?? (streak < 10 ? FROM_FIVE : FROM_TEN);
}

/**
 * The same for one tie. Within (0, 1). `attempts` are those seen by the day, cancelled ones and those under an absence
 * notice left out.
 *
 * With a history in sight: the additive model of `reply-features.ts`, fitted on public mail and messages
 * (docs/decisions/outlook.md). Without one, or before any contact: the general curve, drawn towards the share of its own attempts
 * that were ever answered, which never rises by an unanswered attempt.
 */
export function responseProbability(
  attempts: readonly Attempt[],
  streak: number,
  sight?: { readonly history: TieHistory; readonly day: DayNumber },
): number {
  if (sight !== undefined && (attempts.length > 0 || sight.history.days.length > 0)) {
    return responseFrom(replyFeaturesOf(attempts, streak, sight.history, sight.day));
  }
  const answered = attempts.filter((attempt) => attempt.answeredOn !== null).length;
  return (answered + PRIOR_ATTEMPTS * replyChance(streak)) / (attempts.length + PRIOR_ATTEMPTS);
}

/** Those of the attempts that say something of answers: not cancelled, and not met by an absence notice alone. */
export function attemptsThatTell(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.filter(
    ({ cancelledOn, answeredOn, absentOn }) => cancelledOn === null && (answeredOn !== null || absentOn === null),
  );
}

/** The probability for the features of `replyFeaturesOf`. */
export function responseFrom(features: Float64Array): number {
  return probabilityOf(logOdds(model, features));
}

/** How likely the next attempt is to be answered. */
import type { Attempt } from "./history.ts";

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
 * The same for one tie: the general curve, drawn towards the share of its own attempts that were ever
 * answered. Within (0, 1); never rises by an unanswered attempt. `attempts` are those seen by the day,
 * cancelled ones and those under an absence notice left out.
 */
export function responseProbability(attempts: readonly Attempt[], streak: number): number {
  const answered = attempts.filter((attempt) => attempt.answeredOn !== null).length;
  return (answered + PRIOR_ATTEMPTS * replyChance(streak)) / (attempts.length + PRIOR_ATTEMPTS);
}

/** Unanswered touches wear off with time, unseen: so what is left of them is known as chances only. */
import { FORGOTTEN_WEEKLY, LONGEST_STREAK } from "./attention-laws.ts";

/** How likely it is that so many unanswered touches (0 to 3) are not forgotten. Adds up to 1. */
export type StreakBelief = Float64Array;

export function noStreak(): StreakBelief {
  const streak = new Float64Array(LONGEST_STREAK + 1);
  streak[0] = 1;
  return streak;
}

/** After so many weeks all is forgotten. */
const LONGEST_MEMORY = 150;

/** Some whole weeks later one touch or another may have been forgotten. */
export function forgetStreak(streak: StreakBelief, weeks = 1): void {
  for (let week = 0; week < Math.min(weeks, LONGEST_MEMORY); week++) {
    for (let unanswered = 1; unanswered < streak.length; unanswered++) {
      const forgotten = FORGOTTEN_WEEKLY * Number(streak[unanswered]);
      streak[unanswered] = Number(streak[unanswered]) - forgotten;
      streak[unanswered - 1] = Number(streak[unanswered - 1]) + forgotten;
    }
  }
}

/** One more touch was not answered. */
export function lengthenStreak(streak: StreakBelief): void {
  const last = streak.length - 1;
  streak[last] = Number(streak[last]) + Number(streak[last - 1]);
  for (let unanswered = last - 1; unanswered > 0; unanswered--) streak[unanswered] = Number(streak[unanswered - 1]);
  streak[0] = 0;
}

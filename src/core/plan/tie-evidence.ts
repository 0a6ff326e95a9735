/** Reads a tie's history as the planner learns from it: touches answered or not, contact that came by itself, silence since. */
import type { DayNumber } from "../day.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import type { TieHistory } from "../tie/history.ts";
import { walkDays } from "../tie/walk-days.ts";
import { arrivalsWithin } from "./attention-laws.ts";
import { type TieEvidence, noEvidence, noteTouch } from "./learn-ties.ts";
import { type StreakBelief, forgetStreak, lengthenStreak, noStreak } from "./streak-belief.ts";

export interface TieRecord {
  readonly evidence: TieEvidence;
  /** As it is on the day. */
  readonly streak: StreakBelief;
}

/** Within so many days answers come (science.md §4.2); and what follows sooner belongs to one exchange. */
const WEEK_DAYS = 7;

/**
 * Reads the history up to `today`, which must be as of that day. `seenThrough`: the last day on which an answer could
 * have been seen; `halfLife` in weeks. Attempts that bounced, met an absence or are younger than a week tell nothing.
 */
export function readTie(history: TieHistory, seenThrough: DayNumber, today: DayNumber, halfLife: number): TieRecord {
  const evidence = noEvidence();
  const answers = new Set(history.attempts.map(({ answeredOn }) => answeredOn));
  let streak = noStreak();
  // Held in an object, since the compiler does not see what the function below assigns.
  const held: { streakOn: DayNumber | null } = { streakOn: null };
  let last: DayNumber | null = null;
  let next = 0;
  const attemptsBefore = (day: DayNumber): void => {
    for (; next < history.attempts.length; next++) {
      const attempt = history.attempts[next];
      if (attempt === undefined || attempt.day >= day) return;
      const answered = attempt.answeredOn !== null;
      const tells = attempt.cancelledOn === null && (answered || attempt.absentOn === null);
      if (!tells || (!answered && seenThrough - attempt.day < WEEK_DAYS)) continue;
      if (held.streakOn !== null) forgetStreak(streak, Math.floor((attempt.day - held.streakOn) / WEEK_DAYS));
      const silence = last === null ? 0 : (attempt.day - last) / WEEK_DAYS;
      noteTouch(evidence, { silence, streak, occasion: false, answered }, halfLife);
      held.streakOn = attempt.day;
      if (answered) streak = noStreak();
      else lengthenStreak(streak);
    }
  };
  const walk = walkDays(history);
  while (walk.next() && walk.day <= today) {
    if (!walk.inbound || !isPersonalDay(walk)) continue;
    attemptsBefore(walk.day);
    if (last !== null) evidence.exposure += arrivalsWithin((walk.day - last) / WEEK_DAYS, halfLife);
    if (last !== null && walk.day - last >= WEEK_DAYS && !answers.has(walk.day)) evidence.arrivals += 1;
    last = walk.day;
    streak = noStreak();
    held.streakOn = null;
  }
  attemptsBefore(today + 1);
  if (last !== null) evidence.exposure += arrivalsWithin((seenThrough - last) / WEEK_DAYS, halfLife);
  if (held.streakOn !== null) forgetStreak(streak, Math.floor((today - held.streakOn) / WEEK_DAYS));
  return { evidence, streak };
}

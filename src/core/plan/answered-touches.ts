/** What the owner's answers to earlier touches ask for. Touches come by week, as of the day. */
import type { Day } from "../day.ts";
import type { Contact, Touch } from "../facts.ts";

/**
 * Counts how many times the last answers were "not now". Weeks that passed without an answer do not count
 * either way; a touch accepted or done, or a later decision to keep them, begins anew.
 */
export function declinedRunning(touches: readonly Touch[], { decision, decidedOn }: Contact): number {
  const keptOn = decision === "kept" ? decidedOn : null;
  let times = 0;
  for (const { state, answeredOn } of touches) {
    if (state === "done" || state === "accepted") times = 0;
    if (state === "skipped" && (keptOn === null || answeredOn === null || answeredOn > keptOn)) times += 1;
  }
  return times;
}

/** The day until which they were put off, by the last answer; null when that was another. */
export function snoozedUntil(touches: readonly Touch[]): Day | null {
  const last = touches.findLast(({ state }) => state !== "expired" && state !== "proposed");
  return last?.state === "snoozed" ? last.until : null;
}

/** Tells whether a touch of this week got this answer. */
export function answeredInWeek(touches: readonly Touch[], week: string, answer: "done" | "skipped"): boolean {
  return touches.some((touch) => touch.week === week && touch.state === answer);
}

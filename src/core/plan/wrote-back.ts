/** Good news: somebody wrote or called after a touch of the owner's. */
import { type Day, addDays, dayFromNumber, dayNumber } from "../day.ts";
import type { Touch } from "../facts.ts";
import type { Medium } from "../medium.ts";
import type { TieHistory } from "../tie/history.ts";
import { isPersonalDay } from "../tie/statistics.ts";

export interface WroteBack {
  /** The first day on which something personal of theirs came. */
  readonly on: Day;
  readonly medium: Medium;
  /** The day of the touch. */
  readonly after: Day;
}

/** News for so long; and an answer to a touch for so long after it. */
const NEWS_DAYS = 14;
const ANSWER_DAYS = 30;

/** Gives the first answer to the latest touch done, where it came within the last two weeks; null otherwise. */
export function wroteBack(touches: readonly Touch[], { days }: TieHistory, asOf: Day): WroteBack | null {
  const after = touches.findLast(({ state }) => state === "done")?.answeredOn ?? null;
  if (after === null) return null;
  const first = days.find((day) => day.day > dayNumber(after) && day.inbound && isPersonalDay(day));
  if (first === undefined) return null;
  const on = dayFromNumber(first.day);
  if (on > asOf || on < addDays(asOf, -NEWS_DAYS) || on > addDays(after, ANSWER_DAYS)) return null;
  return { on, medium: first.medium, after };
}

/** When a tie was last in touch, and how long it has been: two numbers of its view, for everybody at once. */
import type { DayNumber } from "../day.ts";
import { type TieHistory, historyUpTo } from "../tie/history.ts";
import { isPersonalDay } from "../tie/statistics.ts";
import { outlineOf, walkDays } from "../tie/walk-days.ts";
import { type CoverageView, seenThrough } from "./view-coverage.ts";

export interface Silence {
  /** Of personal contact; null where there was none. */
  readonly lastDay: DayNumber | null;
  /** Days since then, to the day up to which the sources of this tie see. */
  readonly silentDays: number | null;
}

/** Gives `lastDay` and `silentDays` of the statistics that `viewTie` makes for `today`, and nothing else. */
export function silenceOf(whole: TieHistory, coverage: CoverageView, today: DayNumber): Silence {
  const outline = outlineOf(whole);
  const isPast = outline.last === null || outline.last <= today;
  const history = isPast ? whole : historyUpTo(whole, today);
  const through = seenThrough(coverage, history, today, isPast ? outline : outlineOf(history));
  let lastDay: DayNumber | null = null;
  const walk = walkDays(history);
  while (walk.next() && walk.day <= through) if (isPersonalDay(walk)) lastDay = walk.day;
  return { lastDay, silentDays: lastDay === null ? null : through - lastDay };
}

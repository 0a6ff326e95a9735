/** "More, the same, less": the only judgement of quality that Kith takes, and what it does (design.md §2.9). */

export const PACES = ["more", "same", "less"] as const;
export type Pace = (typeof PACES)[number];

export interface Cadence {
  /** Set by hand, in days; null where not. */
  readonly idealDays: number | null;
  readonly latestDays: number | null;
}

const MORE = 0.75;
const LESS = 1.5;
const LEAST_DAYS = 3;
const MOST_DAYS = 730;

/**
 * Gives the cadence set by hand after an answer: a quarter sooner, or half as long again, counted from the days that the
 * planner goes by (`cadenceDays`, above 0). "The same" changes nothing. A latest day that was set by hand moves along, so that it
 * stays at or after the ideal; none is set where there was none, since it would bind.
 */
export function paceAfter(pace: Pace, before: Cadence, cadenceDays: number): Cadence {
  if (pace === "same") return before;
  const factor = pace === "more" ? MORE : LESS;
  const scaled = (days: number): number => Math.min(MOST_DAYS, Math.max(LEAST_DAYS, Math.round(days * factor)));
  const idealDays = scaled(before.idealDays ?? cadenceDays);
  return {
    idealDays,
    latestDays: before.latestDays === null ? null : Math.max(idealDays, scaled(before.latestDays)),
  };
}

import { type Day, daysBetween } from "../day.ts";

/** A reminder stands for so long, and then not again before another period has passed. */
const REMINDED_DAYS = 14;

/** Tells whether a regroup that fell due on a day is spoken of today. */
export function isReminded(dueOn: Day, today: Day, periodDays: number): boolean {
  const late = daysBetween(dueOn, today);
  return late >= 0 && late % Math.max(REMINDED_DAYS, periodDays) < REMINDED_DAYS;
}

/** A silence in numbers that the person can check against a calendar. */
import { type Day, dayNumber } from "../day.ts";
import type { TieStatistics } from "../tie/statistics.ts";
import { sayDay, sayEvery, saySpan } from "./words.ts";

export interface SaidSilence {
  /** Whole days since the last contact, at or above 0. */
  readonly days: number;
  /** The day on which what the sources see ends, in words, where that is over a week before; else null. */
  readonly until: string | null;
}

/** Data older than this are said to be old. */
export const FRESH_DAYS = 7;
/** Rhythms and silences up to here share the unit. */
const LONGEST_IN_DAYS = 120;
/** A rhythm that has not been kept for so many of its gaps is told as one that was (Navarro 2017, science.md §1). */
const LAPSED_GAPS = 8;

/**
 * Gives the silence to say on a day: to that day by the calendar, though it is only seen to `statistics.day`.
 * Where the sources end over 7 days before, it is counted to their end, and says so. Null without any contact.
 */
export function silenceToSay({ lastDay, day }: Pick<TieStatistics, "lastDay" | "day">, asOf: Day): SaidSilence | null {
  if (lastDay === null) return null;
  const today = dayNumber(asOf);
  const isFresh = today - day <= FRESH_DAYS;
  return isFresh ? { days: today - lastDay, until: null } : { days: day - lastDay, until: sayDay(day, asOf) };
}

/** Says it after a stop: `it has been 64 days`, `last today`; `span` says the days otherwise. */
export function saySilence({ days, until }: SaidSilence, span: string = saySpan(days)): string {
  const end = until === null ? "" : `${until}, where what Kith sees ends`;
  if (days === 0) return until === null ? "last today" : `last on ${end}`;
  return until === null ? `it has been ${span}` : `it has been ${span} by ${end}`;
}

/** Says a rhythm and the silence since, the unit once where it is the same: `about every 19 days; it has been 64`. */
export function sayRhythm(gapDays: number, silence: SaidSilence): string {
  const bothInDays = Math.round(gapDays) > 1 && gapDays <= LONGEST_IN_DAYS && silence.days <= LONGEST_IN_DAYS;
  return `about ${sayEvery(gapDays)}; ${saySilence(silence, bothInDays ? String(silence.days) : undefined)}`;
}

/** Says of two people that they keep a rhythm, or once did: `are in touch about every 19 days; it has been 64`. */
export function sayKept(gapDays: number, silence: SaidSilence): string {
  return `${silence.days > LAPSED_GAPS * gapDays ? "used to be" : "are"} in touch ${sayRhythm(gapDays, silence)}`;
}

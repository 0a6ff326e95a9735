/** How a tie is lived: in person, by voice, in writing (design.md §2.3). */
import type { DayNumber } from "../day.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import type { TieHistory } from "./history.ts";
import { isPersonalDay } from "./statistics.ts";
import { walkDays } from "./walk-days.ts";

/** Days of personal contact by the richest medium of each. */
export interface LivedDays {
  readonly inPerson: number;
  readonly voice: number;
  readonly text: number;
}

/** Those within a year, and the last of the two richest kinds ever. */
export interface Balance extends LivedDays {
  readonly lastInPerson: DayNumber | null;
  readonly lastVoice: DayNumber | null;
}

export const NO_BALANCE: Balance = { inPerson: 0, voice: 0, text: 0, lastInPerson: null, lastVoice: null };

const YEAR_DAYS = 365;
/** From so many days in writing a year, and none spoken, a tie lives on text alone. */
const TEXT_ALONE_DAYS = 6;

/** Counts the 365 days that end with `today`; later days are not seen. Reactions and mail to many count nowhere. */
export function balanceOf(history: TieHistory, today: DayNumber): Balance {
  const counts = { inPerson: 0, voice: 0, text: 0 };
  let lastInPerson: DayNumber | null = null;
  let lastVoice: DayNumber | null = null;
  const walk = walkDays(history);
  while (walk.next() && walk.day <= today) {
    if (!isPersonalDay(walk)) continue;
    const kind = kindOf(walk.medium);
    if (kind === "inPerson") lastInPerson = walk.day;
    if (kind === "voice") lastVoice = walk.day;
    if (walk.day > today - YEAR_DAYS) counts[kind] += 1;
  }
  return { ...counts, lastInPerson, lastVoice };
}

/**
 * Counts the days of each stretch that begins with one of `starts`, ascending, and ends before the next, the last one with
 * `today`. As many as there are starts.
 */
export function livedByStretch(history: TieHistory, starts: readonly DayNumber[], today: DayNumber): LivedDays[] {
  const counts = starts.map(() => ({ inPerson: 0, voice: 0, text: 0 }));
  const walk = walkDays(history);
  let at = -1;
  while (walk.next() && walk.day <= today) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= walk.day) at += 1;
    const count = counts[at];
    if (count !== undefined && isPersonalDay(walk)) count[kindOf(walk.medium)] += 1;
  }
  return counts;
}

function kindOf(medium: Medium): keyof LivedDays {
  if (medium === "in-person") return "inPerson";
  return MEDIUM_TRAITS[medium].class === "rich" ? "voice" : "text";
}

/** Adds the days of two balances; the last days are the later ones. */
export function addBalance(a: Balance, b: Balance): Balance {
  return {
    inPerson: a.inPerson + b.inPerson,
    voice: a.voice + b.voice,
    text: a.text + b.text,
    lastInPerson: later(a.lastInPerson, b.lastInPerson),
    lastVoice: later(a.lastVoice, b.lastVoice),
  };
}

/** Gives the share of days spoken, in person or by voice, from 0 to 1; null without any day. */
export function richShare({ inPerson, voice, text }: Balance): number | null {
  const days = inPerson + voice + text;
  return days === 0 ? null : (inPerson + voice) / days;
}

/** Tells whether a tie lived on text alone for a year. */
export function livesOnText({ inPerson, voice, text }: Balance): boolean {
  return inPerson + voice === 0 && text >= TEXT_ALONE_DAYS;
}

function later(a: DayNumber | null, b: DayNumber | null): DayNumber | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Learns the owner's part of the outlook from the owner's own last weeks, at the same cost however many the contacts are. */
import { type DayNumber, dayNumber } from "../day.ts";
import { type OwnerPart, type PastWindow, adaptOutlook } from "../tie/adapt-outlook.ts";
import { OUTLOOK_HORIZON_DAYS, RHYTHM_DAYS, oddsWithin28 } from "../tie/outlook.ts";
import type { TieHistory } from "../tie/history.ts";
import type { OwnerTime } from "../tie/owner-time.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { walkDays } from "../tie/walk-days.ts";
import type { LivedTie } from "./plan.ts";

/** Windows begin this many days before the latest that has ended: eight weeks of them. */
const BEFORE_LATEST_DAYS = [0, 14, 28, 42] as const;
/** Ties silent for longer say nothing of the owner. */
const LONGEST_SILENCE_DAYS = 180;
/** Of at most so many contacts it is asked when they were last in touch, and at most so many ties are learnt from, evenly spread. */
const MOST_ASKED = 10_000;
const MOST_TIES = 1000;

/**
 * Finds the owner's part at the end of `through`, the last day that the sources show. Windows in which a touch was done
 * are left out: the outlook means "if nothing is done".
 */
export function ownerOutlook(persons: readonly LivedTie[], through: DayNumber, time: OwnerTime): OwnerPart {
  const latest = through - OUTLOOK_HORIZON_DAYS;
  const recent = evenly(persons, MOST_ASKED).filter(({ history }) => {
    const last = lastUpTo(history, through);
    return last !== null && last > latest - 42 - LONGEST_SILENCE_DAYS;
  });
  const windows = evenly(recent, MOST_TIES).flatMap((person) => windowsOf(person, latest, time));
  return adaptOutlook(windows);
}

function evenly<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return list.length <= most ? list : list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Nothing later may decide which ties are looked at. */
function lastUpTo(history: TieHistory, through: DayNumber): DayNumber | null {
  let last: DayNumber | null = null;
  const walk = walkDays(history);
  while (walk.next() && walk.day <= through) last = walk.day;
  return last;
}

function windowsOf({ history, touches }: LivedTie, latest: DayNumber, time: OwnerTime): PastWindow[] {
  return BEFORE_LATEST_DAYS.flatMap((before) => {
    const day = latest - before;
    const { personalDays, silence } = computeStatistics(history, day, time);
    if (silence === null || silence > LONGEST_SILENCE_DAYS || personalDays < RHYTHM_DAYS) return [];
    const end = day + OUTLOOK_HORIZON_DAYS;
    // While the owner was away nothing could be in touch with anybody.
    if (time.at(end) - time.at(day) < OUTLOOK_HORIZON_DAYS) return [];
    const prompted = touches.some(({ state, answeredOn }) => {
      const on = state === "done" && answeredOn !== null ? dayNumber(answeredOn) : null;
      return on !== null && on > day && on <= end;
    });
    const odds = oddsWithin28({ history, time }, day);
    if (prompted || odds === null) return [];
    return [{ odds, contact: computeStatistics(history, end, time).personalDays > personalDays }];
  });
}

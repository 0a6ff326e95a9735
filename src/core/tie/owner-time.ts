/**
 * Time as the owner lived it: weeks in which the owner wrote to nobody at all are no silence
 * between the owner and one contact, so they are taken out before gaps are counted.
 */
import type { DayNumber } from "../day.ts";

/** A stretch of days, both inclusive, on which nothing went out to anybody. */
export interface Absence {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** A clock that stands still during absences. */
export interface OwnerTime {
  readonly absences: readonly Absence[];
  /** Gives the day's place on this clock: the day less the absent days up to and including it. */
  at(day: DayNumber): number;
}

/** Nothing sent for this many days may be an absence; less is a holiday, which ties survive. */
export const ABSENCE_DAYS = 28;
/** … when the owner otherwise writes at least this many times as often: else it is only a quiet mailbox. */
const OUT_OF_THE_ORDINARY = 8;

/**
 * Finds the owner's absences up to `through`. `outboundDays` are the days on which something personal
 * went out to anybody, ascending and distinct; nothing before the first of them counts as absence.
 */
export function findAbsences(outboundDays: readonly DayNumber[], through: DayNumber): Absence[] {
  const stretches: Absence[] = [];
  let ordinaryDays = 0;
  let ordinaryGaps = 0;
  let previous: DayNumber | undefined;
  for (const day of outboundDays) {
    if (day > through) break;
    if (previous !== undefined) {
      stretches.push({ from: previous + 1, to: day - 1 });
      // Long gaps stay out of the mean, so that one long absence does not excuse itself.
      if (day - previous <= ABSENCE_DAYS) {
        ordinaryDays += day - previous;
        ordinaryGaps += 1;
      }
    }
    previous = day;
  }
  if (previous !== undefined) stretches.push({ from: previous + 1, to: through });
  const ordinary = ordinaryGaps === 0 ? ABSENCE_DAYS : ordinaryDays / ordinaryGaps;
  const least = Math.max(ABSENCE_DAYS, OUT_OF_THE_ORDINARY * ordinary);
  return stretches.filter(({ from, to }) => to - from + 1 >= least);
}

/** Makes the clock for a list of absences, ascending and apart from each other. */
export function createOwnerTime(absences: readonly Absence[]): OwnerTime {
  if (absences.length === 0) return CALENDAR_TIME;
  return {
    absences,
    at(day) {
      let place = day;
      for (const { from, to } of absences) {
        if (from > day) break;
        place -= Math.min(day, to) - from + 1;
      }
      return place;
    },
  };
}

/** The plain calendar: no absences. */
export const CALENDAR_TIME: OwnerTime = { absences: [], at: (day) => day };

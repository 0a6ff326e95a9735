/** Times at which two people could meet: free in the owner's calendars, and by day on both clocks. */
import { type Day, DAY_MS, type DayNumber, type Instant, addDays, dayFromNumber, dayNumber, weekday } from "../day.ts";
import type { Zone } from "../zone.ts";

export interface Busy {
  readonly at: Instant;
  readonly endsAt: Instant;
}

export interface FreeQuestion {
  /** Times that are taken. */
  readonly busy: readonly Busy[];
  readonly own: Zone;
  readonly theirs: Zone;
  /** The day after which times are looked for. */
  readonly after: Day;
  readonly minutes: number;
  /** So many are wanted, on as many days. */
  readonly count: number;
  /** Days on which the owner is elsewhere. */
  readonly isAway?: (day: Day) => boolean;
}

const SEARCH_DAYS = 28;
/** Nobody is asked for tomorrow. */
const NOTICE_DAYS = 2;
const SATURDAY = 6;
/** Month and day on which most of the world's offices are closed; holidays of one country alone are not known (docs/decisions/places.md). */
const CLOSED = new Set(["12-24", "12-25", "12-26", "12-31", "01-01"]);
/** Minutes after midnight, on the owner's clock, the best first: people like afternoons for a coffee, and nobody noon. */
const WISHED = [15, 10, 11, 16, 14, 9, 13, 17].map((hour) => hour * 60);
/** On either clock: not before, and over by. */
const FROM_MINUTE = 9 * 60;
const UNTIL_MINUTE = 20 * 60;
const MINUTE_MS = 60_000;

/** Finds the times, in order, one a day, on weekdays that are not closed. Fewer than wanted where four weeks do not have them. */
export function freeTimes(question: FreeQuestion): Instant[] {
  const { own, after, count, isAway } = question;
  const found: Instant[] = [];
  const first = dayNumber(addDays(after, NOTICE_DAYS));
  for (let day = first; day < first + SEARCH_DAYS && found.length < count; day++) {
    const date = dayFromNumber(day);
    if (weekday(date) >= SATURDAY || CLOSED.has(date.slice(5)) || isAway?.(date) === true) continue;
    const at = WISHED.map((minute) => own.instantAt(day, minute)).find((start) => suits(start, question));
    if (at !== undefined) found.push(at);
  }
  return found;
}

function suits(at: Instant, { busy, own, theirs, minutes }: FreeQuestion): boolean {
  const end = (at + minutes * MINUTE_MS) as Instant;
  if (busy.some((taken) => taken.at < end && at < taken.endsAt)) return false;
  return [own, theirs].every((zone) => {
    const from = minuteOfDay(zone, at);
    const until = from + minutes;
    return from >= FROM_MINUTE && until <= UNTIL_MINUTE;
  });
}

function minuteOfDay(zone: Zone, at: Instant): number {
  const midnight = (zone.dayNumberAt(at) satisfies DayNumber) * DAY_MS;
  return Math.round((at + zone.offsetMinutes(at) * MINUTE_MS - midnight) / MINUTE_MS);
}

/** `HH:MM` on a zone's clock. */
export function clockTime(zone: Zone, at: Instant): string {
  const minute = minuteOfDay(zone, at);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

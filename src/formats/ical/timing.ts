import { DAY_MS } from "../../core/day.ts";
import { momentOfWall, UTC_CLOCK, wallAt, type Clock } from "./clock.ts";
import type { DateValue, Duration } from "./date-value.ts";
import type { Entry } from "./entry.ts";
import type { ClockResolver } from "./clock-resolver.ts";

/** One moment of an entry: its start. */
export interface EntryMoment {
  /** What the moment is known by: the instant, or for whole days the day on the wall, whatever the zone. */
  readonly id: number;
  readonly wallMs: number;
  readonly at: number;
}

/** When an entry happens and how long, once its zones are known. */
export interface Timing {
  readonly isWholeDay: boolean;
  readonly clock: Clock;
  /** Whether the entry names its clock by a zone: where it does not, the clock is UTC's or the owner's. */
  readonly hasZone: boolean;
  readonly start: EntryMoment;
  /** Gives the moment that starts at this time on the entry's own wall. */
  momentAt(wallMs: number): EntryMoment;
  /** Gives the moment that a date of the entry (RECURRENCE-ID, EXDATE, RDATE) means. */
  momentOf(date: DateValue): EntryMoment;
  /** Gives the instant at which a moment ends; never before it begins. */
  endOf(moment: EntryMoment, duration?: Duration): number;
}

/**
 * Finds an entry's times. An override without a start begins where the moment did that it replaces.
 * Undefined when there is no date at all. Adds to `problems` what had to be guessed.
 */
export function openTiming(entry: Entry, clocks: ClockResolver, problems: string[]): Timing | undefined {
  const written = entry.start ?? entry.recurrenceId;
  if (written === undefined) return undefined;
  const { calendar } = entry.component;
  const isWholeDay = written.kind === "day";
  const clock = isWholeDay ? clocks.calendarClock(calendar) : clockOf(written);

  function clockOf(date: DateValue): Clock {
    if (date.tzid === undefined) return date.kind === "utc" ? UTC_CLOCK : clocks.ownerClock;
    const found = clocks.clockOf(date.tzid, calendar);
    if (found.problem !== undefined) problems.push(found.problem);
    return found.clock;
  }

  function momentAt(writtenMs: number): EntryMoment {
    // A rule may go by the hour all the same; a whole day has none.
    const wallMs = isWholeDay ? writtenMs - timeOfDay(writtenMs) : writtenMs;
    const { at } = momentOfWall(clock, wallMs);
    return { id: isWholeDay ? wallMs : at, wallMs, at };
  }

  function momentOf(date: DateValue): EntryMoment {
    if (isWholeDay) return momentAt(wholeDayOf(date, clock));
    // A bare day among times means the entry of that day.
    if (date.kind === "day") return momentAt(date.ms + timeOfDay(start.wallMs));
    if (date.kind === "wall" && (date.tzid === undefined || date.tzid === written?.tzid)) return momentAt(date.ms);
    return momentOfInstant(date.kind === "utc" ? date.ms : momentOfWall(clockOf(date), date.ms).at);
  }

  function momentOfInstant(at: number): EntryMoment {
    return { id: at, wallMs: wallAt(clock, at), at };
  }

  const start = written.kind === "utc" ? momentOfInstant(written.ms) : momentAt(written.ms);
  const length = lengthOf(entry, isWholeDay, start, momentOf);
  if (length.days < 0 || length.ms < 0) problems.push("The entry ends before it begins");

  return {
    isWholeDay,
    clock,
    hasZone: !isWholeDay && written.tzid !== undefined,
    start,
    momentAt,
    momentOf,
    endOf(moment, duration = length) {
      const days = isWholeDay ? Math.max(1, duration.days + Math.ceil(duration.ms / DAY_MS)) : duration.days;
      const from = days === 0 ? moment.at : momentOfWall(clock, moment.wallMs + days * DAY_MS).at;
      return Math.max(moment.at, isWholeDay ? from : from + duration.ms);
    },
  };
}

/**
 * Gives the length that DTEND or DURATION states. Without either a day lasts the day, and a time is a point
 * (RFC 5545 §3.6.1). Many producers end a whole day on itself; `endOf` makes that one day.
 */
function lengthOf(
  { end, duration }: Entry,
  isWholeDay: boolean,
  start: EntryMoment,
  momentOf: (date: DateValue) => EntryMoment,
): Duration {
  if (end === undefined) return duration ?? { days: isWholeDay ? 1 : 0, ms: 0 };
  if (isWholeDay) {
    const endMs = end.kind === "day" ? end.ms : Math.ceil(end.ms / DAY_MS) * DAY_MS;
    return { days: Math.round((endMs - start.wallMs) / DAY_MS), ms: 0 };
  }
  // A bare day at the end of a timed entry is its midnight, which on the same day is no length at all.
  if (end.kind === "day") return { days: 0, ms: Math.max(0, end.ms - start.wallMs) };
  return { days: 0, ms: momentOf(end).at - start.at };
}

/**
 * Gives the day, as milliseconds on the wall, that a date means to an entry of whole days. Times in UTC are mostly
 * local midnights that a producer converted, but 00:00 and 23:59 are written for the day that they show.
 */
export function wholeDayOf(date: DateValue, clock: Clock): number {
  const seconds = timeOfDay(date.ms) / 1000;
  const isPlain = date.kind !== "utc" || seconds === 0 || seconds >= 86_340;
  return Math.floor((isPlain ? date.ms : wallAt(clock, date.ms)) / DAY_MS) * DAY_MS;
}

function timeOfDay(wallMs: number): number {
  return ((wallMs % DAY_MS) + DAY_MS) % DAY_MS;
}

import { DAY_MS, dayNumber, dayOf, type Day, dayFromNumber } from "../../core/day.ts";

/**
 * A date or time as a calendar writes it, before any zone is looked up. `ms` counts from
 * 1970-01-01T00:00 on the clock that shows it: on a wall for `day` and `wall`, in UTC for `utc`.
 */
export interface DateValue {
  readonly kind: "day" | "wall" | "utc";
  readonly ms: number;
  /** The zone's name as written. A `wall` without one is the time wherever one is; beside `utc` it says where it repeats. */
  readonly tzid?: string;
}

/** A length of time: `days` on the calendar (23 hours on some), then `ms`. Both have the same sign. */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date or date-time by its own form, whatever VALUE declares: `20260301`, `20260301T090000Z`, and what
 * careless producers write (`2026-03-01T09:00:00+01:00`, no seconds, hour 24). Undefined for days that do not
 * exist, and for years before 1000, which are some program's way to say "none".
 */
export function parseDateValue(text: string, tzid?: string): DateValue | undefined {
  const match = DATE.exec(text.trim());
  if (match === null) return undefined;
  const [, year = "", month = "", dayOfMonth = "", hour, minute = "0", second = "0", zone] = match;
  const day = Number(year) < 1000 ? undefined : dayOf(Number(year), Number(month), Number(dayOfMonth));
  if (day === undefined) return undefined;
  const midnight = dayNumber(day) * DAY_MS;
  // Google has written a day with a Z: `RDATE:20131210Z` (2012).
  if (hour === undefined) return { kind: "day", ms: midnight };
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const ms = midnight + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Math.min(59, Number(second)) * 1000;
  const place = tzid === undefined || tzid === "" ? {} : { tzid };
  return zone === undefined ? { kind: "wall", ms, ...place } : { kind: "utc", ms: ms - offsetOfText(zone), ...place };
}

function offsetOfText(zone: string): number {
  return /z/i.test(zone) ? 0 : (parseUtcOffset(zone) ?? 0);
}

/** Reads `+0100`, `-05:30`, `+005736`; in milliseconds, undefined when it is none or a day and more. */
export function parseUtcOffset(text: string): number | undefined {
  const match = /^([+-]?)(\d{1,2}):?(\d{2}):?(\d{2})?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, hours, minutes, seconds = "0"] = match;
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  if (Number(minutes) > 59 || ms >= DAY_MS) return undefined;
  return sign === "-" ? -ms : ms;
}

const DURATION = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;
const MAX_DURATION_DAYS = 36_600;

/** Reads `PT1H30M`, `P1D`, `-P1W`. Undefined when it is none, or longer than a century. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (match === null || !/\d/.test(text)) return undefined;
  const [, sign, weeks = "0", days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  const wholeDays = Number(weeks) * 7 + Number(days);
  const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  if (wholeDays + ms / DAY_MS > MAX_DURATION_DAYS) return undefined;
  return sign === "-" ? { days: -wholeDays || 0, ms: -ms || 0 } : { days: wholeDays, ms };
}

/** Gives the day on which a time on a wall falls. */
export function dayOfWall(wallMs: number): Day {
  return dayFromNumber(Math.floor(wallMs / DAY_MS));
}

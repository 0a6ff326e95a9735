/**
 * Calendar days and instants. A day has no time zone; an instant is UTC milliseconds.
 * Nothing here knows today's date: it arrives as an argument.
 */

/** A calendar day, `YYYY-MM-DD`, years 0001 to 9999. Compares as text. */
export type Day = string & { readonly __brand: "Day" };
/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number & { readonly __brand: "Instant" };
/** Whole days since 1970-01-01; negative before. */
export type DayNumber = number;
/** A birthday or anniversary: a day, or `--MM-DD` where the year is not known. */
export type PartialDay = string & { readonly __brand: "PartialDay" };

export const DAY_MS = 86_400_000;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEARLESS = /^--(\d{2})-(\d{2})$/;

/** Tells whether the text is a day that exists in the calendar. */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  return match !== null && existsInCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Tells whether the text is a day, or a month and day without a year (29 February included). */
export function isPartialDay(text: string): text is PartialDay {
  const match = YEARLESS.exec(text);
  return match === null ? isDay(text) : existsInCalendar(2024, Number(match[1]), Number(match[2]));
}

/** Gives the day of a year, month (1–12) and day of month, or undefined where there is none such. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  return existsInCalendar(year, month, dayOfMonth) ? dayText(year, month, dayOfMonth) : undefined;
}

/** Gives `--MM-DD`, or undefined where there is no such day even in a leap year. */
export function yearlessDay(month: number, dayOfMonth: number): PartialDay | undefined {
  if (!existsInCalendar(2024, month, dayOfMonth)) return undefined;
  return `--${two(month)}-${two(dayOfMonth)}` as PartialDay;
}

/** Tells whether the value is an instant that `Date` can represent between the years 1 and 9999. */
export function isInstant(value: number): value is Instant {
  return Number.isInteger(value) && value >= -62_135_596_800_000 && value <= 253_402_300_799_999;
}

/** Counts days from 1970-01-01 to the day. */
export function dayNumber(day: Day): DayNumber {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** Gives the day that lies this many days after 1970-01-01. */
export function dayFromNumber(number: DayNumber): Day {
  const date = new Date(number * DAY_MS);
  return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Gives the day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Counts days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Gives the weekday, 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Gives the Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Names the ISO week of a day, `2026-W48`. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const first = `${year}-01-01` as Day;
  return `${year}-W${two(Math.floor(daysBetween(first, thursday) / 7) + 1)}`;
}

/**
 * Gives the next day, on or after `from`, on which a birthday or anniversary falls.
 * 29 February is kept on 28 February in common years.
 */
export function nextAnniversary(date: PartialDay, from: Day): Day {
  const monthAndDay = date.slice(-5);
  for (let year = Number(from.slice(0, 4)); ; year++) {
    const day = dayOf(year, Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(3, 5)));
    const kept = day ?? (`${String(year).padStart(4, "0")}-02-28` as Day);
    if (kept >= from) return kept;
  }
}

function existsInCalendar(year: number, month: number, dayOfMonth: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31)) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return dayOfMonth <= (lengths[month - 1] ?? 0);
}

function dayText(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}` as Day;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

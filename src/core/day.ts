/**
 * Calendar days and instants. A day has no time zone; an instant is UTC milliseconds.
 * Nothing here knows today's date: it arrives as an argument.
 */
import { assert } from "./failure.ts";

/** A calendar day, `YYYY-MM-DD`, years 0001 to 9999. Compares as text. */
export type Day = string & { readonly __brand: "Day" };
/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number & { readonly __brand: "Instant" };
/** Whole days since 1970-01-01; negative before. */
export type DayNumber = number;
/** A birthday or anniversary: a day, or `--MM-DD` where the year is not known. */
export type PartialDay = string & { readonly __brand: "PartialDay" };

export const DAY_MS = 86_400_000;
/** 0001-01-01 and 9999-12-31. */
const FIRST: DayNumber = -719_162;
const LAST: DayNumber = 2_932_896;
const DAYS_IN_400_YEARS = 146_097;

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
  return Number.isInteger(value) && value >= FIRST * DAY_MS && value < (LAST + 1) * DAY_MS;
}

/** Counts days from 1970-01-01 to the day. */
export function dayNumber(day: Day): DayNumber {
  // 400 years are a whole number of days, and Date.UTC takes years below 100 as of the 20th century.
  const shifted = Date.UTC(Number(day.slice(0, 4)) + 400, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return shifted / DAY_MS - DAYS_IN_400_YEARS;
}

/** Gives the day that lies this many whole days after 1970-01-01. Throws a Defect outside the years 1 to 9999. */
export function dayFromNumber(number: DayNumber): Day {
  assert(Number.isInteger(number) && number >= FIRST && number <= LAST, "a day lies in the years 1 to 9999");
  const date = new Date(number * DAY_MS);
  return dayText(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Gives the day `count` whole days later (earlier when negative). Throws a Defect outside the years 1 to 9999. */
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
 * 29 February is kept on 28 February in common years. Throws a Defect when it lies past 9999.
 */
export function nextAnniversary(date: Day | PartialDay, from: Day): Day {
  const year = Number(from.slice(0, 4));
  const thisYear = anniversaryIn(year, date);
  return thisYear >= from ? thisYear : anniversaryIn(year + 1, date);
}

function anniversaryIn(year: number, date: Day | PartialDay): Day {
  assert(year <= 9999, "an anniversary lies in the years 1 to 9999");
  return dayOf(year, Number(date.slice(-5, -3)), Number(date.slice(-2))) ?? dayText(year, 2, 28);
}

function existsInCalendar(year: number, month: number, dayOfMonth: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(dayOfMonth) || year < 1 || year > 9999 || dayOfMonth < 1)
    return false;
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

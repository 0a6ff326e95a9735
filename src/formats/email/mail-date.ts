import { DAY_MS, type Instant, dayNumber, dayOf, isInstant } from "../../core/day.ts";
import { readPlainDate } from "./plain-date.ts";

/** What of a date was read, and the words after it that were not. */
export interface DateMatch {
  readonly at: Instant;
  readonly rest: string;
}

/** Longer ones are garbage; the bound also keeps the patterns fast. */
const MAX_LENGTH = 200;

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\b\.?)?`;
/** `Thu, 5 Feb 2009 22:34:43 +0100`; `5-Feb-09 22:34`. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}+[.,\s]+)?(\d{1,2})[\s.-]*(\p{L}+)[\s.,-]*(\d{2,4})[\s,T-]+${CLOCK}(.*)$`,
  "iu",
);
/** `Thu Feb  5 22:34:43 2009` (asctime), with a zone before the year (Google Groups) or after it. */
const YEAR_LAST = new RegExp(
  String.raw`^(?:\p{L}+[.,\s]+)?(\p{L}+)[\s.]+(\d{1,2})[\s,]+${CLOCK}((?:\s+[a-z+-][a-z0-9+:-]*){0,2})\s+(\d{4})(?!\d)(.*)$`,
  "iu",
);
/** `February 5, 2009 10:34:43 PM`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}+[.,\s]+)?(\p{L}+)[\s.]+(\d{1,2})[\s,]+(\d{4})[\s,]+${CLOCK}(.*)$`,
  "iu",
);
/** `2009-02-05T22:34:43Z`. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})[\sT]+${CLOCK}(.*)$`, "iu");

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Month names of programs that wrote the header in their own language, by their beginning; the number is the month. */
const FOREIGN_MONTHS: readonly (readonly [number, string])[] = [
  [1, "jän ene gen"],
  [2, "fév fev"],
  [3, "mär mrz maa mrt"],
  [4, "avr abr"],
  [5, "mai mei mag maj"],
  [6, "juin giu"],
  [7, "juil lug"],
  [8, "aoû aou ago"],
  [9, "set"],
  [10, "okt out ott"],
  [12, "dez déc dic"],
];

/** Zones that mail names by letters, with their hours ahead of UTC (RFC 5322 §4.3, and those seen besides). */
const ZONES: readonly (readonly [number, string])[] = [
  [-10, "HST"],
  [-9, "AKST"],
  [-8, "PST AKDT"],
  [-7, "MST PDT"],
  [-6, "CST MDT"],
  [-5, "EST CDT"],
  [-4, "EDT AST"],
  [-3, "ADT"],
  [0, "GMT UTC UT Z WET"],
  [1, "BST CET MET MEZ WEST"],
  [2, "CEST MEST METDST MESZ EET"],
  [3, "EEST MSK"],
  [8, "SGT HKT"],
  [9, "JST KST"],
  [10, "AEST"],
  [11, "AEDT"],
  [12, "NZST"],
  [13, "NZDT"],
];

const monthsByStart = valuesByWord(FOREIGN_MONTHS);
const hoursByZone = valuesByWord(ZONES);

/**
 * Reads the date of a mail header, in RFC 5322 or any form seen in its place. The weekday is not looked at; a missing
 * or unknown zone counts as UTC (never as the reader's zone: the same file must give the same instants everywhere); two
 * digits of a year below 50 mean 20xx. Undefined where there is no date with a time.
 */
export function parseMailDate(text: string): Instant | undefined {
  return readPlainDate(text) ?? matchLenientDate(text)?.at;
}

/** Reads a date at the beginning of a text, and gives what stands after it. */
export function matchMailDate(text: string): DateMatch | undefined {
  const at = readPlainDate(text);
  return at === undefined ? matchLenientDate(text) : { at, rest: "" };
}

/** The same, by patterns alone. */
export function matchLenientDate(text: string): DateMatch | undefined {
  const bare = withoutComments(text.slice(0, MAX_LENGTH)).trim();
  return dayFirst(bare) ?? yearLast(bare) ?? monthFirst(bare) ?? yearFirst(bare);
}

function dayFirst(text: string): DateMatch | undefined {
  const match = DAY_FIRST.exec(text);
  if (match === null) return undefined;
  const [, day, month, year, hour, minute, second, half, rest] = match;
  return dateMatch([fullYear(year), monthNumber(month), Number(day)], [hour, minute, second, half], rest);
}

function yearLast(text: string): DateMatch | undefined {
  const match = YEAR_LAST.exec(text);
  if (match === null) return undefined;
  const [, month, day, hour, minute, second, half, zone = "", year, rest = ""] = match;
  return dateMatch(
    [fullYear(year), monthNumber(month), Number(day)],
    [hour, minute, second, half],
    zone.trim() === "" ? rest : `${zone} ${rest}`,
  );
}

function monthFirst(text: string): DateMatch | undefined {
  const match = MONTH_FIRST.exec(text);
  if (match === null) return undefined;
  const [, month, day, year, hour, minute, second, half, rest] = match;
  return dateMatch([fullYear(year), monthNumber(month), Number(day)], [hour, minute, second, half], rest);
}

function yearFirst(text: string): DateMatch | undefined {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, half, rest] = match;
  return dateMatch([Number(year), Number(month), Number(day)], [hour, minute, second, half], rest);
}

function dateMatch(
  date: readonly [number, number, number],
  clock: readonly (string | undefined)[],
  tail: string | undefined,
): DateMatch | undefined {
  const day = dayOf(...date);
  const time = clockMs(clock);
  if (day === undefined || time === undefined) return undefined;
  const { offsetMinutes, rest } = readZone((tail ?? "").trim());
  const at = dayNumber(day) * DAY_MS + time - offsetMinutes * 60_000;
  return isInstant(at) ? { at, rest } : undefined;
}

function clockMs([hourText, minuteText, secondText, half]: readonly (string | undefined)[]): number | undefined {
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const minute = Number(minuteText);
  const second = Number(secondText ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

function readZone(text: string): { offsetMinutes: number; rest: string } {
  const numeric = /^(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(text);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    // Beyond 14 hours no zone exists: spam tools draw such offsets by chance.
    const offsetMinutes = minutes > 14 * 60 ? 0 : numeric[1] === "-" ? -minutes : minutes;
    return { offsetMinutes, rest: text.slice(numeric[0].length).trim() };
  }
  const named = /^[A-Z]{1,6}(?![A-Z])(\s+DST\b)?/i.exec(text);
  if (named === null) return { offsetMinutes: 0, rest: text };
  const hours = hoursByZone.get(named[0].toUpperCase().replace(/\s+/, ""));
  // Lower-case words of which nothing is known are words ("remote from host").
  if (hours === undefined && named[0] !== named[0].toUpperCase()) return { offsetMinutes: 0, rest: text };
  return { offsetMinutes: (hours ?? 0) * 60, rest: text.slice(named[0].length).trim() };
}

function fullYear(digits = ""): number {
  const year = Number(digits);
  // Three digits count from 1900: programs that did not survive the year 2000 wrote 100.
  if (digits.length === 3) return 1900 + year;
  return digits.length === 2 ? (year < 50 ? 2000 : 1900) + year : year;
}

function monthNumber(name = ""): number {
  const folded = name.toLowerCase().normalize("NFC");
  const english = MONTHS.indexOf(folded.slice(0, 3)) + 1;
  if (english > 0) return english;
  return monthsByStart.get(folded.slice(0, 3)) ?? monthsByStart.get(folded.slice(0, 4)) ?? 0;
}

function valuesByWord(lines: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));
}

function withoutComments(text: string): string {
  return text.includes("(") ? text.replace(/\([^()]*\)/g, " ").replace(/\([^()]*\)/g, " ") : text;
}

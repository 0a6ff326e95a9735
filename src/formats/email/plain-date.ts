import type { Instant } from "../../core/day.ts";
import { isInstant } from "../../core/day.ts";

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const SPACE = 32;
const OPENING = 40;
const PLUS = 43;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;

/**
 * Reads the two forms that nearly all mail has, `Thu, 5 Feb 2009 22:34:43 +0100 (CET)` and `Thu Feb  5 22:34:43 2009`,
 * letter by letter: a tenth of the time of the lenient patterns of mail-date.ts, which read them alike. Undefined for
 * any other text, and for a day that is none.
 */
export function readPlainDate(text: string): Instant | undefined {
  if (text.charCodeAt(3) === COMMA) return text.charCodeAt(4) === SPACE ? dayFirst(text) : undefined;
  return text.charCodeAt(3) === SPACE ? yearLast(text) : undefined;
}

function dayFirst(text: string): Instant | undefined {
  const length = text.charCodeAt(6) === SPACE ? 1 : 2;
  const at = 5 + length;
  if (text.charCodeAt(at) !== SPACE || text.charCodeAt(at + 4) !== SPACE || text.charCodeAt(at + 9) !== SPACE) {
    return undefined;
  }
  const day = length === 1 ? digit(text, 5) : twoDigits(text, 5);
  const offset = offsetMinutes(text, at + 18);
  return instant(fourDigits(text, at + 5), monthAt(text, at + 1), day, clockMs(text, at + 10) - offset * 60_000);
}

function yearLast(text: string): Instant | undefined {
  if (text.length !== 24 || text.charCodeAt(7) !== SPACE) return undefined;
  if (text.charCodeAt(10) !== SPACE || text.charCodeAt(19) !== SPACE) return undefined;
  const day = text.charCodeAt(8) === SPACE ? digit(text, 9) : twoDigits(text, 8);
  return instant(fourDigits(text, 20), monthAt(text, 4), day, clockMs(text, 11));
}

/** Any number that is none makes the whole none. */
function instant(year: number, month: number, day: number, ms: number): Instant | undefined {
  // Date.UTC takes years below 100 as of the 20th century.
  if (!(year >= 1000 && month >= 0 && day >= 1 && day <= 31)) return undefined;
  const midnight = Date.UTC(year, month, day);
  const at = midnight + ms;
  return (day <= 28 || new Date(midnight).getUTCDate() === day) && isInstant(at) ? at : undefined;
}

/** Months count from 0. */
function monthAt(text: string, at: number): number {
  const place = MONTHS.indexOf(text.slice(at, at + 3));
  return place % 3 === 0 ? place / 3 : Number.NaN;
}

function clockMs(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return Number.NaN;
  const [hour, minute, second] = [twoDigits(text, at), twoDigits(text, at + 3), twoDigits(text, at + 6)];
  if (!(hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
  return ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

/** The zone, a comment behind it, and the end. Beyond 14 hours no zone exists: spam tools draw such offsets by chance. */
function offsetMinutes(text: string, at: number): number {
  const sign = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) !== SPACE || (sign !== PLUS && sign !== MINUS)) return Number.NaN;
  const end = at + 6;
  if (text.length > end) {
    const isComment = text.charCodeAt(end) === SPACE && text.charCodeAt(end + 1) === OPENING;
    if (!isComment || text.indexOf(")", end) !== text.length - 1 || text.indexOf("(", end + 2) !== -1)
      return Number.NaN;
  }
  const minutes = twoDigits(text, at + 2) * 60 + twoDigits(text, at + 4);
  if (minutes > 14 * 60) return 0;
  return sign === MINUS ? -minutes : minutes;
}

function fourDigits(text: string, at: number): number {
  return twoDigits(text, at) * 100 + twoDigits(text, at + 2);
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

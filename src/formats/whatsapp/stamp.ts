import { type DayNumber, dayNumber, dayOf } from "../../core/day.ts";
import type { DateOrder } from "../../core/settings.ts";

/** The beginning of a line that starts a message: the clock on the wall, its date in an order that the file has to tell. */
export interface Stamp {
  /** The three numbers of the date, as they stand. */
  readonly date: readonly [string, string, string];
  readonly separator: string;
  readonly minutes: number;
  readonly seconds: number;
  readonly isTwelveHour: boolean;
  /** Chinese, Japanese and Korean clocks name the half of the day first; only beside them two digits of a year lead. */
  readonly isEastern: boolean;
  /** What follows: `Name: words`, or what the app says. */
  readonly rest: string;
}

/** Marks of direction, which iPhones put at the start of what the app itself writes, and byte order marks. */
const MARKS = /^[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/;
const DATE = String.raw`(\d{1,4})(?:([./-]) ?|年 ?|년 ?)(\d{1,2})(?:[./-] ?|月 ?|월 ?)(\d{1,4})[.日일]?`;
const BEFORE = String.raw`(?:(?![上下凌早中晚午오])\p{L}{1,3}\.? )?(上午|下午|凌晨|早上|中午|晚上|午前|午後|오전|오후)? ?`;
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?`;
const AFTER = String.raw`(?: ?([ap]\.? ?m\.?|π\.?μ\.?|μ\.?μ\.?|ص|م))?`;
const CLOCK = `${DATE},? ${BEFORE}${TIME}${AFTER}`;
/** iPhones put the clock into brackets, Android a dash behind it. */
const IPHONE = new RegExp(String.raw`^\[${CLOCK}\] ?(.*)$`, "isu");
const ANDROID = new RegExp(String.raw`^${CLOCK} [-–] (.*)$`, "isu");
const AFTERNOON = /^(?:p|μ|م|下午|中午|晚上|午後|오후)/iu;
/** Lines that start no message are told by their first characters, which is most of the work. */
const MAY_BE_STAMP = /^[[\d]/;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const HEAD_CHARACTERS = 60;
/** WhatsApp began in this year. */
const FIRST_YEAR = 2009;
const LAST_YEAR = 2099;

/** Reads the stamp a line begins with; undefined when the line goes on with the message before. */
export function readStamp(line: string): Stamp | undefined {
  const bare = plainHead(line.replace(MARKS, ""));
  if (!MAY_BE_STAMP.test(bare)) return undefined;
  const match = (bare.startsWith("[") ? IPHONE : ANDROID).exec(bare);
  if (match === null) return undefined;
  const [, first = "", separator = "", second = "", third = "", before, hours = "", minutes = "", seconds = "0"] =
    match;
  const half = before ?? match[9];
  const hour = hourOf(Number(hours), half);
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return {
    date: [first, second, third],
    separator,
    minutes: hour * 60 + Number(minutes),
    seconds: Number(seconds),
    isTwelveHour: half !== undefined,
    isEastern: before !== undefined,
    rest: match[10] ?? "",
  };
}

/** Gives the day that a stamp shows when its date stands in this order; undefined when there is none such. */
export function stampDay({ date, isEastern }: Stamp, order: DateOrder): DayNumber | undefined {
  const [first, second, third] = date;
  const [year, month, day] =
    order === "dmy" ? [third, second, first] : order === "mdy" ? [third, first, second] : [first, second, third];
  if (order === "ymd" && year.length === 2 && !isEastern) return undefined;
  if (![2, 4].includes(year.length) || month.length > 2 || day.length > 2) return undefined;
  // A phone whose clock was never set says 1970.
  if (fullYear(year) < FIRST_YEAR || fullYear(year) > LAST_YEAR) return undefined;
  const found = dayOf(fullYear(year), Number(month), Number(day));
  return found === undefined ? undefined : dayNumber(found);
}

/** Thai calendars count from 543 years before ours. */
function fullYear(text: string): number {
  const year = text.length === 2 ? 2000 + Number(text) : Number(text);
  return year > 2400 ? year - 543 : year;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour > 12) return hour <= 23 ? hour : undefined;
  return (hour % 12) + (AFTERNOON.test(half) ? 12 : 0);
}

/** Narrow spaces before AM and PM, Arabic commas and digits: in the stamp all stand as a plain one would. */
function plainHead(line: string): string {
  const head = line
    .slice(0, HEAD_CHARACTERS)
    .replace(/[\u202f\u00a0\u2009]/g, " ")
    .replace(/[\u200e\u200f](?=[\d/.,:\- ])/g, "")
    .replaceAll("،", ",")
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  return head + line.slice(HEAD_CHARACTERS);
}

import { type DayNumber, type Instant, dayFromNumber } from "../core/day.ts";

/** Ways to write words that are not ASCII into a header (RFC 2047). */
export type WordForm = "base64" | "quoted" | "latin1";

const encoder = new TextEncoder();
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Writes bytes in base64. */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const three = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += DIGITS.charAt(three >> 18) + DIGITS.charAt((three >> 12) & 63);
    text += b === undefined ? "=" : DIGITS.charAt((three >> 6) & 63);
    text += c === undefined ? "=" : DIGITS.charAt(three & 63);
  }
  return text;
}

export function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/**
 * Writes a text for a header: as it is when ASCII, else as encoded words of at most 75 characters, which
 * never cut a character in two. Falls back to UTF-8 where Latin-1 lacks a letter.
 */
export function encodeWords(text: string, form: WordForm): string {
  if (isAscii(text)) return text;
  if (form === "base64") {
    const parts = cutText(text, 45, utf8Size);
    return parts.map((part) => `=?UTF-8?B?${base64Of(encoder.encode(part))}?=`).join("\n ");
  }
  const latin = form === "latin1" && /^[\x20-\xff]*$/.test(text);
  const quote = (part: string): string => {
    const bytes = latin ? [...part].map((char) => char.codePointAt(0) ?? 0) : [...encoder.encode(part)];
    return bytes.map(quoteByte).join("");
  };
  // A quoted byte takes three characters.
  const parts = cutText(text, 18, latin ? () => 1 : utf8Size);
  return parts.map((part) => `=?${latin ? "iso-8859-1" : "UTF-8"}?Q?${quote(part)}?=`).join("\n ");
}

/** Counts the bytes of a character in UTF-8. */
function utf8Size(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Cuts a text into parts of at most so many bytes, between characters. */
function cutText(text: string, room: number, sizeOf: (char: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const char of text) {
    const more = sizeOf(char);
    if (size + more > room) {
      parts.push(part);
      part = "";
      size = 0;
    }
    part += char;
    size += more;
  }
  parts.push(part);
  return parts;
}

function quoteByte(byte: number): string {
  const char = String.fromCharCode(byte);
  if (char === " ") return "_";
  return /[A-Za-z0-9]/.test(char) ? char : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Writes the name of a mailbox: quoted where it holds commas or dots. */
export function encodeName(name: string, form: WordForm): string {
  if (!isAscii(name)) return encodeWords(name, form);
  return /^[A-Za-z0-9 '-]*$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (value: number): string => String(value).padStart(2, "0");

interface Clock {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
  readonly time: string;
}

function clockAt(at: number, offsetMinutes: number): Clock {
  const date = new Date(at + offsetMinutes * 60_000);
  return {
    weekday: WEEKDAYS[date.getUTCDay()] ?? "",
    day: date.getUTCDate(),
    month: MONTHS[date.getUTCMonth()] ?? "",
    year: date.getUTCFullYear(),
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  };
}

/** Writes an instant as a Date or Received header: `Tue, 03 Nov 2026 09:12:05 +0100`. */
export function mailDate(at: Instant, offsetMinutes: number): string {
  const { weekday, day, month, year, time } = clockAt(at, offsetMinutes);
  const ahead = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}${two(ahead % 60)}`;
  return `${weekday}, ${two(day)} ${month} ${year} ${time} ${offset}`;
}

/** Writes an instant as a `From ` line does, in UTC: `Tue Nov  3 08:12:05 2026`. */
export function fromLineDate(at: Instant): string {
  const { weekday, day, month, year, time } = clockAt(at, 0);
  return `${weekday} ${month} ${String(day).padStart(2, " ")} ${time} ${year}`;
}

/** Writes a day as LinkedIn does: `08 Feb 2026`. */
export function linkedinDay(day: DayNumber): string {
  const { day: dayOfMonth, month, year } = clockAt(day * 86_400_000, 0);
  return `${two(dayOfMonth)} ${month} ${year}`;
}

/** Writes an instant as REV and DTSTAMP do, `20261103T081205Z`; extended: `2026-11-03T08:12:05Z`. */
export function utcStamp(at: number, extended = false): string {
  const text = new Date(at).toISOString().replace(/\.\d+/, "");
  return extended ? text : text.replace(/[-:]/g, "");
}

/** Writes a day without hyphens: `20261103`. */
export function basicDay(day: DayNumber): string {
  return dayFromNumber(day).replaceAll("-", "");
}

/** Folds a content line of vCard or iCalendar at 75 bytes, never within a character; ends it with CRLF. */
export function foldLine(line: string): string {
  if (line.length <= 74 && isAscii(line)) return `${line}\r\n`;
  return `${cutText(line, 73, utf8Size).join("\r\n ")}\r\n`;
}

/**
 * The archive writes a date in another style in each of its files: one parser per file, and no
 * guessing. Undefined means that the text is no date of that file's style.
 */
import { type Day, type DayNumber, type Instant, DAY_MS, dayNumber, dayOf, isDay, isInstant } from "../../core/day.ts";
import { monthNumber } from "../table/month-number.ts";

/** Spanish and Portuguese put `de` between. */
const CONNECTED = /^(\d{1,2})\.?[\s-]+(?:de )?(\p{L}{3,})\.?[\s-]+(?:de )?(\d{4}|\d{2})$/u;
const ENDORSED = /^(\d{4})[/-](\d{2})[/-](\d{2})(?: (\d{2}):(\d{2}):(\d{2}) UTC)?$/;
const MESSAGE = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})(?::(\d{2}))? UTC$/;
/** 2026 exports put a narrow no-break space before AM and PM. */
const INVITATION = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP])\.?M\.?$/iu;
const MONTH = /^(?:(\p{L}{3,})\.?\s+(?:de )?)?(\d{4})$/u;

/** Reads `08 Feb 2026`, and the `8-Feb-26` that a spreadsheet makes of it. */
export function parseConnectedOn(text: string): Day | undefined {
  if (isDay(text)) return text;
  const match = CONNECTED.exec(text);
  const month = monthNumber(match?.[2] ?? "");
  return match === null || month === undefined ? undefined : dayOf(yearOf(match[3]), month, Number(match[1]));
}

/** Reads `2026-08-01 02:00:00 UTC`, with or without seconds. */
export function parseMessageDate(text: string): Instant | undefined {
  const match = MESSAGE.exec(text);
  const day = match?.[1] ?? "";
  const minutes = minutesOf(match?.[2], match?.[3]);
  const seconds = Number(match?.[4] ?? 0);
  if (!isDay(day) || minutes === undefined || seconds > 59) return undefined;
  const at = dayNumber(day) * DAY_MS + minutes * 60_000 + seconds * 1000;
  return isInstant(at) ? at : undefined;
}

/** Reads `1/29/26, 2:37 PM`: the wall clock of the person who asked for the archive, month first. */
export function parseSentAt(text: string): { readonly day: DayNumber; readonly minutes: number } | undefined {
  const match = INVITATION.exec(text);
  if (match === null) return undefined;
  const day = dayOf(yearOf(match[3]), Number(match[1]), Number(match[2]));
  const hour = Number(match[4]);
  if (day === undefined || hour < 1 || hour > 12) return undefined;
  const minutes = minutesOf(String((hour % 12) + (match[6]?.toUpperCase() === "P" ? 12 : 0)), match[5]);
  return minutes === undefined ? undefined : { day: dayNumber(day), minutes };
}

/** Reads `2021/09/01 12:41:31 UTC`; without a time noon stands for it. */
export function parseEndorsedAt(text: string): Instant | undefined {
  const match = ENDORSED.exec(text);
  const day = match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  const minutes = match?.[4] === undefined ? 12 * 60 : minutesOf(match[4], match[5]);
  if (day === undefined || minutes === undefined) return undefined;
  const at = dayNumber(day) * DAY_MS + minutes * 60_000 + Number(match?.[6] ?? 0) * 1000;
  return isInstant(at) ? at : undefined;
}

/** Reads when a recommendation was written, `08/30/22, 05:51 PM`; without a time noon stands for it. */
export function parseRecommendedAt(text: string): { readonly day: DayNumber; readonly minutes: number } | undefined {
  return parseSentAt(/^[\d/]+$/.test(text) ? `${text}, 12:00 PM` : text);
}

/** Reads `Jan 2019` or `2019`: its first day, or its last for the end of a job. */
export function parseMonthOf(text: string, edge: "first" | "last"): Day | undefined {
  const match = MONTH.exec(text);
  if (match === null) return undefined;
  const year = Number(match[2]);
  const month = match[1] === undefined ? (edge === "first" ? 1 : 12) : monthNumber(match[1]);
  if (month === undefined) return undefined;
  if (edge === "first") return dayOf(year, month, 1);
  return dayOf(year, month, 31) ?? dayOf(year, month, 30) ?? dayOf(year, month, 29) ?? dayOf(year, month, 28);
}

/** LinkedIn began in 2003: two digits are always of this century. */
function yearOf(text: string | undefined): number {
  return text?.length === 2 ? 2000 + Number(text) : Number(text);
}

function minutesOf(hours: string | undefined, minutes: string | undefined): number | undefined {
  const hour = Number(hours);
  const minute = Number(minutes);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}

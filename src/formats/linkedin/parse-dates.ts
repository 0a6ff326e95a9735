/**
 * The archive writes a date in another style in each of its files: one parser per file, and no
 * guessing. Undefined means that the text is no date of that file's style.
 */
import { type Day, type DayNumber, type Instant, DAY_MS, dayNumber, dayOf, isDay, isInstant } from "../../core/day.ts";
import { monthNumber } from "../table/month-number.ts";

const CONNECTED = /^(\d{1,2})\.?[\s-]+(\p{L}{3,})\.?[\s-]+(\d{4}|\d{2})$/u;
const MESSAGE = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})(?::(\d{2}))? UTC$/;
/** 2026 exports put a narrow no-break space before AM and PM. */
const INVITATION = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2}),?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP])\.?M\.?$/iu;

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

/** LinkedIn began in 2003: two digits are always of this century. */
function yearOf(text: string | undefined): number {
  return text?.length === 2 ? 2000 + Number(text) : Number(text);
}

function minutesOf(hours: string | undefined, minutes: string | undefined): number | undefined {
  const hour = Number(hours);
  const minute = Number(minutes);
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : undefined;
}

import { type PartialDay, dayOf, isPartialDay, yearlessDay } from "../../core/day.ts";
import type { DateOrder } from "../../core/settings.ts";
import { parseBirthday } from "./parse-birthday.ts";

/** A date of a table: none where the cell says "no date", undefined where it is not one certain day. */
export type TableDate = { readonly kind: "day"; readonly date: PartialDay } | { readonly kind: "none" } | undefined;

/** What programs write for no date: zeros, and the end of time of Outlook. */
const NO_DATE = /^(?:[0\s/.:-]+|1[/.]1[/.]4501.*|4501-01-01.*)$/;
const NUMBERS = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?:[ ,T]+\d{1,2}:\d{2}.*)?$/;
/** Two digits from here on are of the last century: address books hold birthdays of grown people. */
const CENTURY_TURN = 30;

/** Reads a date as tables write it. `order` decides where numbers alone do not. */
export function parseTableDate(text: string, order: DateOrder | undefined): TableDate {
  const plain = text.trim();
  if (plain === "" || NO_DATE.test(plain)) return { kind: "none" };
  const match = NUMBERS.exec(plain);
  if (match !== null) {
    const certain = orderOf(Number(match[1]), Number(match[2]), order);
    if (certain === undefined) return undefined;
    const [day, month] = certain;
    const digits = match[3] ?? "";
    const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > CENTURY_TURN ? 1900 : 2000);
    return dated(year === 1604 ? yearlessDay(month, day) : dayOf(year, month, day));
  }
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(plain);
  if (short !== null) {
    const certain = orderOf(Number(short[1]), Number(short[2]), order);
    return certain === undefined ? undefined : dated(yearlessDay(certain[1], certain[0]));
  }
  return dated(parseBirthday(plain));
}

function orderOf(
  first: number,
  second: number,
  order: DateOrder | undefined,
): readonly [day: number, month: number] | undefined {
  if (first > 12) return [first, second];
  if (second > 12) return [second, first];
  if (first === second) return [first, second];
  if (order === "dmy") return [first, second];
  return order === "mdy" ? [second, first] : undefined;
}

function dated(date: string | undefined): TableDate {
  return date !== undefined && isPartialDay(date) ? { kind: "day", date } : undefined;
}

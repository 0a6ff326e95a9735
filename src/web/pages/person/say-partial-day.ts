/** Days whose year may not be known. */
import { longDay } from "../../parts/days.ts";

/** "12 April 1980" of `1980-04-12`, "12 April" of `--04-12`, and what is neither as it stands. */
export function sayPartialDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return longDay(day);
  const yearless = /^--(\d{2}-\d{2})$/.exec(day)?.[1];
  // A leap year, so that the 29th of February is itself.
  return yearless === undefined ? day : longDay(`2024-${yearless}`).replace(" 2024", "");
}

/** The parts of a day for three fields; empty where not known. */
export function partsOfDay(day: string | null): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const [, year = "", month = "", of = ""] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day ?? "") ?? [];
  return { day: of.replace(/^0/, ""), month, year: year === "-" ? "" : year };
}

/** The day of three fields; null where it is none. */
export function dayOfParts(day: string, month: string, year: string): string | null {
  if (day === "" || month === "") return null;
  const rest = `${month}-${day.padStart(2, "0")}`;
  return year === "" ? `--${rest}` : `${year.padStart(4, "0")}-${rest}`;
}

import { type PartialDay, dayOf, isPartialDay, yearlessDay } from "../../core/day.ts";

const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SEPARATED = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEARLESS = /^--?(\d{1,2})-(\d{1,2})$|^--(\d{2})(\d{2})$/;
/** Dots are written between day, month and year only, in that order; slashes are not read, being either way. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** Apple's year for birthdays without one; its parameter is often lost on the way (lucc/khard#134). */
const NO_YEAR = new Set(["1604", "0000"]);

/**
 * Reads a date as the versions of vCard and their producers write it; of a moment, the day as written.
 * Undefined when it is none, has no day, or does not exist. `omittedYear` is a year that stands for none.
 */
export function parseDateValue(written: string, omittedYear?: string): PartialDay | undefined {
  if (written.length > 64) return undefined;
  const [date = ""] = written.replace(/[;,\s]+$/, "").split(/[T ]/);
  const yearless = YEARLESS.exec(date);
  if (yearless !== null) return yearlessDay(Number(yearless[1] ?? yearless[3]), Number(yearless[2] ?? yearless[4]));
  const dotted = DOTTED.exec(date);
  const [, year, month, day] =
    dotted === null ? (COMPACT.exec(date) ?? SEPARATED.exec(date) ?? []) : [date, dotted[3], dotted[2], dotted[1]];
  if (year === undefined) return undefined;
  if (NO_YEAR.has(year) || year === omittedYear) return yearlessDay(Number(month), Number(day));
  const found = dayOf(Number(year), Number(month), Number(day));
  return found !== undefined && isPartialDay(found) ? found : undefined;
}

/** Writes a date in the basic form that vCard 4.0 asks for: `19850412`, `--0412`. */
export function formatDateValue(date: PartialDay): string {
  return date.startsWith("--") ? `--${date.slice(2).replace("-", "")}` : date.replaceAll("-", "");
}

import { type PartialDay, dayOf, isPartialDay, yearlessDay } from "../../core/day.ts";
import { monthNumber } from "./month-number.ts";

/**
 * Reads a birthday or event as address books have written them over the years: `1990-04-12`, `--04-12`,
 * `19900412`, `12.04.1990`, `April 12, 1990`, `1990年4月12日`, and dates with slashes where only one
 * order is possible. Undefined for the rest: `4/5/1990` is two days, and is not guessed.
 */
export function parseBirthday(text: string): PartialDay | undefined {
  const plain = text.trim().replace(/T\d{2}:\d{2}.*$/, "");
  const parts = partsOf(plain);
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  // 1604 is how Apple writes "no year", and travels through imports.
  if (year === undefined || year === 0 || year === 1604) return yearlessDay(month, day);
  const found = dayOf(year, month, day);
  return found !== undefined && isPartialDay(found) ? found : undefined;
}

type Parts = readonly [year: number | undefined, month: number, day: number];

function partsOf(text: string): Parts | undefined {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    /^-()-(\d{2})-?(\d{2})$/.exec(text);
  if (yearFirst !== null) return [numberOf(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];

  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text);
  if (dotted !== null) return [numberOf(dotted[3]), Number(dotted[2]), Number(dotted[1])];

  const dayAndWord = /^(\d{1,2})\.?[ -](\p{L}{3,})\.?,?(?:[ -](\d{4}))?$/u.exec(text);
  if (dayAndWord !== null)
    return [numberOf(dayAndWord[3]), monthNumber(dayAndWord[2] ?? "") ?? 0, Number(dayAndWord[1])];

  const wordAndDay = /^(\p{L}{3,})\.? (\d{1,2})(?:,? (\d{4}))?$/u.exec(text);
  if (wordAndDay !== null)
    return [numberOf(wordAndDay[3]), monthNumber(wordAndDay[1] ?? "") ?? 0, Number(wordAndDay[2])];

  const slashed = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  return slashed === null ? undefined : onlyOrder(Number(slashed[1]), Number(slashed[2]), numberOf(slashed[3]));
}

function onlyOrder(first: number, second: number, year: number | undefined): Parts | undefined {
  if (first > 12 || first === second) return [year, second, first];
  return second > 12 ? [year, first, second] : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === "" ? undefined : Number(text);
}

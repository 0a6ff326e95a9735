import { parseDateValue, type DateValue } from "./date-value.ts";

export const FREQUENCIES = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A repetition, checked: every number is in its range. Names as rrule-temporal has them. */
export interface Rule {
  readonly freq: Frequency;
  /** At least 1. */
  readonly interval: number;
  /** At least 1, the start included. */
  readonly count?: number;
  readonly until?: DateValue;
  readonly parts: {
    readonly wkst?: string;
    readonly byDay?: string[];
    readonly byMonth?: number[];
    readonly byMonthDay?: number[];
    readonly byYearDay?: number[];
    readonly byWeekNo?: number[];
    readonly bySetPos?: number[];
    readonly rscale?: string;
    readonly skip?: "OMIT" | "BACKWARD" | "FORWARD";
  };
  /** Apart, since they mean nothing to whole days. */
  readonly hours: { readonly byHour?: number[]; readonly byMinute?: number[]; readonly bySecond?: number[] };
}

const MONTHS = ["BYMONTH", "byMonth", 1, 12] as const;
const HOURS = [
  ["BYHOUR", "byHour", 0, 23],
  ["BYMINUTE", "byMinute", 0, 59],
  ["BYSECOND", "bySecond", 0, 59],
] as const;
const SIGNED_LISTS = [
  ["BYMONTHDAY", "byMonthDay", 31],
  ["BYYEARDAY", "byYearDay", 366],
  ["BYWEEKNO", "byWeekNo", 53],
  ["BYSETPOS", "bySetPos", 366],
] as const;
const MAX_INTERVAL = 100_000;

/**
 * Reads an RRULE's value. Letters in lower case, spaces, a semicolon at the end and unknown parts do no harm.
 * Undefined when it cannot be followed for certain: no known FREQ, an UNTIL or COUNT that cannot be read (it
 * would repeat for ever), or a calendar other than the Gregorian.
 */
export function parseRule(text: string): Rule | undefined {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().replace(/\s+/g, "").split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && equals < part.length - 1) parts.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const freq = FREQUENCIES.find((name) => name === parts.get("FREQ"));
  const rscale = parts.get("RSCALE");
  if (freq === undefined || (rscale !== undefined && rscale !== "GREGORIAN")) return undefined;

  const countText = parts.get("COUNT");
  const untilText = parts.get("UNTIL");
  const count = countText === undefined ? undefined : Number(countText);
  const until = untilText === undefined ? undefined : parseDateValue(untilText);
  if (count !== undefined && !(Number.isInteger(count) && count >= 1)) return undefined;
  if (untilText !== undefined && until === undefined) return undefined;

  const interval = Number(parts.get("INTERVAL") ?? "1");
  return {
    freq,
    interval: Number.isInteger(interval) && interval >= 1 ? Math.min(interval, MAX_INTERVAL) : 1,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    parts: partsOf(parts, freq),
    hours: listsOf(parts, HOURS),
  };
}

function listsOf(
  parts: ReadonlyMap<string, string>,
  lists: readonly (readonly [name: string, key: string, from: number, to: number])[],
): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const [name, key, from, to] of lists) {
    const values = numbers(parts.get(name)).filter((value) => value >= from && value <= to);
    if (values.length > 0) found[key] = values;
  }
  return found;
}

function partsOf(parts: ReadonlyMap<string, string>, freq: Frequency): Rule["parts"] {
  const found: Record<string, unknown> = listsOf(parts, [MONTHS]);
  for (const [name, key, most] of SIGNED_LISTS) {
    const values = numbers(parts.get(name)).filter((value) => value !== 0 && Math.abs(value) <= most);
    if (values.length > 0) found[key] = values;
  }
  const days = weekdays(parts.get("BYDAY"), (freq === "MONTHLY" || freq === "YEARLY") && !parts.has("BYWEEKNO"));
  if (days.length > 0) found["byDay"] = days;
  if (/^(MO|TU|WE|TH|FR|SA|SU)$/.test(parts.get("WKST") ?? "")) found["wkst"] = parts.get("WKST");
  if (parts.has("RSCALE") && /^(OMIT|BACKWARD|FORWARD)$/.test(parts.get("SKIP") ?? "")) {
    found["rscale"] = "GREGORIAN";
    found["skip"] = parts.get("SKIP");
  }
  return found;
}

function numbers(list: string | undefined): number[] {
  const values = (list ?? "").split(",").filter((item) => /^[+-]?\d{1,3}$/.test(item));
  return [...new Set(values.map(Number))].sort((a, b) => a - b);
}

/** "Second Monday" has a meaning in a month or a year only; elsewhere it is read as "Monday". */
function weekdays(list: string | undefined, mayCount: boolean): string[] {
  const days = (list ?? "").split(",").flatMap((item) => {
    const [, ordinal = "", day] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(item) ?? [];
    const number = Number(ordinal);
    if (day === undefined || Math.abs(number) > 53) return [];
    return [mayCount && number !== 0 ? `${number}${day}` : day];
  });
  return [...new Set(days)];
}

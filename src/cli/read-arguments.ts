/** Reads what people type after options: days, spans, counts. */
import { type Day, addDays, isDay } from "../core/day.ts";
import { cutText, quoteText } from "../core/cut-text.ts";
import { Failure } from "../core/failure.ts";

/** A day: `2026-11-23`, `today`, `yesterday`. */
export function readDay(text: string, today: Day): Day {
  if (text === "today") return today;
  if (text === "yesterday") return addDays(today, -1);
  if (isDay(text)) return text;
  throw new Failure("bad-usage", `${quoteText(text)} is not a day`, {
    hint: "Write days as 2026-11-23, or today, or yesterday.",
  });
}

/** A day that has come. */
export function readPast(text: string, today: Day): Day {
  const day = readDay(text, today);
  if (day <= today) return day;
  throw new Failure("bad-usage", `${day} has not come yet`, { hint: "Give today or a day before it." });
}

const SPAN_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** A day to come: a day, or a span from today such as `2w`. */
export function readUntil(text: string, today: Day): Day {
  const span = /^(\d{1,3})([dwmy])$/.exec(text);
  const day = span === null ? readDay(text, today) : addDays(today, Number(span[1]) * (SPAN_DAYS[span[2] ?? "d"] ?? 1));
  if (day > today) return day;
  throw new Failure("bad-usage", `${cutText(text, 70)} is not a day to come`, {
    hint: "Give a day after today, or a span such as 10d, 2w, 3m.",
  });
}

/** A whole number that is not negative. */
export function readCount(text: string, what: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Failure("bad-usage", `${quoteText(text)} is not a number of ${what}`, {
    hint: "Give a whole number, such as 5.",
  });
}

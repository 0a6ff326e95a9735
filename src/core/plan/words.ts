/** Numbers, days and spans as people say them. English; no locale of the machine is asked. */
import { type Day, type DayNumber, dayFromNumber, daysBetween, weekday } from "../day.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;
/** Up to here spans are said in days, then in months, then in years. */
const LONGEST_IN_DAYS = 120;
const LONGEST_IN_MONTHS = 730;

/** Says a count with its noun: `1 day`, `41 days`, `1 company`, `2 companies`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** Says a length of time, given in days (0 or more): `64 days`, `14 months`, `3 years`. */
export function saySpan(days: number): string {
  const whole = Math.round(days);
  if (whole <= LONGEST_IN_DAYS) return countOf(whole, "day");
  if (whole < LONGEST_IN_MONTHS) return countOf(Math.round(whole / DAYS_PER_MONTH), "month");
  return countOf(Math.round(whole / DAYS_PER_YEAR), "year");
}

/** Says a rhythm, given in days (1 or more): `every day`, `every 19 days`, `every 4 months`. */
export function sayEvery(days: number): string {
  return Math.round(days) <= 1 ? "every day" : `every ${saySpan(days)}`;
}

/** Says a day: `6 February`, with its year when that is not the year of `asOf`. */
export function sayDay(day: Day | DayNumber, asOf: Day): string {
  const text = typeof day === "number" ? dayFromNumber(day) : day;
  const month = MONTHS[Number(text.slice(5, 7)) - 1];
  const spoken = `${Number(text.slice(8, 10))} ${month}`;
  return text.slice(0, 4) === asOf.slice(0, 4) ? spoken : `${spoken} ${Number(text.slice(0, 4))}`;
}

/** Says a day near `asOf`: `today`, `tomorrow`, else `on Thursday 26 November`. */
export function sayNearDay(day: Day, asOf: Day): string {
  const ahead = daysBetween(asOf, day);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  return `on ${WEEKDAYS[weekday(day) - 1]} ${sayDay(day, asOf)}`;
}

/** Ends words as a sentence ends, unless they do already: `the report.`, `will you?`. */
export function endSentence(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}

/** Says a probability as times in ten; never as certainty. */
export function sayOdds(probability: number): string {
  const times = Math.round(probability * 10);
  if (times < 1) return "hardly ever";
  if (times > 9) return "nearly always";
  return times === 1 ? "once in 10" : `${times} times in 10`;
}

/** Joins words: `a`, `a and b`, `a, b and c`. */
export function sayList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Says a rate with one decimal, none where it is whole: `11.3`, `5`. */
export function sayRate(rate: number): string {
  return String(Math.round(rate * 10) / 10);
}

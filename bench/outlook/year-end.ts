/**
 * Whether the days between the years read as cooling: of ties with a rhythm, how many are in touch within four weeks, told
 * with the silence as it is and with those days taken out of it, in early January beside all other weeks. Of the data
 * folder's mail only `enron-perry-wolfe` tells on which calendar day it was written.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DayNumber, dayNumber, isDay } from "../../src/core/day.ts";
import { assert } from "../../src/core/failure.ts";
import { type ContactDay, EMPTY_HISTORY, type TieHistory, historyUpTo } from "../../src/core/tie/history.ts";
import { OUTLOOK_HORIZON_DAYS, RHYTHM_DAYS, outlookOf } from "../../src/core/tie/outlook.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { DATA_FOLDER } from "../read-identities.ts";
import { addDay } from "./read-ties.ts";
import { areaUnderCurve, brierScore, meanOf } from "./scores.ts";

/** The holidays last from the first to the second. */
const YEARS = [1999, 2000].map((year) => [dayOf(`${year}-12-23`), dayOf(`${year + 1}-01-01`)] as const);
/** So long after them a silence holds them still. */
const AFTER_DAYS = 28;
/** Before and after, whole months of the collection are thin. */
const FIRST = dayOf("1999-10-01");
const LAST = dayOf("2001-10-01");
const STEP_DAYS = 7;
const LONGEST_SILENCE = 90;

interface Told {
  readonly inTouch: boolean;
  readonly asItIs: number;
  readonly withoutHolidays: number;
}

/** One line for early January and one for all other weeks; `auc` and `brier` of both ways to count. */
export function yearEnd(): Record<string, string | number>[] {
  const after: Told[] = [];
  const otherwise: Told[] = [];
  for (const whole of readEnron()) {
    for (let day = FIRST; day + OUTLOOK_HORIZON_DAYS <= LAST; day += STEP_DAYS) {
      const holidays = YEARS.find(([, until]) => day > until && day <= until + AFTER_DAYS);
      // Windows that begin before the holidays and hold them would blur what is compared.
      if (YEARS.some(([from, until]) => day <= until && day + OUTLOOK_HORIZON_DAYS >= from)) continue;
      const told = tell(whole, day, holidays);
      if (told !== null) (holidays === undefined ? otherwise : after).push(told);
    }
  }
  return [lineOf("1 to 28 January", after), lineOf("other weeks", otherwise)];
}

function tell(whole: TieHistory, day: DayNumber, holidays: readonly [DayNumber, DayNumber] | undefined): Told | null {
  const history = historyUpTo(whole, day);
  const statistics = computeStatistics(history, day);
  const { silence, personalDays } = statistics;
  if (silence === null || personalDays < RHYTHM_DAYS || silence > LONGEST_SILENCE) return null;
  const shorter = holidays === undefined ? history : withoutDays(history, ...holidays);
  return {
    inTouch: computeStatistics(whole, day + OUTLOOK_HORIZON_DAYS).personalDays > personalDays,
    asItIs: outlookOf(statistics, { history }).probability,
    withoutHolidays: outlookOf(computeStatistics(shorter, day), { history: shorter }).probability,
  };
}

/** The history as if those days had not been: what lies before moves up, what lies within falls on the day after. */
function withoutDays(history: TieHistory, from: DayNumber, until: DayNumber): TieHistory {
  const moved = history.days.map((one) => ({
    ...one,
    day: one.day > until ? one.day : Math.min(until + 1, one.day + (until - from + 1)),
  }));
  return { ...history, days: moved.filter(({ day }, at) => day !== moved[at + 1]?.day) };
}

function lineOf(weeks: string, told: readonly Told[]): Record<string, string | number> {
  const events = told.map(({ inTouch }) => inTouch);
  const of = (pick: (one: Told) => number): Record<string, number> => {
    const odds = told.map(pick);
    return { told: meanOf(odds), auc: areaUnderCurve(events, odds), brier: brierScore(events, odds) };
  };
  const [asItIs, without] = [of((one) => one.asItIs), of((one) => one.withoutHolidays)];
  const named = (name: string, numbers: Record<string, number>): Record<string, number> =>
    Object.fromEntries(Object.entries(numbers).map(([key, value]) => [`${key}, ${name}`, value]));
  return {
    weeks,
    cases: told.length,
    inTouch: meanOf(events.map(Number)),
    ...named("as it is", asItIs),
    ...named("without the holidays", without),
  };
}

/** Every tie of every employee, by calendar day. */
function readEnron(): TieHistory[] {
  const read = (name: string): string[][] =>
    readFileSync(join(DATA_FOLDER, "enron-perry-wolfe", name), "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
  const recipients = new Map<string, string[]>();
  for (const [message = "", , to = ""] of read("recipients.tsv")) {
    recipients.set(message, [...(recipients.get(message) ?? []), to]);
  }
  const ties = new Map<string, ContactDay[]>();
  const daysOf = (key: string): ContactDay[] => {
    const days = ties.get(key) ?? [];
    ties.set(key, days);
    return days;
  };
  const messages = read("messages.tsv").sort((a, b) => Number(a[2]) - Number(b[2]));
  for (const [id = "", , seconds, , from = ""] of messages) {
    const all = recipients.get(id) ?? [];
    const day = Math.floor(Number(seconds) / 86_400);
    for (const to of all.filter((one) => one !== from)) {
      addDay(daysOf(`${from} ${to}`), day, 1 / all.length, true);
      addDay(daysOf(`${to} ${from}`), day, 1 / all.length, false);
    }
  }
  return [...ties.values()].map((days) => ({ ...EMPTY_HISTORY, days }));
}

function dayOf(text: string): DayNumber {
  assert(isDay(text), "a day of the calendar");
  return dayNumber(text);
}

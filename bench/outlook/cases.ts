/** Snapshots of ties: what could have been known on a day, and what came of it within the horizon. */
import type { TieHistory } from "../../src/core/tie/history.ts";
import { isPersonalDay } from "../../src/core/tie/statistics.ts";
import type { TiesFile } from "./read-ties.ts";

export interface Task {
  readonly name: string;
  readonly kind: "next-contact" | "going-dormant";
  readonly horizonDays: number;
  /** Ties silent for longer are not asked about. */
  readonly longestSilence: number;
  /** Ties of fewer personal days are not asked about. */
  readonly leastDays: number;
}

/** One tie on one day. Contact means a personal day. */
export interface Case {
  readonly ego: number;
  readonly day: number;
  readonly history: TieHistory;
  readonly contact: boolean;
}

/** Fewer personal days are no tie yet. */
const LEAST_DAYS = 3;
const SHORT_FILE_DAYS = 100;
const YEAR_DAYS = 365;

/** The tasks that a file is long enough for. */
export function tasksOf({ lastDay }: TiesFile): Task[] {
  if (lastDay < SHORT_FILE_DAYS) return [nextContact(14, lastDay)];
  const dormantDays = lastDay < YEAR_DAYS ? 56 : 84;
  return [nextContact(28, lastDay), goingDormant(dormantDays)];
}

/** The same question for another file, whose length decides how long a silence is too long. */
export function taskFor(task: Task, { lastDay }: TiesFile): Task {
  return task.kind === "next-contact" ? nextContact(task.horizonDays, lastDay) : goingDormant(task.horizonDays);
}

/** Asked of ties that had contact within the last quarter of the file's time, at least 60 days and at most a year. */
function nextContact(horizonDays: number, lastDay: number): Task {
  const longestSilence = Math.min(365, Math.max(60, Math.round(lastDay / 4)));
  return {
    name: `next-contact-${horizonDays}`,
    kind: "next-contact",
    horizonDays,
    longestSilence,
    leastDays: LEAST_DAYS,
  };
}

/** Asked of ties that are in touch: contact within half of the horizon. */
function goingDormant(horizonDays: number): Task {
  return {
    name: `going-dormant-${horizonDays}`,
    kind: "going-dormant",
    horizonDays,
    longestSilence: horizonDays / 2,
    leastDays: LEAST_DAYS,
  };
}

/** The first day of the second half: what is tested lies on or after it, what is learnt ends before it. */
export function splitDay({ lastDay }: TiesFile): number {
  return Math.floor(lastDay / 2);
}

/** Days of rolling snapshots, a fortnight apart (a week where the horizon is a fortnight). */
export function testDays(file: TiesFile, { horizonDays }: Task): number[] {
  const days: number[] = [];
  for (let day = splitDay(file); day + horizonDays <= file.lastDay; day += stepOf(horizonDays)) days.push(day);
  return days;
}

/** Days whose windows end before the split, latest first, going back at most `weeks` and not before day `first`. */
export function trainingDays(
  file: TiesFile,
  { horizonDays }: Task,
  weeks = Number.POSITIVE_INFINITY,
  first = 14,
): number[] {
  const days: number[] = [];
  const latest = splitDay(file) - horizonDays;
  for (let day = latest; day >= first && day > latest - 7 * weeks; day -= stepOf(horizonDays)) days.push(day);
  return days;
}

function stepOf(horizonDays: number): number {
  return horizonDays <= 14 ? 7 : 14;
}

/** All cases of a task on these days, ordered by day, then ego. */
export function casesOf(file: TiesFile, task: Task, days: readonly number[]): Case[] {
  const cases: Case[] = [];
  for (const day of days) {
    for (const [ego, { ties }] of file.egos.entries()) {
      for (const tie of ties) {
        const contact = contactWithin(tie, day, task);
        if (contact !== null) cases.push({ ego, day, history: tie, contact });
      }
    }
  }
  return cases;
}

/** Whether there is contact within the horizon; null where the tie is not asked about. */
function contactWithin(
  { days }: TieHistory,
  day: number,
  { horizonDays, longestSilence, leastDays }: Task,
): boolean | null {
  let personal = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const contactDay of days) {
    if (!isPersonalDay(contactDay)) continue;
    if (contactDay.day > day) {
      return personal < leastDays || day - last > longestSilence ? null : contactDay.day <= day + horizonDays;
    }
    personal += 1;
    last = contactDay.day;
  }
  return personal < leastDays || day - last > longestSilence ? null : false;
}

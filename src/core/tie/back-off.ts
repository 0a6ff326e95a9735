/**
 * Backing off (design.md §2.6): after an unanswered attempt the next is later and lighter, never
 * sooner; after the limit Kith proposes rest or letting go, and nothing else.
 */
import type { DayNumber } from "../day.ts";
import { given } from "../failure.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import type { Settings } from "../settings.ts";
import type { Attempt, TieHistory } from "./history.ts";
import { attemptsThatTell } from "./response.ts";
import { isPersonalDay } from "./statistics.ts";

/** What the unanswered attempts of a tie ask for on a day. */
export type BackOff = {
  /** Days in a row with an attempt and without an answer. */
  readonly streak: number;
} & (
  | { readonly kind: "free" }
  /** Not before `nextOn`. `away` tells that an absence notice came and the clock stands. */
  | { readonly kind: "waiting"; readonly lastOn: DayNumber; readonly nextOn: DayNumber; readonly away: boolean }
  /** It may be tried again, by nothing richer than `noRicherThan`, and lighter where there is a way. */
  | { readonly kind: "lighter"; readonly lastOn: DayNumber; readonly noRicherThan: Medium }
  | {
      readonly kind: "propose-letting-go" | "propose-rest";
      readonly condition: "never-answered" | "no-longer-answers";
      /** The outlook speaks of contact that comes by itself: a reason to rest, not to let go. */
      readonly likely: boolean;
      readonly firstOn: DayNumber;
      readonly lastOn: DayNumber;
    }
);

/** Before the second, third, fourth … attempt: doubled each time, up to two years. */
const FIRST_WAIT_DAYS = 21;
const LONGEST_WAIT_DAYS = 730;
/** With a cadence in hand the first wait is that cadence, growing by half each time, up to three years. */
const CADENCE_GROWTH = 1.5;
const LONGEST_CADENCE_WAIT_DAYS = 1095;
/** An attempt counts against the limit only after the time in which replies come (science.md §4.2: 7 days). */
const REPLY_DAYS = 7;
/**
 * With a greater chance of contact within 28 days a tie is proposed for rest, not for letting go: those write by themselves
 * twice as often (bench:letting-go; docs/decisions/letting-go.md).
 */
export const LIKELY_CONTACT = 0.3;
/** Who used to answer is proposed for letting go only after a year. */
const YEAR_DAYS = 365;

/** One last note is a written one, whatever was tried before. */
const LAST_NOTE: Pick<Attempt, "medium"> = { medium: "email" };

export interface BackOffQuestion {
  /** As of `day`: see `historyUpTo`. */
  readonly history: TieHistory;
  readonly day: DayNumber;
  /** The last day on which an answer could have been seen; at most `day`. */
  readonly seenThrough: DayNumber;
  /** The tie's cadence where it has one: no wait is shorter. */
  readonly idealDays: number | null;
  readonly limits: Pick<Settings, "attemptLimit" | "attemptDays">;
  /** The chance of contact within 28 days if nothing is done, within [0, 1]. Asked for only where the limit is reached. */
  readonly outlook: () => number;
  /** One-sided by nature: always free. */
  readonly oneSided: boolean;
  /** The day on which the owner chose one last note; null where not. */
  readonly lastNoteOn?: DayNumber | null;
}

/** Decides what the unanswered attempts of a tie ask for. */
export function backOffOn(question: BackOffQuestion): BackOff {
  const { history, day, seenThrough, idealDays, limits, oneSided, lastNoteOn = null } = question;
  const real = history.attempts.filter(({ cancelledOn }) => cancelledOn === null);
  const counted = attemptsThatTell(history.attempts);
  const unanswered = trailingUnanswered(counted);
  const streak = oneSided ? 0 : distinctDays(unanswered);
  const last = trailingUnanswered(real).at(-1);
  if (oneSided || last === undefined) return { streak, kind: "free" };

  const first = unanswered[0] ?? last;
  const matured = distinctDays(unanswered.filter((attempt) => seenThrough - attempt.day >= REPLY_DAYS));
  if (matured >= limits.attemptLimit && seenThrough - first.day >= limits.attemptDays) {
    // What was sent on the day of the choice came before it.
    if (lastNoteOn !== null && last.day <= lastNoteOn)
      return { streak, kind: "lighter", lastOn: last.day, noRicherThan: lightest([...unanswered, LAST_NOTE]) };
    const answers = everAnswered(history);
    const likely = question.outlook() > LIKELY_CONTACT;
    const rest = likely || (answers && seenThrough - first.day < YEAR_DAYS);
    return {
      streak,
      kind: rest ? "propose-rest" : "propose-letting-go",
      condition: answers ? "no-longer-answers" : "never-answered",
      likely,
      firstOn: first.day,
      lastOn: last.day,
    };
  }
  const nextOn = Math.max(nextAfter(unanswered, idealDays), nextAfterAbsence(real, idealDays));
  if (day < nextOn) return { streak, kind: "waiting", lastOn: last.day, nextOn, away: last.absentOn !== null };
  return {
    streak,
    kind: "lighter",
    lastOn: last.day,
    noRicherThan: lightest(unanswered.length > 0 ? unanswered : [last]),
  };
}

function trailingUnanswered(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.slice(attempts.findLastIndex(({ answeredOn }) => answeredOn !== null) + 1);
}

/** Two messages on one day are one attempt. */
function distinctDays(attempts: readonly Attempt[]): number {
  return new Set(attempts.map(({ day }) => day)).size;
}

/** What they sent to a crowd answered nobody. */
function everAnswered(history: TieHistory): boolean {
  return (
    history.days.some((day) => day.inbound && isPersonalDay(day)) ||
    history.attempts.some(({ answeredOn }) => answeredOn !== null)
  );
}

/**
 * The first day on which to try again. The wait is at least as long as the whole streak lasted, so that
 * no interval is shorter than one before it, and an attempt more, wherever it falls, never makes it sooner.
 */
function nextAfter(unanswered: readonly Attempt[], idealDays: number | null): DayNumber {
  const first = unanswered[0];
  if (first === undefined) return Number.NEGATIVE_INFINITY;
  const last = given(unanswered.at(-1), "a list with a first has a last");
  const streak = distinctDays(unanswered);
  const doubled = Math.min(LONGEST_WAIT_DAYS, FIRST_WAIT_DAYS * 2 ** (streak - 1));
  return last.day + Math.ceil(Math.max(doubled, cadenceWait(idealDays, streak), last.day - first.day));
}

/** After an absence notice the clock stands; they are given one wait from the notice, and nothing is held against them. */
function nextAfterAbsence(attempts: readonly Attempt[], idealDays: number | null): DayNumber {
  let next = Number.NEGATIVE_INFINITY;
  for (const { absentOn } of trailingUnanswered(attempts)) {
    if (absentOn !== null)
      next = Math.max(next, absentOn + Math.ceil(Math.max(FIRST_WAIT_DAYS, cadenceWait(idealDays, 1))));
  }
  return next;
}

function cadenceWait(idealDays: number | null, streak: number): number {
  return Math.min(LONGEST_CADENCE_WAIT_DAYS, (idealDays ?? 0) * CADENCE_GROWTH ** (streak - 1));
}

function lightest(attempts: readonly Pick<Attempt, "medium">[]): Medium {
  return attempts
    .map(({ medium }) => medium)
    .reduce((a, b) => (MEDIUM_TRAITS[b].richness < MEDIUM_TRAITS[a].richness ? b : a));
}

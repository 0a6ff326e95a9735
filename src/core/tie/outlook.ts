/**
 * The outlook of a tie: what to expect if nothing is done.
 *
 * An additive model over some thirty plain numbers of the tie's own rhythm (`tie-features.ts`): each adds to or takes
 * from the log odds by a curve of its own (`curves.ts`). The curves were fitted on public mail and messages
 * (`outlook-table.ts`; docs/decisions/outlook.md tells how, and what was tried) and are drawn to the owner's own past
 * (`adapt-outlook.ts`). The sets cover 2 to 25 months: for ties of one or two contacts a year it says too much right
 * after contact.
 */
import { given } from "../failure.ts";
import { GENERAL_OWNER, type OwnerPart } from "./adapt-outlook.ts";
import { type ReadySum, logOdds, probabilityOf, readyModel } from "./curves.ts";
import type { TieHistory } from "./history.ts";
import { CALENDAR_TIME, type OwnerTime } from "./owner-time.ts";
import { OUTLOOK_TABLE } from "./outlook-table.ts";
import type { TieStatistics } from "./statistics.ts";
import { FEATURE_NAMES, featuresOf } from "./tie-features.ts";

export interface Outlook {
  /** Of contact within 28 days; within (0, 1). */
  readonly probability: number;
  /** The middle nine tenths of where the probability may lie; narrower the longer the tie's own rhythm was seen. */
  readonly spread: readonly [low: number, high: number];
  /** That no contact comes within 84 days; null where there was none in the last 42, for which it was not fitted. */
  readonly goingDormant: number | null;
  /** Whether it rests on the tie's own rhythm, or on what short ties do in general. */
  readonly basis: "rhythm" | "short-ties";
}

/** What the outlook looks at besides the statistics. */
export interface OutlookSight {
  readonly history: TieHistory;
  readonly time?: OwnerTime;
  readonly owner?: OwnerPart;
}

/** Ties silent for longer were not among those that the model was fitted on. */
const FITTED_DAYS = 180;
/** Below this many personal days a tie has no rhythm of its own. */
export const RHYTHM_DAYS = 3;

export const OUTLOOK_HORIZON_DAYS = 28;
const DORMANT_HORIZON_DAYS = 84;
/** Asked of ties with contact within half of the horizon, as in the fit. */
const DORMANT_ASKED_DAYS = DORMANT_HORIZON_DAYS / 2;

/**
 * Contact within 28 days for ties with one or two contact-days, by silence: unweighted means over the
 * four mailbox and text sets of science.md §4.7 (second half in time); tests/data/outlook.test.ts measures
 * them again. The last row goes beyond what those sets can show.
 */
const SHORT_TIES: readonly { readonly silenceUpTo: number; readonly one: number; readonly two: number }[] = [
  { silenceUpTo: 7, one: 0.234, two: 0.33 },
  { silenceUpTo: 28, one: 0.135, two: 0.195 },
  { silenceUpTo: 84, one: 0.067, two: 0.106 },
  { silenceUpTo: 180, one: 0.042, two: 0.053 },
  { silenceUpTo: Number.POSITIVE_INFINITY, one: 0.02, two: 0.03 },
];
/** For those never seen in contact. */
const NO_CONTACT = 0.01;

/**
 * How far one tie's true log odds lie from what the model says of its like, by judgement: 0.6 however long it is
 * known (the sets differ among each other by that much), and what so many contact-days leave open.
 */
const LEAST_DEVIATION = 0.6;
const NINE_TENTHS = 1.645;

const within28 = readyModel(OUTLOOK_TABLE["next-contact-28"], FEATURE_NAMES);
const within84 = readyModel(OUTLOOK_TABLE["going-dormant-84"], FEATURE_NAMES);

/** Tells what to expect, from the statistics of the tie on a day and the history that they were taken from. */
export function outlookOf(statistics: TieStatistics, sight: OutlookSight): Outlook {
  const { silence, personalDays, day } = statistics;
  const { owner = GENERAL_OWNER } = sight;
  const odds = oddsWithin28(sight, day);
  if (silence === null || personalDays < RHYTHM_DAYS || odds === null) {
    const probability = shortTie(silence, personalDays);
    const spread = spreadOf(Math.log(probability / (1 - probability)), personalDays);
    return { probability, spread, goingDormant: null, basis: "short-ties" };
  }
  const own = owner.shift + owner.slope * odds + beyondFit(silence);
  return {
    probability: probabilityOf(own),
    spread: spreadOf(own, personalDays),
    goingDormant:
      silence > DORMANT_ASKED_DAYS
        ? null
        : 1 - probabilityOf(owner.shift + given(oddsOf(sight, day, within84), "seen")),
    basis: "rhythm",
  };
}

/**
 * Curves end where the fit ends, and silences do not: beyond it the odds fall as the silence grows, in inverse proportion, as
 * after any heavy-tailed gap. `bench:outlook -- --long-silences` shows what the sets say of it.
 */
function beyondFit(silence: number): number {
  return Math.min(0, Math.log(FITTED_DAYS / Math.max(1, silence)));
}

/** The general log odds of contact within 28 days after the end of `day`; null without any personal day. */
export function oddsWithin28(sight: OutlookSight, day: number): number | null {
  return oddsOf(sight, day, within28);
}

function oddsOf({ history, time = CALENDAR_TIME }: OutlookSight, day: number, model: ReadySum): number | null {
  const horizonDays = model === within28 ? OUTLOOK_HORIZON_DAYS : DORMANT_HORIZON_DAYS;
  const features = featuresOf(history, day, horizonDays, time);
  return features === null ? null : logOdds(model, features);
}

function shortTie(silence: number | null, personalDays: number): number {
  if (silence === null) return NO_CONTACT;
  const row = given(
    SHORT_TIES.find(({ silenceUpTo }) => silence <= silenceUpTo),
    "the last row takes every silence",
  );
  return personalDays === 1 ? row.one : row.two;
}

function spreadOf(odds: number, personalDays: number): [number, number] {
  const deviation = NINE_TENTHS * Math.sqrt(LEAST_DEVIATION ** 2 + 1 / (1 + personalDays));
  return [probabilityOf(odds - deviation), probabilityOf(odds + deviation)];
}

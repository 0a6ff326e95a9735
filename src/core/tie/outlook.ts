/**
 * The outlook of a tie: the probability that owner and contact will be in touch within 28 days
 * if nothing is done.
 *
 * A logistic model over eight features of the tie's own rhythm, each as log(1 + x), with coefficients
 * fitted on public mail and message data (email-eu, radoslaw, enron, calls, texts; science.md §4.1,
 * "portable 8-feature logistic"): within-ego AUC .80 on people it was not fitted on, where "overdue
 * against its own cadence" reaches .67. What science.md leaves open was settled by re-measuring on its
 * development sets: burstiness is σ/μ of the gaps, the mean gap is over gaps, each personal
 * contact-day counts one (weights inside the features cost .01–.02 AUC and calibration). The sets cover 5 to
 * 24 months: for ties of one or two contacts a year it says too much right after contact.
 */
import { given } from "../failure.ts";
import type { TieStatistics } from "./statistics.ts";

export interface Outlook {
  /** Within (0, 1). */
  readonly probability: number;
  /** Whether it rests on the tie's own rhythm, or on what short ties do in general. */
  readonly basis: "rhythm" | "short-ties";
}

/** Weights of log(1 + x), x in days or counts of days. */
export const COEFFICIENTS = {
  silence: -0.534,
  in28: 0.495,
  in84: 0.224,
  personalDays: 0.425,
  tenure: -0.089,
  meanGap: 0.259,
  decayed90: 0.125,
  burstiness: -0.222,
} as const;
export const BIAS = -0.928;
const FEATURES = Object.keys(COEFFICIENTS) as (keyof typeof COEFFICIENTS)[];

/** Below this many personal days a tie has no rhythm of its own. */
export const RHYTHM_DAYS = 3;

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

/** Tells how likely contact within 28 days is, from the statistics of the tie on a day. */
export function outlookOf(statistics: TieStatistics): Outlook {
  const { silence, personalDays } = statistics;
  if (silence === null) return { probability: NO_CONTACT, basis: "short-ties" };
  if (personalDays < RHYTHM_DAYS) {
    const row = given(
      SHORT_TIES.find(({ silenceUpTo }) => silence <= silenceUpTo),
      "the last row takes every silence",
    );
    return { probability: personalDays === 1 ? row.one : row.two, basis: "short-ties" };
  }
  let logit = BIAS;
  const features = { ...statistics, silence };
  for (const name of FEATURES) logit += COEFFICIENTS[name] * Math.log1p(features[name]);
  return { probability: 1 / (1 + Math.exp(-logit)), basis: "rhythm" };
}

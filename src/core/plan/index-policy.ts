/**
 * The index by which touches compete. Everything that ranks is in this file, so that a better
 * policy can take its place: `indexOf` is given what is known of one tie and gives one number.
 */
import type { Occasion } from "./occasion.ts";

/** What the policy sees of one possible touch. */
export interface IndexFacts {
  /** See `valueOfRank`. */
  readonly value: number;
  /** From 0 to 1: how sure it is that there is a tie. 1 where the owner said so. */
  readonly strength: number;
  /** Days since the last personal contact, on the owner's time; null where that is not known. */
  readonly silence: number | null;
  /** See `blendCadence`. */
  readonly cadenceDays: number;
  /** Probability of contact within 28 days if nothing is done, (0, 1). */
  readonly outlook: number;
  /** Probability that the touch is answered, (0, 1). */
  readonly response: number;
  readonly occasions: readonly Pick<Occasion, "strength">[];
}

/** Values of the best, middle and lowest third of the ranks. Set by judgement: each about two and a half times the next. */
const TIER_VALUES = [3, 1.2, 0.45] as const;
export const LOWEST_VALUE = TIER_VALUES[2];
export const MIDDLE_VALUE = TIER_VALUES[1];

/** A cadence stays within a week and two years. */
const SHORTEST_CADENCE_DAYS = 7;
const LONGEST_CADENCE_DAYS = 730;
/** For somebody with neither a group nor a rhythm of their own. */
const CADENCE_WHEN_UNKNOWN_DAYS = 90;

/** Half-life of warmth in general: 13 weeks (science.md §4.3, an assumption there too). */
const GENERAL_HALF_LIFE_DAYS = 91;

/**
 * What an occasion is worth beside the need, set by judgement: an occasion passes, and a silence does not.
 * It raises the chance of an answer as well (science.md §4.3: ×1.6).
 */
const OCCASION_WORTH: Readonly<Record<Occasion["strength"], number>> = {
  strong: 1,
  plain: 0.5,
  lasting: 0.12,
  weak: 0.03,
};
/** An occasion is about the person before it is about their group: it counts at least as in a middle one. */
const OCCASION_VALUE = MIDDLE_VALUE;
/** … and where somebody waits, or would miss a word, half as far above it as the best one. */
const STRONG_VALUE = (TIER_VALUES[0] + MIDDLE_VALUE) / 2;
/** Who waits for something is a tie, however little else is known of it. */
const WAITING_STRENGTH = 0.9;
const OCCASION_RESPONSE = 1.6;
/** Where silence is not known, need cannot be: it counts as this much. */
const NEED_WHEN_UNKNOWN = 0.15;

/** Gives the value of a contact whose group has this many better-ranked ones before it, of `groups` in all. */
export function valueOfRank(betterGroups: number, groups: number): number {
  return TIER_VALUES[Math.floor((betterGroups * 3) / groups)] ?? LOWEST_VALUE;
}

/**
 * Blends the cadence that is wanted with the rhythm that is: their geometric mean, in days, since both are
 * rates. A cadence set by hand for this contact is not blended.
 */
export function blendCadence(wantedDays: number | null, usualGapDays: number | null, byHand: boolean): number {
  const blended =
    wantedDays === null
      ? (usualGapDays ?? CADENCE_WHEN_UNKNOWN_DAYS)
      : byHand || usualGapDays === null
        ? wantedDays
        : Math.sqrt(wantedDays * usualGapDays);
  return byHand ? blended : Math.min(LONGEST_CADENCE_DAYS, Math.max(SHORTEST_CADENCE_DAYS, blended));
}

/**
 * Gives the index of one touch: at or above 0, without unit; only its order means anything.
 *
 * Warmth is taken to halve every h days of silence s; h lies two thirds of the way from the general
 * 13 weeks to the cadence, since a cadence says how often is wanted, not how fast a tie cools. `need` is the
 * price of attention at which touching now and touching later are worth the same, if every touch is answered:
 * with w = 2^(−s/h), need = 1 − w(1 + s ln2 / h), the closed form of the Whittle index for such a tie, as a
 * share of what it reaches in the end. It is paid only if nobody would be in touch anyway (1 − outlook) and only
 * as often as they answer. Answers fade with silence as in science.md §4.3, at the general pace: a tie of every
 * week and one of every month are remembered alike after a year. An occasion that presses on nobody
 * counts down to half where the two will be in touch anyway.
 */
export function indexOf(facts: IndexFacts): number {
  const { value, strength, silence, cadenceDays, outlook, occasions } = facts;
  const halfLife = cadenceDays ** (2 / 3) * GENERAL_HALF_LIFE_DAYS ** (1 / 3);
  const halvings = silence === null ? null : silence / halfLife;
  const need = halvings === null ? NEED_WHEN_UNKNOWN : 1 - 2 ** -halvings * (1 + halvings * Math.LN2);
  const faded = silence === null ? 1 : 0.3 + 0.7 * Math.exp(-silence / (4 * GENERAL_HALF_LIFE_DAYS));
  const response = Math.min(0.95, facts.response * faded * (occasions.length > 0 ? OCCASION_RESPONSE : 1));
  let worth = 0;
  for (const { strength: pressing } of occasions) {
    const floor = pressing === "strong" ? STRONG_VALUE : pressing === "plain" ? OCCASION_VALUE : 0;
    const sure = pressing === "strong" ? Math.max(strength, WAITING_STRENGTH) : strength;
    // That the two will be in touch anyway answers no question and remembers no birthday.
    const anyway = pressing === "strong" ? 0 : outlook / 2;
    worth += Math.max(value, floor) * sure * OCCASION_WORTH[pressing] * (1 - anyway);
  }
  return response * (value * strength * need * (1 - outlook) + worth);
}

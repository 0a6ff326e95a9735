/**
 * The index by which touches compete. Everything that ranks is in this file, so that a better
 * policy can take its place: `indexOf` is given what is known of one tie and gives one number.
 */
import type { TiePrior } from "./learn-ties.ts";
import type { Occasion } from "./occasion.ts";
import type { TieBelief } from "./tie-worth.ts";
import { type TieStanding, answerNow, gainOfTouch } from "./touch-gain.ts";
import type { WorthTable } from "./worth-table.ts";

/** What attention costs, and what ties are worth at a price: the same for all ties of a week. */
export interface Market {
  readonly table: WorthTable;
  /** See `priceOfAttention`. */
  readonly price: number;
}

/** The market of one owner's ties, and what they say of such ties in general. */
export interface OwnersMarket extends Market {
  readonly prior: TiePrior;
  /**
   * Ties kept alive in the long run by spending the whole budget well, and so many touches a week more, each counted by
   * its value and its warmth.
   */
  kept(moreTouches?: number): number;
}

/** What the policy sees of one tie. */
export interface TieFacts {
  /** See `valueOfRank`. */
  readonly value: number;
  readonly belief: TieBelief;
  readonly standing: TieStanding;
}

/** What the policy sees of one possible touch. */
export interface IndexFacts extends TieFacts {
  /** From 0 to 1: how sure it is that there is a tie. 1 where the owner said so. */
  readonly strength: number;
  /** Whether the silence is known; else `standing` holds none. */
  readonly silenceKnown: boolean;
  /** Probability of contact within 28 days if nothing is done, (0, 1). */
  readonly outlook: number;
  readonly occasions: readonly Pick<Occasion, "strength">[];
  /** See `gainOfTouch`: 1 where touches are counted. */
  readonly renewal: number;
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

/** Weeks of full warmth that a tie gains in the end when it is renewed once: the area under a half-life of 13 weeks. */
const RENEWED_WEEKS = 13 / Math.LN2;

/**
 * What an occasion is worth beside the need, set by judgement: an occasion passes, and a silence does not.
 * It raises the chance of an answer as well (science.md §4.3: ×1.6).
 */
const OCCASION_WORTH: Readonly<Record<Occasion["strength"], number>> = {
  strong: 1,
  plain: 0.5,
  wanted: 0.5,
  lasting: 0.12,
  weak: 0.03,
};
/** An occasion is about the person before it is about their group: it counts at least as in a middle one. */
const OCCASION_VALUE = MIDDLE_VALUE;
/** … and where somebody waits, or would miss a word, half as far above it as the best one. */
const STRONG_VALUE = (TIER_VALUES[0] + MIDDLE_VALUE) / 2;
/** Who waits for something is a tie, however little else is known of it. */
const WAITING_STRENGTH = 0.9;
/** Where silence is not known, need cannot be: it counts as this much. */
const NEED_WHEN_UNKNOWN = 0.15;

/** Tells whether there is news to write about: then an answer is likelier. A silence is none, nor is a last word. */
export function raiseAnswers(occasions: readonly Pick<Occasion, "strength">[]): boolean {
  return occasions.some(({ strength }) => strength === "strong" || strength === "plain");
}

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
 * Gives what a touch gains, in weeks of full warmth of a tie whose value is 1: the advantage of touching over waiting
 * at the price of attention (the LP-priority index of a restless bandit, science.md §4.3). This alone ranks in bench/planner.
 */
export function gainOf({ value, belief, standing }: TieFacts, { table, price }: Market, renewal = 1): number {
  return value * gainOfTouch(table.futureOf(belief, price / value), belief, standing, renewal);
}

/**
 * Gives the index of one touch: at or above 0, without unit; only its order means anything. It is what the touch gains,
 * as a share of what a tie of 13 weeks gains by being renewed, and what its occasions are worth if it is answered. An
 * occasion that presses on nobody counts down to half where the two will be in touch anyway.
 */
export function indexOf(facts: IndexFacts, market: Market): number {
  const { value, strength, outlook, occasions, belief, standing, silenceKnown, renewal } = facts;
  const response = answerNow(belief, standing);
  let worth = 0;
  for (const { strength: pressing } of occasions) {
    const floor =
      pressing === "strong" ? STRONG_VALUE : pressing === "plain" || pressing === "wanted" ? OCCASION_VALUE : 0;
    const sure = pressing === "strong" ? Math.max(strength, WAITING_STRENGTH) : strength;
    // That the two will be in touch anyway answers no question and remembers no birthday.
    const anyway = pressing === "strong" ? 0 : outlook / 2;
    worth += Math.max(value, floor) * sure * OCCASION_WORTH[pressing] * (1 - anyway);
  }
  const need = silenceKnown
    ? Math.max(0, gainOf(facts, market, renewal)) / RENEWED_WEEKS
    : response * value * NEED_WHEN_UNKNOWN * (1 - outlook);
  return strength * need + response * worth;
}

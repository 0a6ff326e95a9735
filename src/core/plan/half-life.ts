/** How fast a tie cools: what is wanted of it and what was lived, blended. */

/** Half-life of warmth in general: 13 weeks (science.md §4.3, an assumption there too). */
const GENERAL_DAYS = 91;
/** The general half-life counts as so many gaps of the tie's own: half-lives spread by a factor of 1.8, and so does one gap. */
const GENERAL_GAPS = 3;
/** Two people let a tie cool by about a third before they are in touch again: a half-life is two of their gaps. */
const GAPS = 2;
const SHORTEST_DAYS = 14;
const LONGEST_DAYS = 730;

export interface Rhythm {
  /** Days between contacts that are wanted, by hand or by the group; null where nothing is. */
  readonly wantedDays: number | null;
  /** Set by hand for this contact: then what was lived does not count. */
  readonly byHand: boolean;
  /** Days that usually lie between contacts; null where there is no rhythm yet. */
  readonly gapDays: number | null;
  /** Gaps seen, at or above 0. */
  readonly gaps: number;
}

/** Gives the half-life in weeks: the lived rhythm drawn towards that of ties in general, then its geometric mean with what is wanted. */
export function halfLifeOf({ wantedDays, byHand, gapDays, gaps }: Rhythm): number {
  const seen = gapDays === null ? 0 : gaps;
  const lived =
    (seen * Math.log(GAPS * Math.max(1, gapDays ?? 1)) + GENERAL_GAPS * Math.log(GENERAL_DAYS)) / (seen + GENERAL_GAPS);
  const wanted = wantedDays === null ? null : Math.log(GAPS * wantedDays);
  const days = Math.exp(wanted === null ? lived : byHand ? wanted : (lived + wanted) / 2);
  return Math.min(LONGEST_DAYS, Math.max(SHORTEST_DAYS, days)) / 7;
}

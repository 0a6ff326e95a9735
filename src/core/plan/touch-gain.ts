/** What one touch gains: a look one week ahead, on top of what the tie's future is worth. */
import { FORGOTTEN_WEEKLY, answerChance, answersAfter, arrivalsAfter, warmthAfter } from "./attention-laws.ts";
import type { StreakBelief } from "./streak-belief.ts";
import { STREAKS, type TieBelief } from "./tie-worth.ts";
import type { TieFuture } from "./worth-table.ts";

export interface TieStanding {
  /** Weeks since the last contact both ways, fractions too. */
  readonly silence: number;
  readonly streak: StreakBelief;
  readonly occasion: boolean;
}

/** Less likely than this, a streak is not worth looking at. */
const UNLIKELY = 0.005;

/** The chance that a touch made now is answered. */
export function answerNow({ halfLife, response }: TieBelief, { silence, streak, occasion }: TieStanding): number {
  const faded = answersAfter(silence, halfLife);
  return streak.reduce(
    (sum, share, unanswered) => sum + share * answerChance(response, faded, unanswered, occasion),
    0,
  );
}

/**
 * Gives the gain of touching now over waiting a week, in weeks of full warmth, before its price: what an answer
 * renews, less what another touch without an answer spoils, and only as far as contact would not come by itself.
 * `renewal` is how much of the silence an answer takes away, from 0 to 1: the richness of the medium.
 */
export function gainOfTouch(future: TieFuture, belief: TieBelief, standing: TieStanding, renewal = 1): number {
  const { silence, streak, occasion } = standing;
  const { halfLife, response, organic } = belief;
  const faded = answersAfter(silence, halfLife);
  const arrives = organic * arrivalsAfter(silence, halfLife);
  const kept = (1 - renewal) * silence;
  const renewed = renewal === 1 ? 1 + future.at(0, 0) : warmthAfter(kept, halfLife) + future.at(kept, 0);
  const cooler = warmthAfter(silence + 1, halfLife);
  let gain = 0;
  for (let unanswered = 0; unanswered < STREAKS; unanswered++) {
    const share = Number(streak[unanswered]);
    if (share < UNLIKELY) continue;
    const answers = answerChance(response, faded, unanswered, occasion);
    const same = future.at(silence + 1, unanswered);
    const fewer = unanswered === 0 ? same : future.at(silence + 1, unanswered - 1);
    const more = unanswered === STREAKS - 1 ? same : future.at(silence + 1, unanswered + 1);
    const wait = cooler + (1 - FORGOTTEN_WEEKLY) * same + FORGOTTEN_WEEKLY * fewer;
    const missed = cooler + (1 - FORGOTTEN_WEEKLY) * more + FORGOTTEN_WEEKLY * same;
    gain += share * (answers * (renewed - wait) - (1 - answers) * (wait - missed));
  }
  return (1 - arrives) * gain;
}

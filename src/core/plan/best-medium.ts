/** Where minutes are the budget, the medium is part of the choice: what it gains is set against the minutes that it takes. */
import { MEDIUM_TRAITS, type MediaMinutes, type Medium, minutesOf } from "../medium.ts";
import { type Market, type TieFacts, gainOf } from "./index-policy.ts";

/** A message, a call, a meeting, cheapest first: the media by which the worth of a tie is reckoned, whatever is at hand. */
export const USUAL_MEDIA = ["email", "phone", "in-person"] as const satisfies readonly Medium[];
/** A price of attention is that of so many minutes: what a message takes. */
export const USUAL_MINUTES = MEDIUM_TRAITS.email.minutes;

/**
 * Gives the medium whose gain exceeds the price of its minutes most, and that gain, in weeks of full warmth of a tie whose
 * value is 1. Of equals the first; undefined of none. `market` must be reckoned in minutes (`solveMedia`): its price is that of
 * the usual minutes, and what a medium takes the owner is set against it.
 */
export function bestMedium(
  facts: TieFacts,
  market: Market,
  media: readonly Medium[],
  mediaMinutes: MediaMinutes = {},
): { readonly medium: Medium; readonly gain: number } | undefined {
  const price = market.price / USUAL_MINUTES;
  let best: { readonly medium: Medium; readonly gain: number } | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const medium of media) {
    const { richness } = MEDIUM_TRAITS[medium];
    const minutes = minutesOf(medium, mediaMinutes);
    const gain = gainOf(facts, market, richness);
    if (gain - price * minutes <= most) continue;
    most = gain - price * minutes;
    best = { medium, gain };
  }
  return best;
}

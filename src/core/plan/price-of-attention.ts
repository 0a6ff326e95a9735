/** The price of attention: what one touch must gain to be worth making, given all ties and the budget. */
import type { TieBelief } from "./tie-worth.ts";
import type { WorthTable } from "./worth-table.ts";

/** A tie that competes for attention. */
export interface Bidder {
  readonly value: number;
  readonly belief: TieBelief;
}

const LOWEST = 0.02;
const HIGHEST = 60;
const ROUNDS = 12;
/** Tried for what can be kept, from the lowest on. */
const PRICES = Array.from({ length: 16 }, (_, step) => LOWEST * 1.7 ** step);

/**
 * Gives the price, in weeks of full warmth of a tie whose value is 1, at which these ties ask for as many touches a
 * week as there are. Where even a price near nothing finds no use for all of them, that price.
 */
export function priceOfAttention(bidders: readonly Bidder[], touches: number, table: WorthTable): number {
  let low = LOWEST;
  let high = HIGHEST;
  for (let round = 0; round < ROUNDS; round++) {
    const price = Math.sqrt(low * high);
    let asked = 0;
    for (const { value, belief } of bidders) asked += table.rateOf(belief, price / value);
    if (asked > touches) low = price;
    else high = price;
  }
  return Math.sqrt(low * high);
}

/**
 * Mean warmth a week, counted by value, that so many touches a week can keep: the least, over all prices, of what is gained
 * beyond the price and what the touches would cost at it (Lagrange). So more touches never keep less.
 */
export function mostKept(bidders: readonly Bidder[], touches: number, table: WorthTable): number {
  let least = Number.POSITIVE_INFINITY;
  for (const price of PRICES) {
    const gained = bidders.reduce((sum, { value, belief }) => sum + value * table.gainOf(belief, price / value), 0);
    least = Math.min(least, gained + price * touches);
  }
  return least;
}

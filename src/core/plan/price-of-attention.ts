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

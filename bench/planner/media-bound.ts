/**
 * The bound where a touch is made in one of several media and attention is minutes. As `bound.ts`, with the media as
 * actions: an answer takes away a part of the silence, so every silence up to the longest can be reached and is solved.
 */
import { MEDIUM_TRAITS } from "../../src/core/medium.ts";
import { USUAL_MEDIA } from "../../src/core/plan/best-medium.ts";
import { STREAKS, type Tables, tablesOf } from "./bound.ts";
import { FORGETS, OCCASIONS, type Running, type World, silenceLeft } from "./world.ts";

const KEPT = 1 - FORGETS;
const RICHNESS = USUAL_MEDIA.map((medium) => MEDIUM_TRAITS[medium].richness);

/** Prices of a minute. Each gives a bound; near the least of them the bound hardly changes, so a ladder is fine enough. */
const PRICES = Array.from({ length: 7 }, (_, step) => 0.125 * 1.25 ** step);

/** Mean value-weighted warmth a week that no policy exceeds in expectation, for each of these budgets of minutes a week. */
export function mediaBoundsOf(
  world: World,
  start: Pick<Running, "silence" | "streak">,
  budgets: readonly number[],
): number[] {
  const { ties, weeks } = world.setting;
  const tables = Array.from({ length: ties }, (_, tie) => tablesOf(world, tie, Number(start.silence[tie]) + weeks));
  const best = budgets.map(() => Number.POSITIVE_INFINITY);
  for (const price of PRICES) {
    let total = 0;
    for (const [tie, table] of tables.entries()) {
      const from = { silence: Number(start.silence[tie]), streak: Number(start.streak[tie]) };
      total += solve(table, Number(world.value[tie]), weeks, from, price);
    }
    for (const [at, budget] of budgets.entries()) {
      best[at] = Math.min(Number(best[at]), total / weeks + price * budget);
    }
  }
  return best;
}

interface State {
  readonly silence: number;
  readonly streak: number;
}

/** The best value of one tie over all weeks, less what its touches cost at this price of a minute. */
function solve(
  { arrivals, warmth, answers }: Tables,
  value: number,
  weeks: number,
  from: State,
  price: number,
): number {
  const rows = from.silence + weeks + 1;
  let [next, now] = [new Float64Array(rows * STREAKS), new Float64Array(rows * STREAKS)];
  const costs = Float64Array.from(USUAL_MEDIA, (medium) => price * MEDIUM_TRAITS[medium].minutes);
  const lefts = Int32Array.from({ length: rows * USUAL_MEDIA.length }, (_, at) =>
    silenceLeft(Math.floor(at / USUAL_MEDIA.length), Number(RICHNESS[at % USUAL_MEDIA.length])),
  );
  const answered = new Float64Array(USUAL_MEDIA.length);
  for (let week = weeks - 1; week >= 0; week--) {
    const renewed = value + Number(next[0]);
    for (let silence = 0; silence <= from.silence + week; silence++) {
      for (let at = 0; at < USUAL_MEDIA.length; at++) {
        const left = Number(lefts[silence * USUAL_MEDIA.length + at]);
        answered[at] = value * Number(warmth[left]) + Number(next[left * STREAKS]);
      }
      const quiet = 1 - Number(arrivals[silence]);
      const arrived = (1 - quiet) * renewed;
      const cooler = value * Number(warmth[silence + 1]);
      for (let streak = 0; streak < STREAKS; streak++) {
        const same = (silence + 1) * STREAKS + streak;
        const back = streak === 0 ? same : same - 1;
        const more = streak === STREAKS - 1 ? same : same + 1;
        const wait = arrived + quiet * (cooler + KEPT * Number(next[same]) + FORGETS * Number(next[back]));
        const missed = cooler + KEPT * Number(next[more]) + FORGETS * Number(next[same]);
        let sum = 0;
        for (let occasion = 0; occasion < 2; occasion++) {
          const chance = Number(answers[(silence * STREAKS + streak) * 2 + occasion]);
          let best = wait;
          for (let at = 0; at < USUAL_MEDIA.length; at++) {
            const after = missed + chance * (Number(answered[at]) - missed);
            const touch = arrived + quiet * after - Number(costs[at]);
            if (touch > best) best = touch;
          }
          sum += (occasion === 0 ? 1 - OCCASIONS : OCCASIONS) * best;
        }
        now[silence * STREAKS + streak] = sum;
      }
    }
    [next, now] = [now, next];
  }
  return Number(next[from.silence * STREAKS + from.streak]);
}

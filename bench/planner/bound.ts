/**
 * An upper bound on what any policy can keep alive. With attention at a constant price each tie is on its own, and is
 * solved exactly, week by week from the end, over silence, streak and occasion. The sum of the ties' best values and the
 * price of the whole budget bounds every policy in expectation, at every price; bisection finds the least.
 */
import { FORGETS, OCCASIONS, type Running, SUREST, WITH_OCCASION, type World } from "./world.ts";

export const STREAKS = 4;
const KEPT = 1 - FORGETS;
const LOWEST_PRICE = 0.3;
const HIGHEST_PRICE = 30;
const ROUNDS = 10;

interface Solved {
  readonly value: number;
  readonly touches: number;
}

export interface Tables {
  readonly arrivals: Float64Array;
  readonly warmth: Float64Array;
  /** Chance of an answer by silence, streak and occasion. */
  readonly answers: Float64Array;
}

/** Mean value-weighted warmth a week that no policy exceeds in expectation. `start` holds the state of week 0. */
export function boundOf(world: World, start: Pick<Running, "silence" | "streak">): number {
  const { ties, touches, weeks } = world.setting;
  const tables = Array.from({ length: ties }, (_, tie) => tablesOf(world, tie, Number(start.silence[tie]) + weeks));
  let low = LOWEST_PRICE;
  let high = HIGHEST_PRICE;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const price = Math.sqrt(low * high);
    let total = price * touches * weeks;
    let asked = 0;
    for (const [tie, table] of tables.entries()) {
      const [silence, streak] = [Number(start.silence[tie]), Number(start.streak[tie])];
      const solved = solve(table, Number(world.value[tie]), weeks, silence, streak, price);
      total += solved.value;
      asked += solved.touches;
    }
    best = Math.min(best, total / weeks);
    if (asked > touches * weeks) low = price;
    else high = price;
  }
  return best;
}

/** Reached are silences 0 to `week`, and the one that began before week 0: kept in the row after them. */
function solve(tables: Tables, value: number, weeks: number, silence: number, streak: number, price: number): Solved {
  let [next, now] = [new Float64Array((weeks + 2) * STREAKS), new Float64Array((weeks + 2) * STREAKS)];
  let [nextCount, nowCount] = [new Float64Array(next.length), new Float64Array(next.length)];
  const { arrivals, warmth, answers } = tables;
  for (let week = weeks - 1; week >= 0; week--) {
    const renewed = value + Number(next[0]);
    const renewedCount = Number(nextCount[0]);
    for (let row = 0; row <= week; row++) {
      const before = row === week ? silence + week : row;
      const base = (row === week ? week + 1 : row + 1) * STREAKS;
      const quiet = 1 - Number(arrivals[before]);
      const cooler = value * Number(warmth[before + 1]);
      for (let unanswered = 0; unanswered < STREAKS; unanswered++) {
        const same = base + unanswered;
        const back = unanswered === 0 ? same : same - 1;
        const more = unanswered === STREAKS - 1 ? same : same + 1;
        const wait =
          (1 - quiet) * renewed + quiet * (cooler + KEPT * Number(next[same]) + FORGETS * Number(next[back]));
        const waitCount =
          (1 - quiet) * renewedCount + quiet * (KEPT * Number(nextCount[same]) + FORGETS * Number(nextCount[back]));
        const tried = cooler + KEPT * Number(next[more]) + FORGETS * Number(next[same]);
        const triedCount = KEPT * Number(nextCount[more]) + FORGETS * Number(nextCount[same]);
        let sum = 0;
        let count = 0;
        for (let occasion = 0; occasion < 2; occasion++) {
          const share = occasion === 0 ? 1 - OCCASIONS : OCCASIONS;
          const missed = quiet * (1 - Number(answers[(before * STREAKS + unanswered) * 2 + occasion]));
          const touch = (1 - missed) * renewed + missed * tried - price;
          sum += share * Math.max(touch, wait);
          count += share * (touch > wait ? 1 + (1 - missed) * renewedCount + missed * triedCount : waitCount);
        }
        now[row * STREAKS + unanswered] = sum;
        nowCount[row * STREAKS + unanswered] = count;
      }
    }
    [next, now] = [now, next];
    [nextCount, nowCount] = [nowCount, nextCount];
  }
  return { value: Number(next[streak]), touches: Number(nextCount[streak]) };
}

export function tablesOf({ setting, halfLife, response, organic }: World, tie: number, weeks: number): Tables {
  const { laws } = setting;
  const cools = Number(halfLife[tie]);
  const silences = Float64Array.from({ length: weeks + 2 }, (_, silence) => silence);
  const answers = new Float64Array(silences.length * STREAKS * 2);
  for (const silence of silences) {
    for (let at = 0; at < STREAKS * 2; at++) {
      const faded = laws.answers(silence, cools) * laws.streakFactor ** (at >> 1) * (at % 2 === 0 ? 1 : WITH_OCCASION);
      answers[silence * STREAKS * 2 + at] = Math.min(SUREST, Number(response[tie]) * faded);
    }
  }
  return {
    answers,
    arrivals: silences.map((silence) => Number(organic[tie]) * laws.arrivals(silence, cools)),
    warmth: silences.map((silence) => laws.warmth(silence, cools)),
  };
}

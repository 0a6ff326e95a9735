/**
 * What the future of one tie is worth when attention has a price: the heart of the planner. One tie is a small Markov
 * decision problem (an arm of a restless bandit): each week one may touch, which costs the price, or wait.
 */
import {
  FORGOTTEN_WEEKLY,
  LONGEST_STREAK,
  OCCASIONS_WEEKLY,
  answerChance,
  answersAfter,
  arrivalsAfter,
  warmthAfter,
} from "./attention-laws.ts";

/** What the planner believes of a tie. */
export interface TieBelief {
  /** Weeks after which warmth has halved, above 0. */
  readonly halfLife: number;
  /** Chance that a touch is answered right after contact, with nothing unanswered before, (0, 1). */
  readonly response: number;
  /** Chance a week of contact that nobody plans, right after contact, [0, 1). */
  readonly organic: number;
}

export interface TieWorth {
  /**
   * Worth of the future by silence and streak, relative to having just been in touch, in weeks of full warmth.
   * A row for each of `weeks`, `STREAKS` to a row.
   */
  readonly worth: Float64Array;
  /** The silences told apart, in weeks, ascending from 0. */
  readonly weeks: Float64Array;
  /** Mean warmth less price a week under the best policy. */
  readonly gain: number;
  /** Touches a week under the best policy. */
  readonly rate: number;
}

/** How many streaks are told apart. */
export const STREAKS = LONGEST_STREAK + 1;
/** After so many half-lives nothing changes any more. */
const HALF_LIVES = 14;
/** Silences are told apart by the week up to here, then in steps of a share of themselves. */
const WEEKLY_UNTIL = 12;
const STEP_SHARE = 0.09;
const ROUNDS = 25;
/** Rows that lead to themselves settle in so many sweeps a round. */
const SWEEPS = 3;
const EXACT = 1e-4;
/** Contact comes at least this often by itself: else who is given up would never be in touch again, and no mean exist. */
const LEAST_ARRIVALS = 1e-5;
const KEPT = 1 - FORGOTTEN_WEEKLY;

/**
 * Solves the tie for a price per touch, in weeks of full warmth (of a tie whose value is 1).
 *
 * Average reward over a long time. Since contact always leads back to the same state, the best gain is the fixed
 * point of Dinkelbach's iteration: for a guess of the gain, the best policy until the next contact comes out of one
 * backward pass over silence; its reward over its length is the next guess. A few rounds suffice.
 */
export function solveTie(belief: TieBelief, price: number): TieWorth {
  const tables = tablesOf(belief);
  const rows = tables.weeks.length;
  const values: Values = { worth: column(rows), length: column(rows), touches: column(rows) };
  let gain = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = rows - 1; row >= 0; row--) improveRow(row, tables, values, price, gain);
    const step = Number(values.worth[0]) / Number(values.length[0]);
    gain += step;
    if (Math.abs(step) < EXACT) break;
  }
  const rate = Number(values.touches[0]) / Number(values.length[0]);
  return { worth: values.worth, weeks: tables.weeks, gain, rate };
}

interface Tables {
  readonly weeks: Float64Array;
  readonly arrivals: Float64Array;
  /** Warmth a week later, without contact. */
  readonly cooler: Float64Array;
  /** As `answersOf` gives them. */
  readonly answers: Float64Array;
}

/** Until the next contact, by silence and streak: worth, weeks and touches. */
interface Values {
  readonly worth: Float64Array;
  readonly length: Float64Array;
  readonly touches: Float64Array;
}

function column(rows: number): Float64Array {
  return new Float64Array(rows * STREAKS);
}

function tablesOf(belief: TieBelief): Tables {
  const { halfLife, organic } = belief;
  const weeks = weeksUpTo(HALF_LIVES * halfLife);
  return {
    weeks,
    arrivals: weeks.map((week) => Math.max(LEAST_ARRIVALS, organic * arrivalsAfter(week, halfLife))),
    cooler: weeks.map((week) => warmthAfter(week + 1, halfLife)),
    answers: answersOf(belief, weeks),
  };
}

/** Chance of an answer by silence, streak and occasion: without one at `2 * (row * STREAKS + streak)`, with one after it. */
export function answersOf({ halfLife, response }: TieBelief, weeks: Float64Array): Float64Array {
  const answers = new Float64Array(weeks.length * STREAKS * 2);
  for (const [row, week] of weeks.entries()) {
    const faded = answersAfter(week, halfLife);
    for (let streak = 0; streak < STREAKS; streak++) {
      const at = 2 * (row * STREAKS + streak);
      answers[at] = answerChance(response, faded, streak, false);
      answers[at + 1] = answerChance(response, faded, streak, true);
    }
  }
  return answers;
}

/** The silences told apart, in weeks, from 0 to `end`. */
export function weeksUpTo(end: number): Float64Array {
  const weeks: number[] = [];
  for (let week = 0; week < end; week += week < WEEKLY_UNTIL ? 1 : Math.ceil(STEP_SHARE * week)) weeks.push(week);
  return Float64Array.from([...weeks, Math.ceil(end)]);
}

/** Chooses for each streak of a row whether to touch never, on occasions or always, and takes over what comes of it. */
function improveRow(row: number, tables: Tables, values: Values, price: number, gain: number): void {
  const { weeks } = tables;
  const isLast = row === weeks.length - 1;
  // A week later the silence lies this far towards the next row.
  const onward = isLast ? 0 : 1 / (Number(weeks[row + 1]) - Number(weeks[row]));
  const sweeps = onward === 1 ? 1 : SWEEPS;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let streak = 0; streak < STREAKS; streak++) improveState(row, streak, onward, tables, values, price, gain);
  }
}

function improveState(
  row: number,
  streak: number,
  onward: number,
  tables: Tables,
  values: Values,
  price: number,
  gain: number,
): void {
  const { worth, length, touches } = values;
  const at = row * STREAKS + streak;
  const next = onward === 0 ? at : at + STREAKS;
  const down = streak === 0 ? 0 : 1;
  const up = streak === STREAKS - 1 ? 0 : 1;
  const quiet = 1 - Number(tables.arrivals[row]);
  const missed = quiet * (1 - Number(tables.answers[2 * at]));
  const missedOccasion = quiet * (1 - Number(tables.answers[2 * at + 1]));
  const cooler = Number(tables.cooler[row]);
  const here = 1 - onward;
  let best = Number.NEGATIVE_INFINITY;
  let bestLength = 0;
  let bestTouches = 0;
  for (let policy = 0; policy < 3; policy++) {
    const touched = policy === 0 ? 0 : policy === 1 ? OCCASIONS_WEEKLY : 1;
    const staying = (1 - touched) * quiet;
    const trying =
      policy === 0 ? 0 : OCCASIONS_WEEKLY * missedOccasion + (policy === 1 ? 0 : (1 - OCCASIONS_WEEKLY) * missed);
    const silent = staying + trying;
    const toSame = staying * (down === 0 ? 1 : KEPT) + trying * (up === 0 ? 1 : FORGOTTEN_WEEKLY);
    const toBack = down * staying * FORGOTTEN_WEEKLY;
    const toMore = up * trying * KEPT;
    const share = 1 / (1 - toSame * here);
    const value =
      share *
      (1 -
        silent +
        silent * cooler -
        touched * price -
        gain +
        toSame * onward * Number(worth[next]) +
        toBack * (onward * Number(worth[next - down]) + here * Number(worth[at - down])) +
        toMore * (onward * Number(worth[next + up]) + here * Number(worth[at + up])));
    if (value <= best) continue;
    best = value;
    bestLength =
      share *
      (1 +
        toSame * onward * Number(length[next]) +
        toBack * (onward * Number(length[next - down]) + here * Number(length[at - down])) +
        toMore * (onward * Number(length[next + up]) + here * Number(length[at + up])));
    bestTouches =
      share *
      (touched +
        toSame * onward * Number(touches[next]) +
        toBack * (onward * Number(touches[next - down]) + here * Number(touches[at - down])) +
        toMore * (onward * Number(touches[next + up]) + here * Number(touches[at + up])));
  }
  worth[at] = best;
  length[at] = bestLength;
  touches[at] = bestTouches;
}

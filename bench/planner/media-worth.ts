/**
 * What the future of a tie is worth where a touch is made in one of several media. As `solveTie`, but an answer takes
 * away only a part of the silence, so the way back is long: the future is discounted instead, and swept until it settles.
 */
import { MEDIUM_TRAITS } from "../../src/core/medium.ts";
import {
  FORGOTTEN_WEEKLY,
  OCCASIONS_WEEKLY,
  answerChance,
  answersAfter,
  arrivalsAfter,
  warmthAfter,
} from "../../src/core/plan/attention-laws.ts";
import { STREAKS, type TieBelief, type TieWorth, weeksUpTo } from "../../src/core/plan/tie-worth.ts";
import { MEDIA, USUAL_MINUTES } from "./media.ts";

const KEPT = 1 - FORGOTTEN_WEEKLY;
/** Of a week over the one before. Chosen of .97, .98 and .985 on four networks; docs/decisions/planner-measured.md. */
const DISCOUNT = 0.98;
const MOST_SWEEPS = 150;
const LEAST_SWEEPS = 20;
const SETTLED = 1e-3;
/** After so many half-lives nothing changes any more. */
const HALF_LIVES = 8;
/** In the minutes of a message. */
const COSTS = MEDIA.map((medium) => MEDIUM_TRAITS[medium].minutes / USUAL_MINUTES);

/** Where a silence lies: this far from a row to the next. */
interface Place {
  readonly row: number;
  readonly part: number;
}

/** What does not change while one row of silence is improved again and again. */
interface Row {
  readonly arrives: number;
  readonly cooler: number;
  readonly next: Place;
  /** What an answer in each medium leaves of the silence. */
  readonly left: readonly (Place & { readonly warmth: number })[];
  /** Chance of an answer by streak and occasion. */
  readonly answers: readonly number[];
}

/** From here on, by silence and streak: warmth less what is paid, and what is spent in minutes of a message. */
interface Values {
  readonly worth: Float64Array;
  readonly spent: Float64Array;
}

/** Solves the tie; `price` and the rate that comes out are for the minutes of a message. */
export function solveMedia(belief: TieBelief, price: number): TieWorth {
  const weeks = weeksUpTo(HALF_LIVES * belief.halfLife);
  const rows = Array.from(weeks, (week) => rowOf(belief, weeks, week));
  const { worth, spent }: Values = {
    worth: new Float64Array(rows.length * STREAKS),
    spent: new Float64Array(rows.length * STREAKS),
  };
  const reach = (): number => Number(worth[0]) - Number(worth[worth.length - 1]);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const before = reach();
    for (const [row, of] of [...rows.entries()].toReversed()) improveRow(row, of, { worth, spent }, price);
    if (sweep > LEAST_SWEEPS && Math.abs(reach() - before) < SETTLED) break;
  }
  const fresh = Number(worth[0]);
  return {
    weeks,
    worth: worth.map((value) => DISCOUNT * (value - fresh)),
    gain: (1 - DISCOUNT) * fresh,
    rate: (1 - DISCOUNT) * Number(spent[0]),
  };
}

function rowOf({ halfLife, response, organic }: TieBelief, weeks: Float64Array, week: number): Row {
  const faded = answersAfter(week, halfLife);
  return {
    arrives: organic * arrivalsAfter(week, halfLife),
    cooler: warmthAfter(week + 1, halfLife),
    next: placeOf(weeks, week + 1),
    left: MEDIA.map((medium) => {
      const left = (1 - MEDIUM_TRAITS[medium].richness) * week;
      return { ...placeOf(weeks, left), warmth: warmthAfter(left, halfLife) };
    }),
    answers: Array.from({ length: 2 * STREAKS }, (_, at) => answerChance(response, faded, at >> 1, at % 2 === 1)),
  };
}

function placeOf(weeks: Float64Array, week: number): Place {
  let row = 0;
  while (row < weeks.length - 2 && Number(weeks[row + 1]) <= week) row += 1;
  const from = Number(weeks[row]);
  return { row, part: Math.min(1, (week - from) / (Number(weeks[row + 1]) - from)) };
}

function read(of: Float64Array, { row, part }: Place, streak: number): number {
  const at = row * STREAKS + streak;
  return Number(of[at]) + part * (Number(of[at + STREAKS]) - Number(of[at]));
}

/** Takes over for each streak of a row the best of waiting and each medium, without and with an occasion. */
function improveRow(row: number, of: Row, { worth, spent }: Values, price: number): void {
  const { arrives, next, left } = of;
  const answered = left.map((place) => place.warmth + DISCOUNT * read(worth, place, 0));
  const answeredSpent = left.map((place) => read(spent, place, 0));
  const arrived = arrives * (1 + DISCOUNT * Number(worth[0]));
  const after = (values: Float64Array, streak: number, fewer: number): number =>
    KEPT * read(values, next, Math.min(STREAKS - 1, streak)) + FORGOTTEN_WEEKLY * read(values, next, fewer);
  for (let streak = 0; streak < STREAKS; streak++) {
    const fewer = Math.max(0, streak - 1);
    const wait = of.cooler + DISCOUNT * after(worth, streak, fewer);
    const missed = of.cooler + DISCOUNT * after(worth, streak + 1, streak);
    const waitSpent = after(spent, streak, fewer);
    const missedSpent = after(spent, streak + 1, streak);
    let [sum, sumSpent] = [0, 0];
    for (let occasion = 0; occasion < 2; occasion++) {
      const chance = Number(of.answers[2 * streak + occasion]);
      let [best, cost, later] = [arrived + (1 - arrives) * wait, 0, waitSpent];
      for (const [at, each] of COSTS.entries()) {
        const touched = missed + chance * (Number(answered[at]) - missed);
        const value = arrived + (1 - arrives) * touched - price * each;
        if (value <= best) continue;
        [best, cost] = [value, each];
        later = missedSpent + chance * (Number(answeredSpent[at]) - missedSpent);
      }
      const share = occasion === 0 ? 1 - OCCASIONS_WEEKLY : OCCASIONS_WEEKLY;
      sum += share * best;
      sumSpent += share * (cost + DISCOUNT * (arrives * Number(spent[0]) + (1 - arrives) * later));
    }
    worth[row * STREAKS + streak] = sum;
    spent[row * STREAKS + streak] = sumSpent;
  }
}

/**
 * What the future of a tie is worth where a touch is made in one of several media. As `solveTie`, but an answer takes
 * away only a part of the silence, so the way back is long: the future is discounted instead, and swept until it settles.
 */
import { MEDIUM_TRAITS } from "../medium.ts";
import { FORGOTTEN_WEEKLY, OCCASIONS_WEEKLY, arrivalsAfter, warmthAfter } from "./attention-laws.ts";
import { USUAL_MEDIA, USUAL_MINUTES } from "./best-medium.ts";
import { STREAKS, type TieBelief, type TieWorth, answersOf, weeksUpTo } from "./tie-worth.ts";

const KEPT = 1 - FORGOTTEN_WEEKLY;
/** Of a week over the one before. Chosen of .97, .98 and .985 on four networks; docs/decisions/planner-minutes.md. */
const DISCOUNT = 0.98;
const MOST_SWEEPS = 150;
const LEAST_SWEEPS = 20;
const SETTLED = 1e-3;
/** After so many half-lives nothing changes any more. */
const HALF_LIVES = 8;
const CHOICES = USUAL_MEDIA.length;
/** In the minutes of a message. */
const COSTS = Float64Array.from(USUAL_MEDIA, (medium) => MEDIUM_TRAITS[medium].minutes / USUAL_MINUTES);

/** Where silences lie: each this far from a row to the next. */
interface Places {
  readonly rows: Int32Array;
  readonly parts: Float64Array;
}

/** What does not change from sweep to sweep, by row of silence. */
interface Tables {
  readonly weeks: Float64Array;
  readonly arrives: Float64Array;
  readonly cooler: Float64Array;
  /** A week later. */
  readonly next: Places;
  /** What an answer leaves of the silence, by medium, and the warmth then. */
  readonly left: Places & { readonly warmth: Float64Array };
  /** As `answersOf` gives them. */
  readonly answers: Float64Array;
}

/** Solves the tie; `price` and the rate that comes out are for the minutes of a message. */
export function solveMedia(belief: TieBelief, price: number): TieWorth {
  const tables = tablesOf(belief);
  const { weeks } = tables;
  const rows = weeks.length;
  const values: Values = { worth: new Float64Array(rows * STREAKS), spent: new Float64Array(rows * STREAKS) };
  const { worth, spent } = values;
  const prices = COSTS.map((cost) => price * cost);
  const answered = new Float64Array(CHOICES);
  const reach = (): number => Number(worth[0]) - Number(worth[worth.length - 1]);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const before = reach();
    for (let row = rows - 1; row >= 0; row--) improveRow(row, tables, values, prices, answered);
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

/** From here on, by silence and streak: warmth less what is paid, and what is spent in minutes of a message. */
interface Values {
  readonly worth: Float64Array;
  readonly spent: Float64Array;
}

function tablesOf(belief: TieBelief): Tables {
  const { halfLife, organic } = belief;
  const weeks = weeksUpTo(HALF_LIVES * halfLife);
  const lefts = Float64Array.from({ length: weeks.length * CHOICES }, (_, at) => {
    const medium = USUAL_MEDIA[at % CHOICES] ?? USUAL_MEDIA[0];
    return (1 - MEDIUM_TRAITS[medium].richness) * Number(weeks[Math.floor(at / CHOICES)]);
  });
  return {
    weeks,
    arrives: weeks.map((week) => organic * arrivalsAfter(week, halfLife)),
    cooler: weeks.map((week) => warmthAfter(week + 1, halfLife)),
    next: placesOf(
      weeks,
      weeks.map((week) => week + 1),
    ),
    left: { ...placesOf(weeks, lefts), warmth: lefts.map((week) => warmthAfter(week, halfLife)) },
    answers: answersOf(belief, weeks),
  };
}

function placesOf(weeks: Float64Array, silences: Float64Array): Places {
  const rows = Int32Array.from(silences, (week) => {
    let row = 0;
    while (row < weeks.length - 2 && Number(weeks[row + 1]) <= week) row += 1;
    return row;
  });
  const parts = silences.map((week, at) => {
    const row = Number(rows[at]);
    const from = Number(weeks[row]);
    return Math.min(1, (week - from) / (Number(weeks[row + 1]) - from));
  });
  return { rows, parts };
}

/** What lies at a place between two rows, for a streak. */
function read(of: Float64Array, { rows, parts }: Places, place: number, streak: number): number {
  const at = Number(rows[place]) * STREAKS + streak;
  const low = Number(of[at]);
  return low + Number(parts[place]) * (Number(of[at + STREAKS]) - low);
}

/**
 * Takes over for each streak of a row the best of waiting and each medium, without and with an occasion. `answered` is
 * room for what an answer in each medium leads to.
 */
function improveRow(row: number, tables: Tables, values: Values, prices: Float64Array, answered: Float64Array): void {
  const { worth, spent } = values;
  const { next, left } = tables;
  const arrives = Number(tables.arrives[row]);
  const cooler = Number(tables.cooler[row]);
  const quiet = 1 - arrives;
  for (let choice = 0; choice < CHOICES; choice++) {
    const place = row * CHOICES + choice;
    answered[choice] = Number(left.warmth[place]) + DISCOUNT * read(worth, left, place, 0);
  }
  const arrived = arrives * (1 + DISCOUNT * Number(worth[0]));
  const arrivedSpent = arrives * Number(spent[0]);
  for (let streak = 0; streak < STREAKS; streak++) {
    const more = Math.min(STREAKS - 1, streak + 1);
    const same = read(worth, next, row, streak);
    const fewer = streak === 0 ? same : read(worth, next, row, streak - 1);
    const wait = cooler + DISCOUNT * (KEPT * same + FORGOTTEN_WEEKLY * fewer);
    const missed = cooler + DISCOUNT * (KEPT * read(worth, next, row, more) + FORGOTTEN_WEEKLY * same);
    const sameSpent = read(spent, next, row, streak);
    const fewerSpent = streak === 0 ? sameSpent : read(spent, next, row, streak - 1);
    const missedSpent = KEPT * read(spent, next, row, more) + FORGOTTEN_WEEKLY * sameSpent;
    const at = row * STREAKS + streak;
    let sum = 0;
    let sumSpent = 0;
    for (let occasion = 0; occasion < 2; occasion++) {
      const chance = Number(tables.answers[2 * at + occasion]);
      let best = arrived + quiet * wait;
      let taken = -1;
      for (let choice = 0; choice < CHOICES; choice++) {
        const touched = missed + chance * (Number(answered[choice]) - missed);
        const value = arrived + quiet * touched - Number(prices[choice]);
        if (value <= best) continue;
        best = value;
        taken = choice;
      }
      const later =
        taken < 0
          ? KEPT * sameSpent + FORGOTTEN_WEEKLY * fewerSpent
          : missedSpent + chance * (read(spent, left, row * CHOICES + taken, 0) - missedSpent);
      const cost = taken < 0 ? 0 : Number(COSTS[taken]);
      const share = occasion === 0 ? 1 - OCCASIONS_WEEKLY : OCCASIONS_WEEKLY;
      sum += share * best;
      sumSpent += share * (cost + DISCOUNT * (arrivedSpent + quiet * later));
    }
    worth[at] = sum;
    spent[at] = sumSpent;
  }
}

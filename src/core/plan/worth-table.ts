/**
 * The worth of ties from a table that fills itself as it is asked: many ties are alike, so few are solved. Between the
 * points of the table it interpolates. A tie that lives twice as slowly is the same tie on a clock that runs half as
 * fast, so half-lives are rounded to the nearest point and everything else is scaled.
 */
import { type TieBelief, type TieWorth, STREAKS, solveTie } from "./tie-worth.ts";

/** The worth of one tie at one price. */
export interface TieFuture {
  /** Worth by silence (weeks, fractions too) and streak (0 to 3), in weeks of full warmth; about 0 right after contact. */
  at(silence: number, streak: number): number;
}

/** Prices are per touch, in weeks of full warmth of a tie whose value is 1. */
export interface WorthTable {
  futureOf(belief: TieBelief, price: number): TieFuture;
  /** Touches a week that the tie is worth at a price. */
  rateOf(belief: TieBelief, price: number): number;
  /** Mean warmth less what is paid for it, a week, under the best policy. */
  gainOf(belief: TieBelief, price: number): number;
}

const HALF_LIVES = steps(2, 80, 1.4);
const RESPONSES = [0.01, 0.05, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 0.97];
const ORGANIC = [0.0005, 0.003, 0.01, 0.03, 0.08, 0.2, 0.5];
const PRICES = steps(0.02, 60, 1.8);

/** `solve` gives the worth of one tie at a point of the table. */
export function createWorthTable(solve = solveTie): WorthTable {
  const cells: (TieWorth | undefined)[] = [];
  const cellAt = (g: number, p: number, q: number, c: number): TieWorth => {
    const key = ((g * RESPONSES.length + p) * ORGANIC.length + q) * PRICES.length + c;
    return (cells[key] ??= solve(
      { halfLife: pointOf(HALF_LIVES, g), response: pointOf(RESPONSES, p), organic: pointOf(ORGANIC, q) },
      pointOf(PRICES, c),
    ));
  };
  const nearestCell = (belief: TieBelief, price: number): TieWorth => {
    const scale = scaleOf(belief);
    const g = nearest(HALF_LIVES, belief.halfLife);
    const q = nearest(ORGANIC, belief.organic * scale);
    return cellAt(g, nearest(RESPONSES, belief.response), q, nearest(PRICES, price / scale));
  };
  return {
    futureOf({ halfLife, response, organic }, price) {
      const g = nearest(HALF_LIVES, halfLife);
      const scale = halfLife / pointOf(HALF_LIVES, g);
      const q = nearest(ORGANIC, organic * scale);
      const p = placeOf(RESPONSES, response);
      const c = placeOf(PRICES, price / scale);
      const r = Math.floor(p);
      const k = Math.floor(c);
      return new Blend(scale, p - r, c - k, [
        cellAt(g, r, q, k),
        cellAt(g, Math.ceil(p), q, k),
        cellAt(g, r, q, Math.ceil(c)),
        cellAt(g, Math.ceil(p), q, Math.ceil(c)),
      ]);
    },
    rateOf: (belief, price) => nearestCell(belief, price).rate / scaleOf(belief),
    gainOf: (belief, price) => nearestCell(belief, price).gain,
  };
}

/** How much slower the tie lives than the nearest half-life of the table. */
function scaleOf({ halfLife }: TieBelief): number {
  return halfLife / pointOf(HALF_LIVES, nearest(HALF_LIVES, halfLife));
}

type Corners = readonly [TieWorth, TieWorth, TieWorth, TieWorth];

/** Four solved ties of one half-life, read as one between them. */
class Blend implements TieFuture {
  readonly #scale: number;
  readonly #across: number;
  readonly #up: number;
  readonly #corners: Corners;

  constructor(scale: number, across: number, up: number, corners: Corners) {
    this.#scale = scale;
    this.#across = across;
    this.#up = up;
    this.#corners = corners;
  }

  at(silence: number, streak: number): number {
    const [one, response, price, both] = this.#corners;
    const { weeks } = one;
    const week = Math.min(silence / this.#scale, Number(weeks[weeks.length - 1]));
    const row = rowAt(weeks, week);
    const from = Number(weeks[row]);
    const part = (week - from) / (Number(weeks[row + 1]) - from);
    const at = row * STREAKS + streak;
    const low = read(one, at, part) + this.#across * (read(response, at, part) - read(one, at, part));
    if (this.#up === 0) return this.#scale * low;
    const high = read(price, at, part) + this.#across * (read(both, at, part) - read(price, at, part));
    return this.#scale * (low + this.#up * (high - low));
  }
}

function read({ worth }: TieWorth, at: number, part: number): number {
  return Number(worth[at]) + part * (Number(worth[at + STREAKS]) - Number(worth[at]));
}

/** The row at or below a week, at most the last but one. */
function rowAt(weeks: Float64Array, week: number): number {
  let low = 0;
  let high = weeks.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (Number(weeks[middle]) <= week) low = middle;
    else high = middle;
  }
  return low;
}

function steps(from: number, to: number, factor: number): readonly number[] {
  const points: number[] = [];
  for (let point = from; point < to * factor; point *= factor) points.push(point);
  return points;
}

function pointOf(points: readonly number[], at: number): number {
  return Number(points[at]);
}

/** The point nearest to a value by its factor; points lie evenly by their factors or nearly so. */
function nearest(points: readonly number[], value: number): number {
  let at = 0;
  while (at < points.length - 1 && value * value > pointOf(points, at) * pointOf(points, at + 1)) at += 1;
  return at;
}

/** Where a value lies among the points: 2.5 is half way from the third to the fourth. Beyond the ends counts as the ends. */
function placeOf(points: readonly number[], value: number): number {
  let at = 0;
  while (at < points.length - 2 && value >= pointOf(points, at + 1)) at += 1;
  const low = pointOf(points, at);
  return at + Math.min(1, Math.max(0, (value - low) / (pointOf(points, at + 1) - low)));
}

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run within arrays of known length; a check in each inner loop would double the time */
/** Fits a model of curves to rows of features by ridge logistic regression; no chance in it, so every run gives the same. */
import { type Curve, type CurveSum } from "../../src/core/tie/curves.ts";

export interface Rows {
  /** Raw features, row by row. */
  readonly features: Float64Array;
  readonly width: number;
  /** 1 or 0 per row. */
  readonly labels: Float64Array;
  /** Above 0 per row; only their proportions matter. */
  readonly weights: Float64Array;
}

export interface FitOptions {
  /** Strength of the ridge on standardised columns, beside a mean log loss. */
  readonly ridge: number;
  /** How freely a curve may bend, beside its slope: 0 gives straight lines. */
  readonly bend: number;
  /** Features left out. */
  readonly without?: ReadonlySet<string>;
}

/** Curves may bend at these quantiles and are flat beyond so many standard deviations. */
const BENDS = [0.25, 0.5, 0.75];
const FLAT_BEYOND = 4;
const STEPS = 7;

/** Fits. Features are taken as log(1 + x). */
export function fitCurves<Name extends string>(
  rows: Rows,
  names: readonly Name[],
  { ridge, bend, without = new Set() }: FitOptions,
): CurveSum<Name> {
  const count = rows.labels.length;
  const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
  const weights = rows.weights.map((weight) => weight / total);
  const columns: { name: Name; knot: number | null; mean: number; sd: number; scale: number; values: Float64Array }[] =
    [];
  const ends = new Map<Name, { low: number; high: number; knots: number[] }>();
  for (const [feature, name] of names.entries()) {
    if (without.has(name)) continue;
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = Math.log1p(rows.features[i * rows.width + feature]!);
    const { mean, sd } = momentsOf(values, weights);
    if (sd < 1e-6) continue;
    const sorted = values.toSorted();
    const low = Math.max(sorted[0]!, mean - FLAT_BEYOND * sd);
    const high = Math.min(sorted.at(-1)!, mean + FLAT_BEYOND * sd);
    for (let i = 0; i < count; i++) values[i] = Math.min(high, Math.max(low, values[i]!));
    const knots =
      bend === 0
        ? []
        : [...new Set(BENDS.map((share) => sorted[Math.floor(share * count)]!))].filter(
            (knot) => knot > low && knot < high,
          );
    ends.set(name, { low, high, knots });
    for (const knot of [null, ...knots]) {
      const column = knot === null ? values : values.map((x) => Math.max(0, x - knot));
      const moments = momentsOf(column, weights);
      if (moments.sd < 1e-6) continue;
      const scale = knot === null ? 1 : bend;
      columns.push({
        name,
        knot,
        ...moments,
        scale,
        values: column.map((x) => ((x - moments.mean) / moments.sd) * scale),
      });
    }
  }
  const coefficients = newton(
    columns.map(({ values }) => values),
    rows.labels,
    weights,
    ridge,
  );
  let bias = coefficients[columns.length]!;
  const curves: Partial<Record<Name, Curve>> = {};
  for (const [name, { low, high, knots }] of ends) {
    const own = columns.flatMap((column, i) => (column.name === name ? [{ ...column, weight: coefficients[i]! }] : []));
    const at = [low, ...knots, high];
    const adds = at.map((x) =>
      own.reduce((sum, { knot, mean, sd, scale, weight }) => {
        const value = knot === null ? x : Math.max(0, x - knot);
        return sum + (weight * scale * (value - mean)) / sd;
      }, 0),
    );
    curves[name] = { at: at.map(rounded), adds: adds.map(rounded) };
  }
  bias = rounded(bias);
  return { bias, curves };
}

function rounded(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}

function momentsOf(values: Float64Array, weights: Float64Array): { mean: number; sd: number } {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i]! * weights[i]!;
  let square = 0;
  for (let i = 0; i < values.length; i++) square += (values[i]! - mean) ** 2 * weights[i]!;
  return { mean, sd: Math.sqrt(square) };
}

/** Newton's method for a ridge logistic regression; the last coefficient is the bias, which is not drawn to 0. */
export function newton(
  columns: readonly Float64Array[],
  labels: Float64Array,
  weights: Float64Array,
  ridge: number,
): Float64Array {
  const width = columns.length + 1;
  const count = labels.length;
  const matrix = new Float64Array(count * width);
  for (const [j, column] of columns.entries()) for (let i = 0; i < count; i++) matrix[i * width + j] = column[i]!;
  for (let i = 0; i < count; i++) matrix[i * width + width - 1] = 1;
  const coefficients = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width);
    const hessian = new Float64Array(width * width);
    for (let i = 0; i < count; i++) {
      const at = i * width;
      let sum = 0;
      for (let j = 0; j < width; j++) sum += matrix[at + j]! * coefficients[j]!;
      const p = 1 / (1 + Math.exp(-sum));
      const weight = weights[i]!;
      const error = weight * (labels[i]! - p);
      const curvature = weight * p * (1 - p);
      for (let j = 0; j < width; j++) {
        const x = matrix[at + j]!;
        gradient[j]! += error * x;
        const xc = x * curvature;
        const row = j * width;
        for (let k = 0; k <= j; k++) hessian[row + k]! += xc * matrix[at + k]!;
      }
    }
    for (let j = 0; j < width; j++) {
      const strength = j === width - 1 ? 1e-9 : ridge;
      gradient[j]! -= strength * coefficients[j]!;
      hessian[j * width + j]! += strength;
    }
    const change = solve(hessian, gradient, width);
    for (let j = 0; j < width; j++) coefficients[j]! += change[j]!;
  }
  return coefficients;
}

/** Solves a symmetric positive system given by its lower half (Cholesky). */
function solve(lower: Float64Array, right: Float64Array, size: number): Float64Array {
  const l = lower.slice();
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = l[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= l[i * size + k]! * l[j * size + k]!;
      l[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j * size + j]!;
    }
  }
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * size + k]! * x[k]!;
    x[i]! /= l[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= l[k * size + i]! * x[k]!;
    x[i]! /= l[i * size + i]!;
  }
  return x;
}

/**
 * A model that a person can follow: each feature adds to or takes from a sum by its own curve, and the sum is turned into
 * a probability. Nothing else happens in it, so "what does each piece do here?" always has an exact answer.
 */
import { given } from "../failure.ts";

/** What one feature adds to the log odds: straight lines between points; flat beyond the first and the last. */
export interface Curve {
  /** Points on log(1 + x), ascending. */
  readonly at: readonly number[];
  /** What is added there, in log odds. */
  readonly adds: readonly number[];
}

export interface CurveSum<Name extends string> {
  readonly bias: number;
  readonly curves: Readonly<Partial<Record<Name, Curve>>>;
}

/** The same with the curves in the order of the features, for speed. */
export interface ReadySum {
  readonly bias: number;
  readonly curves: readonly { readonly feature: number; readonly curve: Curve }[];
}

/** Puts the curves in the order in which features come. */
export function readyModel<Name extends string>(model: CurveSum<Name>, names: readonly Name[]): ReadySum {
  const curves = names.flatMap((name, feature) => {
    const curve = model.curves[name];
    return curve === undefined ? [] : [{ feature, curve }];
  });
  return { bias: model.bias, curves };
}

/** Gives the log odds for raw features, 0 or more each. */
export function logOdds(model: ReadySum, features: Float64Array): number {
  let sum = model.bias;
  for (const { feature, curve } of model.curves) {
    sum += readCurve(curve, Math.log1p(given(features[feature], "each feature has its number")));
  }
  return sum;
}

/** Reads a curve at a point of log(1 + x). */
export function readCurve({ at, adds }: Curve, x: number): number {
  let i = 0;
  while (i < at.length && Number(at[i]) <= x) i += 1;
  if (i === 0) return Number(adds[0]);
  if (i === at.length) return Number(adds[i - 1]);
  const left = Number(at[i - 1]);
  const from = Number(adds[i - 1]);
  return from + ((Number(adds[i]) - from) * (x - left)) / (Number(at[i]) - left);
}

/** The probability for log odds. */
export function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

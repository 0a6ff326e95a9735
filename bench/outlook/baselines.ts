/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run within arrays of known length; a check in each inner loop would double the time */
/** What others rank by, from the same contact-days. Higher means: contact is likelier. */
import type { TieStatistics } from "../../src/core/tie/statistics.ts";

/** The eight features of science's portable logistic model, as it defines them. */
export const EIGHT = [
  "silence",
  "in28",
  "in84",
  "personalDays",
  "tenure",
  "meanGap",
  "decayed90",
  "burstiness",
] as const;
/** Its published coefficients, on log(1 + x), and bias. */
export const PUBLISHED = [-0.534, 0.495, 0.224, 0.425, -0.089, 0.259, 0.125, -0.222, -0.928] as const;

/** Cadences that products offer, in days. */
const CADENCES = [7, 14, 30, 90, 180, 365] as const;

/** Gives log(1 + x) of the eight features. */
export function eightOf(statistics: TieStatistics): number[] {
  return EIGHT.map((name) => Math.log1p(statistics[name] ?? 0));
}

/** The scores that need no fitting. */
export function simpleScores(
  statistics: TieStatistics,
): Record<"cadence" | "cadenceNearest" | "recency" | "frequency" | "decayed28" | "decayed90", number> {
  const silence = statistics.silence ?? 0;
  const nearest = CADENCES.reduce((a, b) =>
    Math.abs(Math.log(b / statistics.meanGap)) < Math.abs(Math.log(a / statistics.meanGap)) ? b : a,
  );
  return {
    cadence: -silence / statistics.meanGap,
    cadenceNearest: -silence / nearest,
    recency: -silence,
    frequency: statistics.personalDays,
    decayed28: statistics.decayed28,
    decayed90: statistics.decayed90,
  };
}

/** Applies coefficients of which the last is the bias. */
export function applyEight(coefficients: ArrayLike<number>, eight: readonly number[]): number {
  return eight.reduce((sum, x, i) => sum + x * coefficients[i]!, coefficients[eight.length]!);
}

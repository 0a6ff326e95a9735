/** Fits the models of a task to the first halves of files. */
import { type CurveSum } from "../../src/core/tie/curves.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { FEATURE_NAMES, type FeatureName, PIECES, type Piece, featuresOf } from "../../src/core/tie/tie-features.ts";
import { given } from "../../src/core/failure.ts";
import { eightOf } from "./baselines.ts";
import { type Task, casesOf, taskFor, trainingDays } from "./cases.ts";
import { type Rows, fitCurves, newton } from "./fit-curves.ts";
import type { TiesFile } from "./read-ties.ts";

/** What is fitted for one task. */
export interface Fitted {
  readonly kith: CurveSum<FeatureName>;
  /** Weights of the eight features of `EIGHT`, then the bias. */
  readonly logistic8: readonly number[];
}

/** Of each file at most so many cases, evenly spread over it. */
const CASES_OF_A_FILE = 12_000;
/** Files with fewer say too little to count as much as the others. */
const LEAST_CASES = 200;
/** Chosen by leaving out one file at a time: see docs/decisions/outlook.md. */
const RIDGE = 0.3;
const BEND = 1;
/** What these add is learnt from one set and does not hold in the others: so the outlook does without them. */
export const LEFT_OUT: readonly Piece[] = ["direction"];

type Sample = Rows & { readonly eight: readonly Float64Array[] };
const samples = new Map<string, Sample>();

/** Fits to these files, each with the same weight. `without`: pieces that are left out of the model. */
export function train(files: readonly TiesFile[], task: Task, without: readonly Piece[] = LEFT_OUT): Fitted {
  const parts = files.map((file) => sampleOf(file, task)).filter(({ labels }) => labels.length >= LEAST_CASES);
  const rows: Rows = {
    width: FEATURE_NAMES.length,
    features: joined(parts.map(({ features }) => features)),
    labels: joined(parts.map(({ labels }) => labels)),
    weights: joined(parts.map(({ weights }) => weights)),
  };
  const options = { ridge: RIDGE, bend: BEND, without: new Set<string>(without.flatMap((piece) => PIECES[piece])) };
  const eight = Array.from({ length: 8 }, (_, i) =>
    joined(parts.map((part) => given(part.eight[i], "there are eight"))),
  );
  const total = rows.weights.reduce((sum, weight) => sum + weight, 0);
  const logistic8 = newton(
    eight,
    rows.labels,
    rows.weights.map((weight) => weight / total),
    1e-6,
  );
  return { kith: fitCurves(rows, FEATURE_NAMES, options), logistic8: [...logistic8] };
}

function sampleOf(file: TiesFile, task: Task): Sample {
  const key = `${file.file} ${task.name}`;
  const known = samples.get(key);
  if (known !== undefined) return known;
  const all = casesOf(file, taskFor(task, file), trainingDays(file, task));
  const count = Math.min(CASES_OF_A_FILE, all.length);
  const cases = Array.from({ length: count }, (_, i) => given(all[Math.floor((i * all.length) / count)], "within all"));
  const width = FEATURE_NAMES.length;
  const features = new Float64Array(count * width);
  for (const [i, { history, day }] of cases.entries()) {
    features.set(given(featuresOf(history, day, task.horizonDays), "a case has personal days"), i * width);
  }
  const eight = cases.map(({ history, day }) => eightOf(computeStatistics(history, day)));
  const sample = {
    width,
    features,
    labels: Float64Array.from(cases, ({ contact }) => (contact ? 1 : 0)),
    weights: new Float64Array(count).fill(1 / count),
    eight: Array.from({ length: 8 }, (_, i) => Float64Array.from(eight, (row) => row[i] ?? 0)),
  };
  samples.set(key, sample);
  return sample;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Trains the brag score on train.csv of the bragging set (KITH_DATA) and writes its table: `npm run train:brags`. Choices are made by
 * five folds within the training file; the test file is not opened. Deterministic: the same file gives the same table.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { given } from "../src/core/failure.ts";
import { readTweets, TRAINING_FILE } from "./tone/read-tweets.ts";
import { areaUnder, measure } from "./tone/score-tweets.ts";
import { type Model, PARTS, scoreWith, see, sumModels, trainPart } from "./tone/train-model.ts";

const FOLDS = 5;
/** Words and pairs in the table. */
const GRAMS = 1000;
/**
 * The share of texts drawn at random that is called bragging. Of those in training 6 % are; the mean F1 of both classes is flat
 * between 6 and 10 % of calls, and its middle is taken.
 */
const CALLED = 0.08;
const TABLE = join(import.meta.dirname, "../src/core/tone/english/brag-weights.ts");

const seen = readTweets(TRAINING_FILE).map(see);
const foldOf = dealFolds();
const held = PARTS.map((part) => scoresHeldOut((rest) => trainPart(part, rest)));
const scales = held.map((scores) => 1 / deviationOf(scores));
const wholes = scoresHeldOut((rest) =>
  sumModels(
    PARTS.map((part) => trainPart(part, rest)),
    scales,
    GRAMS,
  ),
);
for (const [name, scores] of [
  ...PARTS.map((part, at) => [part, held[at] ?? []] as const),
  ["together", wholes] as const,
]) {
  console.log(`${name.padEnd(16)} AUC ${auc(scores, false)} looked for, ${auc(scores, true)} at random`);
}
const random = [...seen.keys()].filter((at) => seen[at]?.isRandom === true);
const ranked = random.map((at) => wholes[at] ?? 0).sort((a, b) => b - a);
const limit = given(ranked[Math.floor(CALLED * ranked.length)], "there are texts drawn at random");
console.log(
  "held out, at random:",
  measure(
    random.map((at) => wholes[at] ?? 0),
    random.map((at) => seen[at]?.isBrag === true),
    limit,
  ),
);
const model = sumModels(
  PARTS.map((part) => trainPart(part, seen)),
  scales,
  GRAMS,
);
writeFileSync(TABLE, writeTable(model, limit));
console.log(`${model.cues.size} cues and ${model.grams.size} words and pairs written.`);

function scoresHeldOut(train: (rest: typeof seen) => Model): number[] {
  const scores = seen.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const fitted = train(seen.filter((_, at) => foldOf[at] !== fold));
    for (const [at, one] of seen.entries()) if (foldOf[at] === fold) scores[at] = scoreWith(fitted, one);
  }
  return scores;
}

/** In turn within each kind, so that folds hold equal shares. */
function dealFolds(): readonly number[] {
  const dealt = new Map<string, number>();
  return seen.map(({ isBrag, isRandom }) => {
    const kind = `${String(isBrag)} ${String(isRandom)}`;
    const next = dealt.get(kind) ?? 0;
    dealt.set(kind, next + 1);
    return next % FOLDS;
  });
}

function auc(scores: readonly number[], isRandom: boolean): string {
  const those = [...seen.keys()].filter((at) => seen[at]?.isRandom === isRandom);
  return areaUnder(
    those.map((at) => scores[at] ?? 0),
    those.map((at) => seen[at]?.isBrag === true),
  ).toFixed(3);
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function writeTable({ bias, cues, grams }: Model, at: number): string {
  const round = (value: number): string => String(Math.round(value * 1000) / 1000);
  const rows = (weights: ReadonlyMap<string, number>): string =>
    [...weights]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .filter(([, weight]) => round(weight) !== "0")
      .map(([name, weight]) => `${round(weight)} ${name}`)
      .join("|");
  return `// Written by bench/train-brags.ts. Weights are figures over 4,052 public tweets (Jin et al. 2022); no text of them is here.

/** Added to every score, so that bragging is called above 0. */
export const BIAS = ${round(bias - at)};

/** Weights of the cues of brag-features.ts, heaviest first. */
export const CUE_TABLE =
  ${JSON.stringify(rows(cues))};

/** Weights of words and pairs. */
export const GRAM_TABLE =
  ${JSON.stringify(rows(grams))};
`;
}

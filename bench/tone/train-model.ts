/** Trains the brag score: the mean of three linear models, which is linear again. */
import { type Features, featuresOf, gramsOf, tokensOf } from "../../src/core/tone/english/brag-features.ts";
import { type Example, type Sparse, fitLogistic } from "./fit-logistic.ts";
import type { LabelledTweet } from "./read-tweets.ts";

/** A text as the models see it. */
export interface Seen {
  readonly features: Features;
  readonly grams: ReadonlySet<string>;
  readonly isBrag: boolean;
  readonly isRandom: boolean;
}

/** One score is `bias` + the cues' + the grams' divided by the root of their number. */
export interface Model {
  readonly bias: number;
  readonly cues: ReadonlyMap<string, number>;
  readonly grams: ReadonlyMap<string, number>;
}

export function see({ text, isBrag, isRandom }: LabelledTweet): Seen {
  return { features: featuresOf(text), grams: gramsOf(tokensOf(text)), isBrag, isRandom };
}

export function scoreWith({ bias, cues, grams }: Model, { features, grams: own }: Seen): number {
  let score = bias;
  for (const [name, value] of features) score += (cues.get(name) ?? 0) * value;
  let sum = 0;
  for (const gram of own) sum += grams.get(gram) ?? 0;
  return score + sum / Math.sqrt(Math.max(1, own.size));
}

/** Cues alone; cues with words; words weighed by their odds as NB-SVM does (Wang and Manning 2012). */
export const PARTS = ["cues", "cues and words", "words by odds"] as const;
type Part = (typeof PARTS)[number];

const PENALTY = { cue: 3, gram: 4, odds: 1 };
/** A gram must stand in so many texts. */
const LEAST = { gram: 5, odds: 3 };
/** Texts drawn at random are rare in training and all there is in use. */
const RANDOM_WEIGHT = 2;
/** Absorbs that texts with the words looked for hold more bragging. */
const LOOKED_FOR = "(holds a word looked for)";

export function trainPart(part: Part, seen: readonly Seen[]): Model {
  const counts = countGrams(seen);
  const [positives, negatives] = [
    seen.filter(({ isBrag }) => isBrag).length,
    seen.filter(({ isBrag }) => !isBrag).length,
  ];
  const cueNames =
    part === "words by odds" ? [] : [...new Set(seen.flatMap(({ features }) => [...features.keys()]))].sort();
  const least = part === "words by odds" ? LEAST.odds : LEAST.gram;
  const gramNames = part === "cues" ? [] : [...counts.keys()].filter((gram) => sumOf(counts.get(gram)) >= least).sort();
  const values = gramNames.map((gram) => {
    const { brag, other } = counts.get(gram) ?? { brag: 0, other: 0 };
    return part === "words by odds" ? Math.log((brag + 1) / (positives + 2) / ((other + 1) / (negatives + 2))) : 1;
  });
  const places = new Map(
    [LOOKED_FOR, ...cueNames.map((name) => `cue ${name}`), ...gramNames].map((name, at) => [name, at]),
  );
  const vectorOf = ({ features, grams, isRandom }: Seen): Sparse => {
    const vector: [number, number][] = isRandom ? [] : [[0, 1]];
    for (const [name, value] of features) {
      const at = places.get(`cue ${name}`);
      if (at !== undefined) vector.push([at, value]);
    }
    for (const gram of grams) {
      const at = places.get(gram);
      if (at !== undefined) vector.push([at, (values[at - 1 - cueNames.length] ?? 0) / Math.sqrt(grams.size)]);
    }
    return vector;
  };
  const examples = seen.map((one): Example => ({
    vector: vectorOf(one),
    isPositive: one.isBrag,
    weight: one.isRandom ? RANDOM_WEIGHT : 1,
  }));
  const gramPenalty = part === "words by odds" ? PENALTY.odds : PENALTY.gram;
  const penalties = [PENALTY.cue, ...cueNames.map(() => PENALTY.cue), ...gramNames.map(() => gramPenalty)];
  const weights = fitLogistic(examples, penalties);
  return {
    bias: weights.at(-1) ?? 0,
    cues: new Map(cueNames.map((name, at) => [name, weights[1 + at] ?? 0])),
    grams: new Map(gramNames.map((name, at) => [name, (weights[1 + cueNames.length + at] ?? 0) * (values[at] ?? 0)])),
  };
}

/** The sum of models, each times its scale; of the grams only the `most` heaviest. */
export function sumModels(models: readonly Model[], scales: readonly number[], most: number): Model {
  const cues = new Map<string, number>();
  const grams = new Map<string, number>();
  let bias = 0;
  for (const [at, model] of models.entries()) {
    const scale = scales[at] ?? 1;
    bias += model.bias * scale;
    for (const [name, weight] of model.cues) cues.set(name, (cues.get(name) ?? 0) + weight * scale);
    for (const [name, weight] of model.grams) grams.set(name, (grams.get(name) ?? 0) + weight * scale);
  }
  const heaviest = [...grams].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  return { bias, cues, grams: new Map(heaviest) };
}

interface Count {
  readonly brag: number;
  readonly other: number;
}

function countGrams(seen: readonly Seen[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, { brag: number; other: number }>();
  for (const { grams, isBrag } of seen) {
    for (const gram of grams) {
      const count = counts.get(gram) ?? { brag: 0, other: 0 };
      if (isBrag) count.brag++;
      else count.other++;
      counts.set(gram, count);
    }
  }
  return counts;
}

function sumOf(count: Count | undefined): number {
  return (count?.brag ?? 0) + (count?.other ?? 0);
}

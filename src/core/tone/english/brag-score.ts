import { featuresOf, gramsOf, tokensOf } from "./brag-features.ts";
import { BIAS, CUE_TABLE, GRAM_TABLE } from "./brag-weights.ts";

/**
 * How much an English text reads as bragging: a logarithm of odds, scaled and moved so that above 0 it is called bragging. A linear model
 * on cues and on words and pairs, trained on tweets by `bench/train-brags.ts`; docs/decisions/tone.md has its measure.
 */
export function scoreBrag(text: string): number {
  let score = BIAS;
  for (const [name, value] of featuresOf(text)) score += (CUES.get(name) ?? 0) * value;
  const grams = gramsOf(tokensOf(text));
  let sum = 0;
  for (const gram of grams) sum += GRAMS.get(gram) ?? 0;
  return score + sum / Math.sqrt(Math.max(1, grams.size));
}

const CUES = readTable(CUE_TABLE);
const GRAMS = readTable(GRAM_TABLE);

/** Reads `weight name|weight name`. */
function readTable(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split("|").map((entry) => {
      const space = entry.indexOf(" ");
      return [entry.slice(space + 1), Number(entry.slice(0, space))];
    }),
  );
}

import { foldLetters } from "./fold-letters.ts";
import { FUNCTION_WORDS, SCRIPTS } from "./function-words.ts";

/** Languages by word: a word that few languages have weighs more. */
type Weights = ReadonlyMap<string, readonly (readonly [language: string, weight: number])[]>;

const WEIGHTS: Weights = weighWords();
/** A foreign script must make up so much of the letters; names and quotations do not. */
const MOST_OF = 0.5;
/** How far the best must be before the next, as a share of its own weight. */
const CLEAR = 0.2;

/**
 * The name of the language in English, such as "Spanish"; undefined where too little is said to tell. By the small words that every
 * sentence holds, or by the letters; knows sixteen languages and nine scripts.
 */
export function recogniseLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Japanese holds Chinese letters as well, so it comes before: a quarter of its own is enough.
  for (const { name, letters: own } of SCRIPTS) {
    const share = (text.match(own)?.length ?? 0) / Math.max(1, letters);
    if (share >= (name === "Japanese" ? MOST_OF / 2 : MOST_OF)) return name;
  }
  const scores = new Map<string, number>();
  for (const word of foldLetters(text)
    .toLowerCase()
    .match(/[a-z]+(?:'[a-z]+)?/gu) ?? []) {
    for (const part of word.includes("'") ? [word, word.slice(0, word.indexOf("'"))] : [word]) {
      for (const [language, weight] of WEIGHTS.get(part) ?? []) {
        scores.set(language, (scores.get(language) ?? 0) + weight);
      }
    }
  }
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 1) return undefined;
  return next !== undefined && best[1] - next[1] < CLEAR * best[1] ? undefined : best[0];
}

function weighWords(): Weights {
  const languages = new Map<string, Set<string>>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(" ")) languages.set(word, (languages.get(word) ?? new Set()).add(language));
  }
  return new Map(
    [...languages].map(([word, those]) => [word, [...those].map((one) => [one, 1 / those.size] as const)]),
  );
}

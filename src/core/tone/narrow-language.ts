import type { LanguageTone } from "./language-tone.ts";
import { requiredWords } from "./required-words.ts";

/**
 * The language with only those patterns of which a necessary word stands in a folded text: the others cannot match it. To try a pattern
 * costs far more than to look for its words, the second time most of all, when it is compiled anew to run fast.
 */
export function narrowLanguage(language: LanguageTone, folded: string): LanguageTone {
  const lowered = folded.toLowerCase();
  const isFound = (pattern: RegExp): boolean => wordsOf(pattern)?.some((word) => lowered.includes(word)) !== false;
  return {
    ...language,
    cues: language.cues
      .map((cue) => ({ ...cue, patterns: cue.patterns.filter(isFound) }))
      .filter(({ patterns }) => patterns.length > 0),
    signs: language.signs
      .map((signs) => ({ ...signs, signs: signs.signs.filter(([, pattern]) => isFound(pattern)) }))
      .filter(({ needs, scored, signs }) => signs.reduce((sum, [weight]) => sum + weight, scored ?? 0) >= needs),
    asks: language.asks.filter(isFound),
    gives: language.gives.filter(isFound),
  };
}

const known = new WeakMap<RegExp, { readonly words: readonly string[] | undefined }>();

function wordsOf(pattern: RegExp): readonly string[] | undefined {
  const words = known.get(pattern) ?? { words: requiredWords(pattern) };
  known.set(pattern, words);
  return words.words;
}

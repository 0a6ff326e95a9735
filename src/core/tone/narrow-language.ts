import type { LanguageTone } from "./language-tone.ts";
import { requiredWords } from "./required-words.ts";

/**
 * The language with only those patterns that match somewhere in a folded text. Most match nowhere, and a pattern that is tried once costs a
 * fifth of one that is tried for each sentence.
 */
export function narrowLanguage(language: LanguageTone, folded: string): LanguageTone {
  const lowered = folded.toLowerCase();
  const isFound = (pattern: RegExp): boolean => {
    if (requiredWords(pattern)?.some((word) => lowered.includes(word)) === false) return false;
    return pattern.source.includes("^") || folded.search(pattern) !== -1;
  };
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

/**
 * What a store's index has to find, in plain code: for stores without an index of their own,
 * and as the statement of what the others must do.
 */
import { isTypoOf } from "./typo.ts";

/** Tells whether every token begins some token of a text made by `searchTextOf`. No tokens match nothing. */
export function foldedPrefixMatch(text: string, tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => text.includes(` ${token}`));
}

/** Tells whether every token is some token of such a text. No tokens match nothing. */
export function foldedWholeMatch(text: string, tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => text.includes(` ${token} `));
}

/** Tells whether a word may be meant by a token that nobody has as it is typed. */
export function isAlike(word: string, token: string): boolean {
  return word.startsWith(token) || (isDigits(token) ? word.includes(token) : isTypoOf(token, word));
}

/** Part of a number is found wherever it stands in it; a typo in one would be another number. */
export function isDigits(token: string): boolean {
  return /^\d+$/u.test(token);
}

interface IndexedText {
  readonly contact: number;
  /** As `searchTextOf` makes it. */
  readonly text: string;
}

/**
 * Gives the contacts that a store's index has to find among texts that ascend by contact: all that hold every token
 * whole, and after them, up to `limit` altogether, those that hold each as a beginning; where there are none and
 * `spelling` is `alike`, those that hold a word alike for each.
 */
export function candidatesAmong(
  texts: readonly IndexedText[],
  tokens: readonly string[],
  limit: number,
  spelling: "exact" | "alike",
): number[] {
  const whole = texts.filter(({ text }) => foldedWholeMatch(text, tokens));
  const begun = texts.filter(({ text }) => foldedPrefixMatch(text, tokens)).slice(0, limit);
  const found =
    begun.length > 0 || spelling === "exact"
      ? [...new Set([...whole, ...begun])]
      : texts.filter(({ text }) => holdsAlike(text, tokens));
  return found.slice(0, Math.max(whole.length, limit)).map(({ contact }) => contact);
}

/** Tells whether a text holds for each token a word alike. No tokens match nothing. */
export function holdsAlike(text: string, tokens: readonly string[]): boolean {
  const words = text.split(" ");
  return tokens.length > 0 && tokens.every((token) => words.some((word) => word !== "" && isAlike(word, token)));
}

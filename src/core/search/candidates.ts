/**
 * What a store's index has to find, in plain code: for stores without an index of their own,
 * and as the statement of what the others must do.
 */
import { trigramsOf } from "./trigrams.ts";

/** Tells whether every token begins some token of a text made by `searchTextOf`. No tokens match nothing. */
export function foldedPrefixMatch(text: string, tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => text.includes(` ${token}`));
}

/** Tells whether every token is some token of such a text. No tokens match nothing. */
export function foldedWholeMatch(text: string, tokens: readonly string[]): boolean {
  return tokens.length > 0 && tokens.every((token) => text.includes(` ${token} `));
}

interface IndexedText {
  readonly contact: number;
  /** As `searchTextOf` makes it. */
  readonly text: string;
}

/**
 * Gives the contacts that a store's index has to find among texts that ascend by contact: all that hold every token
 * whole, and after them, up to `limit` altogether, those that hold each as a beginning; where there are none and
 * `spelling` is `alike`, those that share most trigrams.
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
    begun.length > 0 || spelling === "exact" ? [...new Set([...whole, ...begun])] : trigramOverlap(texts, tokens);
  return found.slice(0, Math.max(whole.length, limit)).map(({ contact }) => contact);
}

/** Of a text pasted by mistake so many are looked for; a long name has thirty. */
const MOST_TRIGRAMS = 100;

/** Gives the distinct trigrams of a query's tokens, at most 100. */
export function trigramsOfQuery(tokens: readonly string[]): readonly string[] {
  return [...new Set(tokens.flatMap(trigramsOf))].slice(0, MOST_TRIGRAMS);
}

/** Gives the texts that share a trigram with the tokens: those that share most first, then by contact. */
export function trigramOverlap<T extends IndexedText>(texts: readonly T[], tokens: readonly string[]): T[] {
  const trigrams = trigramsOfQuery(tokens);
  return texts
    .map((text) => ({ text, shared: trigrams.filter((trigram) => text.text.includes(trigram)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.text.contact - b.text.contact)
    .map(({ text }) => text);
}

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

/** Of a text pasted by mistake so many are looked for; a long name has thirty. */
const MOST_TRIGRAMS = 100;

/** Gives the distinct trigrams of a query's tokens, at most 100. */
export function trigramsOfQuery(tokens: readonly string[]): readonly string[] {
  return [...new Set(tokens.flatMap(trigramsOf))].slice(0, MOST_TRIGRAMS);
}

/** Gives the texts that share a trigram with the tokens: those that share most first, then by contact. */
export function trigramOverlap<T extends { readonly contact: number; readonly text: string }>(
  texts: readonly T[],
  tokens: readonly string[],
): T[] {
  const trigrams = trigramsOfQuery(tokens);
  return texts
    .map((text) => ({ text, shared: trigrams.filter((trigram) => text.text.includes(trigram)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.text.contact - b.text.contact)
    .map(({ text }) => text);
}

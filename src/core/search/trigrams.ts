/** Trigrams: three neighbouring characters, by which an index finds words that are spelt nearly alike. */

/**
 * Gives the distinct trigrams of a folded word with two spaces around it: "ana" gives
 * "  a", " an", "ana", "na ", "a  ".
 *
 * Two spaces are what makes the filter complete: words within the typo distance of
 * `typo.ts` always share at least one trigram, also where the first letters are swapped.
 * The text that `searchTextOf` hands to a store keeps two spaces around each token, so a
 * store's own trigram index holds the same.
 */
export function trigramsOf(word: string): string[] {
  const characters = [..."  ", ...word, ..."  "];
  const found = new Set<string>();
  for (let index = 0; index + 3 <= characters.length; index++) found.add(characters.slice(index, index + 3).join(""));
  return [...found];
}

/** Signs that a scanner takes for one another. */

const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/rn|nn|iii|ni(?=[aeiou])/gu, "m"],
  [/vv/gu, "w"],
  [/cl/gu, "d"],
  [/[1il|!j]/gu, "i"],
  [/0/gu, "o"],
  [/5/gu, "s"],
  [/8/gu, "b"],
  [/[69]/gu, "g"],
  [/q/gu, "g"],
  [/[ce]/gu, "e"],
  [/[uv]/gu, "u"],
  [/[hb]/gu, "h"],
];

/**
 * Gives the key of a folded word under which a scanner's readings of it stand, too:
 * "hurna" and "huma", "mi11s" and "mills". Only for words of four letters and more; a shorter one is its own key.
 */
export function scanKey(word: string): string {
  if (word.length < 4) return word;
  return MISREAD.reduce((text, [signs, sign]) => text.replace(signs, sign), word);
}

/** The words of what a feed says, and the names that may stand in them. */
import { foldText } from "../search/fold.ts";

/** A name has no more words. */
export const LONGEST_NAME = 5;

export interface TextWord {
  readonly written: string;
  readonly folded: string;
  readonly at: number;
  /** Begins with a capital, or is of a script without. */
  readonly isCapital: boolean;
  /** Only spaces or a hyphen stand between it and the word before. */
  readonly follows: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

/** Gives the words of a text in order; a possessive `'s` is left off. */
export function wordsOf(text: string): TextWord[] {
  const words: TextWord[] = [];
  let end = 0;
  for (const { 0: matched, index } of text.matchAll(WORD)) {
    const written = matched.replace(/['’]s?$/, "");
    if (written === "") continue;
    words.push({
      ...{ written, folded: foldText(written), at: index },
      isCapital: !/^\p{Ll}/u.test(written),
      follows: /^[\s\-–]+$/.test(text.slice(end, index)),
    });
    end = index + matched.length;
    if (written.length < matched.length && !/['’]$/.test(matched)) end = index + written.length;
  }
  return words;
}

/** Gives a name as `phrasesIn` would give it; undefined for one word alone, which may be anybody's. */
export function phraseOf(name: string): string | undefined {
  const words = wordsOf(name).map(({ folded }) => folded);
  return words.length >= 2 && words.length <= LONGEST_NAME ? words.join(" ") : undefined;
}

/** Gives every run of two to five words of a text, folded: whichever full name stands in it, also in the path of an address, is among them. */
export function phrasesIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map(({ folded }) => folded);
  const phrases = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      phrases.add(words.slice(from, to).join(" "));
    }
  }
  return phrases;
}

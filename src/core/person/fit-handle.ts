/** How a handle, of an address or in a name's place, fits a name, and how many other names it would fit. */
import { lettersOf } from "./name-in-address.ts";
import { familyShare, givenShare, nameShare } from "./name-share.ts";
import type { ParsedName } from "./name.ts";

/** Of the handles of people whose name is not beside them, the share that is made of it so. */
export const FIT_SHARE = { full: 0.3, short: 0.3, prefixes: 0.1, one: 0.06 } as const;

export interface HandleFit {
  /**
   * `full`: two whole words or more; `short`: a whole word and initials; `prefixes`: the
   * beginnings of two words; `one`: one whole word.
   */
  readonly kind: keyof typeof FIT_SHARE;
  /** The share of people whose name the handle would fit as well, from 0 to 1. */
  readonly share: number;
}

/** Fewer letters fit too many people: "ali" is Ali, A. Li and Al I. */
const FEWEST_LETTERS = 5;
/** Cut letters can be cut in many places. */
const CUTS = 4;

/**
 * Gives the fit that tells most, or null. `inBook` gives the share of the names in the
 * owner's book that hold a word, from 0 to 1.
 */
export function fitHandle(handle: string, name: ParsedName, inBook: (word: string) => number): HandleFit | null {
  const letters = lettersOf(handle);
  if (letters.length < FEWEST_LETTERS || name.words.length < 2) return null;
  const one = fitsOfOne(letters, name, inBook);
  if (one[0] !== undefined) return one[0];
  const fits = [
    ...name.words.flatMap((first) =>
      name.words.flatMap((second) => (first === second ? [] : fitsOfTwo(letters, first.forms, second.forms, inBook))),
    ),
    ...fitsOfMore(letters, name, inBook),
  ];
  const worth = ({ kind, share }: HandleFit): number => FIT_SHARE[kind] / share;
  return fits.reduce<HandleFit | null>((best, fit) => (best === null || worth(fit) > worth(best) ? fit : best), null);
}

function fitsOfOne(letters: string, { words }: ParsedName, inBook: (word: string) => number): HandleFit[] {
  const isOne = words.some(({ forms, initial }) => !initial && forms.includes(letters));
  const share = Math.max(givenShare(letters), familyShare(letters), inBook(letters));
  return isOne ? [{ kind: "one", share }] : [];
}

/** Cuts the letters in two, each the beginning of one word. */
function fitsOfTwo(
  letters: string,
  first: readonly string[],
  second: readonly string[],
  inBook: (word: string) => number,
): HandleFit[] {
  const found: HandleFit[] = [];
  for (const a of first) {
    for (const b of second) {
      for (let cut = 1; cut < letters.length; cut++) {
        const [head, tail] = [letters.slice(0, cut), letters.slice(cut)];
        if (!a.startsWith(head) || !b.startsWith(tail)) continue;
        const wholes = Number(head === a) + Number(tail === b);
        const share = prefixShare(head, a, inBook) * prefixShare(tail, b, inBook);
        if (wholes === 2) found.push({ kind: "full", share: Math.max(share, nameShare([a, b], inBook)) });
        else if (wholes === 1 && Math.min(head.length, tail.length) === 1) found.push({ kind: "short", share });
        else if (letters.length > FEWEST_LETTERS) found.push({ kind: "prefixes", share: share * CUTS });
      }
    }
  }
  return found;
}

/** "anamariaferreira", "amferreira", "ferreiraam". */
function fitsOfMore(letters: string, { words }: ParsedName, inBook: (word: string) => number): HandleFit[] {
  const forms = words.map((word) => word.forms[0]);
  const last = forms.at(-1) ?? "";
  if (forms.length < 3) return [];
  if (forms.join("") === letters) return [{ kind: "full", share: nameShare(forms, inBook) }];
  const initials = forms.slice(0, -1).map((word) => word.charAt(0));
  if (`${initials.join("")}${last}` !== letters && `${last}${initials.join("")}` !== letters) return [];
  return [{ kind: "short", share: Math.max(familyShare(last), inBook(last)) * LETTER_SHARE ** 2 }];
}

const LETTER_SHARE = 0.08;

/** The share of names that begin so. */
function prefixShare(prefix: string, word: string, inBook: (word: string) => number): number {
  if (prefix === word) return Math.max(givenShare(word), familyShare(word), inBook(word));
  return [1, LETTER_SHARE, 0.015, 0.003][prefix.length] ?? 0.001;
}

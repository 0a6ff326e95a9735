/** Laying two names side by side, word by word. */
import { boundedDistance } from "../search/typo.ts";
import type { NameWord } from "./name.ts";
import { isCommonGiven } from "./name-share.ts";
import { areNicknames } from "./nicknames.ts";
import { scanKey } from "./scan-key.ts";

/** How a word of one name answers a word of the other, best first. */
export const WORD_LINKS = ["equal", "nickname", "short", "typo", "initial"] as const;
export type WordLink = (typeof WORD_LINKS)[number];

export interface AlignedWords {
  readonly link: WordLink;
  /** The words met, as each side writes them. */
  readonly left: string;
  readonly right: string;
  /** Their places in the names, from 0. */
  readonly leftAt: number;
  readonly rightAt: number;
}

export interface Alignment {
  readonly pairs: readonly AlignedWords[];
  /** Words of either side that found none. */
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
}

/** Words are compared by the forms given here; names of other scripts bring their sounds. */
export type FormsOf = (word: NameWord) => readonly string[];

/**
 * Pairs the words of two names, the best links first, each word at most once. Symmetric but
 * for the sides. Words written apart on one side and together on the other ("Jean-Pierre",
 * "Jeanpierre") are one pair.
 */
export function alignNames(left: readonly NameWord[], right: readonly NameWord[], formsOf: FormsOf): Alignment {
  let rest: readonly [readonly NameWord[], readonly NameWord[]] = [left, right];
  const pairs: AlignedWords[] = [];
  for (const link of WORD_LINKS) {
    const found = pairUp(rest[0], rest[1], (a, b) => areLinked(link, a, b, formsOf));
    for (const [a, b] of found.pairs) {
      const places = { leftAt: left.indexOf(a), rightAt: right.indexOf(b) };
      pairs.push({ link, left: a.forms[0], right: b.forms[0], ...places });
    }
    rest = found.rest;
    if (link !== "equal") continue;
    const joined = joinApart(rest[0], rest[1]) ?? turned(joinApart(rest[1], rest[0]));
    if (joined === undefined) continue;
    pairs.push({ link, left: joined.word, right: joined.word, leftAt: 0, rightAt: 0 });
    rest = joined.rest;
  }
  return { pairs, left: rest[0], right: rest[1] };
}

/** Capitals that a scanner takes for one another. */
const MISREAD_INITIAL = /^[ijl]{2}$/u;

function areLinked(link: WordLink, a: NameWord, b: NameWord, formsOf: FormsOf): boolean {
  switch (link) {
    case "equal":
      return formsOf(a).some((form) => formsOf(b).includes(form));
    case "nickname":
      return a.forms.some((form) => b.forms.some((other) => areNicknames(form, other)));
    case "short":
      return !a.initial && !b.initial && isShortOf(a.forms[0], b.forms[0]);
    case "typo":
      if (a.initial && b.initial) return MISREAD_INITIAL.test(a.forms[0] + b.forms[0]);
      return !a.initial && !b.initial && isMisspelt(a.forms[0], b.forms[0]);
    case "initial":
      return a.initial !== b.initial && a.forms[0].charAt(0) === b.forms[0].charAt(0);
  }
}

/** "Abhi" for "Abhishek", "Greg" for "Gregory": three letters and more of a given name, and not a name of the other sex. */
function isShortOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !long.startsWith(short)) return false;
  return long.length - short.length >= 2 && isCommonGiven(long);
}

/**
 * One slip in words of four to seven letters, two in longer ones; and any number of signs
 * that a scanner takes for one another. A different last letter is no slip: Maria is not
 * Mario, nor Jan Jane.
 */
function isMisspelt(a: string, b: string): boolean {
  if (scanKey(a) === scanKey(b)) return true;
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4) return false;
  const limit = shortest < 8 ? 1 : 2;
  if (boundedDistance(a, b, limit) > limit) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const isSexOnly = shorter.slice(0, -1) === longer.slice(0, -1) || longer.slice(0, -1) === shorter;
  return !isSexOnly && !(shortest === 4 && a.charAt(0) !== b.charAt(0));
}

interface Paired {
  readonly pairs: readonly (readonly [NameWord, NameWord])[];
  readonly rest: readonly [readonly NameWord[], readonly NameWord[]];
}

/** Greedy in alphabetical order of the smaller word, so that the sides can change places. */
function pairUp(
  left: readonly NameWord[],
  right: readonly NameWord[],
  fits: (a: NameWord, b: NameWord) => boolean,
): Paired {
  const found: { readonly i: number; readonly j: number; readonly order: string }[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      if (fits(a, b)) found.push({ i, j, order: [a.forms[0], b.forms[0]].toSorted().join(" ") });
    }
  }
  if (found.length === 0) return { pairs: [], rest: [left, right] };
  found.sort((x, y) => (x.order < y.order ? -1 : x.order > y.order ? 1 : 0));
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const pairs: (readonly [NameWord, NameWord])[] = [];
  for (const { i, j } of found) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined || b === undefined || usedLeft.has(i) || usedRight.has(j)) continue;
    usedLeft.add(i);
    usedRight.add(j);
    pairs.push([a, b]);
  }
  return {
    pairs,
    rest: [left.filter((_, i) => !usedLeft.has(i)), right.filter((_, j) => !usedRight.has(j))],
  };
}

interface Joined {
  readonly word: string;
  readonly rest: readonly [readonly NameWord[], readonly NameWord[]];
}

/** Two or three neighbours of one side that together are a word of the other. */
function joinApart(apart: readonly NameWord[], together: readonly NameWord[]): Joined | undefined {
  for (const size of [2, 3]) {
    for (let at = 0; at + size <= apart.length; at++) {
      const some = apart.slice(at, at + size);
      const word = some.map(({ forms }) => forms[0]).join("");
      const found = together.find(({ forms }) => forms[0] === word);
      if (found === undefined || some.every(({ initial }) => initial)) continue;
      return { word, rest: [apart.filter((one) => !some.includes(one)), together.filter((one) => one !== found)] };
    }
  }
  return undefined;
}

function turned(joined: Joined | undefined): Joined | undefined {
  return joined === undefined ? undefined : { word: joined.word, rest: [joined.rest[1], joined.rest[0]] };
}

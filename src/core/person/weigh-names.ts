/** Weighing two names: how much likelier they are of one person than of two. */
import { type AlignedWords, alignNames, type FormsOf, type WordLink } from "./align-names.ts";
import type { NameWord, ParsedName } from "./name.ts";
import { isCommonGiven, isFamilyName, nameShare } from "./name-share.ts";
import { soundKey } from "./sound-key.ts";

/** A name made ready for weighing. */
export interface WeighedName extends ParsedName {
  /** As written. */
  readonly text: string;
  /** The script it was first written in, where these words are only its Latin reading. */
  readonly readFrom: string | null;
}

export interface NameWeight {
  /**
   * - `fits`: one may be another writing of the other;
   * - `conflict`: each holds a word that the other one denies;
   * - `unknown`: they cannot be compared.
   */
  readonly relation: "fits" | "conflict" | "unknown";
  /** Natural logarithm of the likelihood ratio; 0 for `unknown`. */
  readonly weight: number;
  /**
   * The share of people who bear what both say: all words of the one are in the other, none
   * only by an initial, a slip or another script. Null where they do not say the same.
   */
  readonly share: number | null;
  /** How many words agree, initials left out. */
  readonly words: number;
  /** In words; empty where nothing is said. */
  readonly text: string;
}

/** Of pairs of records of one person, the share whose words are linked so rather than equal. */
const LINK_SHARE: Readonly<Record<WordLink, number>> = {
  equal: 1,
  nickname: 0.3,
  short: 0.1,
  typo: 0.05,
  initial: 0.3,
};
/** How many more words than itself a word is linked to so. */
const LINK_WIDTH: Readonly<Record<WordLink, number>> = { equal: 1, nickname: 3, short: 5, typo: 8, initial: 1 };
/** A word that only one of them has: a middle name, a second family name. */
const EXTRA_WORD = 0.4;
/** "H. Merijn Brand" and "Horst Brand": the initial may as well be another name's. */
const INITIAL_AND_EXTRA = 0.2;
/** "Stephen Boyd" and "Boyd Stephen Smith": who turns a name round seldom leaves words out as well. */
const TURNED_AND_EXTRA = 0.03;
/** Other words on both sides: people marry and choose other names, but seldom. */
const CONFLICT = -6;
/** The same first name beside another family name: who marries keeps it, and couples do not share it. */
const OTHER_FAMILY = -3;
/** Read in another script: readings differ, and different names are read alike. */
const OTHER_SCRIPT = 0.3;

/** Says nothing. */
export const UNKNOWN: NameWeight = { relation: "unknown", weight: 0, share: null, words: 0, text: "" };
const DENIED: NameWeight = { relation: "conflict", weight: CONFLICT, share: null, words: 0, text: "" };

/** Weighs two names. Symmetric. `inBook` gives the share of names in the owner's book that hold a word, from 0 to 1. */
export function weighNames(a: WeighedName, b: WeighedName, inBook: (word: string) => number): NameWeight {
  if (a.readFrom !== null && b.readFrom !== null) return UNKNOWN;
  const [left, right] = inCommonScript(a, b);
  if (left.length === 0 || right.length === 0) return UNKNOWN;
  const script = a.readFrom ?? b.readFrom;
  const { pairs, left: leftOver, right: rightOver } = alignNames(left, right, formsIn(script));
  const told = pairs.filter(({ link }) => link !== "initial");
  const isHandle = a.handle !== null || b.handle !== null;
  // What is written like a handle is weighed as one; as a name it can only be a word of the other.
  if (isHandle && (pairs.some(({ link }) => link !== "equal") || (a.handle !== null && b.handle !== null)))
    return UNKNOWN;
  if (leftOver.length > 0 && rightOver.length > 0) {
    if (isPartOfUnspaced(left, right))
      return { relation: "fits", weight: 2, share: null, words: 2, text: "one name is part of the other" };
    if (isHandle || script !== null || isNickname(left) || isNickname(right)) return UNKNOWN;
    const keepsFirst = pairs.some(({ link, leftAt, rightAt }) => link !== "initial" && leftAt + rightAt === 0);
    return keepsFirst ? { ...DENIED, weight: OTHER_FAMILY } : DENIED;
  }
  if (told.length === 0) return UNKNOWN;
  return {
    relation: "fits",
    words: told.length,
    ...weighPairs(pairs, leftOver.length + rightOver.length, script, inBook),
  };
}

function weighPairs(
  pairs: readonly AlignedWords[],
  extra: number,
  script: string | null,
  inBook: (word: string) => number,
): Pick<NameWeight, "weight" | "share" | "text"> {
  // Of two writings the commoner one counts.
  const shares = (["left", "right"] as const).map((side) =>
    nameShare(
      pairs.map((pair) => (pair.link === "initial" ? pair.left.charAt(0) : pair[side])),
      inBook,
    ),
  );
  const share = Math.max(...shares);
  const isSaid = script === null && pairs.every(({ link }) => link === "equal" || link === "nickname");
  let weight = -Math.log(share);
  for (const { link } of pairs) weight += Math.log(LINK_SHARE[link]) - Math.log(LINK_WIDTH[link]);
  weight += Math.log(EXTRA_WORD) * Math.min(extra, 2);
  if (extra > 0 && pairs.some(({ link }) => link === "initial")) weight += Math.log(INITIAL_AND_EXTRA);
  if (extra > 0 && isTurned(pairs)) weight += Math.log(TURNED_AND_EXTRA);
  if (script !== null) weight += Math.log(OTHER_SCRIPT);
  return {
    weight,
    share: isSaid && (pairs.length > 1 || extra === 0) ? share : null,
    text: textOf(pairs, extra, script),
  };
}

function textOf(pairs: readonly AlignedWords[], extra: number, script: string | null): string {
  const links = new Set(pairs.map(({ link }) => link));
  if (script !== null) return "same name, once in another script";
  if (links.has("typo")) return "names that differ by a letter or two";
  if (links.has("initial")) return "names that agree by initials";
  if (links.has("nickname") || links.has("short")) return "same name, once in its short form";
  if (extra > 0) return "one name is part of the other";
  return pairs.length < 2 ? "same single name" : "same name";
}

/** One word that is no common name: who calls themselves so denies no other name. */
function isNickname(words: readonly NameWord[]): boolean {
  const [only] = words;
  if (only === undefined || words.length > 1 || only.script !== "Latin") return false;
  return !isCommonGiven(only.forms[0]) && !isFamilyName(only.forms[0]);
}

/** The words stand in another order. */
function isTurned(pairs: readonly AlignedWords[]): boolean {
  const inOrder = pairs.toSorted((x, y) => x.leftAt - y.leftAt);
  return inOrder.some((pair, at) => at > 0 && pair.rightAt < (inOrder[at - 1]?.rightAt ?? 0));
}

/** Words of a script that only one of the names has say nothing either way. */
function inCommonScript(a: WeighedName, b: WeighedName): readonly [readonly NameWord[], readonly NameWord[]] {
  const scripts = new Set(a.words.map(({ script }) => script));
  const common = new Set(b.words.map(({ script }) => script).filter((script) => scripts.has(script)));
  return [a.words.filter(({ script }) => common.has(script)), b.words.filter(({ script }) => common.has(script))];
}

function formsIn(script: string | null): FormsOf {
  if (script === null) return ({ forms }) => forms;
  return ({ forms }) => [...forms, ...forms.map((form) => soundKey(form, script))];
}

/** In scripts without spaces a given name stands inside the full name: 小明 in 王小明. */
function isPartOfUnspaced(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  if (![...left, ...right].every(({ script }) => script === "Han" || script === "Hangul")) return false;
  const [a, b] = [left, right].map((words) => words.map(({ forms }) => forms[0]).join(""));
  if (a === undefined || b === undefined) return false;
  return Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
}

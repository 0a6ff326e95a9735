/** Comparing two names: may they be one person's? */
import { isTypoOf } from "../search/typo.ts";
import { type NameWord, type ParsedName, parseName } from "./name.ts";
import { areNicknames } from "./nicknames.ts";

/**
 * - `same`: the same words, in any order;
 * - `compatible`: one may be another writing of the other;
 * - `conflict`: each holds a word that the other one denies;
 * - `unknown`: they cannot be compared (no name, other scripts, a handle, initials alone).
 */
export type NameRelation = "same" | "compatible" | "conflict" | "unknown";

/** What makes two names compatible, the weakest link counting: strongest first. */
export const NAME_LINKS = ["part", "nickname", "initial", "typo"] as const;
export type NameLink = (typeof NAME_LINKS)[number];

export interface NameComparison {
  readonly relation: NameRelation;
  /** Only for `compatible`. */
  readonly by: NameLink | null;
}

/** Compares two names as written. Symmetric. */
export function namesCompatible(a: string, b: string): NameRelation {
  return compareNames(parseName(a), parseName(b)).relation;
}

/**
 * Compares two names and says by what they fit. Symmetric.
 *
 * Every word of the shorter name must be met by a word of the longer one: equal, a nickname
 * of it, its initial, or, once, spelt nearly alike; and at least one full word must be equal
 * or a nickname. Words that only one of them has are middle or second family names. A
 * different last letter is no typo: Maria is not Mario, nor Jan Jane.
 */
export function compareNames(a: ParsedName, b: ParsedName): NameComparison {
  const scripts = new Set(a.words.map(({ script }) => script));
  const common = new Set(b.words.map(({ script }) => script).filter((script) => scripts.has(script)));
  const left = a.words.filter(({ script }) => common.has(script));
  const right = b.words.filter(({ script }) => common.has(script));
  if (left.length === 0 || right.length === 0) return UNKNOWN;
  if (isSameWriting(left, right)) return SAME;
  const comparison = compareWords(left, right);
  return comparison.relation === "conflict" && (a.handle !== null || b.handle !== null) ? UNKNOWN : comparison;
}

const SAME: NameComparison = { relation: "same", by: null };
const CONFLICT: NameComparison = { relation: "conflict", by: null };
const UNKNOWN: NameComparison = { relation: "unknown", by: null };

/** One name written apart and together counts as the same: "Jean-Pierre" and "Jeanpierre", "王 小明" and "王小明". */
function isSameWriting(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  if (!left.some(isFull) || !right.some(isFull)) return false;
  if (joined(left) === joined(right)) return true;
  return left.length === right.length && matchWords(left, right, isEqual).count === left.length;
}

function compareWords(left: readonly NameWord[], right: readonly NameWord[]): NameComparison {
  const equal = matchWords(left, right, isEqual);
  const nicknames = matchWords(...equal.rest, isNickname);
  const typos = equal.count > 0 ? matchWords(...nicknames.rest, isMisspelt, 1) : { count: 0, rest: nicknames.rest };
  const initials = matchWords(...typos.rest, isInitialOf);
  const [leftOver, rightOver] = initials.rest;
  const fullWords = matchWords(left.filter(isFull), right.filter(isFull), isEqual).count + nicknames.count;
  if (leftOver.length > 0 && rightOver.length > 0) return isPartOfUnspaced(left, right) ? PART : CONFLICT;
  if (fullWords === 0) return isPartOfUnspaced(left, right) ? PART : UNKNOWN;
  if (typos.count > 0) return { relation: "compatible", by: "typo" };
  if (initials.count > 0) return { relation: "compatible", by: "initial" };
  return nicknames.count > 0 ? { relation: "compatible", by: "nickname" } : PART;
}

const PART: NameComparison = { relation: "compatible", by: "part" };

interface Matching {
  readonly count: number;
  /** The words of either side that found none. */
  readonly rest: readonly [readonly NameWord[], readonly NameWord[]];
}

/**
 * Pairs words greedily, at most `limit` pairs. Both sides are walked in alphabetical order,
 * and the pair with the smaller words goes first, so that the sides can change places.
 */
function matchWords(
  left: readonly NameWord[],
  right: readonly NameWord[],
  fits: (a: NameWord, b: NameWord) => boolean,
  limit = Number.POSITIVE_INFINITY,
): Matching {
  const pairs: { readonly i: number; readonly j: number; readonly order: string }[] = [];
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      if (fits(a, b)) pairs.push({ i, j, order: [a.forms[0], b.forms[0]].toSorted().join(" ") });
    }
  }
  if (pairs.length === 0) return { count: 0, rest: [left, right] };
  pairs.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  for (const { i, j } of pairs) {
    if (usedLeft.size === limit) break;
    if (usedLeft.has(i) || usedRight.has(j)) continue;
    usedLeft.add(i);
    usedRight.add(j);
  }
  const rest = [left.filter((_, i) => !usedLeft.has(i)), right.filter((_, j) => !usedRight.has(j))] as const;
  return { count: usedLeft.size, rest };
}

function isEqual(a: NameWord, b: NameWord): boolean {
  return a.forms.some((form) => b.forms.includes(form));
}

function isFull(word: NameWord): boolean {
  return !word.initial;
}

function isNickname(a: NameWord, b: NameWord): boolean {
  return a.forms.some((form) => b.forms.some((other) => areNicknames(form, other)));
}

/** Names of five letters and more, not in the last letter, which so often tells a man from a woman. */
function isMisspelt(a: NameWord, b: NameWord): boolean {
  const [first, second] = [a.forms[0], b.forms[0]];
  if (Math.min(first.length, second.length) < 5 || !isTypoOf(first, second)) return false;
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  return !longer.startsWith(shorter) && shorter.slice(0, -1) !== longer.slice(0, -1);
}

function isInitialOf(a: NameWord, b: NameWord): boolean {
  const [initial, word] = a.initial ? [a, b] : [b, a];
  return initial.initial && !word.initial && word.forms[0].startsWith(initial.forms[0]);
}

/** In scripts without spaces a given name stands inside the full name: 小明 in 王小明. */
function isPartOfUnspaced(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  if (![...left, ...right].every(({ script }) => script === "Han" || script === "Hangul")) return false;
  const [a, b] = [joined(left), joined(right)];
  return Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a));
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ forms }) => forms[0]).join("");
}

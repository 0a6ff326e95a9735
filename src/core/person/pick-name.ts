/** Which of a contact's names is shown. */
import type { Day } from "../day.ts";
import { foldText } from "../search/fold.ts";
import { distinctBy } from "./distinct-by.ts";
import { type Giver, GIVERS } from "./live-details.ts";
import { parseName } from "./name.ts";

export interface NameClaim {
  readonly name: string;
  readonly giver: Giver;
  /** False for a value that its source no longer holds. */
  readonly current: boolean;
  /** A nickname or former name: shown only for want of a name. */
  readonly other: boolean;
  readonly claimedOn: Day | null;
}

/**
 * Orders the names of a contact, as they were written: the one that is shown first, and each
 * once but for accents and case.
 *
 * In this order: a name still held before one that is not, a name before a nickname or former
 * name, the more trusted giver, the more complete one (more full words), one with
 * accents before the same without, mixed case before capitals or small letters alone, the
 * later claim, the alphabet. An address in a name's place is no name.
 */
export function sortNames(claims: readonly NameClaim[]): string[] {
  const named = claims
    .map((claim) => ({ ...claim, name: claim.name.replace(/\s+/gu, " ").trim() }))
    .filter(({ name }) => name !== "" && !/\S@\S/u.test(name));
  const names = new Set(named.map(({ name }) => name));
  // Most contacts have one name, and to weigh it is dear.
  if (names.size < 2) return [...names];
  const sorted = named
    .map((claim) => ({ name: claim.name, order: orderOf(claim), claimedOn: claim.claimedOn ?? "" }))
    .toSorted(
      (a, b) =>
        compareNumbers(a.order, b.order) || compareTexts(b.claimedOn, a.claimedOn) || compareTexts(a.name, b.name),
    );
  return distinctBy(
    sorted.map(({ name }) => name),
    foldText,
  );
}

/** Smaller is better. */
function orderOf({ name, giver, current, other }: NameClaim): number[] {
  const fullWords = parseName(name).words.filter(({ initial }) => !initial).length;
  const plain = name.normalize("NFD") === name ? 1 : 0;
  const oneCase = name === name.toUpperCase() || name === name.toLowerCase() ? 1 : 0;
  const hasCase = name.toUpperCase() !== name.toLowerCase();
  return [current ? 0 : 1, other ? 1 : 0, GIVERS.indexOf(giver), -Math.min(fullWords, 5), plain, hasCase ? oneCase : 0];
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Makes groups of contacts of pairs that are certain: one person each. */
import type { ContactId } from "../id.ts";
import type { DuplicateIndex } from "./duplicate-index.ts";
import { CERTAIN_SCORE, type DuplicatePair } from "./duplicates.ts";
import type { Prepared } from "./prepare-person.ts";
import { weighNames } from "./weigh-names.ts";

/**
 * Joins the pairs of at least `CERTAIN_SCORE`, the surest first, and gives each group of two
 * and more, ascending, the first contact being the oldest.
 *
 * Certainty does not carry over: A and B, B and C may each look certain, and A and C be two
 * people. So two groups stay apart when a name in the one conflicts with a name in the other (but for the pair itself, where it has been weighed),
 * or when `areDifferent` says so of any two in them (the owner's answers).
 */
export function joinCertain(
  pairs: readonly DuplicatePair[],
  index: DuplicateIndex,
  areDifferent: (a: ContactId, b: ContactId) => boolean = () => false,
): readonly (readonly ContactId[])[] {
  const groups = new Map<ContactId, ContactId[]>();
  const groupOf = (contact: ContactId): ContactId[] => groups.get(contact) ?? [contact];
  const certain = pairs.filter(({ score }) => score >= CERTAIN_SCORE);
  for (const { a, b } of certain.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [one, other] = [groupOf(a), groupOf(b)];
    const isPair = (x: ContactId, y: ContactId): boolean => Math.min(x, y) === a && Math.max(x, y) === b;
    if (one.includes(b)) continue;
    if (one.some((x) => other.some((y) => areDifferent(x, y) || (!isPair(x, y) && areInConflict(x, y, index)))))
      continue;
    const joined = [...one, ...other].toSorted((x, y) => x - y);
    for (const contact of joined) groups.set(contact, joined);
  }
  return [...new Set(groups.values())].toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function areInConflict(a: ContactId, b: ContactId, index: DuplicateIndex): boolean {
  const [one, other] = [index.preparedById.get(a), index.preparedById.get(b)];
  return one !== undefined && other !== undefined && haveOtherNames(one, other);
}

function haveOtherNames(a: Prepared, b: Prepared): boolean {
  const relations = a.names.flatMap((first) => b.names.map((second) => weighNames(first, second, () => 0).relation));
  return relations.includes("conflict") && !relations.includes("fits");
}

/** Pairs of contacts that may be one person, with what speaks for it, for the owner to answer. */
import type { Verdict } from "../facts.ts";
import type { ContactId } from "../id.ts";
import type { DuplicateIndex } from "./duplicate-index.ts";
import { probesOf } from "./duplicate-keys.ts";
import type { Evidence } from "./evidence.ts";
import type { Prepared } from "./prepare-person.ts";
import { weighPair } from "./weigh-pair.ts";

export interface DuplicatePair {
  /** The smaller id first. */
  readonly a: ContactId;
  readonly b: ContactId;
  /** Strongest first; never empty. */
  readonly evidence: readonly Evidence[];
  /** How sure it looks, from 0 to 1. */
  readonly score: number;
  /** The owner answered "later". */
  readonly later: boolean;
}

export interface Duplicates {
  /** Highest score first; those put off come last. */
  readonly pairs: readonly DuplicatePair[];
  /** How many pairs were compared. */
  readonly comparisons: number;
  /** Keys that more than `BLOCK_LIMIT` contacts share: they tell nothing, and nobody was compared for them. */
  readonly tooCommon: readonly string[];
}

/** A key that more contacts share tells nobody apart, and comparing within it would be quadratic. */
export const BLOCK_LIMIT = 40;
/** Pairs below are not shown: most of them are two persons. */
export const SCORE_LIMIT = 0.4;
/** From here on nobody need be asked. */
export const CERTAIN_SCORE = 0.99;

/** Finds all pairs of a book that score `limit` or more. Pairs answered "different" are left out for ever. */
export function findDuplicates(
  index: DuplicateIndex,
  verdicts: Iterable<Verdict> = [],
  limit = SCORE_LIMIT,
): Duplicates {
  return duplicatesOf(index.preparedById.keys(), index, verdicts, limit);
}

/** Finds the pairs in which one of these contacts stands; the cost follows their number, not the book's. */
export function duplicatesOf(
  contacts: Iterable<ContactId>,
  index: DuplicateIndex,
  verdicts: Iterable<Verdict> = [],
  limit = SCORE_LIMIT,
): Duplicates {
  const answersByPair = new Map([...verdicts].map(({ a, b, answer }) => [pairKey(a, b), answer]));
  const seen = new Set<string>();
  const tooCommon = new Set<string>();
  const pairs: DuplicatePair[] = [];
  for (const contact of contacts) {
    const prepared = index.preparedById.get(contact);
    if (prepared === undefined) continue;
    for (const neighbour of neighboursOf(prepared, index, tooCommon)) {
      const key = pairKey(contact, neighbour);
      const other = index.preparedById.get(neighbour);
      if (other === undefined || seen.has(key)) continue;
      seen.add(key);
      const answer = answersByPair.get(key);
      if (answer === "different") continue;
      const [a, b] = contact < neighbour ? [prepared, other] : [other, prepared];
      const { score, evidence } = weighPair(a, b, index);
      if (score >= limit) {
        pairs.push({ a: a.person.contact, b: b.person.contact, evidence, score, later: answer === "later" });
      }
    }
  }
  return { pairs: pairs.toSorted(comparePairs), comparisons: seen.size, tooCommon: [...tooCommon].toSorted() };
}

function neighboursOf(prepared: Prepared, index: DuplicateIndex, tooCommon: Set<string>): Set<ContactId> {
  const neighbours = new Set<ContactId>();
  for (const key of probesOf(prepared)) {
    const block = index.contactsByKey.get(key) ?? [];
    if (block.length > BLOCK_LIMIT) tooCommon.add(key);
    else for (const contact of block) neighbours.add(contact);
  }
  neighbours.delete(prepared.person.contact);
  return neighbours;
}

function pairKey(a: ContactId, b: ContactId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function comparePairs(first: DuplicatePair, second: DuplicatePair): number {
  if (first.later !== second.later) return first.later ? 1 : -1;
  return second.score - first.score || first.a - second.a || first.b - second.b;
}

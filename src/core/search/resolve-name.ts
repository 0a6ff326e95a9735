/** Deciding whether what a person typed names exactly one contact. */
import type { ContactId } from "../id.ts";
import { type Hit, type MatchKind, rankEntries, readQuery } from "./rank.ts";
import type { SearchEntry } from "./search-text.ts";

export type Resolution =
  | { readonly kind: "one"; readonly contact: ContactId }
  /** Best first. */
  | { readonly kind: "several"; readonly contacts: readonly ContactId[] }
  /** Only names spelt nearly like it: to be shown as "did you mean", never acted on, even when there is but one. */
  | { readonly kind: "similar"; readonly contacts: readonly ContactId[] }
  | { readonly kind: "none" };

/** Kinds that end the search when they are met: the first of these with any hit decides alone. */
const STEPS: readonly (readonly MatchKind[])[] = [
  ["exact-identity"],
  ["exact-name"],
  ["name-prefix", "name-words"],
  ["all-words"],
];

/**
 * Decides whom a query means among the candidates that a store found for it.
 *
 * An exact address wins over an exact full name, that over names which hold all its words,
 * those over words found anywhere else. Within the winning step one contact is the answer
 * and more than one are a choice. Ids as surfaces show them (`c_12`) are the caller's.
 *
 * `isCut` says that there were more candidates, of which none holds all words whole: then only an exact
 * address or name is an answer, since someone who fits as well may be among those left out.
 */
export function resolveName(
  text: string,
  entries: Iterable<SearchEntry>,
  { isCut = false }: { readonly isCut?: boolean } = {},
): Resolution {
  const hits = rankEntries(readQuery(text), entries);
  for (const step of STEPS) {
    const winning = hits.filter(({ kind }) => step.includes(kind));
    const [first] = winning;
    if (first === undefined) continue;
    const isSure = !isCut || first.kind === "exact-identity" || first.kind === "exact-name";
    return winning.length === 1 && isSure
      ? { kind: "one", contact: first.contact }
      : { kind: "several", contacts: idsOf(winning) };
  }
  return hits.length === 0 ? { kind: "none" } : { kind: "similar", contacts: idsOf(hits) };
}

function idsOf(hits: readonly Hit[]): ContactId[] {
  return hits.map(({ contact }) => contact);
}

/** Deciding who a card is, by its identities. Pure over what the import has looked up; names alone never decide. */
import type { Card } from "../card.ts";
import type { ContactId } from "../id.ts";
import type { Party } from "../reading.ts";
import { compareNames, type NameComparison } from "./compare-names.ts";
import type { Evidence } from "./evidence.ts";
import { identityKey } from "./identity.ts";
import { parseName } from "./name.ts";
import { isSharedAddress } from "./shared-address.ts";

/** The contacts known so far, as the import keeps them while it reads. */
export interface MatchLookups {
  /**
   * Who holds an identity, by `identityKey`: through a claimed identity or an equal detail of
   * a card. Several, where one address stands on several people's cards.
   */
  readonly contactsByIdentity: ReadonlyMap<string, readonly ContactId[]>;
  /** Kind and names of each contact; the names of mail and cards, best first. */
  readonly peopleById: ReadonlyMap<ContactId, MatchPerson>;
}

export interface MatchPerson {
  readonly kind: Card["kind"];
  readonly names: readonly string[];
}

/** What the card says of whom it speaks. */
export interface MatchCard extends MatchPerson {
  readonly identities: readonly Party[];
}

export interface FoundContact {
  readonly contact: ContactId;
  readonly evidence: readonly Evidence[];
}

export type Match =
  /**
   * The card is this contact. `merge` are further contacts that the same evidence shows to be
   * this person: they become one. `ask` are those for `kith duplicates`.
   */
  | {
      readonly kind: "certain";
      readonly contact: ContactId;
      readonly evidence: readonly Evidence[];
      readonly merge: readonly FoundContact[];
      readonly ask: readonly FoundContact[];
    }
  /** A new contact, and a question about these. */
  | { readonly kind: "probable"; readonly ask: readonly FoundContact[] }
  | { readonly kind: "none" };

/**
 * Decides who a card is.
 *
 * | same | names same or compatible | not known | in conflict |
 * |---|---|---|---|
 * | LinkedIn, XING, ORCID profile | certain | certain | certain: people change names |
 * | other profile, handle | certain | certain | ask: companies have such pages, too |
 * | email, not shared | certain | certain | ask |
 * | phone | certain | ask | nothing: a line of a household or office |
 *
 * For a phone, names that fit only by an initial or a typo ask: families share lines and
 * initials. When several contacts are certain, they are one person unless their names
 * conflict; then those whose name is the card's own win, the others are asked about, and
 * when none or more than one such group is left, all are. Only contacts of the card's kind
 * count. The answer does not depend on the order of identities or contacts.
 */
export function matchCard(card: MatchCard, lookups: MatchLookups): Match {
  const certain: FoundContact[] = [];
  const ask: FoundContact[] = [];
  for (const [contact, identities] of holdersOf(card, lookups)) {
    const person = lookups.peopleById.get(contact);
    if (person === undefined || person.kind !== card.kind) continue;
    const names = compareAllNames(card.names, person.names);
    const found = { certain: [] as Evidence[], ask: [] as Evidence[] };
    for (const party of identities) {
      const verdict = judge(party, names);
      if (verdict !== "nothing") found[verdict].push(evidenceOf(party, names));
    }
    if (found.certain.length > 0) certain.push({ contact, evidence: sorted(found.certain) });
    else if (found.ask.length > 0) ask.push({ contact, evidence: sorted(found.ask) });
  }
  return decide(card, lookups, certain.toSorted(byContact), ask.toSorted(byContact));
}

/** Compares every name with every other and gives the best relation. Symmetric. */
export function compareAllNames(a: readonly string[], b: readonly string[]): NameComparison {
  const left = a.map(parseName);
  const right = b.map(parseName);
  const order = ["same", "compatible", "conflict", "unknown"] as const;
  let best: NameComparison = { relation: "unknown", by: null };
  for (const first of left) {
    for (const second of right) {
      const comparison = compareNames(first, second);
      if (order.indexOf(comparison.relation) < order.indexOf(best.relation)) best = comparison;
    }
  }
  return best;
}

/** Profiles that only a person can have. */
const ONE_PERSON = /^(?:linkedin|xing|orcid):/u;
const WHAT = { email: "address", phone: "number", profile: "profile", handle: "handle", name: "name" } as const;

type Verdict = "certain" | "ask" | "nothing";

function holdersOf(card: MatchCard, lookups: MatchLookups): Map<ContactId, Party[]> {
  const holders = new Map<ContactId, Party[]>();
  for (const party of card.identities) {
    if (party.kind === "email" && isSharedAddress(party.value)) continue;
    for (const contact of lookups.contactsByIdentity.get(identityKey(party)) ?? []) {
      holders.set(contact, [...(holders.get(contact) ?? []), party]);
    }
  }
  return holders;
}

function judge(party: Party, names: NameComparison): Verdict {
  const fits = names.relation === "same" || names.relation === "compatible";
  switch (party.kind) {
    case "email":
    case "profile":
    case "handle":
      return names.relation === "conflict" && !ONE_PERSON.test(party.value) ? "ask" : "certain";
    case "phone":
      if (names.relation === "unknown" || names.by === "initial" || names.by === "typo") return "ask";
      return fits ? "certain" : "nothing";
    case "name":
      return "nothing";
  }
}

function evidenceOf(party: Party, names: NameComparison): Evidence {
  const but = names.relation === "conflict" ? ", different names" : "";
  return { kind: party.kind, text: `same ${WHAT[party.kind]} ${party.value}${but}` };
}

function decide(
  card: MatchCard,
  lookups: MatchLookups,
  certain: readonly FoundContact[],
  ask: readonly FoundContact[],
): Match {
  const agreeing = agreeingOf(card, lookups, certain);
  const [first, ...merge] = agreeing;
  const left = [...certain.filter((found) => !agreeing.includes(found)), ...ask].toSorted(byContact);
  if (first !== undefined)
    return { kind: "certain", contact: first.contact, evidence: first.evidence, merge, ask: left };
  return left.length === 0 ? { kind: "none" } : { kind: "probable", ask: left };
}

/** The certain ones that can be one person: all, or where names conflict those with the card's own name. */
function agreeingOf(card: MatchCard, lookups: MatchLookups, certain: readonly FoundContact[]): readonly FoundContact[] {
  const namesOf = ({ contact }: FoundContact): readonly string[] => lookups.peopleById.get(contact)?.names ?? [];
  if (isFreeOfConflict(certain.map(namesOf))) return certain;
  const alike = certain.filter((found) =>
    ["same", "compatible"].includes(compareAllNames(card.names, namesOf(found)).relation),
  );
  return isFreeOfConflict(alike.map(namesOf)) ? alike : [];
}

function isFreeOfConflict(names: readonly (readonly string[])[]): boolean {
  return names.every((a, i) => names.slice(i + 1).every((b) => compareAllNames(a, b).relation !== "conflict"));
}

function sorted(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => (a.text < b.text ? -1 : 1));
}

function byContact(a: FoundContact, b: FoundContact): number {
  return a.contact - b.contact;
}

/** Says who is who among labelled records, in the way an import and the owner's answers do. */
import { type ContactId, idOf } from "../src/core/id.ts";
import { createDuplicateIndex } from "../src/core/person/duplicate-index.ts";
import { findDuplicates } from "../src/core/person/duplicates.ts";
import { identityKey } from "../src/core/person/identity.ts";
import { joinCertain } from "../src/core/person/join-certain.ts";
import { matchCard, type MatchPerson } from "../src/core/person/match.ts";
import type { DuplicatePerson } from "../src/core/person/prepare-person.ts";
import type { Party } from "../src/core/reading.ts";
import type { LabelledRecord } from "./read-identities.ts";
import { createUnion } from "./union.ts";

export interface Resolved {
  /** The contact of each record after certain merges alone. */
  readonly certain: readonly number[];
  /** The same when every question was answered with yes. */
  readonly all: readonly number[];
  /** How many questions there were. */
  readonly questions: number;
  readonly comparisons: number;
}

export function resolveRecords(records: readonly LabelledRecord[]): Resolved {
  const union = createUnion();
  const matched = matchAll(records);
  let comparisons = 0;
  // What was joined knows more than its parts did, so it is looked at once more.
  for (let round = 0; round < ROUNDS; round++) {
    const contacts = matched.map((contact) => idOf<"contact">(union.root(contact)));
    const index = createDuplicateIndex(peopleOf(records, contacts));
    const found = findDuplicates(index);
    comparisons += found.comparisons;
    for (const group of joinCertain(found.pairs, index)) for (const one of group) union.join(group[0] ?? one, one);
  }
  const certain = matched.map((contact) => idOf<"contact">(union.root(contact)));
  const { pairs } = findDuplicates(createDuplicateIndex(peopleOf(records, certain)));
  for (const { a, b } of pairs) union.join(a, b);
  return { certain, all: matched.map((contact) => union.root(contact)), questions: pairs.length, comparisons };
}

const ROUNDS = 2;

/** Reads the records as cards, one after the other: what one address joins. */
function matchAll(records: readonly LabelledRecord[]): ContactId[] {
  const contactsByIdentity = new Map<string, ContactId[]>();
  const peopleById = new Map<ContactId, MatchPerson>();
  const union = createUnion();
  const found = records.map(({ name, email, phone }, index) => {
    const identities: Party[] = [];
    if (email !== null) identities.push({ kind: "email", value: email });
    if (phone !== undefined) identities.push({ kind: "phone", value: phone });
    const match = matchCard({ kind: "person", names: [name], identities }, { contactsByIdentity, peopleById });
    const contact = match.kind === "certain" ? match.contact : idOf<"contact">(index + 1);
    if (match.kind === "certain") for (const other of match.merge) union.join(contact, other.contact);
    peopleById.set(contact, { kind: "person", names: [...(peopleById.get(contact)?.names ?? []), name] });
    for (const party of identities) {
      const key = identityKey(party);
      contactsByIdentity.set(key, [...new Set([...(contactsByIdentity.get(key) ?? []), contact])]);
    }
    return contact;
  });
  return found.map((contact) => idOf<"contact">(union.root(contact)));
}

function peopleOf(records: readonly LabelledRecord[], contacts: readonly ContactId[]): DuplicatePerson[] {
  const own = new Map<ContactId, LabelledRecord[]>();
  for (const [index, contact] of contacts.entries()) {
    const record = records[index];
    if (record !== undefined) own.set(contact, [...(own.get(contact) ?? []), record]);
  }
  return [...own].map(([contact, some]) => ({
    contact,
    kind: "person",
    names: distinct(some.map(({ name }) => name)),
    organisations: distinct(some.map(({ organisation }) => organisation)),
    emails: distinct(some.map(({ email }) => email)),
    phones: distinct(some.map(({ phone }) => phone)),
    profiles: [],
    birthday: distinct(some.map(({ birthday }) => birthday))[0] ?? null,
    titles: distinct(some.map(({ title }) => title)),
    places: distinct(some.map(({ place }) => place)),
  }));
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => (value === null || value === undefined || value === "" ? [] : value)))];
}

/** Who is who on the git identities of public projects: certain matches, then the pairs that are asked about. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import type { ContactId } from "../../src/core/id.ts";
import { createDuplicateIndex, type DuplicatePerson, fullNameKey } from "../../src/core/person/duplicate-index.ts";
import { findDuplicates } from "../../src/core/person/duplicates.ts";
import { identityKey, normaliseEmail } from "../../src/core/person/identity.ts";
import { matchCard, type MatchPerson } from "../../src/core/person/match.ts";
import { parseName } from "../../src/core/person/name.ts";
import { isSharedAddress } from "../../src/core/person/shared-address.ts";
import type { Party } from "../../src/core/reading.ts";
import { DATA_FOLDER, type GitIdentity, readGitIdentities } from "./git-identities.ts";

test.skipIf(!existsSync(DATA_FOLDER))("matchCard() and findDuplicates() on git identities", () => {
  // Only sympy's .mailmap is complete. The others are closed over personal addresses and full names, which flatters.
  const rows = ["sympy-a", "numpy", "scipy", "git"].map((project) => {
    const records = readGitIdentities(project);
    return { project, ...measure(project === "sympy-a" ? records : closeGold(records)) };
  });
  console.table(rows);

  const sympy = rows[0];
  expect(sympy?.certainPrecision).toBeGreaterThanOrEqual(0.995);
  expect(sympy?.askedF1).toBeGreaterThanOrEqual(0.93);
  for (const row of rows) expect(row.askedF1).toBeGreaterThanOrEqual(0.9);
});

function measure(
  records: readonly GitIdentity[],
): Record<string, number> & { certainPrecision: number; askedF1: number } {
  const contacts = matchAll(records);
  const certain = scorePairs(records, contacts);
  const people = peopleOf(records, contacts);
  const { pairs, comparisons } = findDuplicates(createDuplicateIndex(people));
  const asked = scorePairs(records, joinAll(contacts, pairs));
  return {
    records: records.length,
    contacts: people.length,
    certainPrecision: certain.precision,
    certainRecall: certain.recall,
    pairs: pairs.length,
    comparisons,
    askedPrecision: asked.precision,
    askedRecall: asked.recall,
    askedF1: asked.f1,
  };
}

/** Makes one person of those whom the .mailmap does not know to be one. */
function closeGold(records: readonly GitIdentity[]): GitIdentity[] {
  const parents = new Map<string, string>();
  const root = (text: string): string => {
    const parent = parents.get(text);
    return parent === undefined ? text : root(parent);
  };
  const join = (a: string, b: string): void => {
    if (root(a) !== root(b)) parents.set(root(a), root(b));
  };
  for (const { name, email, person } of records) {
    const address = normaliseEmail(email);
    if (address !== null && !isSharedAddress(address)) join(person, `email ${address}`);
    const full = fullNameKey(parseName(name));
    if (full !== null) join(person, full);
  }
  return records.map((record) => ({ ...record, person: root(record.person) }));
}

function matchAll(records: readonly GitIdentity[]): ContactId[] {
  const contactsByIdentity = new Map<string, ContactId[]>();
  const peopleById = new Map<ContactId, MatchPerson>();
  const merged = new Map<ContactId, ContactId>();
  const found = records.map(({ name, email }, index) => {
    const value = normaliseEmail(email);
    const identities: Party[] = value === null ? [] : [{ kind: "email", value }];
    const match = matchCard({ kind: "person", names: [name], identities }, { contactsByIdentity, peopleById });
    const contact = match.kind === "certain" ? match.contact : ((index + 1) as ContactId);
    if (match.kind === "certain") for (const other of match.merge) merged.set(other.contact, contact);
    peopleById.set(contact, { kind: "person", names: [...(peopleById.get(contact)?.names ?? []), name] });
    for (const party of identities) {
      const key = identityKey(party);
      contactsByIdentity.set(key, [...new Set([...(contactsByIdentity.get(key) ?? []), contact])]);
    }
    return contact;
  });
  const final = (contact: ContactId): ContactId => {
    const into = merged.get(contact);
    return into === undefined || into === contact ? contact : final(into);
  };
  return found.map(final);
}

function peopleOf(records: readonly GitIdentity[], contacts: readonly ContactId[]): DuplicatePerson[] {
  return [...new Set(contacts)].map((contact) => {
    const own = records.filter((_, index) => contacts[index] === contact);
    return {
      contact,
      kind: "person",
      names: [...new Set(own.map(({ name }) => name))],
      organisations: [],
      emails: [...new Set(own.flatMap(({ email }) => normaliseEmail(email) ?? []))],
      phones: [],
      profiles: [],
      birthday: null,
    };
  });
}

function joinAll(contacts: readonly ContactId[], pairs: readonly { a: ContactId; b: ContactId }[]): ContactId[] {
  const parents = new Map<ContactId, ContactId>();
  const root = (contact: ContactId): ContactId => {
    const parent = parents.get(contact);
    return parent === undefined ? contact : root(parent);
  };
  for (const { a, b } of pairs) if (root(a) !== root(b)) parents.set(root(a), root(b));
  return contacts.map(root);
}

function scorePairs(
  records: readonly GitIdentity[],
  contacts: readonly ContactId[],
): { precision: number; recall: number; f1: number } {
  let both = 0;
  let found = 0;
  let gold = 0;
  for (let i = 0; i < records.length; i++) {
    for (let j = i + 1; j < records.length; j++) {
      const isFound = contacts[i] === contacts[j];
      const isGold = records[i]?.person === records[j]?.person;
      if (isFound) found++;
      if (isGold) gold++;
      if (isFound && isGold) both++;
    }
  }
  const precision = both / found;
  const recall = both / gold;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall)),
  };
}

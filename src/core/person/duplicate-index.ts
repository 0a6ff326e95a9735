/**
 * Blocking: whom to compare with whom. Two contacts are compared only when they share a key
 * that duplicates tend to share, so the work grows with the book and not with its square.
 */
import type { Card } from "../card.ts";
import type { ContactId } from "../id.ts";
import { isFreeMail } from "./free-mail.ts";
import { domainOf } from "./identity.ts";
import { addressHandle, addressPatterns, lettersOf } from "./name-in-address.ts";
import { fullWordsOf, type ParsedName, parseName } from "./name.ts";
import { nicknameKeys } from "./nicknames.ts";
import { organisationKey } from "./organisation.ts";
import { normaliseProfile } from "./profile-link.ts";
import { isSharedAddress } from "./shared-address.ts";

/** What is compared of a contact. Email addresses are normalised; numbers and profiles may be as written. */
export interface DuplicatePerson {
  readonly contact: ContactId;
  readonly kind: Card["kind"];
  /** The shown name first; other names and nicknames after it. */
  readonly names: readonly string[];
  /** Names of all organisations it is known at. */
  readonly organisations: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly profiles: readonly string[];
  readonly birthday: string | null;
}

export interface PreparedName extends ParsedName {
  /** As written. */
  readonly text: string;
}

/** A contact made ready for comparing. */
export interface Prepared {
  readonly person: DuplicatePerson;
  readonly names: readonly PreparedName[];
  /**
   * What to call each organisation, by its key; `@domain` stands for the organisation behind an
   * address that is not at a provider for everybody.
   */
  readonly organisations: ReadonlyMap<string, string>;
  /** Own addresses: shared ones are left out. */
  readonly emails: readonly string[];
  /** Each number by its last nine digits: one line, with its country code or without. */
  readonly phones: ReadonlyMap<string, string>;
  /** Normalised: `linkedin:slug`. */
  readonly profiles: readonly string[];
  /** Of its addresses, and of names that are handles. */
  readonly handles: readonly string[];
}

export interface DuplicateIndex {
  readonly preparedById: Map<ContactId, Prepared>;
  /** Persons only; ascending within a key when they were put in so. */
  readonly contactsByKey: Map<string, ContactId[]>;
}

/** Builds the index of a whole book. */
export function createDuplicateIndex(people: Iterable<DuplicatePerson>): DuplicateIndex {
  const index: DuplicateIndex = { preparedById: new Map(), contactsByKey: new Map() };
  for (const person of people) putPerson(index, person);
  return index;
}

/** Puts a contact in, in place of what stood there for it. */
export function putPerson(index: DuplicateIndex, person: DuplicatePerson): void {
  removePerson(index, person.contact);
  const prepared = prepare(person);
  index.preparedById.set(person.contact, prepared);
  for (const key of keysOf(prepared)) {
    const contacts = index.contactsByKey.get(key);
    if (contacts === undefined) index.contactsByKey.set(key, [person.contact]);
    else contacts.push(person.contact);
  }
}

/** Takes a contact out; does nothing when it is not there. */
export function removePerson(index: DuplicateIndex, contact: ContactId): void {
  const prepared = index.preparedById.get(contact);
  if (prepared === undefined) return;
  for (const key of keysOf(prepared)) {
    const left = index.contactsByKey.get(key)?.filter((other) => other !== contact) ?? [];
    if (left.length === 0) index.contactsByKey.delete(key);
    else index.contactsByKey.set(key, left);
  }
  index.preparedById.delete(contact);
}

/** Gives the keys under which the likely duplicates of a contact stand. None for what is no person. */
export function probesOf(prepared: Prepared): ReadonlySet<string> {
  const { person, names, handles } = prepared;
  if (person.kind !== "person") return new Set();
  return new Set([
    ...commonKeys(prepared),
    ...handles.map((handle) => `pattern ${lettersOf(handle)}`),
    ...patternsOf(names).map((pattern) => `letters ${pattern}`),
  ]);
}

/** The block key of a full name: its words in alphabetical order. Null for fewer than two. */
export function fullNameKey(name: ParsedName): string | null {
  const words = fullWordsOf(name);
  return words.length < 2 ? null : `name ${words.join(" ")}`;
}

function prepare(person: DuplicatePerson): Prepared {
  const emails = person.emails.filter((email) => !isSharedAddress(email));
  const organisations = new Map(person.organisations.map((name) => [organisationKey(name), name]));
  organisations.delete("");
  for (const email of emails) if (!isFreeMail(email)) organisations.set(`@${domainOf(email)}`, domainOf(email));
  const names = person.names.map((text) => ({ ...parseName(text), text })).filter(({ words }) => words.length > 0);
  return {
    person,
    names,
    organisations,
    emails,
    phones: linesOf(person.phones),
    profiles: person.profiles.map((profile) => normaliseProfile(profile) ?? profile),
    handles: handlesOf(emails, names),
  };
}

/** Numbers of fewer than six digits are extensions and services. */
function linesOf(phones: readonly string[]): Map<string, string> {
  const lines = phones.map((phone) => [phone.replace(/\D/gu, "").slice(-9), phone] as const);
  return new Map(lines.filter(([line]) => line.length >= 6));
}

/** The keys under which a contact stands. Names look for letters, and letters for names. */
function keysOf(prepared: Prepared): ReadonlySet<string> {
  const { person, names, handles } = prepared;
  if (person.kind !== "person") return new Set();
  return new Set([
    ...commonKeys(prepared),
    ...handles.map((handle) => `letters ${lettersOf(handle)}`),
    ...patternsOf(names).map((pattern) => `pattern ${pattern}`),
  ]);
}

/** The keys that two duplicates have in common. */
function commonKeys({ names, organisations, emails, phones, profiles, handles }: Prepared): string[] {
  return [
    ...names.flatMap((name) => nameKeys(name, [...organisations.keys()])),
    ...emails.map((email) => `email ${email}`),
    ...[...phones.keys()].map((phone) => `phone ${phone}`),
    ...profiles.map((profile) => `profile ${profile}`),
    ...handles.map((handle) => `handle ${handle}`),
  ];
}

function patternsOf(names: readonly ParsedName[]): string[] {
  return names.flatMap((name) => [...addressPatterns(name).keys()]);
}

/**
 * The full name; each end of the name as the family name, with the other end as given name or
 * what that is short for, and, beside each organisation, alone: the other end may there be an
 * initial or hold a typo.
 */
function nameKeys(name: ParsedName, organisations: readonly string[]): string[] {
  const first = name.words[0];
  const last = name.words.at(-1);
  if (first === undefined || last === undefined || name.words.length < 2) return [];
  const full = fullNameKey(name);
  const keys = full === null ? [] : [full];
  for (const [given, family] of [[first, last] as const, [last, first] as const]) {
    if (family.initial) continue;
    for (const form of family.forms) {
      if (!given.initial) keys.push(...nicknameKeys(given.forms[0]).map((key) => `short ${key} ${form}`));
      keys.push(...organisations.map((organisation) => `at ${form} ${organisation}`));
    }
  }
  return keys;
}

/** Handles of fewer letters and digits than five (`ana`, `jo7`) are everybody's. */
function handlesOf(emails: readonly string[], names: readonly ParsedName[]): string[] {
  const handles = [...emails.map(addressHandle), ...names.map(({ handle }) => handle ?? "")];
  return [...new Set(handles.filter((handle) => handle.length >= 5))];
}

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
import { isSharedAddress } from "./shared-address.ts";

/** What is compared of a contact. Addresses and numbers are normalised. */
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
  /** Of its addresses, and of names that are handles. */
  readonly handles: readonly string[];
  /** Keys under which it stands, and those under which its duplicates would. */
  readonly keys: readonly string[];
  readonly probes: readonly string[];
}

export interface DuplicateIndex {
  readonly preparedById: Map<ContactId, Prepared>;
  readonly contactsByKey: Map<string, Set<ContactId>>;
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
  for (const key of prepared.keys) {
    const contacts = index.contactsByKey.get(key) ?? new Set();
    index.contactsByKey.set(key, contacts.add(person.contact));
  }
}

/** Takes a contact out; does nothing when it is not there. */
export function removePerson(index: DuplicateIndex, contact: ContactId): void {
  for (const key of index.preparedById.get(contact)?.keys ?? []) {
    const contacts = index.contactsByKey.get(key);
    contacts?.delete(contact);
    if (contacts?.size === 0) index.contactsByKey.delete(key);
  }
  index.preparedById.delete(contact);
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
  const same = [
    ...names.flatMap((name) => nameKeys(name, [...organisations.keys()])),
    ...emails.map((email) => `email ${email}`),
    ...person.phones.map((phone) => `phone ${phone}`),
    ...person.profiles.map((profile) => `profile ${profile}`),
  ];
  const patterns = names.flatMap((name) => [...addressPatterns(name).keys()]);
  const handles = handlesOf(emails, names);
  const letters = handles.map(lettersOf);
  return {
    person,
    names,
    organisations,
    emails,
    handles,
    keys: distinct([
      ...same,
      ...prefixed("handle", handles),
      ...prefixed("letters", letters),
      ...prefixed("pattern", patterns),
    ]),
    probes: distinct([
      ...same,
      ...prefixed("handle", handles),
      ...prefixed("pattern", letters),
      ...prefixed("letters", patterns),
    ]),
  };
}

/**
 * Full name; each end of the name as the family name with the other end as given name, as
 * what that is short for, and as an initial beside the organisation; and one end beside the
 * organisation, where the other end may hold a typo.
 */
function nameKeys(name: ParsedName, organisations: readonly string[]): string[] {
  const first = name.words[0];
  const last = name.words.at(-1);
  if (first === undefined || last === undefined || name.words.length < 2) return [];
  const keys = [fullNameKey(name) ?? ""].filter((key) => key !== "");
  for (const [given, family] of [[first, last] as const, [last, first] as const]) {
    if (family.initial) continue;
    for (const form of family.forms) {
      if (!given.initial) for (const key of nicknameKeys(given.forms[0])) keys.push(`short ${key} ${form}`);
      for (const organisation of organisations) {
        keys.push(`initial ${given.forms[0].slice(0, 1)} ${form} ${organisation}`, `at ${form} ${organisation}`);
      }
    }
  }
  return keys;
}

/** Handles of fewer letters and digits than five (`ana`, `jo7`) are everybody's. */
function handlesOf(emails: readonly string[], names: readonly ParsedName[]): string[] {
  const handles = [...emails.map(addressHandle), ...names.map(({ handle }) => handle ?? "")];
  return distinct(handles.filter((handle) => handle.length >= 5));
}

function prefixed(kind: string, texts: readonly string[]): string[] {
  return texts.map((text) => `${kind} ${text}`);
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}

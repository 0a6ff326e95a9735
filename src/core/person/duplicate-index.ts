/** The contacts of a book by the keys that duplicates share, and how common in it is what they have. */
import type { ContactId } from "../id.ts";
import { fullNameKey, keysOf } from "./duplicate-keys.ts";
import type { ParsedName } from "./name.ts";
import { type DuplicatePerson, type Prepared, preparePerson } from "./prepare-person.ts";

export interface DuplicateIndex {
  readonly preparedById: Map<ContactId, Prepared>;
  /** Persons only; ascending within a key when they were put in so. */
  readonly contactsByKey: Map<string, ContactId[]>;
  /** How many contacts have an organisation, title or place, by `traitsOf`; and how many full names hold a word. */
  readonly counts: Map<string, number>;
  /** How many contacts the book holds, where the index holds only some of them. */
  readonly bookSize: number;
}

/** Builds the index of a whole book, or of the part of a book of `bookSize` contacts. */
export function createDuplicateIndex(people: Iterable<DuplicatePerson>, bookSize = 0): DuplicateIndex {
  const index: DuplicateIndex = { preparedById: new Map(), contactsByKey: new Map(), counts: new Map(), bookSize };
  for (const person of people) putPerson(index, person);
  return index;
}

/** Puts a contact in, in place of what stood there for it. */
export function putPerson(index: DuplicateIndex, person: DuplicatePerson): void {
  removePerson(index, person.contact);
  const prepared = preparePerson(person);
  index.preparedById.set(person.contact, prepared);
  const names = fullNamesOf(prepared);
  for (const [key, name] of names) if (!index.contactsByKey.has(key)) countWords(index, name, 1);
  for (const key of keysOf(prepared)) {
    const contacts = index.contactsByKey.get(key);
    if (contacts === undefined) index.contactsByKey.set(key, [person.contact]);
    else contacts.push(person.contact);
  }
  for (const trait of traitsOf(prepared)) count(index, trait, 1);
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
  for (const [key, name] of fullNamesOf(prepared)) if (!index.contactsByKey.has(key)) countWords(index, name, -1);
  for (const trait of traitsOf(prepared)) count(index, trait, -1);
  index.preparedById.delete(contact);
}

/** The number of contacts among whom a name may be borne by several. */
export function sizeOf({ preparedById, bookSize }: DuplicateIndex): number {
  return Math.max(preparedById.size, bookSize, 1);
}

/** A book of fewer says too little of how common anything is. */
const SMALL_BOOK = 300;

/** The share of the contacts that have a trait, from 0 to 1; one of whom is no news. */
export function traitShare(index: DuplicateIndex, trait: string): number {
  const others = Math.max(0, (index.counts.get(trait) ?? 0) - 1);
  return Math.min(1, (others + 1) / Math.max(index.preparedById.size, SMALL_BOOK));
}

/**
 * The share of the different full names of the book that hold a word beside the one at hand, from 0 to 1. Names are
 * counted and not contacts, so that somebody who stands there five times does not make their own name common.
 */
export function wordShare(index: DuplicateIndex, word: string): number {
  const others = Math.max(0, (index.counts.get(`word ${word}`) ?? 0) - 2);
  return others / Math.max(index.counts.get("names") ?? 0, index.bookSize, SMALL_BOOK);
}

function traitsOf({ person, organisations, titles, places }: Prepared): string[] {
  if (person.kind !== "person") return [];
  return [
    ...[...organisations.keys()].map((key) => `organisation ${key}`),
    ...[...titles.keys()].map((key) => `title ${key}`),
    ...[...places.keys()].map((key) => `place ${key}`),
  ];
}

function fullNamesOf({ person, names }: Prepared): Map<string, ParsedName> {
  const found = new Map<string, ParsedName>();
  if (person.kind !== "person") return found;
  for (const name of names) {
    const key = name.readFrom === null ? fullNameKey(name) : null;
    if (key !== null) found.set(key, name);
  }
  return found;
}

function countWords(index: DuplicateIndex, name: ParsedName, by: 1 | -1): void {
  count(index, "names", by);
  for (const { forms, initial } of name.words) if (!initial) count(index, `word ${forms[0]}`, by);
}

function count(index: DuplicateIndex, key: string, by: 1 | -1): void {
  const left = (index.counts.get(key) ?? 0) + by;
  if (left === 0) index.counts.delete(key);
  else index.counts.set(key, left);
}

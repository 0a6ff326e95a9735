/** A contact made ready for comparing with others. */
import type { Card } from "../card.ts";
import type { ContactId } from "../id.ts";
import { wordsOf } from "../search/tokens.ts";
import { isFreeMail } from "./free-mail.ts";
import { domainOf, normaliseEmail } from "./identity.ts";
import { addressHandle } from "./name-in-address.ts";
import { type NameWord, parseName } from "./name.ts";
import { organisationKey } from "./organisation.ts";
import { normaliseProfile } from "./profile-link.ts";
import { romaniseWhole, romaniseWord } from "./romanise.ts";
import { isSharedAddress } from "./shared-address.ts";
import type { WeighedName } from "./weigh-names.ts";

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
  readonly titles?: readonly string[];
  /** Cities of its postal addresses. */
  readonly places?: readonly string[];
}

export interface Prepared {
  readonly person: DuplicatePerson;
  /** As written, and after them their Latin readings. */
  readonly names: readonly WeighedName[];
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
  /** Folded, by what they are called. */
  readonly titles: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** Handles of fewer letters and digits (`ana`, `jo7`) are everybody's. */
const SHORTEST_HANDLE = 4;

export function preparePerson(person: DuplicatePerson): Prepared {
  const written = person.names.map((name) => normaliseEmail(name)).filter((email) => email !== null);
  const emails = [...new Set([...person.emails, ...written])].filter((email) => !isSharedAddress(email));
  const organisations = new Map(person.organisations.map((name) => [organisationKey(name), name]));
  organisations.delete("");
  for (const email of emails) if (isOrganisations(email)) organisations.set(`@${domainOf(email)}`, domainOf(email));
  const names = person.names.flatMap(prepareNames);
  return {
    person,
    names,
    organisations,
    emails,
    phones: linesOf(person.phones),
    profiles: person.profiles.map((profile) => normaliseProfile(profile) ?? profile),
    handles: handlesOf(emails, names),
    titles: foldedOf(person.titles ?? []),
    places: foldedOf(person.places ?? []),
  };
}

/** The name as written, then its readings in Latin letters. None for what holds no name. */
export function prepareNames(text: string): WeighedName[] {
  const parsed = parseName(text);
  if (parsed.words.length === 0) return [];
  return [{ ...parsed, text, readFrom: null }, ...readingsOf(parsed.words, text)];
}

function readingsOf(words: readonly NameWord[], text: string): WeighedName[] {
  const script = words[0]?.script ?? "Latin";
  if (script === "Latin" || words.some((word) => word.script !== script)) return [];
  const plain = words.map(({ forms }) => forms[0]);
  const wholes = [...romaniseWhole(plain, script), ...oneByOne(plain, script)];
  return wholes.map((whole) => ({
    words: whole.map((word) => ({ forms: [word], initial: word.length === 1, script: "Latin" })),
    handle: null,
    text,
    readFrom: script,
  }));
}

function oneByOne(words: readonly string[], script: string): string[][] {
  const readings = words.map((word) => romaniseWord(word, script));
  if (readings.length === 0 || readings.some(({ length }) => length === 0)) return [];
  const most = Math.max(...readings.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => readings.map((some) => some[index] ?? some[0] ?? ""));
}

/** Neither a provider's for everybody, nor a relay's or a machine's. */
function isOrganisations(email: string): boolean {
  return !isFreeMail(email) && !/noreply|\.(?:local|localdomain|lan|internal|fake)$/u.test(domainOf(email));
}

/** Numbers of fewer than six digits are extensions and services. */
function linesOf(phones: readonly string[]): Map<string, string> {
  const lines = phones.map((phone) => [phone.replace(/\D/gu, "").slice(-9), phone] as const);
  return new Map(lines.filter(([line]) => line.length >= 6));
}

function handlesOf(emails: readonly string[], names: readonly WeighedName[]): string[] {
  const handles = [...emails.map(addressHandle), ...names.map(({ handle }) => handle ?? "")];
  return [...new Set(handles.filter((handle) => handle.length >= SHORTEST_HANDLE))];
}

function foldedOf(texts: readonly string[]): Map<string, string> {
  const folded = texts.map((text) => [wordsOf(text).join(" "), text] as const);
  return new Map(folded.filter(([key]) => key !== ""));
}

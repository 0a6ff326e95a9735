/**
 * Blocking: whom to compare with whom. Two contacts are compared only when they share a key
 * that duplicates tend to share, so the work grows with the book and not with its square.
 */
import { familyPatterns, addressPatterns, lettersOf } from "./name-in-address.ts";
import { fullWordsOf, type NameWord, type ParsedName } from "./name.ts";
import { nicknameKeys } from "./nicknames.ts";
import type { Prepared } from "./prepare-person.ts";
import { scanKey } from "./scan-key.ts";
import { soundKey } from "./sound-key.ts";
import type { WeighedName } from "./weigh-names.ts";

/** Gives the keys under which a contact stands. Names look for letters, and letters for names. None for what is no person. */
export function keysOf(prepared: Prepared): ReadonlySet<string> {
  const { person, names, handles } = prepared;
  if (person.kind !== "person") return new Set();
  return new Set([
    ...commonKeys(prepared),
    ...handles.map((handle) => `letters ${lettersOf(handle)}`),
    ...patternsOf(names).map((pattern) => `pattern ${pattern}`),
    ...names
      .flatMap(endsOf)
      .map(({ given, family }) => `${given.initial ? "abbreviated" : "spelt"} ${family} ${letterOf(given)}`),
  ]);
}

/** Gives the keys under which the likely duplicates of a contact stand. None for what is no person. */
export function probesOf(prepared: Prepared): ReadonlySet<string> {
  const { person, names, handles } = prepared;
  if (person.kind !== "person") return new Set();
  return new Set([
    ...commonKeys(prepared),
    ...handles.map((handle) => `pattern ${lettersOf(handle)}`),
    ...patternsOf(names).map((pattern) => `letters ${pattern}`),
    ...names.flatMap(endsOf).flatMap(({ given, family }) => {
      const abbreviated = `abbreviated ${family} ${letterOf(given)}`;
      return given.initial ? [abbreviated, `spelt ${family} ${letterOf(given)}`] : [abbreviated];
    }),
  ]);
}

/** The block key of a full name: its words in alphabetical order. Null for fewer than two. */
export function fullNameKey(name: ParsedName): string | null {
  const words = fullWordsOf(name);
  return words.length < 2 ? null : `name ${words.join(" ")}`;
}

/** The keys that two duplicates have in common. */
function commonKeys({ person, names, organisations, emails, phones, profiles, handles }: Prepared): string[] {
  const birthday = person.birthday ?? "";
  return [
    ...names.flatMap((name) => nameKeys(name, [...organisations.keys()])),
    ...emails.map((email) => `email ${email}`),
    ...[...phones.keys()].map((phone) => `phone ${phone}`),
    ...profiles.map((profile) => `profile ${profile}`),
    ...handles.flatMap((handle) => [`handle ${handle}`, `scan ${scanKey(handle)}`]),
    ...(birthday.length === 10 ? [`birthday ${birthday}`] : []),
  ];
}

function patternsOf(names: readonly ParsedName[]): string[] {
  return names.flatMap((name) => [...addressPatterns(name).keys(), ...familyPatterns(name)]);
}

/**
 * The full name; each end of the name as the family name, with the other end as given name or
 * what that is short for; the two sounds, and the two as a scanner may read them; each end
 * whole with what a slip of the pen leaves of the other; and, beside each organisation, each
 * end alone.
 */
function nameKeys(name: WeighedName, organisations: readonly string[]): string[] {
  const first = name.words[0];
  const last = name.words.at(-1);
  if (first === undefined || last === undefined) return [];
  if (name.words.length < 2) return first.script === "Latin" ? [`scan ${scanKey(first.forms[0])}`] : [];
  const keys = endsOf(name).flatMap(({ given, family }) => [
    ...(given.initial ? [] : nicknameKeys(given.forms[0]).map((key) => `short ${key} ${family}`)),
    ...(given.initial ? [] : [`slip ${family} ${letterOf(given)}${given.forms[0].slice(-1)}`]),
    ...organisations.map((organisation) => `at ${family} ${organisation}`),
  ]);
  const full = fullNameKey(name);
  if (full === null) return keys;
  const scans = [first, last].map(({ forms }) => scanKey(forms[0])).toSorted();
  return [...keys, full, `scan ${scans.join(" ")}`, ...soundKeys(name, first.forms[0], last.forms[0])];
}

/** Each end of a name as the family name, in each of its forms, with the other end. */
function endsOf({ words }: ParsedName): { readonly given: NameWord; readonly family: string }[] {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) return [];
  return [[first, last] as const, [last, first] as const].flatMap(([given, family]) =>
    family.initial ? [] : family.forms.map((form) => ({ given, family: form })),
  );
}

function letterOf({ forms }: NameWord): string {
  return forms[0].charAt(0);
}

/** The sounds in either order. What was read from Korean or Arabic sounds by rules of its own. */
function soundKeys(name: WeighedName, first: string, last: string): string[] {
  const scripts = name.readFrom === null ? ["Latin", ...LOUDLY_READ] : [name.readFrom];
  return scripts.map((script) => {
    const rule = LOUDLY_READ.includes(script) ? script : "Latin";
    const sounds = [first, last].map((word) => soundKey(word, rule)).toSorted();
    return `sound ${rule} ${sounds.join(" ")}`;
  });
}

const LOUDLY_READ: readonly string[] = ["Hangul", "Arabic", "Hebrew"];

/** Finds the contacts that a calendar entry's title names, for entries to which nobody was invited. */
import type { ContactId } from "../id.ts";
import { parseName } from "../person/name.ts";
import { areNicknames, nicknameKeys } from "../person/nicknames.ts";
import { type ReadTitle, type TitleRun, readTitle } from "./read-title.ts";
import { ORDINARY_WORDS } from "./title-words.ts";

/** A contact as titles may name them. */
export interface NamedPerson {
  readonly contact: ContactId;
  /** The name shown first, then others and nicknames. */
  readonly names: readonly string[];
}

export interface Named {
  readonly contact: ContactId;
  /** As the title has it. */
  readonly text: string;
  readonly how: "full-name" | "name-and-initial" | "given-name" | "short-form" | "family-name";
  /** Others who answer to it as well, of whom the owner is in touch with none. */
  readonly namesakes: readonly ContactId[];
}

export interface NameBook {
  /** Contacts with this folded word anywhere in a name. */
  having(word: string): readonly Entry[];
  /** Contacts whose given name, or nickname, the word is, or of which it is a short form. */
  calledLike(word: string): readonly Entry[];
}

interface Entry {
  readonly contact: ContactId;
  /** Folded forms of the words of each name. */
  readonly names: readonly (readonly (readonly string[])[])[];
}

/** Shorter words are taken for a name only where they stand in capitals, which the title's reader has seen to. */
const FEWEST_LETTERS = 2;

export function createNameBook(people: readonly NamedPerson[]): NameBook {
  const byWord = new Map<string, Set<Entry>>();
  const byGiven = new Map<string, Set<Entry>>();
  const add = (book: Map<string, Set<Entry>>, word: string, entry: Entry): void =>
    void book.set(word, (book.get(word) ?? new Set()).add(entry));
  for (const { contact, names } of people) {
    const parsed = names
      .map((name) => parseName(name).words.map(({ forms }) => forms))
      .filter(({ length }) => length > 0);
    const entry = { contact, names: parsed };
    for (const words of parsed) {
      for (const form of words.flat()) add(byWord, form, entry);
      for (const form of words[0] ?? []) add(byGiven, form, entry);
    }
  }
  const givensByKey = new Map<string, string[]>();
  for (const given of byGiven.keys())
    for (const key of nicknameKeys(given)) givensByKey.set(key, [...(givensByKey.get(key) ?? []), given]);
  return {
    having: (word) => [...(byWord.get(word) ?? [])],
    calledLike(word) {
      const exact = byGiven.get(word);
      if (exact !== undefined) return [...exact];
      const alike = nicknameKeys(word).flatMap((key) => givensByKey.get(key) ?? []);
      const givens = [...new Set(alike)].filter((given) => areNicknames(word, given));
      return [...new Set(givens.flatMap((given) => [...(byGiven.get(given) ?? [])]))];
    },
  };
}

/**
 * Gives whom a title names, each once, in its order; nobody where it is not clear.
 *
 * A whole name names whoever bears it. A given name, a nickname or a short form of one does beside a word for meeting, if one
 * contact alone answers to it, or the owner is in touch with one alone of those who do; a family name besides only behind
 * "with" or "Frau". A word that is also an ordinary one or a place needs the "with", and somebody the owner is in touch with.
 * A name that goes on with a word that is not in the contact's ("Ana Costa", where the book has another Ana) is somebody else's.
 *
 * `isInTouch` tells whether the owner was in touch with a contact about that time; `ownerWords` are the folded words of the
 * owner's own names, which stand in titles as well ("Ines / Ana 1:1").
 */
export function findNamed(
  title: string,
  book: NameBook,
  isInTouch: (contact: ContactId) => boolean,
  ownerWords: ReadonlySet<string> = new Set(),
): readonly Named[] {
  const read = readTitle(title);
  const found: Named[] = [];
  for (const run of read.runs) {
    if (run.words.every((forms) => forms.some((form) => ownerWords.has(form)))) continue;
    const named = nameOfRun(run, read, book, isInTouch);
    if (named === undefined || found.some(({ contact }) => contact === named.contact)) continue;
    found.push(named);
  }
  return found;
}

function nameOfRun(
  run: TitleRun,
  { isMeeting, isBare }: ReadTitle,
  book: NameBook,
  isInTouch: (contact: ContactId) => boolean,
): Named | undefined {
  const whole = wholeName(run, book, isInTouch);
  if (whole !== undefined) return isMeeting || isBare ? whole : undefined;
  if (!isMeeting) return undefined;
  const [first, second] = run.words;
  if (first === undefined) return undefined;
  const pick = (how: Named["how"], entries: readonly Entry[]): Named | undefined =>
    pickOne(run.text, how, entries, isInTouch);
  if (second !== undefined) {
    if (run.words.length > 2 || !isInitial(second)) return undefined;
    return pick("name-and-initial", withInitial(calledBy(first, book).entries, second[0]));
  }
  if (first[0].length < FEWEST_LETTERS) return undefined;
  if (run.isAddressed)
    return pick(
      "family-name",
      first.flatMap((form) => book.having(form)),
    );
  if (first.some((form) => ORDINARY_WORDS.has(form))) {
    if (!run.isWith) return undefined;
    const known = calledBy(first, book).entries.filter(({ contact }) => isInTouch(contact));
    return pick("given-name", known);
  }
  const { entries, isShort } = calledBy(first, book);
  if (entries.length > 0) return pick(isShort ? "short-form" : "given-name", entries);
  if (!run.isWith) return undefined;
  return pick(
    "family-name",
    first.flatMap((form) => book.having(form)),
  );
}

/** The longest part of the run, of two words at least, that is part of somebody's name. */
function wholeName(run: TitleRun, book: NameBook, isInTouch: (contact: ContactId) => boolean): Named | undefined {
  const { words } = run;
  if (words.length === 1) {
    // A name that is one word in the book, as Chinese and Korean ones are.
    const same = book
      .having(words[0]?.[0] ?? "")
      .filter(({ names }) => names.some((name) => name.length === 1 && isEastern(name)));
    return same.length === 0 ? undefined : pickOne(run.text, "full-name", same, isInTouch);
  }
  for (let length = words.length; length >= 2; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const part = words.slice(at, at + length);
      if (part.some(isInitial)) continue;
      const entries = book.having(part[0]?.[0] ?? "").filter(({ names }) => names.some((name) => holdsAll(name, part)));
      if (entries.length > 0) return pickOne(run.text, "full-name", entries, isInTouch);
    }
  }
  return undefined;
}

function calledBy(
  forms: TitleRun["words"][number],
  book: NameBook,
): { readonly entries: readonly Entry[]; readonly isShort: boolean } {
  const entries = [...new Set(forms.flatMap((form) => book.calledLike(form)))];
  const isShort = !entries.some(({ names }) =>
    names.some((name) => (name[0] ?? []).some((form) => forms.includes(form))),
  );
  return { entries, isShort };
}

function pickOne(
  text: string,
  how: Named["how"],
  entries: readonly Entry[],
  isInTouch: (contact: ContactId) => boolean,
): Named | undefined {
  const all = [...new Set(entries.map(({ contact }) => contact))];
  const near = all.length > 1 ? all.filter(isInTouch) : all;
  const [contact] = near;
  if (contact === undefined || near.length > 1) return undefined;
  return { contact, text, how, namesakes: all.filter((other) => other !== contact) };
}

function holdsAll(name: Entry["names"][number], part: TitleRun["words"]): boolean {
  return part.every((forms) => name.some((word) => word.some((form) => forms.includes(form))));
}

function withInitial(entries: readonly Entry[], initial: string): readonly Entry[] {
  return entries.filter(({ names }) =>
    names.some((name) => name.slice(1).some((word) => word.some((form) => form.startsWith(initial)))),
  );
}

function isInitial(forms: readonly [string, ...string[]]): boolean {
  return [...forms[0]].length === 1 && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(forms[0]);
}

function isEastern(name: Entry["names"][number]): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(name[0]?.[0] ?? "");
}

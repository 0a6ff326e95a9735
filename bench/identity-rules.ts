/** The rules that others use, as baselines: each joins whoever shares a key, closed transitively. */
import { fullNameKey } from "../src/core/person/duplicate-keys.ts";
import { isSharedAddress } from "../src/core/person/shared-address.ts";
import { addressHandle, addressPatterns, lettersOf } from "../src/core/person/name-in-address.ts";
import { type ParsedName, parseName } from "../src/core/person/name.ts";
import { nicknameKeys } from "../src/core/person/nicknames.ts";
import { isTypoOf } from "../src/core/search/typo.ts";
import type { LabelledRecord } from "./read-identities.ts";
import { createUnion } from "./union.ts";

type Keys = (record: LabelledRecord, name: ParsedName) => readonly string[];

const byAddress: Keys = ({ email }) => (email === null || isSharedAddress(email) ? [] : [`email ${email}`]);
const byName: Keys = (_, name) => listOf(fullNameKey(name));
/** Names and addresses that are one run of letters: a name written together, a handle, a local part. */
const byHandle: Keys = (record, name) => {
  const own = record.email === null || isSharedAddress(record.email) ? [] : [addressHandle(record.email)];
  const joined = name.words.map(({ forms }) => forms[0]).join("");
  return [...own, joined, ...listOf(name.handle)].filter((one) => one.length > 4).map((one) => `run ${one}`);
};
const byNickname: Keys = (_, { words }) => {
  const [given, family] = [words[0], words.at(-1)];
  if (given === undefined || family === undefined || words.length < 2 || given.initial || family.initial) return [];
  return nicknameKeys(given.forms[0]).map((key) => `short ${key} ${family.forms[0]}`);
};
const byPattern: Keys = (record, name) => {
  const own = record.email === null || isSharedAddress(record.email) ? [] : [lettersOf(addressHandle(record.email))];
  return [...own, ...addressPatterns(name).keys()].filter((one) => one.length > 5).map((one) => `letters ${one}`);
};

function listOf(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}

/** The ladder of rules, each with all of those before it. */
export const RULES = {
  "exact address": [byAddress],
  "address or name": [byAddress, byName],
  "with handles": [byAddress, byName, byHandle],
  "with nicknames, typos, patterns": [byAddress, byName, byHandle, byNickname, byPattern],
} as const satisfies Readonly<Record<string, readonly Keys[]>>;

/** Gives the group of each record. */
export function resolveByRule(records: readonly LabelledRecord[], rule: keyof typeof RULES): readonly number[] {
  const names = records.map(({ name }) => parseName(name));
  const union = createUnion();
  const firstByKey = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    for (const keys of RULES[rule]) {
      for (const key of keys(record, names[index] ?? { words: [], handle: null })) {
        const first = firstByKey.get(key);
        if (first === undefined) firstByKey.set(key, index);
        else union.join(first, index);
      }
    }
  }
  if (rule === "with nicknames, typos, patterns") joinTypos(names, union.join);
  return records.map((_, index) => union.root(index));
}

/** Words that more names hold are not looked through. */
const MOST_NAMES = 40;

/** Two words, of which one is the same and the other is spelt nearly so. */
function joinTypos(names: readonly ParsedName[], join: (a: number, b: number) => void): void {
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of names.entries()) {
    if (words.length !== 2) continue;
    for (const { forms } of words) byWord.set(forms[0], [...(byWord.get(forms[0]) ?? []), index]);
  }
  for (const [word, indexes] of byWord) {
    if (indexes.length > MOST_NAMES) continue;
    const others = indexes.map((index) => names[index]?.words.find(({ forms }) => forms[0] !== word)?.forms[0] ?? "");
    for (const [at, a] of others.entries()) {
      for (const [to, b] of others.entries()) {
        if (at < to && a !== b && isTypoOf(a, b)) join(indexes[at] ?? 0, indexes[to] ?? 0);
      }
    }
  }
}

/** Ranking: stores return candidates, core decides which of them match and in what order. */
import type { ContactId } from "../id.ts";
import { foldText } from "./fold.ts";
import { digitsOfNumber, SEARCH_FIELDS, type SearchEntry, type SearchField, tokensOfValue } from "./search-text.ts";
import { queryTokens, wordsOf } from "./tokens.ts";
import { isTypoOf } from "./typo.ts";

/** How an entry answers a query, best first. `similar` is a name with a typo, or digits inside a number. */
export const MATCH_KINDS = [
  "exact-identity",
  "exact-name",
  "name-prefix",
  "name-words",
  "all-words",
  "similar",
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A query made ready once for many entries. */
export interface SearchQuery {
  /** The whole query, folded. */
  readonly text: string;
  /** What a store looks for: each must begin a token of the indexed text. Empty: nobody is meant. */
  readonly tokens: readonly string[];
  /** Its words in alphabetical order: a name is the same in either order. */
  readonly words: string;
  /** The digits when the query is a phone number, else null. */
  readonly digits: string | null;
}

export interface Hit {
  readonly contact: ContactId;
  readonly kind: MatchKind;
  /** The field that answered the first word. */
  readonly field: SearchField;
}

/** Reads a query. */
export function readQuery(text: string): SearchQuery {
  const digits = digitsOfNumber(text.trim());
  return {
    text: foldText(text),
    tokens: digits === null ? queryTokens(text) : [digits],
    words: sortedWords(text),
    digits,
  };
}

/**
 * Orders the entries that match the query, best first, and drops the others.
 *
 * Order: exact address, exact full name in any order of words, name that begins with the
 * query, all words in the names, all words anywhere. Names and organisations with typos come
 * only where nothing else matches. Among equals: more whole words, more telling fields, the
 * shown name before other names, the shorter name, the alphabet of folded names, the id; so
 * the order of `entries` does not matter.
 */
export function rankEntries(query: SearchQuery, entries: Iterable<SearchEntry>): Hit[] {
  const ranked: Ranked[] = [];
  for (const entry of entries) {
    const answers = answersOf(query, entry);
    if (answers !== null) ranked.push(rankEntry(query, entry, answers));
  }
  const hits = ranked.toSorted(compareRanked).map(({ hit }) => hit);
  return hits[0]?.kind === "similar" ? hits : hits.filter(({ kind }) => kind !== "similar");
}

interface Ranked {
  readonly hit: Hit;
  /** Compared in order, smaller first. */
  readonly order: readonly number[];
  readonly name: string;
}

interface Answer {
  readonly level: "whole" | "prefix" | "similar";
  readonly field: SearchField;
  /** The place of the value within its field. */
  readonly index: number;
}

function rankEntry(query: SearchQuery, entry: SearchEntry, answers: readonly Answer[]): Ranked {
  const { kind, index } = kindOf(query, entry, answers);
  const whole = answers.filter(({ level }) => level === "whole").length;
  const fields = answers.reduce((sum, { field }) => sum + SEARCH_FIELDS.indexOf(field), 0);
  const name = foldText(entry.names[0] ?? "");
  return {
    hit: { contact: entry.contact, kind, field: answers[0]?.field ?? "names" },
    order: [MATCH_KINDS.indexOf(kind), -whole, fields, index, name.length],
    name,
  };
}

function compareRanked(a: Ranked, b: Ranked): number {
  for (const [index, value] of a.order.entries()) {
    const difference = value - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.hit.contact - b.hit.contact;
}

/** Finds for each token of the query what answers it best; null when one is not answered, or there is none. */
function answersOf(query: SearchQuery, entry: SearchEntry): Answer[] | null {
  const tokens = SEARCH_FIELDS.map((field) => entry[field].map((value) => tokensOfValue(field, value)));
  const answers: Answer[] = [];
  for (const token of query.tokens) {
    const answer = answerOf(token, query.digits !== null, tokens);
    if (answer === null) return null;
    answers.push(answer);
  }
  return answers.length === 0 ? null : answers;
}

function answerOf(
  token: string,
  isNumber: boolean,
  tokensByField: readonly (readonly (readonly string[])[])[],
): Answer | null {
  let prefix: Answer | null = null;
  let similar: Answer | null = null;
  for (const [fieldIndex, field] of SEARCH_FIELDS.entries()) {
    for (const [index, tokens] of (tokensByField[fieldIndex] ?? []).entries()) {
      for (const candidate of tokens) {
        if (candidate === token) return { level: "whole", field, index };
        if (candidate.startsWith(token)) prefix ??= { level: "prefix", field, index };
        else if (isSimilar(field, token, isNumber, candidate)) similar ??= { level: "similar", field, index };
      }
    }
  }
  return prefix ?? similar;
}

/** Notes and titles are long and full of common words: forgiving a typo there would find half the book. */
function isSimilar(field: SearchField, token: string, isNumber: boolean, candidate: string): boolean {
  if (isNumber) return field === "identities" && candidate.includes(token);
  return (field === "names" || field === "organisations") && isTypoOf(token, candidate);
}

function kindOf(
  query: SearchQuery,
  entry: SearchEntry,
  answers: readonly Answer[],
): { readonly kind: MatchKind; readonly index: number } {
  if (isExactIdentity(query, entry)) return { kind: "exact-identity", index: 0 };
  const exact = entry.names.findIndex((name) => isSameName(query, name));
  if (exact !== -1) return { kind: "exact-name", index: exact };
  const prefix = entry.names.findIndex((name) => foldText(name).startsWith(query.text));
  if (prefix !== -1) return { kind: "name-prefix", index: prefix };
  const index = Math.max(...answers.map((answer) => (answer.field === "names" ? answer.index : 0)));
  if (answers.some(({ level }) => level === "similar")) return { kind: "similar", index };
  return { kind: answers.every(({ field }) => field === "names") ? "name-words" : "all-words", index };
}

/** `linkedin:ana-ferreira` answers to its slug alone as well. */
function isExactIdentity(query: SearchQuery, entry: SearchEntry): boolean {
  return entry.identities.some((value) => {
    if (query.digits !== null) return digitsOfNumber(value) === query.digits;
    return foldText(value) === query.text || foldText(value.replace(/^[a-z]+:/u, "")) === query.text;
  });
}

function isSameName(query: SearchQuery, name: string): boolean {
  return foldText(name) === query.text || sortedWords(name) === query.words;
}

function sortedWords(text: string): string {
  return wordsOf(text).toSorted().join(" ");
}

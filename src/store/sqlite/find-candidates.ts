import { trigramsOfQuery } from "../../core/search/candidates.ts";
import type { Spelling } from "../port.ts";
import { type Statements, intIn } from "./statements.ts";

const NO_LIMIT = -1;

/**
 * Contacts that hold every token whole or as a prefix, else those that share most trigrams. The owner
 * stands in the index as a token of its own, so that other owners' people cost nothing.
 */
export function findCandidates(
  statements: Statements,
  owner: number,
  tokens: readonly string[],
  limit: number,
  spelling: Spelling,
): number[] {
  if (tokens.length === 0) return [];
  const holding = (end: string): string =>
    [literal(`o${owner}o`), ...tokens.map((token) => `${literal(token)}${end}`)].join(" AND ");
  const whole = contactsIn(statements(wordsSql()), holding(""), owner, NO_LIMIT);
  if (whole.length >= limit) return whole;
  // Those with whole words stand among those with beginnings, and may take up its whole limit.
  const begun = contactsIn(statements(wordsSql()), holding("*"), owner, limit);
  if (begun.length > 0 || spelling === "exact") return [...new Set([...whole, ...begun])].slice(0, limit);
  const trigrams = trigramsOfQuery(tokens);
  const marks = trigramsOfMark(owner).map(literal).join(" AND ");
  const match = `${marks} AND (${trigrams.map(literal).join(" OR ")})`;
  return contactsIn(statements(trigramsSql(trigrams.length)), match, owner, ...trigrams, limit);
}

/** Binds the query, the owner and the limit; none where that is negative. */
export function wordsSql(): string {
  return `${candidatesSql("searchWords")} ORDER BY s."contact" LIMIT ?`;
}

/**
 * Binds the query, the owner, each trigram and the limit. The index itself cannot rank: without the text,
 * and without the places of the trigrams in it, all that it finds are the same to it.
 */
export function trigramsSql(trigrams: number): string {
  const shared = Array.from({ length: trigrams }, () => `(instr(s."text", ?) > 0)`).join(" + ");
  return `${candidatesSql("searchTrigrams")} ORDER BY ${shared} DESC, s."contact" LIMIT ?`;
}

function candidatesSql(index: "searchWords" | "searchTrigrams"): string {
  return `SELECT s."contact" AS "contact" FROM "${index}" i JOIN "search" s ON s."document" = i.rowid
    WHERE i."${index}" MATCH ? AND s."owner" = +?`;
}

function contactsIn(statement: ReturnType<Statements>, ...values: readonly (string | number)[]): number[] {
  return statement.all(...values).map((row) => intIn(row, "contact"));
}

/** `|o12|` in trigrams: the mark that the insert trigger puts before each text. */
function trigramsOfMark(owner: number): string[] {
  const mark = `|o${owner}|`;
  return Array.from({ length: mark.length - 2 }, (_, at) => mark.slice(at, at + 3));
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

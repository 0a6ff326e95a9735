import { candidatesAmong, trigramsOfQuery } from "../../core/search/candidates.ts";
import type { Spelling } from "../port.ts";
import { contactOf, isWaiting, numberOf, numbersOf } from "./search-index.ts";
import { openReader } from "./sqlite-rows.ts";
import { type Statements, numbersIn } from "./statements.ts";

const NO_LIMIT = -1;

/** Contacts that hold every token whole or as a prefix, else those that share most trigrams. */
export function findCandidates(
  statements: Statements,
  owner: number,
  tokens: readonly string[],
  limit: number,
  spelling: Spelling,
): number[] {
  if (tokens.length === 0) return [];
  if (isWaiting(statements, owner)) {
    return candidatesAmong(openReader(statements, owner).pick("search", ["contact", "text"]), tokens, limit, spelling);
  }
  const holding = (end: string): string => tokens.map((token) => `${literal(token)}${end}`).join(" AND ");
  const { from, to } = numbersOf(owner);
  const find = (match: string, most: number): number[] =>
    contactsIn(statements(FIND_WORDS_SQL), match, from, to, Math.min(most, Number.MAX_SAFE_INTEGER));
  const whole = find(holding(""), NO_LIMIT);
  if (whole.length >= limit) return whole;
  // Those with whole words stand among those with beginnings, and may take up its whole limit.
  const begun = find(holding("*"), limit);
  if (begun.length === whole.length && begun.length < limit && whole.length > 0) return whole;
  if (begun.length > 0 || spelling === "exact") return [...new Set([...whole, ...begun])].slice(0, limit);
  const trigrams = trigramsOfQuery(tokens);
  const match = trigrams.map(literal).join(" OR ");
  return contactsIn(
    statements(trigramsSql(trigrams.length)),
    match,
    from,
    to,
    numberOf(owner, 0),
    owner,
    ...trigrams,
    limit,
  );
}

/** Binds the query, the first and the last number of the owner, and the limit; none where that is negative. */
export const FIND_WORDS_SQL = `SELECT rowid AS "number" FROM "searchWords"
  WHERE "searchWords" MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?`;

/**
 * Binds the query, the first and the last number of the owner, the owner's first number and the owner, each trigram and
 * the limit. The index itself cannot rank: without the text, and without the places of the trigrams in it, all that it
 * finds are the same to it.
 */
export function trigramsSql(trigrams: number): string {
  const shared = Array.from({ length: trigrams }, () => `(instr(s."text", ?) > 0)`).join(" + ");
  return `SELECT i.rowid AS "number" FROM "searchTrigrams" i CROSS JOIN "search" s
    ON i."searchTrigrams" MATCH ? AND i.rowid >= ? AND i.rowid <= ? AND s."contact" = i.rowid - ? AND s."owner" = ?
    ORDER BY ${shared} DESC, i.rowid LIMIT ?`;
}

function contactsIn(statement: ReturnType<Statements>, ...values: readonly (string | number)[]): number[] {
  return numbersIn(statement, values).map(contactOf);
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

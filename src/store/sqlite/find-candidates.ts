import { trigramsOf } from "../../core/search/trigrams.ts";
import { type Statements, intIn } from "./statements.ts";

/**
 * Contacts that hold every token as a prefix, else those that share most trigrams. The owner stands
 * in the index as a token of its own, so that other owners' people cost nothing.
 */
export function findCandidates(
  statements: Statements,
  owner: number,
  tokens: readonly string[],
  limit: number,
): number[] {
  if (tokens.length === 0) return [];
  const words = [literal(`o${owner}o`), ...tokens.map((token) => `${literal(token)}*`)].join(" AND ");
  const exact = contactsFor(statements, "searchWords", owner, words, limit);
  if (exact.length > 0) return exact;
  const trigrams = [...new Set(tokens.flatMap(trigramsOf))].map(literal).join(" OR ");
  const marks = trigramsOfMark(owner).map(literal).join(" AND ");
  return contactsFor(statements, "searchTrigrams", owner, `${marks} AND (${trigrams})`, limit);
}

/** Binds the query, the owner and the limit. Words come by contact, trigrams best first. */
export function candidatesSql(index: "searchWords" | "searchTrigrams"): string {
  const order = index === "searchWords" ? `s."contact"` : "rank";
  return `SELECT s."contact" AS "contact" FROM "${index}" i JOIN "search" s ON s."document" = i.rowid
    WHERE i."${index}" MATCH ? AND s."owner" = +? ORDER BY ${order} LIMIT ?`;
}

function contactsFor(
  statements: Statements,
  index: "searchWords" | "searchTrigrams",
  owner: number,
  match: string,
  limit: number,
): number[] {
  return statements(candidatesSql(index))
    .all(match, owner, limit)
    .map((row) => intIn(row, "contact"));
}

/** `|o12|` in trigrams: the mark that the insert trigger puts before each text. */
function trigramsOfMark(owner: number): string[] {
  const mark = `|o${owner}|`;
  return Array.from({ length: mark.length - 2 }, (_, at) => mark.slice(at, at + 3));
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

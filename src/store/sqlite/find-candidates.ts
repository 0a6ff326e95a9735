import { candidatesAmong, isAlike, isDigits } from "../../core/search/candidates.ts";
import type { Spelling } from "../port.ts";
import { SEARCH_INDEX, contactOf, isWaiting, numbersOf } from "./search-index.ts";
import { openReader } from "./sqlite-rows.ts";
import { type Statements, numbersIn, textsIn } from "./statements.ts";

const NO_LIMIT = -1;

/** Contacts that hold every token whole or as a prefix, else those that hold words alike. */
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
  const alternatives = tokens.map((token) => [`${literal(token)}*`, ...wordsAlike(statements, token).map(literal)]);
  return find(alternatives.map((words) => `(${words.join(" OR ")})`).join(" AND "), limit);
}

/**
 * The words of the index, of all owners: what of them is found is the owner's. Made with each connection, since one that only
 * reads may make nothing later.
 */
export const WORDS_SQL = `CREATE VIRTUAL TABLE IF NOT EXISTS temp."wordsHeld" USING fts5vocab('main', '${SEARCH_INDEX}', 'row')`;
/** Numbers, which sort before the letters and are most of the words, are not like any other word. */
const LETTERS_SQL = `SELECT "term" FROM temp."wordsHeld" WHERE "term" >= ':'`;
const NUMBERS_SQL = `SELECT "term" FROM temp."wordsHeld" WHERE instr("term", ?) > 0`;

function wordsAlike(statements: Statements, token: string): string[] {
  const words = isDigits(token) ? textsIn(statements(NUMBERS_SQL), [token]) : textsIn(statements(LETTERS_SQL), []);
  return words.filter((word) => isAlike(word, token));
}

/** Binds the query, the first and the last number of the owner, and the limit; none where that is negative. */
export const FIND_WORDS_SQL = `SELECT rowid AS "number" FROM "searchWords"
  WHERE "searchWords" MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?`;

function contactsIn(statement: ReturnType<Statements>, ...values: readonly (string | number)[]): number[] {
  return numbersIn(statement, values).map(contactOf);
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Keeps the full-text index beside the search texts. It is of all owners: each has a range of its numbers. */
import type { Range } from "../engine/rows-by-column.ts";
import { type Statements, intIn, textIn } from "./statements.ts";

/** The index of words. Mistyped ones are looked for among the words that it holds. */
export const SEARCH_INDEX = "searchWords";

/** So many ids an owner may have: a million owners fit into the whole numbers that JavaScript is sure of. */
const IDS_OF_OWNER = 2 ** 33;

/** The number by which the index knows a contact. */
export function numberOf(owner: number, contact: number): number {
  return owner * IDS_OF_OWNER + contact;
}

/** The contact of such a number. */
export function contactOf(number: number): number {
  return number % IDS_OF_OWNER;
}

/** The numbers of one owner's contacts. */
export function numbersOf(owner: number): Range {
  return { from: numberOf(owner, 0), to: numberOf(owner, IDS_OF_OWNER - 1) };
}

export interface SearchIndex {
  /** The text that is indexed of a contact now. Ask before its row is written or removed. */
  find(contact: number): string | undefined;
  /** Follows a row that was written with a text; `before` as it was found. */
  follow(contact: number, before: string | undefined, now: string): void;
  /** Follows a row that was removed. */
  forget(contact: number): void;
}

const FIND_SQL = `SELECT "text" FROM "search" WHERE "owner" = ? AND "contact" = ?`;

export function openSearchIndex(statements: Statements, owner: number): SearchIndex {
  /** Tells whether it was indexed, so that it has to be removed there. */
  function stopWaiting(contact: number): boolean {
    return statements(`DELETE FROM "searchWaiting" WHERE "number" = ?`).run(numberOf(owner, contact)).changes === 0;
  }

  function forget(contact: number): void {
    if (!stopWaiting(contact)) return;
    statements(`DELETE FROM "${SEARCH_INDEX}" WHERE rowid = ?`).run(numberOf(owner, contact));
  }

  return {
    find(contact) {
      const row = statements(FIND_SQL).get(owner, contact);
      return row === undefined ? undefined : textIn(row, "text");
    },
    forget,
    follow(contact, before, now) {
      if (now === before) return;
      if (before !== undefined) forget(contact);
      statements(`INSERT INTO "${SEARCH_INDEX}" (rowid, "text") VALUES (?, ?)`).run(numberOf(owner, contact), now);
    },
  };
}

/** So many are indexed with the operation that brings them; of more, each waits for its turn after it. */
const AT_ONCE = 1000;

/** Takes note of the search texts that a stage brings, or indexes them where they are few. */
export function indexStaged(statements: Statements, owner: number): void {
  const { changes } = statements(
    `INSERT INTO "searchWaiting" SELECT ? + "contact" FROM stage."search" ORDER BY "contact"`,
  ).run(numberOf(owner, 0));
  if (changes <= AT_ONCE) indexWaiting(statements, changes);
}

/** Whether anything of an owner waits: until it is indexed, the index alone does not tell who is found. */
export function isWaiting(statements: Statements, owner: number): boolean {
  const { from, to } = numbersOf(owner);
  const sql = `SELECT 1 FROM "searchWaiting" WHERE "number" >= ? AND "number" <= ? LIMIT 1`;
  return statements(sql).get(from, to) !== undefined;
}

/** The same of all owners. */
export function isAnyWaiting(statements: Statements): boolean {
  return statements(`SELECT 1 FROM "searchWaiting" LIMIT 1`).get() !== undefined;
}

/** Indexes so many of those that wait, of whichever owner, within a transaction; gives how many there were. */
export function indexWaiting(statements: Statements, most: number): number {
  statements(INDEX_WAITING_SQL).run(most);
  return statements(`DELETE FROM "searchWaiting" WHERE "number" IN (${FIRST_WAITING})`).run(most).changes;
}

const FIRST_WAITING = `SELECT "number" FROM "searchWaiting" ORDER BY "number" LIMIT ?`;

const INDEX_WAITING_SQL = `INSERT INTO "${SEARCH_INDEX}" (rowid, "text")
  SELECT w."number", s."text" FROM (${FIRST_WAITING}) w
  CROSS JOIN main."search" s ON s."owner" = w."number" >> 33 AND s."contact" = w."number" & 8589934591`;

/** Removes whatever the index holds of an owner, also what nobody remembers. */
export function clearIndex(statements: Statements, owner: number): void {
  const { from, to } = numbersOf(owner);
  statements(`DELETE FROM "searchWaiting" WHERE "number" >= ? AND "number" <= ?`).run(from, to);
  const numbers = statements(`SELECT "id" FROM "${SEARCH_INDEX}_docsize" WHERE "id" >= ? AND "id" <= ?`).all(from, to);
  for (const row of numbers) statements(`DELETE FROM "${SEARCH_INDEX}" WHERE rowid = ?`).run(intIn(row, "id"));
}

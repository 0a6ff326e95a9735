/** What is asked of the whole file: references that lead nowhere, and whether two states of a table are equal. */
import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import type { OwnerId } from "../../core/id.ts";
import { REFERENCES, TABLES, type TableName, encodeImage, type Reference } from "../schema/index.ts";
import { SEARCH_INDEX } from "./search-index.ts";
import { decodeRow } from "./sqlite-rows.ts";
import { type Statements, intIn } from "./statements.ts";
import { quote, scanSql } from "./table-sql.ts";

/** Counts, for each column that names rows, those that are not there. */
export function findDangling(statements: Statements, owner: OwnerId): { column: string; count: number }[] {
  return REFERENCES.flatMap((reference) => {
    const count =
      statements(danglingCountSql(reference))
        .all(owner)
        .map((row) => intIn(row, "n"))[0] ?? 0;
    return count === 0 ? [] : [{ column: `${reference.table}.${reference.column}`, count }];
  });
}

/** A hash of all rows of a table in the order of its key. */
export function digestOf(statements: Statements, owner: OwnerId, name: TableName): string {
  const table = TABLES[name];
  const hash = createHash("sha256");
  for (const raw of statements(scanSql(table, table.key, {})).iterate(owner)) {
    hash.update(encodeImage(table, decodeRow(table, raw))).update("\n");
  }
  return hash.digest("hex");
}

/**
 * A hash of what the full-text index holds: its contacts, and its words with how often each stands in how many. Its parts
 * are merged first, so that equal contents are equal however they came to be; so it is asked of a copy.
 */
export function digestOfIndex(database: Database.Database): string {
  const hash = createHash("sha256");
  const words = `temp."wordsExamined"`;
  database.exec(`INSERT INTO "${SEARCH_INDEX}" ("${SEARCH_INDEX}") VALUES ('optimize')`);
  database.exec(`CREATE VIRTUAL TABLE ${words} USING fts5vocab('main', '${SEARCH_INDEX}', 'row')`);
  for (const sql of [
    `SELECT "term", "doc", "cnt" FROM ${words}`,
    `SELECT "id" FROM "${SEARCH_INDEX}_docsize" ORDER BY "id"`,
  ]) {
    for (const row of database.prepare(sql).raw().iterate()) hash.update(JSON.stringify(row)).update("\n");
  }
  database.exec(`DROP TABLE ${words}`);
  return hash.digest("hex");
}

function danglingCountSql({ table, column, to }: Reference): string {
  const target = quote(TABLES[to].key[0] ?? "");
  return `SELECT count(*) AS "n" FROM ${quote(table)} r WHERE r."owner" = ? AND r.${quote(column)} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ${quote(to)} t WHERE t."owner" = r."owner" AND t.${target} = r.${quote(column)})`;
}

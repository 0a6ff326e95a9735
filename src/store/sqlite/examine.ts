/** What is asked of the whole file: references that lead nowhere, and whether two states of a table are equal. */
import { createHash } from "node:crypto";
import type { OwnerId } from "../../core/id.ts";
import { REFERENCES, TABLES, type TableName, encodeImage, type Reference } from "../schema/index.ts";
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

function danglingCountSql({ table, column, to }: Reference): string {
  const target = quote(TABLES[to].key[0] ?? "");
  return `SELECT count(*) AS "n" FROM ${quote(table)} r WHERE r."owner" = ? AND r.${quote(column)} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ${quote(to)} t WHERE t."owner" = r."owner" AND t.${target} = r.${quote(column)})`;
}

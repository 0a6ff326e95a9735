/** One open transaction of one owner. */
import { assert } from "../../core/failure.ts";
import type { OwnerId } from "../../core/id.ts";
import { type Transaction, UniqueConflict } from "../engine/transaction.ts";
import { type Row, TABLES, type TableName, keyOfRow } from "../schema/index.ts";
import { openLog } from "./sqlite-log.ts";
import { openRange } from "./sqlite-range.ts";
import { encodeKeyValues, encodeRow, openReader } from "./sqlite-rows.ts";
import { insertAttached, isConstraint } from "./sqlite-stage.ts";
import type { Statements } from "./statements.ts";
import { openSearchIndex } from "./search-index.ts";
import { deleteSql, insertSql, putSql, replaceSql } from "./table-sql.ts";

export function openTransaction(statements: Statements, owner: OwnerId): Transaction {
  const search = openSearchIndex(statements, owner);

  /** Gives how many rows it changed. */
  function write(table: TableName, row: Row, sql: string, values: readonly unknown[]): number {
    try {
      return statements(sql).run(...values).changes;
    } catch (error) {
      if (isConstraint(error)) throw new UniqueConflict(table, row, error);
      throw error;
    }
  }
  return {
    owner,
    ...openReader(statements, owner),
    ...openLog(statements, owner),
    ...openRange(statements, owner),
    insert: (table, row) => void write(table, row, insertSql(TABLES[table]), [owner, ...encodeRow(TABLES[table], row)]),
    put(table, row) {
      const before = table === "search" ? search.find(idIn(row)) : undefined;
      const differs = write(table, row, putSql(TABLES[table]), [owner, ...encodeRow(TABLES[table], row)]) > 0;
      if (differs && table === "search") search.follow(idIn(row), before, String(row["text"]));
      return differs;
    },
    replace(table, row) {
      const description = TABLES[table];
      const key = encodeKeyValues(description, keyOfRow(description, row));
      write(table, row, replaceSql(description), [...encodeRow(description, row), owner, ...key]);
    },
    delete(table, key) {
      statements(deleteSql(TABLES[table])).run(owner, ...encodeKeyValues(TABLES[table], key));
      if (table === "search") search.forget(Number(key[0]));
    },
    insertStage: (_, range, created) => insertAttached(statements, owner, range, created),
  };
}

function idIn({ contact }: Row): number {
  assert(typeof contact === "number", "a search text is of a contact");
  return contact;
}

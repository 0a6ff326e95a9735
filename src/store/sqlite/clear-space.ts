/** Leaves nothing of erased rows in the file: SQLite gives space free, and copies values, without a word. */
import type Database from "better-sqlite3";
import { codeOf } from "./failure-of.ts";
import { SEARCH_INDEX } from "./search-index.ts";
import { type RawRow, intIn } from "./statements.ts";

/**
 * Inside the erasing transaction. The full-text index keeps the words of removed documents until its parts are
 * merged, and the statistics (sqlite_stat4, SQLite 3.54) keep samples of indexed values.
 */
export function forgetCopies(database: Database.Database): void {
  database.prepare(`INSERT INTO "${SEARCH_INDEX}" ("${SEARCH_INDEX}") VALUES ('optimize')`).run();
  for (const table of ["sqlite_stat1", "sqlite_stat4"]) {
    const isThere = database.prepare(`SELECT 1 FROM sqlite_schema WHERE "name" = ?`).get(table) !== undefined;
    if (isThere) database.exec(`DELETE FROM "${table}"`);
  }
}

/** After it: writes the file anew without the space given free, and empties the write-ahead log. False when others read or write. */
export function clearFreedSpace(database: Database.Database): boolean {
  try {
    database.exec("VACUUM");
    database.exec("ANALYZE");
    const checkpoint = database.prepare<[], RawRow>("PRAGMA wal_checkpoint(TRUNCATE)").get();
    return checkpoint !== undefined && intIn(checkpoint, "busy") === 0;
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED") || code.startsWith("SQLITE_FULL"))
      return false;
    throw error;
  }
}

/** A copy of the whole database, as `kith backup` writes it, on its way to be the database of a data folder. */
import { chmodSync, closeSync, constants, copyFileSync, existsSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { Failure } from "../../core/failure.ts";
import { failureOf } from "./failure-of.ts";
import { checkOwnership } from "./open-database.ts";

const HEADER = "SQLite format 3\0";

/** Tells whether a file is a database of SQLite, by its first bytes. */
export function isDatabaseFile(path: string): boolean {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const bytes = Buffer.alloc(HEADER.length);
    return readSync(file, bytes, 0, HEADER.length, 0) === HEADER.length && bytes.toString("latin1") === HEADER;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Copies the file to a path that does not exist yet, and makes it fit to be opened there. Throws store-damaged where
 * it is not whole or not Kith's; what is at `to` is then for the caller to remove.
 */
export function adoptCopy(copy: string, to: string): void {
  try {
    // A database that is in use has its latest part beside it.
    for (const suffix of ["", "-wal"]) {
      if (!existsSync(copy + suffix)) continue;
      copyFileSync(copy + suffix, to + suffix, constants.COPYFILE_EXCL);
      chmodSync(to + suffix, 0o600);
    }
    const database = new Database(to);
    try {
      checkOwnership(database, copy);
      if (database.pragma("integrity_check(1)", { simple: true }) !== "ok")
        throw new Failure("store-damaged", `The copy ${copy} is damaged`, {
          hint: "Take another backup; nothing was changed.",
        });
      // A copy is written without it.
      database.pragma("journal_mode = WAL");
    } finally {
      database.close();
    }
  } catch (error) {
    throw failureOf(error, copy);
  }
}

/** Opens, creates and migrates the database file, safe when two processes start at once. */
import { existsSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Failure } from "../../core/failure.ts";
import { failureOf } from "./failure-of.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations/index.ts";

/** "Kith" in ASCII: marks the file as ours. */
const APPLICATION_ID = 0x4b697468;
const BUSY_MS = 5000;

/** Opens the file at `path`, creating or migrating it first where needed. */
export function openDatabase(path: string): Database.Database {
  try {
    if (!existsSync(path)) createDatabase(path);
    const database = connect(path);
    migrate(database, path);
    return database;
  } catch (error) {
    throw failureOf(error, path);
  }
}

/**
 * Creates the file whole under another name and links it into place, because setting the journal
 * mode of a new file is not covered by the busy timeout. Whoever links second uses the first one's file.
 */
function createDatabase(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  removeDraft(draft);
  const database = new Database(draft, { timeout: BUSY_MS });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database, path);
  } finally {
    database.close();
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(draft + suffix, { force: true });
}

function connect(path: string): Database.Database {
  const database = new Database(path, { timeout: BUSY_MS });
  database.pragma("synchronous = NORMAL");
  database.pragma("foreign_keys = OFF");
  database.pragma("cache_size = -32000");
  database.pragma("temp_store = MEMORY");
  return database;
}

/** Runs the steps that are missing, each in one transaction with its version, under the writer's lock. */
function migrate(database: Database.Database, path: string): void {
  const versionOf = (): number => database.pragma("user_version", { simple: true }) as number;
  if (versionOf() > SCHEMA_VERSION) {
    throw new Failure("store-newer", `The data in ${path} were written by a newer Kith`, {
      hint: "Install the newer version of Kith; nothing was changed.",
    });
  }
  for (let version = versionOf(); version < SCHEMA_VERSION; version = versionOf()) {
    database.transaction(() => {
      // Another process may have run it while this one waited for the lock.
      if (versionOf() !== version) return;
      database.exec(MIGRATIONS[version] ?? "");
      database.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}

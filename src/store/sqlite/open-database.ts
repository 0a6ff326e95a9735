/** Opens, creates and migrates the database file, safe when two processes start at once. */
import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Failure, assert } from "../../core/failure.ts";
import { codeOf, failureOf } from "./failure-of.ts";
import { fillProfiles } from "./fill-profiles.ts";
import { WORDS_SQL } from "./find-candidates.ts";
import { defineFunctions } from "./migrations/functions.ts";
import { MIGRATIONS } from "./migrations/index.ts";

/** "Kith" in ASCII: marks the file as ours. */
const APPLICATION_ID = 0x4b697468;

export interface OpenOptions {
  /** Schema steps in order; step n leads to version n + 1. */
  readonly migrations?: readonly string[];
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly busyMs?: number;
  /** Refuses every write through this connection, once the file is there in its newest form. */
  readonly readOnly?: boolean;
}

/** Opens the file at `path`, creating or migrating it first where needed. */
export function openDatabase(path: string, options: OpenOptions = {}): Database.Database {
  const { migrations = MIGRATIONS, busyMs = 5000, readOnly = false } = options;
  let database: Database.Database | undefined;
  try {
    if (!existsSync(path)) createDatabase(path, migrations, busyMs);
    database = connect(path, busyMs);
    checkOwnership(database, path);
    migrate(database, path, migrations);
    database.exec(WORDS_SQL);
    if (readOnly) database.pragma("query_only = ON");
    return database;
  } catch (error) {
    database?.close();
    throw failureOf(error, path);
  }
}

/**
 * Creates the file whole under another name and links it into place, because setting the journal
 * mode of a new file is not covered by the busy timeout. Whoever links second uses the first one's file.
 */
function createDatabase(path: string, migrations: readonly string[], busyMs: number): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  removeDraft(draft);
  const database = new Database(draft, { timeout: busyMs });
  try {
    // Whatever folder it lies in, it is the owner's alone; SQLite gives its other files the same mode.
    chmodSync(draft, 0o600);
    database.pragma("journal_mode = WAL");
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database, path, migrations);
  } finally {
    database.close();
  }
  try {
    moveIntoPlace(draft, path);
  } finally {
    removeDraft(draft);
  }
}

function moveIntoPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return;
    // Memory sticks and some network folders know no links; there the moment between look and move is taken as read.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EMLINK") throw error;
    if (!existsSync(path)) renameSync(draft, path);
  }
}

function removeDraft(draft: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(draft + suffix, { force: true });
}

function connect(path: string, busyMs: number): Database.Database {
  const database = new Database(path, { timeout: busyMs });
  try {
    database.pragma("synchronous = NORMAL");
    database.pragma("foreign_keys = OFF");
    database.pragma("cache_size = -32000");
    database.pragma("temp_store = MEMORY");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Refuses a database that some other program made, before anything in it is changed. */
export function checkOwnership(database: Database.Database, path: string): void {
  if (pragmaOf(database, "application_id") === APPLICATION_ID) return;
  throw new Failure("store-damaged", `The database ${path} was not made by Kith`, {
    hint: "Name another folder with --home; this file was not changed.",
  });
}

/** Runs the steps that are missing, each in one transaction with its version, under the writer's lock. */
function migrate(database: Database.Database, path: string, migrations: readonly string[]): void {
  const versionOf = (): number => pragmaOf(database, "user_version");
  if (versionOf() < migrations.length) defineFunctions(database);
  if (versionOf() > migrations.length) {
    throw new Failure("store-newer", `The data in ${path} were written by a newer Kith`, {
      hint: "Install the newer version of Kith; nothing was changed.",
    });
  }
  for (let version = versionOf(); version < migrations.length; version = versionOf()) {
    const from = version;
    const step = database.transaction(() => {
      // Another process may have run it while this one waited for the lock.
      if (versionOf() !== from) return;
      database.exec(migrations[from] ?? "");
      if (from + 1 === migrations.length) fillProfiles(database);
      database.pragma(`user_version = ${from + 1}`);
    });
    step.immediate();
  }
}

function pragmaOf(database: Database.Database, name: string): number {
  const value = database.pragma(name, { simple: true });
  assert(typeof value === "number", `${name} is a number`);
  return value;
}

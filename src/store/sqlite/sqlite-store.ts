/** The store on SQLite: one file, WAL, the shared engine inside BEGIN IMMEDIATE. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import type Database from "better-sqlite3";
import type { OwnerId } from "../../core/id.ts";
import { Failure, assert } from "../../core/failure.ts";
import { applyOperation } from "../engine/apply-operation.ts";
import { loadPart } from "../engine/load-parts.ts";
import { rebuildProjections } from "../engine/rebuild-projections.ts";
import { revertOperation } from "../engine/revert-operation.ts";
import { type Transaction, UniqueConflict } from "../engine/transaction.ts";
import type { Store } from "../port.ts";
import { TABLES } from "../schema/index.ts";
import { failureOf } from "./failure-of.ts";
import { findCandidates } from "./find-candidates.ts";
import { openDatabase } from "./open-database.ts";
import { openLog } from "./sqlite-log.ts";
import { type Statements, encodeKeyValues, encodeRow, openReader, openStatements } from "./sqlite-rows.ts";
import { type SqliteStage, insertAttached, isConstraint, openStage, removeLeftStages } from "./sqlite-stage.ts";
import { deleteSql, insertSql, putSql, quote, replaceSql } from "./table-sql.ts";

export interface SqliteStore extends Store {
  /** Writes a consistent copy to a path that does not exist yet, while others may write. */
  copyTo(path: string): void;
  /** Every fault that SQLite's own check of the file finds; empty when it is whole. */
  checkIntegrity(): readonly string[];
}

/** Opens the database file, creating or migrating it first where needed. */
export function openSqliteStore(path: string): SqliteStore {
  const database = openDatabase(path);
  const statements = openStatements(database);
  const folder = dirname(path);
  const listeners = new Set<(owner: OwnerId, seq: number) => void>();
  removeLeftStages(folder);

  /** Translates what SQLite throws; every method goes through it. */
  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOf(error, path);
    }
  }

  /** Runs `work` under the write lock; takes everything back when it throws or its outcome is not `keep`. */
  function transact<T extends { readonly kind: string }>(
    owner: OwnerId,
    keep: T["kind"],
    work: (tx: Transaction) => T,
  ): T {
    let outcome: T | undefined;
    guarded(() => {
      database.exec("BEGIN IMMEDIATE");
      try {
        outcome = work(openTransaction(database, statements, owner));
        database.exec(outcome.kind === keep ? "COMMIT" : "ROLLBACK");
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      }
    });
    assert(outcome !== undefined, "a transaction has an outcome");
    return outcome;
  }

  function announce(owner: OwnerId, seq: number): void {
    for (const listener of listeners) listener(owner, seq);
  }

  const read = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(guarded(work)));

  return {
    name: "sqlite",
    addOwner: () =>
      read(() => Number(statements(`INSERT INTO "owner" ("seq", "nextId") VALUES (0, 1)`).run().lastInsertRowid) as OwnerId),
    owners: () =>
      read(() => (statements(`SELECT "id" FROM "owner" ORDER BY "id"`).all() as { id: OwnerId }[]).map(({ id }) => id)),
    firstOwner: () =>
      read(() => {
        // One statement, so that only one of two processes creates it.
        statements(
          `INSERT INTO "owner" ("seq", "nextId") SELECT 0, 1 WHERE NOT EXISTS (SELECT 1 FROM "owner")`,
        ).run();
        return (statements(`SELECT min("id") AS "id" FROM "owner"`).get() as { id: OwnerId }).id;
      }),
    head: (owner) => read(() => openLog(statements, owner).head()),
    get: (owner, table, key) => read(() => openReader(statements, owner).get(table, key) as never),
    scan: (owner, table, scan) => read(() => openReader(statements, owner).scan(table, scan) as never),
    count: (owner, table) =>
      read(() => {
        const sql = `SELECT count(*) AS "n" FROM ${quote(TABLES[table].name)} WHERE "owner" = ?`;
        return (statements(sql).get(owner) as { n: number }).n;
      }),
    findCandidates: (owner, tokens, limit) => read(() => findCandidates(statements, owner, tokens, limit)),

    async apply(owner, operation, on) {
      const stage = operation.stage as SqliteStage | undefined;
      stage?.finish();
      if (stage !== undefined) guarded(() => database.prepare("ATTACH ? AS stage").run(stage.path));
      try {
        const applied = transact(owner, "applied", (tx) => applyOperation(tx, operation, on));
        if (applied.kind === "applied") announce(owner, applied.seq);
        return applied;
      } finally {
        if (stage !== undefined) {
          database.exec("DETACH stage");
          await stage.discard();
          database.pragma("optimize");
        }
      }
    },
    revert: (owner, seq, as) =>
      read(() => {
        const reverted = transact(owner, "reverted", (tx) => revertOperation(tx, seq, as));
        if (reverted.kind === "reverted") announce(owner, reverted.seq);
        return reverted;
      }),
    stage: (owner) => read(() => openStage(folder, owner)),

    operations: (owner, after = 0) => read(() => openLog(statements, owner).operationsAfter(after)),
    changesAfter: (owner, seq, n, limit) => read(() => openLog(statements, owner).feedFrom(seq, n, limit)),
    versionOf: (owner, kind, object) => read(() => openLog(statements, owner).versionOf(kind, object)),
    images: (owner, seq, n, limit) => read(() => openLog(statements, owner).imagesFrom(seq, n, limit)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rebuild: (owner) => read(() => void transact(owner, "rebuilt", rebuildProjections)),
    async load(owner, parts, head) {
      assert((await this.head(owner)).seq === 0, "an archive is loaded into an empty owner");
      for await (const part of parts) {
        transact(owner, "loaded", (tx) => {
          loadPart(tx, part);
          return { kind: "loaded" };
        });
      }
      transact(owner, "loaded", (tx) => {
        tx.setHead(head);
        rebuildProjections(tx);
        return { kind: "loaded" };
      });
      database.pragma("optimize");
    },
    copyTo: (target) =>
      guarded(() => {
        try {
          database.prepare("VACUUM INTO ?").run(target);
        } catch (error) {
          if ((error as { code?: unknown }).code === "SQLITE_ERROR") {
            throw new Failure("refused", `Cannot write a copy to ${target}`, {
              hint: "Name a file that does not exist yet, in a folder that does.",
              cause: error,
            });
          }
          rmSync(target, { force: true });
          throw error;
        }
      }),
    checkIntegrity: () =>
      guarded(() =>
        (database.pragma("integrity_check") as { integrity_check: string }[])
          .map(({ integrity_check }) => integrity_check)
          .filter((line) => line !== "ok"),
      ),
    close: () => read(() => void database.close()),
  };
}

function openTransaction(
  database: Database.Database,
  statements: Statements,
  owner: OwnerId,
): Transaction {
  const run = (table: string, sql: string, values: unknown[]): void => {
    try {
      statements(sql).run(...values);
    } catch (error) {
      if (isConstraint(error)) throw new UniqueConflict(table, error);
      throw error;
    }
  };
  return {
    owner,
    ...openReader(statements, owner),
    ...openLog(statements, owner),
    insert: (table, row) => run(table, insertSql(TABLES[table]), [owner, ...encodeRow(TABLES[table], row)]),
    put: (table, row) => run(table, putSql(TABLES[table]), [owner, ...encodeRow(TABLES[table], row)]),
    replace(table, row) {
      const description = TABLES[table];
      const key = description.key.map((column) => row[column] ?? null);
      const where = [owner, ...encodeKeyValues(description, description.key, key)];
      run(table, replaceSql(description), [...encodeRow(description, row), ...where]);
    },
    delete(table, key) {
      const description = TABLES[table];
      run(table, deleteSql(description), [owner, ...encodeKeyValues(description, description.key, key)]);
    },
    insertStage: (_stage, created) => insertAttached(database, owner, created),
  };
}

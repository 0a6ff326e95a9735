/** The store on SQLite: one file, WAL, the shared engine inside BEGIN IMMEDIATE. */
import { chmodSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Failure, assert, given } from "../../core/failure.ts";
import { type OwnerId, idOf } from "../../core/id.ts";
import { applyOperation } from "../engine/apply-operation.ts";
import { eraseRows } from "../engine/erase-rows.ts";
import { loadPart } from "../engine/load-parts.ts";
import { rebuildProjections } from "../engine/rebuild-projections.ts";
import { revertOperation } from "../engine/revert-operation.ts";
import type { Transaction } from "../engine/transaction.ts";
import type { Applied, Head, Stage, Store } from "../port.ts";
import { TABLES, type TableName } from "../schema/index.ts";
import { clearFreedSpace, forgetCopies } from "./clear-space.ts";
import { digestOf, digestOfIndex, findDangling } from "./examine.ts";
import { codeOf, failureOf } from "./failure-of.ts";
import { findCandidates } from "./find-candidates.ts";
import { removeLeftFiles } from "./left-files.ts";
import { type OpenOptions, openDatabase } from "./open-database.ts";
import { SEARCH_INDEX, clearIndex, indexWaiting, isAnyWaiting } from "./search-index.ts";
import { openLog } from "./sqlite-log.ts";
import { openReader } from "./sqlite-rows.ts";
import { type StageFile, openStage } from "./sqlite-stage.ts";
import { openTransaction } from "./sqlite-transaction.ts";
import { intIn, openStatements, textIn } from "./statements.ts";
import { countSql } from "./table-sql.ts";

export interface SqliteStore extends Store {
  /** Writes a consistent copy to a path that does not exist yet, while others may write. */
  copyTo(path: string): void;
  /** Every fault that SQLite's own check of the file finds; empty when it is whole. */
  checkIntegrity(): readonly string[];
  /** Columns of an owner's rows that name rows which are not there, with how many do. */
  findDangling(owner: OwnerId): readonly { readonly column: string; readonly count: number }[];
  /** A hash of an owner's rows of a table: equal for equal rows. */
  digestOf(owner: OwnerId, table: TableName): string;
  /** A number that changes with each commit of another connection, be it of this process or not. */
  dataVersion(): number;
  /** A hash of each full-text index, by its name: equal for equal contents. Rewrites them, so it is asked of a copy. */
  digestIndexes(): Promise<ReadonlyMap<string, string>>;
  /** Overwrites what removed rows left in the file; false when another process was in the way. */
  clearSpace(): boolean;
}

export const OWNER_SQL = {
  add: `INSERT INTO "owner" ("seq", "nextId") VALUES (0, 1)`,
  // One statement, so that only one of two processes creates it.
  addFirst: `INSERT INTO "owner" ("seq", "nextId") SELECT 0, 1 WHERE NOT EXISTS (SELECT 1 FROM "owner")`,
  all: `SELECT "id" FROM "owner" ORDER BY "id"`,
} as const;

/** So many contacts are indexed at once: some tenths of a second. */
const SLICE = 4000;
/** Whoever waits for the lock asks for it at least so often. */
const PAUSE_MS = 50;

/** Opens the database file, creating or migrating it first where needed. */
export function openSqliteStore(path: string, options: OpenOptions = {}): SqliteStore {
  const database = openDatabase(path, options);
  const statements = openStatements(database);
  const folder = dirname(path);
  const listeners = new Set<(owner: OwnerId, seq: number) => void>();
  const stages = new Map<Stage, StageFile>();

  /** Translates what SQLite throws; every method goes through it. */
  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOf(error, path);
    }
  }

  guarded(() => removeLeftFiles(folder));

  /** Runs `work` under the write lock; takes everything back when it throws, or when `keeps` says so of its outcome. */
  function transact<T>(owner: OwnerId, work: (tx: Transaction) => T, keeps: (outcome: T) => boolean = () => true): T {
    return guarded(() => {
      database.exec("BEGIN IMMEDIATE");
      try {
        const outcome = work(openTransaction(statements, owner));
        if (keeps(outcome)) database.exec("COMMIT");
        return outcome;
      } finally {
        if (database.inTransaction) database.exec("ROLLBACK");
      }
    });
  }

  /** Runs `work` with a stage's file attached, which `work` may move in. */
  function withStage<T>(owner: OwnerId, stage: Stage | undefined, on: Head, work: () => T): T {
    if (stage === undefined) return work();
    const file = given(stages.get(stage), "a stage is given to one apply of the store it came from");
    assert(file.owner === owner, "a stage is applied for the owner it was opened for");
    guarded(() => {
      // Where somebody wrote meanwhile nothing will be applied.
      const { seq } = openLog(statements, owner).head();
      if (seq === on.seq) file.project(openReader(statements, owner));
      file.finish();
      database.prepare("ATTACH ? AS stage").run(file.path);
    });
    try {
      return work();
    } finally {
      database.exec("DETACH stage");
    }
  }

  /**
   * Indexes what waits to be found by search, at most so many slices, and lets others write after each. What an
   * import that was cut off left behind is done by the writes that follow; until then search reads the texts themselves.
   */
  async function settleSearch(slices: number): Promise<void> {
    for (let slice = 0; slice < slices && database.open && isAnyWaiting(statements); slice++) {
      try {
        database.exec("BEGIN IMMEDIATE");
        const isLast = indexWaiting(statements, SLICE) < SLICE;
        database.exec("COMMIT");
        if (isLast) return;
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        // The operation stands: others who write, or a full disk, only put this off.
        if (failureOf(error, path) instanceof Failure) return;
        throw error;
      }
      if (slice + 1 < slices) await setTimeout(PAUSE_MS);
    }
  }

  function announce(owner: OwnerId, seq: number): void {
    for (const listener of listeners) listener(owner, seq);
  }

  const ownersThere = (): OwnerId[] =>
    statements(OWNER_SQL.all)
      .all()
      .map((row) => idOf(intIn(row, "id")));

  return {
    name: "sqlite",
    addOwner: async () => guarded(() => idOf(Number(statements(OWNER_SQL.add).run().lastInsertRowid))),
    owners: async () => guarded(ownersThere),
    firstOwner: async () =>
      guarded(() => {
        const [first] = ownersThere();
        if (first !== undefined) return first;
        statements(OWNER_SQL.addFirst).run();
        return given(ownersThere()[0], "there is an owner once one was added");
      }),
    head: async (owner) => guarded(() => openLog(statements, owner).head()),
    get: async (owner, table, key) => guarded(() => openReader(statements, owner).get(table, key)),
    scan: async (owner, table, scan) => guarded(() => openReader(statements, owner).scan(table, scan)),
    count: async (owner, table) =>
      guarded(() => intIn(given(statements(countSql(TABLES[table])).get(owner), "a count is a row"), "n")),
    findCandidates: async (owner, tokens, limit, spelling = "alike") =>
      guarded(() => findCandidates(statements, owner, tokens, limit, spelling)),

    async apply(owner, operation, on) {
      const { stage } = operation;
      let applied: Applied;
      try {
        applied = withStage(owner, stage, on, () =>
          transact(
            owner,
            (tx) => applyOperation(tx, operation, on),
            ({ kind }) => kind === "applied",
          ),
        );
        if (stage !== undefined) database.pragma("optimize");
      } finally {
        await stage?.discard();
      }
      if (applied.kind === "applied") announce(owner, applied.seq);
      await settleSearch(stage === undefined ? 1 : Infinity);
      return applied;
    },
    async revert(owner, seq, as) {
      const reverted = transact(
        owner,
        (tx) => revertOperation(tx, seq, as),
        ({ kind }) => kind === "reverted",
      );
      if (reverted.kind === "reverted") announce(owner, reverted.seq);
      return reverted;
    },
    async erase(owner, erasure, on) {
      database.pragma("secure_delete = ON");
      try {
        const erased = transact(
          owner,
          (tx) => {
            const outcome = eraseRows(tx, erasure, on);
            if (outcome.kind === "applied") guarded(() => forgetCopies(database));
            return outcome;
          },
          ({ kind }) => kind === "applied",
        );
        if (erased.kind === "stale") return erased;
        announce(owner, erased.seq);
        return { ...erased, isClean: guarded(() => clearFreedSpace(database)) };
      } finally {
        database.pragma("secure_delete = OFF");
      }
    },
    async stage(owner) {
      const file = guarded(() => openStage(folder, owner, guarded, (stage) => void stages.delete(stage)));
      stages.set(file.stage, file);
      return file.stage;
    },

    operations: async (owner, after = 0) => guarded(() => openLog(statements, owner).operationsAfter(after)),
    changesAfter: async (owner, seq, n, limit) => guarded(() => openLog(statements, owner).feedFrom(seq, n, limit)),
    versionOf: async (owner, kind, object) => guarded(() => openLog(statements, owner).versionOf(kind, object)),
    images: async (owner, seq, n, limit) => guarded(() => openLog(statements, owner).imagesFrom(seq, n, limit)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rebuild: async (owner) =>
      transact(owner, (tx) => {
        clearIndex(statements, owner);
        rebuildProjections(tx);
      }),
    async load(owner, parts, head) {
      const isEmpty = guarded(() => openLog(statements, owner).operationsAfter(0).length === 0);
      assert(isEmpty, "an archive is loaded into an empty owner");
      for await (const part of parts) transact(owner, (tx) => loadPart(tx, part));
      transact(owner, (tx) => {
        tx.setHead(head);
        rebuildProjections(tx);
      });
      database.pragma("optimize");
    },
    copyTo: (target) =>
      guarded(() => {
        try {
          database.prepare("VACUUM INTO ?").run(target);
          chmodSync(target, 0o600);
        } catch (error) {
          if (codeOf(error) !== "SQLITE_ERROR") throw error;
          throw new Failure("refused", `Cannot write a copy to ${target}`, {
            hint: "Name a file that does not exist yet, in a folder that does.",
            cause: error,
          });
        }
      }),
    checkIntegrity: () =>
      guarded(() =>
        statements("PRAGMA integrity_check")
          .all()
          .map((row) => textIn(row, "integrity_check"))
          .filter((line) => line !== "ok"),
      ),
    findDangling: (owner) => guarded(() => findDangling(statements, owner)),
    digestOf: (owner, table) => guarded(() => digestOf(statements, owner, table)),
    dataVersion: () =>
      guarded(() => intIn(given(statements("PRAGMA data_version").get(), "a pragma gives a row"), "data_version")),
    async digestIndexes() {
      await settleSearch(Infinity);
      return guarded(() => new Map([[SEARCH_INDEX, digestOfIndex(database)]]));
    },
    clearSpace: () => guarded(() => clearFreedSpace(database)),
    async close() {
      for (const stage of stages.keys()) await stage.discard();
      database.close();
    },
  };
}

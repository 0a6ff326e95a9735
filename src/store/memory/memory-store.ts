/** The store in memory: the same engine over maps of rows. For tests, and as the second opinion on SQLite. */
import { assert, given } from "../../core/failure.ts";
import { type OwnerId, idOf } from "../../core/id.ts";
import { candidatesAmong } from "../../core/search/candidates.ts";
import { applyOperation } from "../engine/apply-operation.ts";
import { eraseRows } from "../engine/erase-rows.ts";
import { loadPart } from "../engine/load-parts.ts";
import { rebuildProjections } from "../engine/rebuild-projections.ts";
import { revertOperation } from "../engine/revert-operation.ts";
import type { Transaction } from "../engine/transaction.ts";
import type { Stage, Store } from "../port.ts";
import { ALL_TABLES, type Row, TABLES, asRow, proveRow } from "../schema/index.ts";
import type { OwnerData, StagedRow } from "./memory-data.ts";
import { memoryTransaction } from "./memory-transaction.ts";
import { openReader, rowsOf } from "./memory-rows.ts";

/** Opens an empty store in memory. */
export function openMemoryStore(): Store {
  const owners = new Map<OwnerId, OwnerData>();
  const listeners = new Set<(owner: OwnerId, seq: number) => void>();
  const stages = new Map<Stage, { readonly owner: OwnerId; readonly rows: StagedRow[] }>();

  function dataOf(owner: OwnerId): OwnerData {
    return given(owners.get(owner), "the owner exists");
  }

  /** Takes everything back when `work` throws, or when `keeps` says so of its outcome. */
  function transact<T>(owner: OwnerId, work: (tx: Transaction) => T, keeps: (outcome: T) => boolean = () => true): T {
    const data = dataOf(owner);
    const undo: (() => void)[] = [];
    const { head, operations, images, feed } = data;
    const before = { head, operations: [...operations], images: [...images], feed: feed.length };
    let kept = false;
    try {
      const outcome = work(memoryTransaction(owner, data, undo, stagedRows));
      kept = keeps(outcome);
      return outcome;
    } finally {
      if (!kept) {
        for (const step of undo.toReversed()) step();
        data.head = before.head;
        data.operations = before.operations;
        data.images = before.images;
        data.feed.length = before.feed;
      }
    }
  }

  function stagedRows(owner: OwnerId, stage: Stage): readonly StagedRow[] {
    const staged = given(stages.get(stage), "a stage is given to one apply of the store it came from");
    assert(staged.owner === owner, "a stage is applied for the owner it was opened for");
    return staged.rows;
  }

  function announce(owner: OwnerId, seq: number): void {
    for (const listener of listeners) listener(owner, seq);
  }

  function addOwner(): OwnerId {
    const owner: OwnerId = idOf(owners.size + 1);
    const tables = new Map(ALL_TABLES.map((table) => [table, new Map<string, Row>()]));
    owners.set(owner, { head: { seq: 0, nextId: 1 }, tables, operations: [], images: [], feed: [] });
    return owner;
  }

  return {
    name: "memory",
    addOwner: async () => addOwner(),
    owners: async () => [...owners.keys()],
    firstOwner: async () => [...owners.keys()][0] ?? addOwner(),
    head: async (owner) => dataOf(owner).head,
    get: async (owner, table, key) => openReader(dataOf(owner)).get(table, key),
    scan: async (owner, table, scan) => openReader(dataOf(owner)).scan(table, scan),
    count: async (owner, table) => rowsOf(dataOf(owner), table).size,
    findCandidates: async (owner, tokens, limit, spelling = "alike") =>
      candidatesAmong(openReader(dataOf(owner)).scan("search"), tokens, limit, spelling),
    async apply(owner, operation, on) {
      try {
        const applied = transact(
          owner,
          (tx) => applyOperation(tx, operation, on),
          ({ kind }) => kind === "applied",
        );
        if (applied.kind === "applied") announce(owner, applied.seq);
        return applied;
      } finally {
        await operation.stage?.discard();
      }
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
      const erased = transact(
        owner,
        (tx) => eraseRows(tx, erasure, on),
        ({ kind }) => kind === "applied",
      );
      if (erased.kind === "stale") return erased;
      announce(owner, erased.seq);
      return { ...erased, isClean: true };
    },
    async stage(owner) {
      dataOf(owner);
      const rows: StagedRow[] = [];
      const stage: Stage = {
        insert(table, fact) {
          const row = asRow(fact);
          assert(stages.has(stage), "a stage that was spent takes no more rows");
          proveRow(TABLES[table], row);
          rows.push({ table, row });
        },
        get count() {
          return rows.length;
        },
        discard: async () => void stages.delete(stage),
      };
      stages.set(stage, { owner, rows });
      return stage;
    },
    operations: async (owner, after = 0) => dataOf(owner).operations.filter(({ seq }) => seq > after),
    changesAfter: async (owner, seq, n, limit) =>
      dataOf(owner)
        .feed.filter((entry) => isAfter(entry, seq, n))
        .slice(0, limit),
    versionOf: async (owner, kind, object) =>
      dataOf(owner).feed.findLast((entry) => entry.kind === kind && entry.object === object)?.seq ?? 0,
    images: async (owner, seq, n, limit) =>
      dataOf(owner)
        .images.filter((image) => isAfter(image, seq, n))
        .slice(0, limit),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rebuild: async (owner) => transact(owner, rebuildProjections),
    async load(owner, parts, head) {
      assert(dataOf(owner).operations.length === 0, "an archive is loaded into an empty owner");
      for await (const part of parts) transact(owner, (tx) => loadPart(tx, part));
      transact(owner, (tx) => {
        tx.setHead(head);
        rebuildProjections(tx);
      });
    },
    async close() {
      owners.clear();
      listeners.clear();
    },
  };
}

function isAfter(entry: { seq: number; n: number }, seq: number, n: number): boolean {
  return entry.seq > seq || (entry.seq === seq && entry.n > n);
}

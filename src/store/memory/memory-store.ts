/** The store in memory: the same engine over sorted arrays. For tests, and as the second opinion on SQLite. */
import { assert } from "../../core/failure.ts";
import type { OwnerId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { foldedPrefixMatch, trigramOverlap } from "../../core/search/candidates.ts";
import { applyOperation } from "../engine/apply-operation.ts";
import { compareValues, inScan, pickIndex } from "../engine/compare.ts";
import { loadParts } from "../engine/load-parts.ts";
import { rebuildProjections } from "../engine/rebuild-projections.ts";
import { revertOperation } from "../engine/revert-operation.ts";
import { noteTouched } from "../engine/note-touched.ts";
import { type Touched, type Transaction, UniqueConflict, nothingTouched } from "../engine/transaction.ts";
import type { FeedEntry, Head, RowImage, RowKey, Scan, Stage, Store } from "../port.ts";
import { type Row, TABLES, type TableName, encodeKey, keyOfRow } from "../schema/index.ts";

interface OwnerData {
  head: Head;
  readonly tables: Map<TableName, Map<string, Row>>;
  operations: Operation[];
  images: RowImage[];
  feed: FeedEntry[];
}

interface MemoryStage extends Stage {
  readonly rows: { table: TableName; row: Row }[];
}

/** Opens an empty store in memory. */
export function openMemoryStore(): Store {
  const owners = new Map<OwnerId, OwnerData>();
  const listeners = new Set<(owner: OwnerId, seq: number) => void>();

  function dataOf(owner: OwnerId): OwnerData {
    const data = owners.get(owner);
    assert(data !== undefined, "the owner exists");
    return data;
  }

  /** Runs `work`; takes everything back when it throws, or when `keep` says so of its outcome. */
  function transact<T extends { kind: string }>(owner: OwnerId, work: (tx: Transaction) => T, keep: T["kind"]): T {
    const data = dataOf(owner);
    const undo: (() => void)[] = [];
    const before = { head: data.head, operations: [...data.operations], images: data.images.length, feed: data.feed.length };
    const restore = (): void => {
      for (const step of undo.toReversed()) step();
      data.head = before.head;
      data.operations = before.operations;
      data.images.length = before.images;
      data.feed.length = before.feed;
    };
    let outcome: T;
    try {
      outcome = work(memoryTransaction(owner, data, undo));
    } catch (error) {
      restore();
      throw error;
    }
    if (outcome.kind === keep) for (const listener of listeners) listener(owner, data.head.seq);
    else restore();
    return outcome;
  }

  return {
    name: "memory",
    addOwner() {
      const owner = (owners.size + 1) as OwnerId;
      const tables = new Map((Object.keys(TABLES) as TableName[]).map((table) => [table, new Map<string, Row>()]));
      owners.set(owner, { head: { seq: 0, nextId: 1 }, tables, operations: [], images: [], feed: [] });
      return Promise.resolve(owner);
    },
    owners: () => Promise.resolve([...owners.keys()]),
    async firstOwner() {
      return [...owners.keys()][0] ?? (await this.addOwner());
    },
    head: (owner) => Promise.resolve(dataOf(owner).head),
    get: (owner, table, key) => Promise.resolve(read(dataOf(owner)).get(table, key) as never),
    scan: (owner, table, scan) => Promise.resolve(read(dataOf(owner)).scan(table, scan) as never),
    count: (owner, table) => Promise.resolve(rowsOf(dataOf(owner), table).size),
    findCandidates(owner, tokens, limit) {
      const texts = [...rowsOf(dataOf(owner), "search").values()].map((row) => ({
        contact: row["contact"] as number,
        text: row["text"] as string,
      }));
      const exact = texts.filter(({ text }) => foldedPrefixMatch(text, tokens));
      const found = exact.length > 0 ? exact : trigramOverlap(texts, tokens);
      return Promise.resolve(found.slice(0, limit).map(({ contact }) => contact));
    },
    async apply(owner, operation, on) {
      const applied = transact(owner, (tx) => applyOperation(tx, operation, on), "applied");
      if (applied.kind === "applied") await operation.stage?.discard();
      return applied;
    },
    revert: (owner, seq, as) =>
      Promise.resolve(transact(owner, (tx) => revertOperation(tx, seq, as), "reverted")),
    stage(owner) {
      dataOf(owner);
      const rows: MemoryStage["rows"] = [];
      const stage: MemoryStage = {
        rows,
        insert: (table, row) => void rows.push({ table, row: row as unknown as Row }),
        get count() {
          return rows.length;
        },
        discard() {
          rows.length = 0;
          return Promise.resolve();
        },
      };
      return Promise.resolve(stage);
    },
    operations: (owner, after = 0) => Promise.resolve(dataOf(owner).operations.filter(({ seq }) => seq > after)),
    changesAfter: (owner, seq, n, limit) =>
      Promise.resolve(dataOf(owner).feed.filter((entry) => isAfter(entry, seq, n)).slice(0, limit)),
    versionOf: (owner, kind, object) =>
      Promise.resolve(
        dataOf(owner).feed.findLast((entry) => entry.kind === kind && entry.object === object)?.seq ?? 0,
      ),
    images: (owner, seq, n, limit) =>
      Promise.resolve(dataOf(owner).images.filter((image) => isAfter(image, seq, n)).slice(0, limit)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rebuild(owner) {
      transact(owner, (tx) => rebuildProjections(tx), "rebuilt");
      return Promise.resolve();
    },
    async load(owner, parts, head) {
      const tx = memoryTransaction(owner, dataOf(owner), []);
      await loadParts(tx, parts, head);
      rebuildProjections(tx);
    },
    close: () => Promise.resolve(),
  };
}

function rowsOf(data: OwnerData, table: TableName): Map<string, Row> {
  const rows = data.tables.get(table);
  assert(rows !== undefined, "every table is there");
  return rows;
}

function isAfter(entry: { seq: number; n: number }, seq: number, n: number): boolean {
  return entry.seq > seq || (entry.seq === seq && entry.n > n);
}

function read(data: OwnerData): Pick<Transaction, "get" | "scan"> {
  return {
    get: (table, key) => rowsOf(data, table).get(encodeKey(key)),
    scan(table, scan: Scan = {}) {
      const columns = pickIndex(TABLES[table], scan.index);
      const rows = [...rowsOf(data, table).values()]
        .filter((row) => inScan(row, columns, scan))
        .sort((a, b) => compareRows(a, b, columns));
      if (scan.reverse === true) rows.reverse();
      return scan.limit === undefined ? rows : rows.slice(0, scan.limit);
    },
  };
}

function compareRows(a: Row, b: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const order = compareValues(a[column] ?? null, b[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function memoryTransaction(owner: OwnerId, data: OwnerData, undo: (() => void)[]): Transaction {
  function write(table: TableName, key: string, row: Row | undefined): void {
    const rows = rowsOf(data, table);
    const before = rows.get(key);
    undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }
  function checkUnique(table: TableName, row: Row, key: string): void {
    for (const { columns, unique } of Object.values(TABLES[table].indexes)) {
      if (!unique || columns.some((column) => row[column] === null)) continue;
      for (const [otherKey, other] of rowsOf(data, table)) {
        if (otherKey !== key && columns.every((column) => other[column] === row[column])) throw new UniqueConflict(table);
      }
    }
  }
  const tx: Transaction = {
    owner,
    ...read(data),
    head: () => data.head,
    setHead: (head) => void (data.head = head),
    insert(table, row) {
      const key = encodeKey(keyOfRow(TABLES[table], row));
      if (rowsOf(data, table).has(key)) throw new UniqueConflict(table);
      checkUnique(table, row, key);
      write(table, key, row);
    },
    replace(table, row) {
      const key = encodeKey(keyOfRow(TABLES[table], row));
      checkUnique(table, row, key);
      write(table, key, row);
    },
    put: (table, row) => write(table, encodeKey(keyOfRow(TABLES[table], row)), row),
    delete: (table, key: RowKey) => write(table, encodeKey(key), undefined),
    insertStage(stage, created) {
      const touched: Touched = nothingTouched();
      for (const { table, row } of (stage as MemoryStage).rows) {
        tx.insert(table, row);
        if (TABLES[table].counter === undefined) created(table, keyOfRow(TABLES[table], row));
      }
      for (const { table, row } of (stage as MemoryStage).rows) noteTouched(tx, touched, table, row, false);
      return touched;
    },
    appendOperation: (operation) => void data.operations.push(operation),
    setRevertedBy(seq, by) {
      data.operations = data.operations.map((operation) =>
        operation.seq === seq ? { ...operation, revertedBy: by } : operation,
      );
    },
    operation: (seq) => data.operations.find((operation) => operation.seq === seq),
    operationsAfter: (seq) => data.operations.filter((operation) => operation.seq > seq),
    appendImage: (image) => void data.images.push(image),
    imagesOf: (seq) => data.images.filter((image) => image.seq === seq),
    imagesAfter: (seq) => data.images.filter((image) => image.seq > seq),
    nextImage: (table, key, seq) =>
      data.images.find((image) => image.seq > seq && image.table === table && image.key === key),
    appendFeed: (entry) => void data.feed.push(entry),
  };
  return tx;
}

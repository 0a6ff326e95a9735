/** Writes an operation's changes, and collects what the log must keep of the rows as they were. */
import { assert } from "../../core/failure.ts";
import type { Change } from "../port.ts";
import {
  type KeyPart,
  type Row,
  TABLES,
  type TableName,
  asRow,
  changedColumns,
  encodeColumns,
  encodeImage,
  encodeKey,
  keyOfRow,
  proveRow,
} from "../schema/index.ts";
import { checkDrawn } from "./check-drawn.ts";
import { checkLeaners, checkReferences } from "./check-references.ts";
import { type Touched, noteTouched, nothingTouched } from "./touched.ts";
import type { IdRange, Transaction } from "./transaction.ts";

interface Earlier {
  readonly table: TableName;
  readonly key: readonly KeyPart[];
  /** The row before the operation; undefined when there was none. */
  readonly before: Row | undefined;
}

export interface Writer {
  readonly touched: Touched;
  write(change: Change): void;
  /** Takes note of a row that was inserted otherwise and that no counter tells of. */
  created(table: TableName, row: Row): void;
  /** Logs what the rows were, and checks that no row names one that is not there. */
  finish(): void;
}

/** Opens a writer for the operation `seq`, which draws the ids of `range`. */
export function openWriter(tx: Transaction, seq: number, range: IdRange): Writer {
  const touched = nothingTouched();
  const earlier = new Map<string, Earlier>();

  /** A row that this operation created is found by its id, and is gone once it is undone: it needs no image. */
  function isOwn(table: TableName, row: Row): boolean {
    const { counter } = TABLES[table];
    const id = counter === undefined ? undefined : row[counter];
    return typeof id === "number" && id >= range.firstId;
  }

  /** However often a row is written, what counts is what it was before the first time. */
  function keep(table: TableName, row: Row, before: Row | undefined): KeyPart[] {
    const key = keyOfRow(TABLES[table], row);
    const name = `${table} ${encodeKey(key)}`;
    if (!isOwn(table, row) && !earlier.has(name)) earlier.set(name, { table, key, before });
    return key;
  }

  function insert(table: TableName, row: Row): void {
    proveRow(TABLES[table], row);
    // A participation carries its interaction's id, which may be an old one.
    if (!isShared(table)) checkDrawn(table, row, range);
    tx.insert(table, row);
    keep(table, row, undefined);
    noteTouched(tx, touched, table, undefined, row);
  }

  function update(table: TableName, key: readonly KeyPart[], set: Row): void {
    const before = tx.get(table, key);
    assert(before !== undefined, `the ${table} ${encodeKey(key)} to be changed is there`);
    const row = asRow(before);
    const after: Row = { ...row, ...set };
    proveRow(TABLES[table], after);
    assert(encodeKey(keyOfRow(TABLES[table], after)) === encodeKey(key), `an update leaves the key of ${table} alone`);
    keep(table, row, row);
    tx.replace(table, after);
    noteTouched(tx, touched, table, row, after);
  }

  function remove(table: TableName, key: readonly KeyPart[]): void {
    const before = tx.get(table, key);
    assert(before !== undefined, `the ${table} ${encodeKey(key)} to be removed is there`);
    const row = asRow(before);
    keep(table, row, row);
    noteTouched(tx, touched, table, row, undefined);
    tx.delete(table, key);
  }

  return {
    touched,
    write(change) {
      switch (change.kind) {
        case "insert":
          insert(change.table, asRow(change.row));
          break;
        case "update":
          update(change.table, keyParts(change.key), change.set);
          break;
        case "delete":
          remove(change.table, keyParts(change.key));
          break;
      }
    },
    created(table, row) {
      keep(table, row, undefined);
      noteTouched(tx, touched, table, undefined, row);
    },
    finish() {
      let n = 0;
      const removed: Earlier[] = [];
      for (const { table, key, before } of earlier.values()) {
        const now = tx.get(table, key);
        const image = imageOf(table, before, now === undefined ? undefined : asRow(now));
        if (image !== undefined) tx.appendImage({ seq, n: n++, table, key: encodeKey(key), before: image });
        if (now === undefined && before !== undefined) removed.push({ table, key, before });
      }
      const check = checkReferences(tx);
      for (const { table, key } of earlier.values()) {
        const now = tx.get(table, key);
        const missing = now === undefined ? undefined : check(table, asRow(now));
        assert(missing === undefined, `the row that ${missing?.column ?? ""} of ${table} names is there`);
      }
      for (const { table, key } of removed) {
        const leaner = checkLeaners(tx, table, key);
        assert(leaner === undefined, `no ${leaner?.table ?? ""} names a removed ${table}`);
      }
      const dangling = tx.findDangling(range);
      assert(dangling === undefined, `the row that ${dangling ?? ""} names is there`);
    },
  };
}

/** Null: created. Undefined: as it was, so that nothing need be said. */
function imageOf(table: TableName, before: Row | undefined, after: Row | undefined): string | null | undefined {
  if (before === undefined) return after === undefined ? undefined : null;
  if (after === undefined) return encodeImage(TABLES[table], before);
  const changed = changedColumns(TABLES[table], before, after);
  return changed === undefined ? undefined : encodeColumns(changed);
}

function isShared(table: TableName): boolean {
  return TABLES[table].key.length > 1;
}

function keyParts(key: readonly unknown[]): KeyPart[] {
  return key.map((part) => {
    assert(typeof part === "number" || typeof part === "string", "a key holds numbers and texts");
    return part;
  });
}

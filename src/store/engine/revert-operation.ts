/**
 * Takes an operation back, computed from the log alone. Undo puts back only the columns that the
 * operation changed, so later edits of other columns stay; where a later operation changed the same
 * columns, or leans on rows that it created, it refuses and names that operation.
 */
import { given } from "../../core/failure.ts";
import { type Operation, holds } from "../../core/operation.ts";
import type { NewOperation, Reverted, RowImage } from "../port.ts";
import {
  FACT_TABLES,
  type Row,
  TABLES,
  type TableName,
  decodeImage,
  keyOfRow,
} from "../schema/index.ts";
import { finish, openWriter } from "./apply-operation.ts";
import { type Transaction, UniqueConflict } from "./transaction.ts";

/** Reverts operation `seq` inside an open transaction. On anything but "reverted", the caller takes the transaction back. */
export function revertOperation(
  tx: Transaction,
  seq: number,
  as: Pick<NewOperation, "actor" | "surface" | "at">,
): Reverted {
  const target = tx.operation(seq);
  if (target === undefined) return { kind: "unknown-operation" };
  if (target.sealed !== null) return { kind: "sealed", why: target.sealed };
  if (target.revertedBy !== null) return { kind: "already-reverted" };
  const blocking = findBlocking(tx, target);
  if (blocking.length > 0) return { kind: "refused", by: blocking };

  const head = tx.head();
  const writer = openWriter(tx, head.seq + 1, head.nextId);
  try {
    // Rows lean on rows of tables named before them, so they leave in the opposite order.
    for (const table of FACT_TABLES.toReversed()) {
      for (const row of rowsCreatedBy(tx, table, target)) writer.remove(table, keyTexts(table, row));
    }
    for (const image of tx.imagesOf(seq).toReversed()) revertImage(tx, writer, image);
  } catch (error) {
    if (error instanceof UniqueConflict) return { kind: "refused", by: laterOperations(tx, target).slice(-1) };
    throw error;
  }
  const redo = target.reverts !== null;
  tx.setRevertedBy(seq, writer.seq);
  if (redo) tx.setRevertedBy(given(target.reverts, "an undo names what it undid"), null);
  finish(tx, writer, {
    seq: writer.seq,
    actor: as.actor,
    surface: as.surface,
    at: as.at,
    kind: redo ? "redo" : "undo",
    summary: target.summary,
    reverts: seq,
    revertedBy: null,
    firstId: head.nextId,
    endId: head.nextId,
    sealed: null,
  });
  return { kind: "reverted", seq: writer.seq };
}

function revertImage(tx: Transaction, writer: ReturnType<typeof openWriter>, image: RowImage): void {
  const description = TABLES[image.table];
  const key = JSON.parse(image.key) as (number | string)[];
  const current = tx.get(image.table, key);
  if (image.before === null) {
    if (current !== undefined) writer.remove(image.table, key);
    return;
  }
  const before = decodeImage(description, image.before);
  if (current === undefined) {
    writer.insert(image.table, before);
    return;
  }
  const after = rowAfter(tx, image) ?? current;
  const set: Record<string, Row[string]> = {};
  for (const column of changedColumns(before, after)) set[column] = before[column] ?? null;
  if (Object.keys(set).length > 0) writer.update(image.table, key, set);
}

/** The row as the operation left it: the next image of it, else what stands now. Undefined when it removed it. */
function rowAfter(tx: Transaction, image: RowImage): Row | undefined {
  const next = tx.nextImage(image.table, image.key, image.seq);
  if (next === undefined) return tx.get(image.table, JSON.parse(image.key) as (number | string)[]);
  return next.before === null ? undefined : decodeImage(TABLES[image.table], next.before);
}

function changedColumns(a: Row, b: Row): string[] {
  return Object.keys(a).filter((column) => !sameValue(a[column] ?? null, b[column] ?? null));
}

function sameValue(a: Row[string] | null, b: Row[string] | null): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a.length === b.length && a.every((byte, index) => byte === b[index]);
  }
  return a === b;
}

function* rowsCreatedBy(tx: Transaction, table: TableName, operation: Operation): Generator<Row> {
  const { counter } = TABLES[table];
  if (counter === undefined || operation.firstId === operation.endId) return;
  yield* tx.scan(table, { from: operation.firstId, to: operation.endId - 1 });
}

function laterOperations(tx: Transaction, target: Operation): Operation[] {
  return tx.operationsAfter(target.seq).filter(holds);
}

/** Later operations that stand in the way, ascending. */
function findBlocking(tx: Transaction, target: Operation): Operation[] {
  const later = new Map(laterOperations(tx, target).map((operation) => [operation.seq, operation]));
  if (later.size === 0) return [];
  const blocking = new Set<number>();
  const created = (id: unknown): boolean =>
    typeof id === "number" && id >= target.firstId && id < target.endId;

  // Columns that the target changed, by row.
  const changed = new Map<string, ReadonlySet<string> | "whole">();
  for (const image of tx.imagesOf(target.seq)) {
    const name = `${image.table} ${image.key}`;
    const after = image.before === null ? undefined : rowAfter(tx, image);
    if (image.before === null || after === undefined) changed.set(name, "whole");
    else changed.set(name, new Set(changedColumns(decodeImage(TABLES[image.table], image.before), after)));
  }

  for (const image of tx.imagesAfter(target.seq)) {
    if (!later.has(image.seq)) continue;
    const description = TABLES[image.table];
    const key = JSON.parse(image.key) as (number | string)[];
    const columns = changed.get(`${image.table} ${image.key}`);
    const byTarget = description.counter !== undefined && created(key[description.key.indexOf(description.counter)]);
    if (byTarget || columns === "whole") blocking.add(image.seq);
    else if (columns !== undefined) {
      const before = image.before === null ? undefined : decodeImage(description, image.before);
      const after = rowAfter(tx, image);
      if (before === undefined || after === undefined) blocking.add(image.seq);
      else if (changedColumns(before, after).some((column) => columns.has(column))) blocking.add(image.seq);
    }
    const current = tx.get(image.table, key);
    if (current !== undefined && leansOn(image.table, current, created)) blocking.add(image.seq);
  }

  // Rows created later that lean on rows the target created.
  for (const table of FACT_TABLES) {
    const { counter, references } = TABLES[table];
    if (counter === undefined || Object.keys(references).length === 0) continue;
    for (const row of tx.scan(table, { from: target.endId })) {
      if (!leansOn(table, row, created)) continue;
      const id = row[counter] as number;
      const by = [...later.values()].find((operation) => id >= operation.firstId && id < operation.endId);
      if (by !== undefined) blocking.add(by.seq);
    }
  }
  return [...blocking].sort((a, b) => a - b).map((seq) => given(later.get(seq), "a blocking operation is a later one"));
}

function leansOn(table: TableName, row: Row, created: (id: unknown) => boolean): boolean {
  return Object.keys(TABLES[table].references).some((column) => created(row[column]));
}

function keyTexts(table: TableName, row: Row): (number | string)[] {
  return keyOfRow(TABLES[table], row) as (number | string)[];
}


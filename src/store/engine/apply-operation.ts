import { assert } from "../../core/failure.ts";
import type { Operation } from "../../core/operation.ts";
import type { Applied, Change, Head, NewOperation, RowKey } from "../port.ts";
import { type Row, TABLES, type TableName, encodeImage, encodeKey, keyOfRow } from "../schema/index.ts";
import { noteObject, noteTouched } from "./note-touched.ts";
import { contactsTouched, projectContacts } from "./project-contacts.ts";
import { type Touched, type Transaction, nothingTouched } from "./transaction.ts";

/** Writes one operation inside an open transaction: rows, images, log entry, projections, feed. */
export function applyOperation(tx: Transaction, operation: NewOperation, on: Head): Applied {
  const head = tx.head();
  if (head.seq !== on.seq || head.nextId !== on.nextId) return { kind: "stale" };
  assert(operation.endId >= head.nextId, "ids are drawn from the head upwards");

  const writer = openWriter(tx, head.seq + 1, head.nextId);
  const staged = operation.stage === undefined ? undefined : tx.insertStage(operation.stage, writer.created);
  for (const change of operation.changes) writeChange(writer, change);
  return finish(tx, writer, {
    seq: writer.seq,
    actor: operation.actor,
    surface: operation.surface,
    at: operation.at,
    kind: operation.kind,
    summary: operation.summary,
    reverts: null,
    revertedBy: null,
    firstId: head.nextId,
    endId: operation.endId,
    sealed: operation.sealed ?? null,
  }, staged);
}

/** Collects images and what was touched while rows are written under one seq. */
export interface Writer {
  readonly tx: Transaction;
  readonly seq: number;
  readonly firstId: number;
  readonly touched: Touched;
  insert(table: TableName, row: Row): void;
  update(table: TableName, key: readonly (number | string)[], set: Row): void;
  remove(table: TableName, key: readonly (number | string)[]): void;
  /** Logs that a row without a counter was created. */
  created(table: TableName, key: RowKey): void;
}

export function openWriter(tx: Transaction, seq: number, firstId: number): Writer {
  const touched = nothingTouched();
  let n = 0;
  // A row that this operation created is found by its id, and is gone once it is undone: it needs no image.
  const isOwn = (table: TableName, row: Row): boolean => {
    const { counter } = TABLES[table];
    const id = counter === undefined ? undefined : row[counter];
    return typeof id === "number" && id >= firstId;
  };
  const logImage = (table: TableName, key: string, before: string | null): void => {
    tx.appendImage({ seq, n: n++, table, key, before });
  };
  return {
    tx,
    seq,
    firstId,
    touched,
    insert(table, row) {
      tx.insert(table, row);
      if (!isOwn(table, row)) logImage(table, encodeKey(keyOfRow(TABLES[table], row)), null);
      noteTouched(tx, touched, table, row, false);
    },
    update(table, key, set) {
      const before = tx.get(table, key);
      assert(before !== undefined, `the ${table} ${encodeKey(key)} to be changed exists`);
      const after = { ...before, ...set };
      if (!isOwn(table, before)) logImage(table, encodeKey(key), encodeImage(TABLES[table], before));
      noteTouched(tx, touched, table, before, false);
      tx.replace(table, after);
      noteTouched(tx, touched, table, after, false);
    },
    created: (table, key) => logImage(table, encodeKey(key), null),
    remove(table, key) {
      const before = tx.get(table, key);
      assert(before !== undefined, `the ${table} ${encodeKey(key)} to be removed exists`);
      if (!isOwn(table, before)) logImage(table, encodeKey(key), encodeImage(TABLES[table], before));
      noteTouched(tx, touched, table, before, true);
      tx.delete(table, key);
    },
  };
}

/** Closes an operation: log entry, projections of whoever was touched, change feed, head. */
export function finish(tx: Transaction, writer: Writer, operation: Operation, staged?: Touched): Applied {
  tx.appendOperation(operation);
  tx.setHead({ seq: operation.seq, nextId: operation.endId });
  const touched = writer.touched;
  if (staged !== undefined) mergeTouched(touched, staged);
  const contacts = contactsTouched(tx, touched);
  for (const contact of projectContacts(tx, contacts)) {
    noteObject(touched, "contact", encodeKey([contact.id]), contact.gone);
  }
  let n = 0;
  for (const { kind, object, gone } of touched.objects.values()) {
    tx.appendFeed({ seq: operation.seq, n: n++, kind, object, gone });
  }
  return { kind: "applied", seq: operation.seq };
}

function writeChange(writer: Writer, change: Change): void {
  switch (change.kind) {
    case "insert":
      writer.insert(change.table, change.row as unknown as Row);
      break;
    case "update":
      writer.update(change.table, change.key as readonly (number | string)[], change.set as unknown as Row);
      break;
    case "delete":
      writer.remove(change.table, change.key as readonly (number | string)[]);
      break;
  }
}

function mergeTouched(into: Touched, from: Touched): void {
  for (const contact of from.contacts) into.contacts.add(contact);
  for (const identity of from.identities) into.identities.add(identity);
  for (const key of from.threadKeys) into.threadKeys.add(key);
  for (const key of from.subjectKeys) into.subjectKeys.add(key);
  for (const [name, object] of from.objects) into.objects.set(name, object);
  into.everything ||= from.everything;
}

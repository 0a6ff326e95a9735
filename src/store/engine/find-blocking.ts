/** Later operations that stand in the way of reverting an earlier one. */
import { given } from "../../core/failure.ts";
import { type Operation, standsAfter } from "../../core/operation.ts";
import type { RowImage, RowKey } from "../port.ts";
import { TABLES, type TableName, type Value, decodeBefore, decodeKey, encodeKey } from "../schema/index.ts";
import { referencesOf } from "./check-references.ts";
import { type IdRange, type Transaction, eachImage } from "./transaction.ts";

/**
 * Finds the later operations that hold and touched the same rows and columns as `target`, or rows it created, or
 * that removed or turned away what leaned on a row it created: undone, they would name it again.
 */
export function findBlocking(tx: Transaction, target: Operation): Operation[] {
  return tx
    .operationsAfter(target.seq)
    .filter((operation) => standsAfter(operation, target.seq) && meets(tx, operation, target));
}

function meets(tx: Transaction, later: Operation, target: Operation): boolean {
  for (const image of eachImage(tx, later.seq)) {
    if (isCreatedBy(target, image.table, decodeKey(image.key))) return true;
    const earlier = tx.imageOf(target.seq, image.table, image.key);
    if (earlier !== undefined && overlap(image, earlier)) return true;
    const before = decodeBefore(TABLES[image.table], image.before);
    if (before.kind === "none") continue;
    const named = before.kind === "whole" ? before.row : before.set;
    if (referencesOf(image.table).some(([column, to]) => removes(tx, target, to, named[column] ?? null))) return true;
  }
  return false;
}

function isCreatedBy({ firstId, endId }: IdRange, table: TableName, key: RowKey): boolean {
  const { counter, key: columns } = TABLES[table];
  const id = counter === undefined ? undefined : key[columns.indexOf(counter)];
  return typeof id === "number" && id >= firstId && id < endId;
}

/** Whether reverting the target takes the row with this id away. */
function removes(tx: Transaction, target: Operation, table: TableName, id: Value): boolean {
  if (id === null) return false;
  return isCreatedBy(target, table, [id]) || tx.imageOf(target.seq, table, encodeKey([id]))?.before === null;
}

/** Whether two operations on one row meet: always, unless both only changed columns, and others. */
function overlap(a: RowImage, b: RowImage): boolean {
  const first = decodeBefore(TABLES[a.table], a.before);
  const second = decodeBefore(TABLES[b.table], b.before);
  if (first.kind !== "columns" || second.kind !== "columns") return true;
  return Object.keys(first.set).some((column) => Object.hasOwn(second.set, column));
}

/** What an operation did to a row that now stands in the way: gave one of these columns its value, or removed the row. */
export type Deed = { readonly columns: readonly string[] } | "removed";

/** The operation after `target` that holds and did this to a row. */
export function blame(tx: Transaction, target: Operation, table: TableName, key: RowKey, deed: Deed): Operation {
  for (const image of tx.imagesOfRow(target.seq, table, encodeKey(key))) {
    const operation = given(tx.operation(image.seq), "an image's operation is in the log");
    if (standsAfter(operation, target.seq) && isDeed(image, deed)) return operation;
  }
  const creator = tx.operationsAfter(target.seq).find((operation) => isCreatedBy(operation, table, key));
  return given(creator, `the log tells what became of the ${table} ${encodeKey(key)}`);
}

function isDeed(image: RowImage, deed: Deed): boolean {
  const before = decodeBefore(TABLES[image.table], image.before);
  if (before.kind === "columns" && deed !== "removed") {
    return deed.columns.some((column) => Object.hasOwn(before.set, column));
  }
  return before.kind === (deed === "removed" ? "whole" : "none");
}

/** Later operations that stand in the way of reverting an earlier one. */
import { assert } from "../../core/failure.ts";
import { type Operation, standsAfter } from "../../core/operation.ts";
import type { RowImage, RowKey } from "../port.ts";
import { TABLES, type TableName, decodeBefore, decodeKey, encodeKey } from "../schema/index.ts";
import { type Transaction, eachImage } from "./transaction.ts";

/** Finds the later operations that hold and touched the same rows and columns as `target`, or rows it created. */
export function findBlocking(tx: Transaction, target: Operation): Operation[] {
  return tx
    .operationsAfter(target.seq)
    .filter((operation) => standsAfter(operation, target.seq) && touchesSame(tx, operation, target));
}

function touchesSame(tx: Transaction, later: Operation, target: Operation): boolean {
  for (const image of eachImage(tx, later.seq)) {
    if (isCreatedBy(target, image)) return true;
    const earlier = tx.imageOf(target.seq, image.table, image.key);
    if (earlier !== undefined && overlap(image, earlier)) return true;
  }
  return false;
}

function isCreatedBy({ firstId, endId }: Operation, image: RowImage): boolean {
  const { counter, key } = TABLES[image.table];
  const id = counter === undefined ? undefined : decodeKey(image.key)[key.indexOf(counter)];
  return typeof id === "number" && id >= firstId && id < endId;
}

/** Whether two operations on one row meet: always, unless both only changed columns, and others. */
function overlap(a: RowImage, b: RowImage): boolean {
  const first = decodeBefore(TABLES[a.table], a.before);
  const second = decodeBefore(TABLES[b.table], b.before);
  if (first.kind !== "columns" || second.kind !== "columns") return true;
  return Object.keys(first.set).some((column) => Object.hasOwn(second.set, column));
}

/** The operation after `target` that made a row what it is, or removed it. */
export function blame(tx: Transaction, target: Operation, table: TableName, key: RowKey): Operation {
  const image = tx.lastImage(target.seq, table, encodeKey(key));
  const { counter, key: columns } = TABLES[table];
  const id = counter === undefined ? undefined : key[columns.indexOf(counter)];
  const found =
    image === undefined
      ? tx
          .operationsAfter(target.seq)
          .find(({ firstId, endId }) => typeof id === "number" && id >= firstId && id < endId)
      : tx.operation(image.seq);
  assert(found !== undefined, `the log tells what became of the ${table} ${encodeKey(key)}`);
  return found;
}

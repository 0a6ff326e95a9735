/** Puts the rows back that an operation wrote, with images of its own for the way back. */
import type { Operation } from "../../core/operation.ts";
import type { RowImage } from "../port.ts";
import {
  type KeyPart,
  REFERENCES,
  type Row,
  TABLES,
  type TableName,
  asRow,
  decodeBefore,
  decodeKey,
  encodeColumns,
  encodeImage,
  encodeKey,
  keyOfRow,
} from "../schema/index.ts";
import { assert, given } from "../../core/failure.ts";
import { checkLeaners, checkReferences } from "./check-references.ts";
import { blame } from "./find-blocking.ts";
import { type Touched, noteTouched } from "./touched.ts";
import { type Transaction, UniqueConflict, eachImage } from "./transaction.ts";

export type Restored =
  | { readonly kind: "restored"; readonly touched: Touched }
  | { readonly kind: "refused"; readonly by: readonly Operation[] };

/** Restores what `target` wrote, logging under `seq`. When it refuses, the caller takes the transaction back. */
export function restoreRows(tx: Transaction, target: Operation, seq: number): Restored {
  const { touched, next } = removeCreated(tx, target, seq);
  let n = next;
  const log = (image: RowImage, before: string | null): void => {
    tx.appendImage({ seq, n: n++, table: image.table, key: image.key, before });
  };
  const lifted = liftRows(tx, target, touched, log);
  try {
    for (const image of eachImage(tx, target.seq)) putBack(tx, image, touched, log, lifted);
  } catch (error) {
    if (!(error instanceof UniqueConflict)) throw error;
    return { kind: "refused", by: [blameConflict(tx, target, error)] };
  }
  const by = new Map(
    [...leanersOn(tx, target), ...missingFor(tx, target)].map((operation) => [operation.seq, operation]),
  );
  if (by.size > 0) return { kind: "refused", by: [...by.values()].sort((a, b) => a.seq - b.seq) };
  return { kind: "restored", touched };
}

/** Removes the rows that the target's ids tell of. */
function removeCreated(tx: Transaction, target: Operation, seq: number): { touched: Touched; next: number } {
  const touched = tx.touchedIn(target);
  for (const [name, object] of touched.objects) touched.objects.set(name, { ...object, gone: true });
  return { touched, next: tx.removeRange(target, seq, 0) };
}

type LogImage = (image: RowImage, before: string | null) => void;

/**
 * First whatever shall not be there any more, and whatever changes a value that is unique, leaves: two rows
 * may have swapped theirs. Gives the rows that come back changed.
 */
function liftRows(tx: Transaction, target: Operation, touched: Touched, log: LogImage): Map<string, Row> {
  const lifted = new Map<string, Row>();
  for (const image of eachImage(tx, target.seq)) {
    const table = TABLES[image.table];
    const before = decodeBefore(table, image.before);
    const key = decodeKey(image.key);
    if (before.kind === "none") {
      const row = standing(tx, image.table, key);
      noteTouched(tx, touched, image.table, row, undefined);
      log(image, encodeImage(table, row));
      tx.delete(image.table, key);
    } else if (before.kind === "columns" && isUniqueAmong(image.table, before.set)) {
      lifted.set(`${image.table} ${image.key}`, standing(tx, image.table, key));
      tx.delete(image.table, key);
    }
  }
  return lifted;
}

function putBack(
  tx: Transaction,
  image: RowImage,
  touched: Touched,
  log: LogImage,
  lifted: ReadonlyMap<string, Row>,
): void {
  const table = TABLES[image.table];
  const before = decodeBefore(table, image.before);
  if (before.kind === "whole") {
    tx.insert(image.table, before.row);
    log(image, null);
    noteTouched(tx, touched, image.table, undefined, before.row);
  } else if (before.kind === "columns") {
    const away = lifted.get(`${image.table} ${image.key}`);
    const row = away ?? standing(tx, image.table, decodeKey(image.key));
    const after = { ...row, ...before.set };
    if (away === undefined) tx.replace(image.table, after);
    else tx.insert(image.table, after);
    log(
      image,
      encodeColumns(Object.fromEntries(Object.keys(before.set).map((column) => [column, row[column] ?? null]))),
    );
    noteTouched(tx, touched, image.table, row, after);
  }
}

function standing(tx: Transaction, table: TableName, key: readonly KeyPart[]): Row {
  return asRow(given(tx.get(table, key), `the ${table} ${encodeKey(key)} that the log tells of is there`));
}

function isUniqueAmong(table: TableName, set: Row): boolean {
  return Object.values(TABLES[table].indexes).some(
    ({ unique, columns }) => unique && columns.some((column) => Object.hasOwn(set, column)),
  );
}

/** Operations whose rows name one that is now gone. */
function leanersOn(tx: Transaction, target: Operation): Operation[] {
  const found: Operation[] = [];
  if (target.firstId < target.endId) {
    for (const reference of REFERENCES) {
      for (const key of tx.leaning(reference, target))
        found.push(blame(tx, target, reference.table, key, { columns: [reference.column] }));
    }
  }
  for (const image of eachImage(tx, target.seq)) {
    if (image.before !== null) continue;
    const leaner = checkLeaners(tx, image.table, decodeKey(image.key));
    if (leaner !== undefined) found.push(blame(tx, target, leaner.table, leaner.key, { columns: [leaner.column] }));
  }
  return found;
}

/** Operations that removed what a row put back names. */
function missingFor(tx: Transaction, target: Operation): Operation[] {
  const check = checkReferences(tx);
  const found: Operation[] = [];
  for (const image of eachImage(tx, target.seq)) {
    if (image.before === null) continue;
    const missing = check(image.table, standing(tx, image.table, decodeKey(image.key)));
    if (missing !== undefined) found.push(blame(tx, target, missing.to, [missing.id], "removed"));
  }
  return found;
}

/** The operation that gave a unique value, which the target's row had, to another row. */
function blameConflict(tx: Transaction, target: Operation, { table, row }: UniqueConflict): Operation {
  assert(row !== undefined, "a conflict names its row");
  for (const [index, { unique, columns }] of Object.entries(TABLES[table].indexes)) {
    const values = columns.map((column) => row[column] ?? null);
    if (!unique || values.includes(null)) continue;
    const [holder] = tx.scan(table, { index, equals: values });
    if (holder !== undefined) return blame(tx, target, table, keyOfRow(TABLES[table], asRow(holder)), { columns });
  }
  return blame(tx, target, table, keyOfRow(TABLES[table], row), { columns: [] });
}

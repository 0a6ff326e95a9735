/**
 * Removes rows for good: the one write that keeps no image of what was there. Everything that the log holds of the
 * rows goes with them; operations that leaned on it are rewritten, or sealed where they can no longer be undone.
 */
import { assert } from "../../core/failure.ts";
import type { Applied, Change, Erasure, Head } from "../port.ts";
import { type Row, TABLES, asRow, encodeKey, keyOfRow, proveRow } from "../schema/index.ts";
import { checkLeaners, checkReferences } from "./check-references.ts";
import { eraseFromLog } from "./erase-from-log.ts";
import type { Erased } from "./erased.ts";
import { finishOperation } from "./finish-operation.ts";
import { noteTouched, nothingTouched } from "./touched.ts";
import type { Transaction } from "./transaction.ts";

/** Erases inside an open transaction. Afterwards the store must clear what the file still holds in places given free. */
export function eraseRows(tx: Transaction, erasure: Erasure, on: Head): Applied {
  const head = tx.head();
  if (head.seq !== on.seq || head.nextId !== on.nextId) return { kind: "stale" };
  const seq = head.seq + 1;
  const touched = nothingTouched();
  const planned = erasure.changes.map((change) => planOf(tx, change));
  // What a removed row leans on must still be there when it is noted.
  for (const { table, before, after } of planned) {
    if (before !== undefined) noteTouched(tx, touched, table, before, after);
  }
  const rows = planned.filter(({ before }) => before !== undefined);
  for (const { table, key, after } of rows) if (after === undefined) tx.delete(table, key);
  let n = 0;
  for (const { table, key, before, after } of planned) {
    if (after === undefined) continue;
    if (before !== undefined) tx.replace(table, after);
    else {
      tx.insert(table, after);
      noteTouched(tx, touched, table, undefined, after);
      tx.appendImage({ seq, n: n++, table, key: encodeKey(key), before: null });
    }
  }
  const check = checkReferences(tx);
  for (const { table, key, after } of planned) {
    const fault = after === undefined ? checkLeaners(tx, table, key) : check(table, after);
    assert(fault === undefined, `no row names one that was erased (${fault?.column ?? ""})`);
  }
  eraseFromLog(tx, erasure, head.seq, rows);
  const { surface, at, kind, summary, sealed } = erasure;
  finishOperation(
    tx,
    {
      ...{ seq, actor: "person", surface, at, kind, summary, reverts: null, revertedBy: null },
      ...{ firstId: head.nextId, endId: head.nextId, sealed },
    },
    touched,
  );
  return { kind: "applied", seq };
}

function planOf(tx: Transaction, change: Change): Erased {
  const { table } = change;
  if (change.kind === "insert") {
    const after = asRow(change.row);
    assert(TABLES[table].counter === undefined, "an erasure creates nothing that has an id");
    proveRow(TABLES[table], after);
    return { table, key: keyOfRow(TABLES[table], after), before: undefined, after };
  }
  const there = tx.get(table, change.key);
  assert(there !== undefined, `the ${table} ${encodeKey(change.key)} to be erased is there`);
  const before = asRow(there);
  const after: Row | undefined = change.kind === "delete" ? undefined : { ...before, ...change.set };
  if (after !== undefined) proveRow(TABLES[table], after);
  return { table, key: keyOfRow(TABLES[table], before), before, after };
}

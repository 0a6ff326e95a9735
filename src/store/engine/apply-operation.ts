import { assert } from "../../core/failure.ts";
import type { Applied, Head, NewOperation } from "../port.ts";
import { finishOperation } from "./finish-operation.ts";
import { mergeTouched, nothingTouched } from "./touched.ts";
import type { Transaction } from "./transaction.ts";
import { openWriter } from "./write-rows.ts";

/** Writes one operation inside an open transaction: rows, images, log entry, projections, feed. */
export function applyOperation(tx: Transaction, operation: NewOperation, on: Head): Applied {
  const head = tx.head();
  if (head.seq !== on.seq || head.nextId !== on.nextId) return { kind: "stale" };
  assert(operation.endId >= head.nextId, "ids are drawn from the head upwards");

  const seq = head.seq + 1;
  const range = { firstId: head.nextId, endId: operation.endId };
  const touched = nothingTouched();
  const writer = openWriter(tx, seq, range);
  let projected: ReadonlySet<number> = new Set();
  if (operation.stage !== undefined) {
    projected = tx.insertStage(operation.stage, range, writer.created);
    mergeTouched(touched, tx.touchedIn(range));
  }
  for (const change of operation.changes) writer.write(change);
  writer.finish();
  mergeTouched(touched, writer.touched);
  const { actor, surface, at, kind, summary, sealed = null } = operation;
  finishOperation(
    tx,
    { seq, actor, surface, at, kind, summary, reverts: null, revertedBy: null, ...range, sealed },
    touched,
    // What the changes touched besides is no longer what the stage alone gave.
    new Set([...projected].filter((contact) => !writer.touched.contacts.has(contact))),
  );
  return { kind: "applied", seq };
}

/**
 * Takes an operation back, computed from the log alone. Undo puts back only the columns that the
 * operation changed, so later edits of other columns stay. It refuses, and names the later operations,
 * where they changed the same columns, lean on what it created, or removed what its rows lean on.
 */
import { assert, given } from "../../core/failure.ts";
import type { Operation } from "../../core/operation.ts";
import type { NewOperation, Reverted } from "../port.ts";
import { findBlocking } from "./find-blocking.ts";
import { finishOperation } from "./finish-operation.ts";
import { restoreRows } from "./restore-rows.ts";
import type { Transaction } from "./transaction.ts";

/** Reverts operation `seq` inside an open transaction. On anything but "reverted", the caller takes the transaction back. */
export function revertOperation(
  tx: Transaction,
  seq: number,
  as: Pick<NewOperation, "actor" | "surface" | "at">,
): Reverted {
  const asked = tx.operation(seq);
  if (asked === undefined) return { kind: "unknown-operation" };
  if (asked.revertedBy !== null) return { kind: "already-reverted" };
  const target = standsFor(tx, asked);
  if (target.sealed !== null) return { kind: "sealed", why: target.sealed };
  const touching = findBlocking(tx, target);
  if (touching.length > 0) return { kind: "refused", by: touching };

  const head = tx.head();
  const undoing = head.seq + 1;
  const restored = restoreRows(tx, target, undoing);
  if (restored.kind === "refused") return restored;
  const isRedo = target.reverts !== null;
  noteReverted(tx, target, undoing);
  finishOperation(
    tx,
    {
      seq: undoing,
      ...as,
      kind: isRedo ? "redo" : "undo",
      summary: target.summary,
      reverts: target.seq,
      revertedBy: null,
      firstId: head.nextId,
      endId: head.nextId,
      sealed: null,
    },
    restored.touched,
  );
  return { kind: "reverted", seq: undoing };
}

/** A redo stands for the operation whose effect it brought back; undos and all others stand for themselves. */
function standsFor(tx: Transaction, asked: Operation): Operation {
  if (asked.kind !== "redo") return asked;
  const undo = given(tx.operation(given(asked.reverts, "a redo names its undo")), "a redo's undo is in the log");
  return given(tx.operation(given(undo.reverts, "an undo names what it undid")), "what was undone is in the log");
}

/** Keeps `revertedBy` true of every operation in the chain: the one taken back, its redo, or what its undo had taken back. */
function noteReverted(tx: Transaction, target: Operation, by: number): void {
  assert(target.revertedBy === null, "an operation whose effect holds is not reverted");
  tx.setRevertedBy(target.seq, by);
  if (target.reverts !== null) {
    tx.setRevertedBy(target.reverts, null);
    return;
  }
  for (const redo of tx.operationsAfter(target.seq)) {
    if (redo.kind === "redo" && redo.revertedBy === null && standsFor(tx, redo).seq === target.seq) {
      tx.setRevertedBy(redo.seq, by);
    }
  }
}

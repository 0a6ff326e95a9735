/** Takes an operation back, or an undo. */
import { Failure } from "../core/failure.ts";
import { type Operation, latestRedoable, latestUndoable } from "../core/operation.ts";
import type { Session } from "./session.ts";

export type UndoResult =
  | { readonly kind: "undone"; readonly operations: readonly Operation[] }
  | { readonly kind: "nothing" }
  /** Later operations touch the same things; `withLater` would take these back first. */
  | { readonly kind: "refused"; readonly operation: Operation; readonly by: readonly Operation[] };

/** Undoes the person's latest operation, or the one numbered `seq`; with `withLater` also what stands in its way. */
export async function undo(session: Session, seq: number | undefined, withLater: boolean): Promise<UndoResult> {
  const log = await session.store.operations(session.owner);
  const target = seq === undefined ? latestUndoable(log) : log.find((operation) => operation.seq === seq);
  if (target === undefined) {
    if (seq === undefined) return { kind: "nothing" };
    throw new Failure("not-found", `There is no operation ${seq}`, { hint: "`kith history` lists them by number." });
  }
  return revert(session, target, withLater);
}

/** Takes the latest undo back. */
export async function redo(session: Session): Promise<UndoResult> {
  const target = latestRedoable(await session.store.operations(session.owner));
  return target === undefined ? { kind: "nothing" } : revert(session, target, false);
}

async function revert(session: Session, target: Operation, withLater: boolean): Promise<UndoResult> {
  const undone: Operation[] = [];
  const as = { actor: "person", surface: session.surface, at: session.now } as const;
  for (let next = target; ;) {
    const reverted = await session.store.revert(session.owner, next.seq, as);
    switch (reverted.kind) {
      case "reverted":
        undone.push(next);
        if (next === target) return { kind: "undone", operations: undone };
        next = target;
        break;
      case "refused": {
        const latest = reverted.by.at(-1);
        if (!withLater || latest === undefined || latest.seq === next.seq) {
          return { kind: "refused", operation: target, by: reverted.by };
        }
        next = latest;
        break;
      }
      case "sealed":
        throw new Failure("refused", `Cannot undo operation ${next.seq}: ${reverted.why}`);
      case "already-reverted":
        throw new Failure("refused", `Operation ${next.seq} is undone already`, {
          hint: "`kith redo` brings the latest undone one back.",
        });
      case "unknown-operation":
        throw new Failure("not-found", `There is no operation ${next.seq}`);
    }
  }
}

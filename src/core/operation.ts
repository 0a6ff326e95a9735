/** Operations: the one way anything changes, and the one log from which every inverse is computed. */
import type { Instant } from "./day.ts";

/** Who changed it: the person, a reading in the background, or Kith itself (migrations, expiry). */
export const ACTORS = ["person", "refresh", "kith"] as const;
export type Actor = (typeof ACTORS)[number];

export const OPERATION_KINDS = [
  "begin",
  "import",
  "refresh",
  "undo",
  "redo",
  "merge",
  "split",
  "verdict",
  "meeting",
  "log",
  "note",
  "help",
  "occasion",
  "edit",
  "add",
  "group",
  "triage",
  "touch",
  "decide",
  "regroup",
  "owner",
  "config",
  "source",
  "promote",
  "restore",
  "forget",
  "repair",
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** One operation as the log tells it. */
export interface Operation {
  /** Gapless per owner, from 1. */
  readonly seq: number;
  readonly actor: Actor;
  readonly surface: string;
  readonly at: Instant;
  readonly kind: OperationKind;
  readonly summary: string;
  /** For `undo`: the operation whose effect it takes back. For `redo`: the undo that it takes back. */
  readonly reverts: number | null;
  /** The operation that took this one's effect back, while that holds. */
  readonly revertedBy: number | null;
  /** Ids drawn by it: from `firstId` up to and without `endId`. Rows with such ids were created by it. */
  readonly firstId: number;
  readonly endId: number;
  /** Why it can no longer be undone; null when it can. */
  readonly sealed: string | null;
}

export function isActor(text: string): text is Actor {
  return (ACTORS as readonly string[]).includes(text);
}

export function isOperationKind(text: string): text is OperationKind {
  return (OPERATION_KINDS as readonly string[]).includes(text);
}

/**
 * Which operation `undo` reverts without being told: the person's latest that is neither an undo
 * nor a redo, still holds, and is not sealed. Undefined when there is none. `log` ascends by seq.
 */
export function latestUndoable(log: readonly Operation[]): Operation | undefined {
  return log.findLast(
    (operation) =>
      operation.actor === "person" &&
      operation.reverts === null &&
      operation.revertedBy === null &&
      operation.sealed === null,
  );
}

/** Which undo `redo` takes back: the latest that still holds and is not sealed. Undefined when there is none. */
export function latestRedoable(log: readonly Operation[]): Operation | undefined {
  return log.findLast(
    (operation) => operation.kind === "undo" && operation.revertedBy === null && operation.sealed === null,
  );
}

/**
 * Whether an operation later than `seq` can stand in the way of reverting `seq`: its effect holds, and is
 * not merely that of taking back another one later than `seq`. What such a pair did has cancelled out.
 */
export function standsAfter(operation: Operation, seq: number): boolean {
  return operation.revertedBy === null && (operation.reverts === null || operation.reverts <= seq);
}

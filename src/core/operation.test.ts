import { expect, test } from "vitest";
import type { Instant } from "./day.ts";
import { type Operation, isActor, isOperationKind, latestRedoable, latestUndoable, standsAfter } from "./operation.ts";

function operation(seq: number, over: Partial<Operation> = {}): Operation {
  return {
    seq,
    actor: "person",
    surface: "cli",
    at: 0 as Instant,
    kind: "note",
    summary: "A note",
    reverts: null,
    revertedBy: null,
    firstId: 1,
    endId: 1,
    sealed: null,
    ...over,
  };
}

test("latestUndoable() is the person's latest that still holds", () => {
  const log = [
    operation(1, { sealed: "the beginning" }),
    operation(2),
    operation(3, { revertedBy: 4 }),
    operation(4, { kind: "undo", reverts: 3 }),
    operation(5, { actor: "refresh" }),
  ];

  expect(latestUndoable(log)?.seq).toBe(2);
  expect(latestUndoable(log.slice(0, 1))).toBeUndefined();
  expect(latestUndoable([])).toBeUndefined();
});

test("latestRedoable() is the latest undo that still holds", () => {
  const log = [
    operation(1, { revertedBy: 2 }),
    operation(2, { kind: "undo", reverts: 1 }),
    operation(3, { kind: "undo", reverts: 1, revertedBy: 4 }),
    operation(4, { kind: "redo", reverts: 3 }),
  ];

  expect(latestRedoable(log)?.seq).toBe(2);
  expect(latestRedoable(log.slice(0, 1))).toBeUndefined();
});

test("standsAfter() is what holds, and what takes back something older", () => {
  expect(standsAfter(operation(5), 3)).toBe(true);
  expect(standsAfter(operation(5, { revertedBy: 6 }), 3)).toBe(false);
  expect(standsAfter(operation(6, { kind: "undo", reverts: 5 }), 3)).toBe(false);
  expect(standsAfter(operation(6, { kind: "undo", reverts: 2 }), 3)).toBe(true);
});

test("isActor() and isOperationKind() know the closed words", () => {
  expect([isActor("person"), isActor("nobody")]).toEqual([true, false]);
  expect([isOperationKind("merge"), isOperationKind("magic")]).toEqual([true, false]);
});

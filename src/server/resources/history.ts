/** What was changed, and taking it back. */
import { z } from "zod";
import { readHistory } from "../../app/history.ts";
import { type UndoResult, redo, undo } from "../../app/undo.ts";
import { Failure } from "../../core/failure.ts";
import { ACTORS, OPERATION_KINDS, type Operation } from "../../core/operation.ts";
import { endpoint } from "../endpoint.ts";
import { count, list, numberOrNone, text, textOrNone } from "../shapes.ts";

export const shownOperation = z.object({
  seq: z.number(),
  at: text,
  actor: z.enum(ACTORS),
  surface: text,
  kind: z.enum(OPERATION_KINDS),
  summary: text,
  reverts: numberOrNone,
  revertedBy: numberOrNone,
  /** Why it can no longer be undone. */
  sealed: textOrNone,
});

const undone = z.object({ undone: list(shownOperation) });

export const HISTORY = {
  "GET /history": endpoint({
    summary: "What was changed, latest first; `before` is the last number of the page before.",
    thread: "reader",
    input: z.strictObject({ limit: count(1, 1000).default(50), before: count(1, 1e9).exactOptional() }),
    answer: z.object({ operations: list(shownOperation) }),
    async run({ session }, { limit, before = Infinity }) {
      const log = await readHistory(session, Number.MAX_SAFE_INTEGER);
      return {
        operations: log
          .filter(({ seq }) => seq < before)
          .slice(0, limit)
          .map(operationOf),
      };
    },
  }),
  "POST /undo": endpoint({
    summary: "Takes a change back: the latest of the owner's, or the one numbered; `withLater` also what builds on it.",
    thread: "writer",
    input: z.strictObject({ seq: count(1, 1e9).exactOptional(), withLater: z.boolean().default(false) }),
    answer: undone,
    async run({ session }, { seq, withLater }) {
      return undoneOf(await undo(session, seq, withLater));
    },
  }),
  "POST /redo": endpoint({
    summary: "Takes the latest undo back.",
    thread: "writer",
    input: z.strictObject({}),
    answer: undone,
    async run({ session }) {
      return undoneOf(await redo(session));
    },
  }),
};

export function operationOf(operation: Operation): z.input<typeof shownOperation> {
  const { seq, at, actor, surface, kind, summary, reverts, revertedBy, sealed } = operation;
  return { seq, at: new Date(at).toISOString(), actor, surface, kind, summary, reverts, revertedBy, sealed };
}

function undoneOf(result: UndoResult): z.input<typeof undone> {
  switch (result.kind) {
    case "nothing":
      return { undone: [] };
    case "undone":
      return { undone: result.operations.map(operationOf) };
    case "refused": {
      const { seq, summary } = result.operation;
      throw new Failure("refused", `Cannot take back "${summary}" (${seq}): later changes build on it`, {
        hint: `They are: ${result.by.map((one) => `${one.seq} ${one.summary}`).join("; ")}.`,
      });
    }
  }
}

import type { Command } from "commander";
import { readHistory } from "../../app/history.ts";
import { type UndoResult, redo, undo } from "../../app/undo.ts";
import { Failure } from "../../core/failure.ts";
import type { Operation } from "../../core/operation.ts";
import { type Answer, answerWith } from "../define.ts";
import type { CliDeps } from "../kith.ts";
import { wrapText } from "../output/wrap-text.ts";
import { readCount } from "../read-arguments.ts";

export function registerUndo(program: Command, deps: CliDeps): void {
  answerWith<{ withLater?: boolean }>(
    program
      .command("undo")
      .argument("[number]", "an operation's number, from `kith history`; the latest of yours when left out")
      .description("Take a change back.")
      .option("--with-later", "also take back what was changed upon it since"),
    deps,
    ["kith undo", "kith undo 12", "kith undo 12 --with-later"],
    async ({ session }, [number], options) =>
      answerOf(
        await undo(
          session,
          number === undefined ? undefined : readCount(number, "an operation"),
          options.withLater === true,
        ),
        "Undone",
        "There is nothing to undo.",
      ),
  );
  answerWith(
    program.command("redo").description("Take the latest undo back."),
    deps,
    ["kith redo"],
    async ({ session }) => answerOf(await redo(session), "Redone", "There is nothing to redo."),
  );
  answerWith<{ limit: string }>(
    program
      .command("history")
      .description("List what was changed, latest first.")
      .option("--limit <n>", "so many at most", "20"),
    deps,
    ["kith history", "kith history --limit 100 --json"],
    async ({ session }, _, { limit }) => {
      const log = await readHistory(session, readCount(limit, "operations"));
      return {
        document: { operations: log.map(operationDocument) },
        words: log
          .map((operation) => sayOperation(operation, session.zone.dayAt(operation.at), deps.io.columns))
          .join("\n"),
      };
    },
  );
}

function answerOf(result: UndoResult, done: string, nothing: string): Answer {
  switch (result.kind) {
    case "nothing":
      return { document: { undone: [] }, words: nothing };
    case "undone":
      return {
        document: { undone: result.operations.map(operationDocument) },
        words: result.operations.map(({ seq, summary }) => `${done}: ${summary} (${seq}).`).join("\n"),
      };
    case "refused":
      throw new Failure(
        "refused",
        `Cannot take back "${result.operation.summary}" (${result.operation.seq}): later changes build on it`,
        {
          hint: `They are: ${result.by.map(({ seq, summary }) => `${seq} ${summary}`).join("; ")}. Take them back as well with --with-later.`,
        },
      );
  }
}

function operationDocument({ seq, at, actor, surface, kind, summary, reverts, revertedBy, sealed }: Operation): object {
  return { seq, at: new Date(at).toISOString(), actor, surface, kind, summary, reverts, revertedBy, sealed };
}

function sayOperation(
  { seq, summary, kind, reverts, revertedBy, sealed, actor, surface }: Operation,
  day: string,
  columns: number,
): string {
  const what = reverts === null ? summary : `${kind === "redo" ? "Redid" : "Undid"}: ${summary}`;
  // At the command line the person typed it.
  const by = actor === "refresh" && surface !== "cli" ? " [in the background]" : "";
  const state = revertedBy !== null ? " (undone)" : sealed === null ? "" : ` (${sealed})`;
  const indent = Math.max(0, 4 - String(seq).length);
  return wrapText(`${seq}  ${day}  ${what}${by}${state}`, columns, indent, 6);
}

/** One question, one key, until the questions or the person stop; undo with a key. */
import type { Session } from "../app/session.ts";
import { undo } from "../app/undo.ts";
import type { Io } from "./kith.ts";

export const UNDO_KEY = "u";
export const STOP_KEY = "q";

export interface Asking<Q> {
  /** The question with what its keys say; places count from 1. */
  readonly show: (question: Q, place: number) => string;
  /**
   * Carries out what a key says: `decided` by an operation, `passed` without one, `unknown` when it says nothing. After
   * `decided-of-several` and `stayed`, the same without an operation, the question stands again.
   */
  readonly decide: (
    question: Q,
    key: string,
  ) => Promise<"decided" | "decided-of-several" | "passed" | "stayed" | "unknown">;
}

/** Asks from the first to the last. Gives how many were decided. */
export async function askEach<Q>(
  session: Session,
  io: Io,
  questions: readonly Q[],
  { show, decide }: Asking<Q>,
): Promise<number> {
  /** Places that were decided by an operation, for undo. */
  const decided: number[] = [];
  let isKnown = true;
  for (let at = 0; at < questions.length;) {
    const question = questions[at];
    if (question === undefined) break;
    // After a slip the question still stands above.
    if (isKnown) io.out(`\n${show(question, at + 1)}\n`);
    isKnown = true;
    const key = await io.readKey();
    if (key === STOP_KEY) break;
    if (key === UNDO_KEY) {
      const back = decided.pop();
      if (back === undefined) continue;
      await undo(session, undefined, false);
      at = back;
      continue;
    }
    const outcome = await decide(question, key);
    isKnown = outcome !== "unknown";
    if (!isKnown) io.out("That key is none of these.\n");
    if (outcome === "decided" || outcome === "decided-of-several") decided.push(at);
    if (outcome === "decided" || outcome === "passed") at += 1;
  }
  return decided.length;
}

/** Carries a request out once, however often it is sent with the same key: after a lost answer, or from a queue kept offline. */
import { createHash } from "node:crypto";
import type { Instant } from "../core/day.ts";
import { refusal } from "./problem.ts";
import type { Outcome } from "./run-call.ts";

/** Where it is kept which keys were carried out, between runs: hashes, so that nothing of what was asked stays there. */
export interface KeyKeeper {
  readKeys(): Promise<readonly string[]>;
  addKey(hash: string, at: Instant): Promise<void>;
}

export type DoneOnce = (
  request: { readonly key: string; readonly device: string; readonly words: string },
  at: Instant,
  work: () => Promise<Outcome>,
) => Promise<Outcome>;

/** So many answers are kept to be given again. */
const MOST_ANSWERS = 1000;

export async function openDoneOnce(keeper: KeyKeeper): Promise<DoneOnce> {
  const before = new Set(await keeper.readKeys());
  const answers = new Map<string, { readonly words: string; readonly outcome: Promise<Outcome> }>();
  return async ({ key, device, words }, at, work) => {
    const hash = hashOf(`${device} ${key}`);
    const known = answers.get(hash);
    if (known !== undefined) {
      if (known.words === hashOf(words)) return known.outcome;
      return {
        kind: "problem",
        problem: refusal("bad-input", "The key in Idempotency-Key was used for another request"),
      };
    }
    if (before.has(hash)) {
      return {
        kind: "problem",
        problem: refusal("done-already", "This request was carried out before the server began anew"),
      };
    }
    const outcome = work();
    answers.set(hash, { words: hashOf(words), outcome });
    for (const old of [...answers.keys()].slice(0, -MOST_ANSWERS)) {
      answers.delete(old);
      before.add(old);
    }
    // What was refused may be sent again.
    const forget = (): void => void answers.delete(hash);
    const done = await outcome.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (done.kind === "problem") forget();
    else await keeper.addKey(hash, at);
    return done;
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

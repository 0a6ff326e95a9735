/** Keeps what was read of one state of the data: many pages ask the same, and ask again whatever they show after each change. */
import type { Outcome } from "./run-call.ts";

export type KeptAnswers = (state: string, question: string, ask: () => Promise<Outcome>) => Promise<Outcome>;

/** So many questions of one state are kept. */
const MOST = 200;

/** Asks each question once of each state, also while its answer is awaited. What went wrong is asked again. */
export function createKeptAnswers(): KeptAnswers {
  let of = "";
  let answers = new Map<string, Promise<Outcome>>();
  return (state, question, ask) => {
    if (state !== of) {
      of = state;
      answers = new Map();
    }
    const kept = answers;
    const known = kept.get(question);
    if (known !== undefined) return known;
    const asked = ask();
    kept.set(question, asked);
    for (const old of [...kept.keys()].slice(0, -MOST)) kept.delete(old);
    const forget = (): void => void kept.delete(question);
    asked.then(({ kind }) => kind === "problem" && forget(), forget);
    return asked;
  };
}

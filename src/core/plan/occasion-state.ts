/** Where an occasion stands: noticed, confirmed, used by a touch, or dismissed for good (design.md §2.2). */
import type { Day } from "../day.ts";
import type { OccasionAnswer, OccasionState, Touch } from "../facts.ts";
import type { Occasion, StandingOccasion } from "./occasion.ts";
import type { Proposal } from "./plan.ts";

/**
 * Gives each occasion its state at the end of `asOf`. Dismissed wins over used, and the latest answer over earlier
 * ones. A touch that is done uses what it was proposed for, but a promise, which stands until it is kept, and
 * a goal that they were named for, which stands until its day.
 * `touches` are settled, and of the same contact.
 */
export function standingOccasions(
  occasions: readonly Occasion[],
  answers: readonly OccasionAnswer[],
  touches: readonly Touch[],
  asOf: Day,
): readonly StandingOccasion[] {
  if (occasions.length === 0) return NONE;
  const given = answersByKey(answers, asOf);
  const used = touches.length === 0 ? NO_KEYS : usedKeys(touches);
  return occasions.map((occasion) => {
    const answer = given.get(occasion.key);
    const state: OccasionState =
      answer !== "dismissed" && used.has(occasion.key) && !isLasting(occasion, answer) ? "used" : (answer ?? "noticed");
    const reason = state === "confirmed" ? (occasion.confirmed ?? occasion.reason) : occasion.reason;
    return { ...occasion, state, reason: keyed(reason, occasion.key) };
  });
}

function isLasting({ kind }: Occasion, answer: OccasionAnswer["answer"] | undefined): boolean {
  return kind === "promise" || (kind === "goal" && answer === "confirmed");
}

/** Tells whether an occasion is still one. */
export function isLive({ state }: Pick<StandingOccasion, "state">): boolean {
  return state === "noticed" || state === "confirmed";
}

const NONE: readonly StandingOccasion[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();

function answersByKey(answers: readonly OccasionAnswer[], asOf: Day): ReadonlyMap<string, OccasionAnswer["answer"]> {
  const said = answers
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
  return new Map(said.map(({ key, answer }) => [key, answer]));
}

function usedKeys(touches: readonly Touch[]): ReadonlySet<string> {
  return new Set(
    touches
      .filter(({ state }) => state === "done")
      // eslint-disable-next-line kith/safe-assertion -- written by Kith itself
      .flatMap(({ proposal }) => (JSON.parse(proposal) as Partial<Proposal>).reasons ?? [])
      .flatMap(({ occasion }) => occasion ?? []),
  );
}

/** Words that are made when they are asked for stay so. */
function keyed(reason: Occasion["reason"], key: string): Occasion["reason"] {
  return {
    kind: reason.kind,
    get text() {
      return reason.text;
    },
    evidence: reason.evidence,
    occasion: key,
  };
}

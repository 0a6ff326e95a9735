/** The owner met somebody whom a contact knows too (design.md §2.2). */
import { type Day, addDays } from "../day.ts";
import type { Occasion } from "./occasion.ts";
import { countOf, sayDay } from "./words.ts";

const GOOD_DAYS = 14;
/** Fewer exchanges shared by all three say little. */
const LEAST_SHARED = 2;

/** `shared`: exchanges in which both took part. Null where they are too few. */
export function commonOccasion(met: string, on: Day, shared: number, asOf: Day): Occasion | null {
  if (shared < LEAST_SHARED) return null;
  return {
    key: `common:${on}`,
    kind: "common-connection",
    confidence: "likely",
    on,
    from: on,
    until: addDays(on, GOOD_DAYS),
    strength: "weak",
    anyway: false,
    reason: {
      kind: "common-connection",
      text: `You met ${met} on ${sayDay(on, asOf)}; they two took part in ${countOf(shared, "exchange")} together.`,
      evidence: { met, on, shared },
    },
  };
}

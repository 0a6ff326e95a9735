/** What each cause of a touch adds to its index, so that the reason told first is what ranks it. */
import { type IndexFacts, type Market, indexOf, raiseAnswers } from "./index-policy.ts";

/** By how much the index falls when a cause is taken away; below 0 where it would rise. */
export interface CauseWeights {
  /** Having been silent for so long, and whatever lasts because of it; 0 where silence is not known. */
  readonly silence: number;
  /** In the order of `IndexFacts.occasions`. Of what lasts because of the silence: the weight of the silence. */
  readonly occasions: readonly number[];
}

/** Weighs the causes of one possible touch. */
export function weighCauses(facts: IndexFacts, market: Market): CauseWeights {
  const index = indexOf(facts, market);
  const passing = facts.occasions.filter(({ strength }) => strength !== "lasting");
  const silence = facts.silenceKnown
    ? index - indexOf(withOccasions({ ...facts, standing: { ...facts.standing, silence: 0 } }, passing), market)
    : 0;
  const occasions = facts.occasions.map((occasion) => {
    if (occasion.strength === "lasting") return silence;
    const others = facts.occasions.filter((other) => other !== occasion);
    return index - indexOf(withOccasions(facts, others), market);
  });
  return { silence, occasions };
}

function withOccasions(facts: IndexFacts, occasions: IndexFacts["occasions"]): IndexFacts {
  return { ...facts, occasions, standing: { ...facts.standing, occasion: raiseAnswers(occasions) } };
}

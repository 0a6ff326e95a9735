/** What the index of a possible touch is made of, read from the view of a tie. */
import { type IndexFacts, raiseAnswers } from "./index-policy.ts";
import { OUTLOOK_ELSEWHERE, factsOf, recordOf } from "./market-of.ts";
import type { PlanContext, TieView } from "./view-tie.ts";

/** Ties of so many personal days are as sure as those the owner named. */
const SURE_DAYS = 20;
const LEAST_STRENGTH = 0.3;

/** Gives what `indexOf` goes by, of a touch that renews a tie fully: `renewalBy` tells what one does. */
export function indexFactsOf(view: TieView, context: PlanContext): IndexFacts {
  const { elsewhere, quietDays, occasions, outlook } = view;
  const facts = factsOf(view, context.market().prior, recordOf(view, context));
  return {
    ...facts,
    standing: { ...facts.standing, occasion: raiseAnswers(occasions) },
    strength: strengthOf(view),
    silenceKnown: !elsewhere && quietDays !== null,
    outlook: elsewhere ? OUTLOOK_ELSEWHERE : outlook.probability,
    occasions,
    renewal: 1,
  };
}

function strengthOf({ kept, statistics, evidence, occasions }: TieView): number {
  if (kept) return 1;
  // An occasion is certain even where the tie is not.
  if (statistics.lastDay === null) return Math.max(evidence.kept, occasions.length > 0 ? LEAST_STRENGTH : 0);
  return (
    LEAST_STRENGTH + (1 - LEAST_STRENGTH) * Math.min(1, Math.log1p(statistics.personalDays) / Math.log1p(SURE_DAYS))
  );
}

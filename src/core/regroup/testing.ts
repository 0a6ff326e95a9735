/** Builds what a regroup looks at, for tests. */
import { addDays } from "../day.ts";
import { AS_OF, aPlanInput } from "../plan/testing.ts";
import type { PlanContact, PlanInput } from "../plan/plan.ts";
import { contextOf } from "../plan/plan-week.ts";
import { viewTie } from "../plan/view-tie.ts";
import type { RegroupInput } from "./regroup.ts";

/** Sixty days up to `AS_OF`. */
export function aRegroup(
  people: readonly PlanContact[],
  different: Partial<RegroupInput> = {},
  plan: Partial<PlanInput> = {},
): RegroupInput {
  const context = contextOf(aPlanInput(people, plan), people);
  return {
    from: addDays(AS_OF, -60),
    views: people.map((person) => viewTie(person, context)),
    context,
    pairs: [],
    acquainted: 0,
    countries: new Map(),
    before: [],
    goals: [],
    introductions: [],
    ...different,
  };
}

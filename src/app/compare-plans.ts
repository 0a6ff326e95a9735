/** Compares this week's plan with that of another budget. A pure read; a list that stands is not looked at. */
import { type Comparison, type TriedBudget, compareWhatIf } from "../core/plan/what-if.ts";
import { readPlanInput } from "./plan-week.ts";
import type { Session } from "./session.ts";

export async function comparePlans(session: Session, budget: TriedBudget): Promise<Comparison> {
  return compareWhatIf(await readPlanInput(session, {}), budget);
}

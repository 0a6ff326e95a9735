/** Explains one tie: each number, and why it is on this week's list or not. A pure read. */
import type { Day } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import { type ExplainedTie, explainTie } from "../core/plan/explain-tie.ts";
import { chooseWithTopics, readPlanInput } from "./plan-week.ts";
import type { Session } from "./session.ts";

/** Undefined for what is no person: an organisation's card, say. */
export async function explainContact(
  session: Session,
  contact: ContactId,
  asOf: Day = session.today,
): Promise<ExplainedTie | undefined> {
  const input = await readPlanInput(session, { asOf });
  return explainTie(input, await chooseWithTopics(session, input), contact);
}

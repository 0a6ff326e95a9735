/** More, the same or less of somebody (design.md §2.9): sets the days between contacts by hand. */
import { given } from "../core/failure.ts";
import { type Pace, paceAfter } from "../core/plan/pace.ts";
import { viewTie } from "../core/plan/view-tie.ts";
import { contextOf } from "../core/plan/plan-week.ts";
import { changeContact } from "./edit-contact.ts";
import type { FoundContact } from "./find-contact.ts";
import { readPlanBasis } from "./plan-week.ts";
import { readSome } from "./read-people.ts";
import type { Session } from "./session.ts";

/** Gives the days between contacts that hold from now on; what says nothing new changes nothing. */
export async function setPace(session: Session, found: FoundContact, pace: Pace): Promise<number> {
  const people = await readSome(session, [found.contact]);
  const person = given(people[0], "who was found is there");
  const context = contextOf({ ...(await readPlanBasis(session, {})), contacts: people }, people);
  const { cadenceDays } = viewTie(person, context).governing;
  const { idealDays, latestDays } = paceAfter(pace, person.contact, cadenceDays);
  if (pace !== "same") {
    const summary = `${pace === "more" ? "More" : "Less"} of ${found.name}: every ${idealDays} days`;
    await changeContact(session, found, { idealDays, latestDays }, summary);
  }
  return Math.round(idealDays ?? cadenceDays);
}

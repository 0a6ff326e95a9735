import { dayNumber } from "../core/day.ts";
import type { ContactId } from "../core/id.ts";
import type { TieWarmth } from "../core/tone/find-length.ts";
import { warmthOf } from "../core/tone/warmth-of.ts";
import { readPerson } from "./read-people.ts";
import type { Session } from "./session.ts";

/** How the owner and a contact stand today, as far as sources show. Who talks elsewhere is in touch. */
export async function readWarmth(session: Session, contact: ContactId): Promise<TieWarmth | undefined> {
  const person = await readPerson(session, contact);
  if (person === undefined) return undefined;
  if (person.contact.elsewhereOn !== null) return "in-touch";
  return warmthOf(person.history, dayNumber(session.today));
}

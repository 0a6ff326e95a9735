import { type FoundContact, findContact } from "../app/find-contact.ts";
import type { Session } from "../app/session.ts";
import { type ContactId, showId } from "../core/id.ts";

/** The contact of an id with the name it is told by; throws not-found. */
export function foundBy(session: Session, id: ContactId): Promise<FoundContact> {
  return findContact(session, showId("contact", id));
}

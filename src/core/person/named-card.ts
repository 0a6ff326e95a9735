/** The card of somebody new whom a hand names. */
import { type Card, EMPTY_CARD } from "../card.ts";
import { normaliseEmail } from "./identity.ts";
import { normaliseProfile } from "./profile-link.ts";

/** An address in the name's place is one by which they are known; a name that stood beside it in mail is found again. */
export function namedCard(name: string, said: Partial<Card>, normalisePhone: (raw: string) => string | null): Card {
  const card = { ...EMPTY_CARD, ...said };
  if (normaliseEmail(name) !== null) return { ...card, emails: [{ value: name }, ...card.emails] };
  if (normaliseProfile(name) !== null) return { ...card, urls: [{ value: name }, ...card.urls] };
  if (normalisePhone(name) !== null) return { ...card, phones: [{ value: name }, ...card.phones] };
  return { ...card, name: { full: name } };
}

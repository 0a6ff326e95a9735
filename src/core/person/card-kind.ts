import type { Card } from "../card.ts";
import { normaliseEmail } from "./identity.ts";
import { isSharedAddress } from "./shared-address.ts";

/**
 * Tells what a card stands for. Address books that know no kinds write a company as a card without a person's name:
 * a card with an organisation, and nothing on it that only a person has, is the organisation's. A name, title, nickname
 * or day, an address of mail that is no office's, and a handle are a person's; what the format itself says stands.
 */
export function kindOfCard(card: Card): Card["kind"] {
  if (card.kind !== "person" || card.name !== undefined) return card.kind;
  const isNamed = card.positions.some(({ organisation }) => organisation !== undefined);
  const hasTitle = card.positions.some(({ title }) => title !== undefined);
  const hasOwnMail = card.emails.some(({ value }) => {
    const email = normaliseEmail(value);
    return email !== null && !isSharedAddress(email);
  });
  const personal = [card.otherNames, card.nicknames, card.dates, card.handles];
  return isNamed && !hasTitle && !hasOwnMail && personal.every(({ length }) => length === 0)
    ? "organisation"
    : "person";
}

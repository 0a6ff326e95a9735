/** The identities that a card brings. */
import type { Card } from "../card.ts";
import type { Party } from "../reading.ts";
import { distinctBy } from "./distinct-by.ts";
import { identityKey, normaliseEmail } from "./identity.ts";
import { normaliseHandle, normaliseProfile } from "./profile-link.ts";
import { isSharedAddress } from "./shared-address.ts";

export interface CardIdentity {
  readonly party: Party;
  /** True for an address that by its form many use: it stays a detail, and joins nobody. */
  readonly shared: boolean;
}

/** Labels of numbers that are not one person's line. */
const NOT_OWN_NUMBER = /fax|pager|telex|switchboard|company\s?main|main\s?company|zentrale|assistant/iu;

/**
 * Lists the identities of a card, each once, in the card's order: addresses, numbers, profiles,
 * handles. What cannot be normalised is left out (the card keeps it), and so are fax numbers,
 * pagers, switchboards and assistants' numbers.
 *
 * `normalisePhone` gives E.164 or null: phone.ts with the owner's region, loaded lazily by
 * the caller.
 */
export function identitiesOfCard(card: Card, normalisePhone: (raw: string) => string | null): CardIdentity[] {
  const name = card.name === undefined ? {} : { name: card.name.full };
  const parties: Party[] = [];
  for (const { value } of card.emails) {
    const email = normaliseEmail(value);
    if (email !== null) parties.push({ kind: "email", value: email, ...name });
  }
  for (const { value, label } of card.phones) {
    const phone = NOT_OWN_NUMBER.test(label ?? "") ? null : normalisePhone(value);
    if (phone !== null) parties.push({ kind: "phone", value: phone, ...name });
  }
  for (const { value } of card.urls) {
    const profile = normaliseProfile(value);
    if (profile !== null) parties.push({ kind: "profile", value: profile, ...name });
  }
  for (const { value, label } of card.handles) {
    const handle = normaliseHandle(value, label);
    if (handle !== null) parties.push({ ...handle, ...name });
  }
  return distinctBy(parties, identityKey).map((party) => ({
    party,
    shared: party.kind === "email" && isSharedAddress(party.value),
  }));
}

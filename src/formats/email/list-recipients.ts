import type { Participant } from "../../core/reading.ts";
import { normaliseAddress } from "./normalise-address.ts";
import { fieldText, type MailHeaders } from "./parse-headers.ts";

/** Fields in which list software writes the address that posts go to, alone or among others. */
const ADDRESS_FIELDS = ["list-post", "x-beenthere", "x-mailing-list", "mailing-list"];
const ADDRESS = /[^\s<>,;:"'()]+@[^\s<>,;:"'()?]+/g;
const MAX_LENGTH = 2000;

/**
 * Gives the recipients that are mailing lists, by what the message's own fields say; List-Id names a list as its address
 * with a dot for the @. Whom the message did not go to is not given: services invent an address to post to for each.
 */
export function listRecipients(headers: MailHeaders, participants: readonly Participant[]): readonly string[] {
  const named = new Set(ADDRESS_FIELDS.flatMap((name) => addressesIn(fieldText(headers, name))));
  const id = /<([^<>\s]+)>/.exec(fieldText(headers, "list-id").slice(0, MAX_LENGTH))?.[1]?.toLowerCase();
  return participants
    .filter(({ kind, role }) => kind === "email" && (role === "to" || role === "cc"))
    .map(({ value }) => value)
    .filter((address) => named.has(address) || address.replace("@", ".") === id);
}

function addressesIn(text: string): readonly string[] {
  const found = text.slice(0, MAX_LENGTH).match(ADDRESS) ?? [];
  return found.flatMap((address) => normaliseAddress(address) ?? []);
}

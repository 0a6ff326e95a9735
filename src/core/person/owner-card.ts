/** The owner's own card: people keep one, and it is no contact. */
import type { CardIdentity } from "./card-identities.ts";
import { identityKey } from "./identity.ts";
import { compareAllNames } from "./match.ts";

/**
 * Tells whether a card is the owner's own: it holds one of the owner's identities, by
 * `identityKey`, and its names do not conflict with the owner's. A number alone counts only
 * when the names are known to fit, since families share lines.
 */
export function isOwnerCard(
  card: { readonly identities: readonly CardIdentity[]; readonly names: readonly string[] },
  owner: { readonly identityKeys: ReadonlySet<string>; readonly names: readonly string[] },
): boolean {
  const own = card.identities.filter(({ party, shared }) => !shared && owner.identityKeys.has(identityKey(party)));
  if (own.length === 0) return false;
  const { relation } = compareAllNames(card.names, owner.names);
  if (relation === "conflict") return false;
  return relation !== "unknown" || own.some(({ party }) => party.kind !== "phone");
}

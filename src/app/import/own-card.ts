/** The owner's own card in an address book: recognised, taken for no contact, and what else it holds for the owner's. */
import type { Card } from "../../core/card.ts";
import type { SourceRecord } from "../../core/facts.ts";
import { type CardIdentity, identitiesOfCard } from "../../core/person/card-identities.ts";
import { identityKey } from "../../core/person/identity.ts";
import { isOwnerCard } from "../../core/person/owner-card.ts";
import { releaseContact } from "../release-own-card.ts";
import type { Held } from "./identity-book.ts";
import type { ImportRun, SourceRun } from "./import-run.ts";
import { giveToOwner, takeReleased } from "./take-released.ts";

/**
 * No address on a card that was taken for the owner's is theirs any more: `kith owner remove` said so, and may have
 * made somebody of it.
 */
export async function isFreed(run: ImportRun, card: Card): Promise<boolean> {
  const held = await Promise.all(
    identitiesOfCard(card, run.normalisePhone).map(({ party }) => run.identities.find(party.kind, party.value)),
  );
  return (
    held.some((one) => one?.status === "unclaimed" || one?.status === "claimed") &&
    !held.some((one) => one?.status === "owner" && one.kind !== "phone")
  );
}

/** A card with the owner's address under another name is somebody of their household. */
export function isOwnCard(
  run: ImportRun,
  card: Card,
  brought: readonly CardIdentity[],
  identities: readonly BroughtIdentity[],
): boolean {
  const own = identities.filter(({ held }) => held.status === "owner").map(({ held }) => identityKey(partyOf(held)));
  const names = card.name === undefined ? [] : [card.name.full];
  return isOwnerCard({ identities: brought, names }, { identityKeys: new Set(own), names: run.ownerNames });
}

export interface BroughtIdentity {
  readonly shared: boolean;
  readonly held: Held;
}

/** Takes back a contact that an earlier file of this import made of an older version of the owner's card. */
export function releaseStaged(run: ImportRun, name: string, staged: SourceRecord): void {
  const { id, contact } = staged;
  const isAlone = contact !== null && run.people.get(contact)?.isNew === true;
  if (!isAlone || [...run.staged.values()].some((one) => one.contact === contact && one.id !== id)) return;
  run.changes.push({ kind: "update", table: "record", key: [id], set: { contact: null } });
  run.changes.push({ kind: "delete", table: "contact", key: [contact] });
  run.staged.set(name, { ...staged, contact: null });
  run.people.delete(contact);
  for (const identity of run.identities.all()) if (identity.record === id) giveToOwner(identity);
}

/** Takes a contact of the store for the owner, whose address its card has come to hold. */
export async function releaseStored(run: ImportRun, { contact }: SourceRecord): Promise<void> {
  const { store, owner } = run.session;
  if (contact === null) return;
  const records = await store.scan(owner, "record", { index: "byContact", equals: [contact] });
  await takeReleased(run, await releaseContact(run.session, contact, records));
}

/** What is a contact's already stays so: `kith owner add` says otherwise. */
export function claimForOwner(
  run: ImportRun,
  source: SourceRun,
  identities: readonly BroughtIdentity[],
  { name }: Card,
): void {
  // The first card that can be the owner's says who they are, now and when it is read again.
  const isFirst = run.ownerNames.length === 0 && name !== undefined;
  if (isFirst) run.ownerNames.push(name.full);
  for (const { held } of identities) {
    if (isFirst && held.status === "owner") held.name ??= name.full;
    if (held.status !== "unclaimed") continue;
    held.status = "owner";
    if (held.kind === "email") {
      run.tally.ownerFound({ address: held.value, why: `on your own card in "${source.row.name}"` });
    }
  }
}

export function partyOf(held: Held): { kind: Exclude<Held["kind"], "contact">; value: string } {
  return { kind: held.kind === "contact" ? "name" : held.kind, value: held.value };
}

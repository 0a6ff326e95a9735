/** Takes the owner out of the contacts, where a card or mail was read before it was known whose address it holds. */
import type { Identity, SourceRecord } from "../core/facts.ts";
import type { ContactId } from "../core/id.ts";
import { identityKey } from "../core/person/identity.ts";
import { compareAllNames } from "../core/person/match.ts";
import { isOwnerCard } from "../core/person/owner-card.ts";
import type { Change } from "../store/port.ts";
import type { Session } from "./session.ts";

export interface Released {
  readonly changes: readonly Change[];
  /** What becomes the owner's with the address: everything else on the card. */
  readonly identities: readonly Identity[];
  /** The contact that is none any more. */
  readonly contact?: { readonly id: ContactId; readonly name: string };
}

/**
 * Decides what goes when an identity becomes the owner's: its contact where that is the owner by name, or where
 * nothing else stands behind it; else only the record that mail made for it. A card of the owner's household, who
 * has another name, stays. Cards stay as records of nobody, so that reading them again changes nothing.
 */
export async function releaseOwnCard(
  session: Session,
  held: Identity,
  ownerNames: readonly string[],
): Promise<Released> {
  const { store, owner } = session;
  const record = held.record === null ? undefined : await store.get(owner, "record", [held.record]);
  if (record === undefined || record.contact === null) return { changes: [], identities: [] };
  const records = await store.scan(owner, "record", { index: "byContact", equals: [record.contact] });
  const names = await namesOf(session, records);
  const bare = await isBare(session, record);
  const isOwner = bare
    ? records.length === 1 || ["same", "compatible"].includes(compareAllNames(names, ownerNames).relation)
    : isOwnerCard(
        { identities: [{ party: partyOf(held), shared: false }], names },
        { identityKeys: new Set([identityKey(partyOf(held))]), names: ownerNames },
      );
  if (isOwner) return releaseContact(session, record.contact, records);
  if (!bare) return { changes: [], identities: [] };
  const siblings = await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] });
  if (siblings.length > 1) return { changes: [], identities: [] };
  return { changes: [{ kind: "delete", table: "record", key: [record.id] }], identities: [] };
}

/** Takes a whole contact for the owner; what was decided about it goes. */
export async function releaseContact(
  session: Session,
  contact: ContactId,
  records: readonly SourceRecord[],
): Promise<Released> {
  const { store, owner } = session;
  const identities: Identity[] = [];
  const changes: Change[] = [];
  for (const record of records) {
    identities.push(...(await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] })));
    if (await isBare(session, record)) changes.push({ kind: "delete", table: "record", key: [record.id] });
    else changes.push({ kind: "update", table: "record", key: [record.id], set: { contact: null } });
  }
  changes.push(...(await forgetPrompts(session, contact, identities)));
  for (const table of ["membership", "note", "help", "occasion", "touch", "regroupLine", "mention"] as const) {
    for (const { id } of await store.scan(owner, table, { index: "byContact", equals: [contact] })) {
      changes.push({ kind: "delete", table, key: [id] });
    }
  }
  for (const index of ["byPair", "byOther"] as const) {
    for (const { id } of await store.scan(owner, "verdict", { index, equals: [contact] })) {
      changes.push({ kind: "delete", table: "verdict", key: [id] });
    }
  }
  for (const { id, contact: first } of await store.scan(owner, "regroupLine", {
    index: "byOther",
    equals: [contact],
  })) {
    if (first !== contact) changes.push({ kind: "delete", table: "regroupLine", key: [id] });
  }
  changes.push({ kind: "delete", table: "contact", key: [contact] });
  const profile = await store.get(owner, "profile", [contact]);
  return { changes, identities, contact: { id: contact, name: profile?.name ?? "" } };
}

/** Whether correspondence made it, for one address: it says nothing else. What the hand entered has no bytes either. */
async function isBare({ store, owner }: Session, { raw, source }: SourceRecord): Promise<boolean> {
  return raw === null && (await store.get(owner, "source", [source]))?.kind !== "hand";
}

async function namesOf({ store, owner }: Session, records: readonly SourceRecord[]): Promise<string[]> {
  const names: string[] = [];
  for (const { id } of records) {
    for (const { field, value, goneOn } of await store.scan(owner, "detail", { index: "byRecord", equals: [id] })) {
      if (field === "name" && goneOn === null) names.push(value);
    }
  }
  return names;
}

/** Contact that a touch prompted names the touch. */
async function forgetPrompts(
  { store, owner }: Session,
  contact: ContactId,
  identities: readonly Identity[],
): Promise<Change[]> {
  const touches = await store.scan(owner, "touch", { index: "byContact", equals: [contact] });
  if (touches.length === 0) return [];
  const gone = new Set(touches.map(({ id }) => id));
  const prompted = new Set<number>();
  for (const { id } of identities) {
    for (const part of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] })) {
      const row = await store.get(owner, "interaction", [part.interaction]);
      if (row !== undefined && row.promptedBy !== null && gone.has(row.promptedBy)) prompted.add(row.id);
    }
  }
  return [...prompted].map((id) => ({ kind: "update", table: "interaction", key: [id], set: { promptedBy: null } }));
}

function partyOf({ kind, value }: Identity): Parameters<typeof identityKey>[0] {
  return { kind: kind === "contact" ? "name" : kind, value };
}

/**
 * Decides which addresses become contacts when it changes which are the owner's: what was exchanged before stands, but
 * says of others now (data-model.md §4).
 */
import type { Day } from "../core/day.ts";
import { given } from "../core/failure.ts";
import type { Identity, Interaction, Source } from "../core/facts.ts";
import type { ContactId, IdentityId, RecordId, SourceId } from "../core/id.ts";
import type { Change } from "../store/port.ts";
import { countExchange } from "./import/count-exchange.ts";
import { type Evidence, noEvidence } from "./import/import-run.ts";
import { bareContact, bareRecord, isOverTheBar } from "./import/settle-addresses.ts";
import type { Ids, Session } from "./session.ts";

export interface Settled {
  readonly identity: Identity;
  readonly record: RecordId;
  readonly contact: ContactId;
  /** The contact, and its record where that is not there already; the identity is for the caller to claim. */
  readonly changes: readonly Change[];
}

/** The others in everything that these identities took part in, once each. */
export async function findPartners(
  { store, owner }: Session,
  identities: readonly IdentityId[],
): Promise<readonly IdentityId[]> {
  const partners = new Set<IdentityId>();
  for (const identity of identities) {
    for (const { interaction } of await store.scan(owner, "participation", {
      index: "byIdentity",
      equals: [identity],
    })) {
      const parts = await store.scan(owner, "participation", { equals: [interaction] });
      for (const part of parts) partners.add(part.identity);
    }
  }
  return [...partners].filter((id) => !identities.includes(id)).sort((a, b) => a - b);
}

/**
 * Makes contacts of the addresses over the bar. `owners` are the owner's identities as they will be, `unclaimed` tells
 * of a stored address whether it will be nobody's.
 */
export async function settleFreed(
  session: Session,
  ids: Ids,
  candidates: readonly IdentityId[],
  { owners, unclaimed }: { readonly owners: ReadonlySet<IdentityId>; readonly unclaimed: (of: Identity) => boolean },
): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const id of candidates) {
    const identity = await session.store.get(session.owner, "identity", [id]);
    if (identity === undefined || identity.kind === "contact" || owners.has(id) || !unclaimed(identity)) continue;
    const { evidence, sources } = await readEvidence(session, id, owners);
    const source = sources[0];
    if (source === undefined || !isOverTheBar(session.zone, evidence, latest(sources))) continue;
    settled.push(await settle(session, ids, identity, source));
  }
  return settled;
}

/** What the store holds between an address and the owner, and the sources that show it, the first one first. */
async function readEvidence(
  { store, owner }: Session,
  id: IdentityId,
  owners: ReadonlySet<IdentityId>,
): Promise<{ readonly evidence: Evidence; readonly sources: readonly Source[] }> {
  const evidence = noEvidence();
  const sources = new Map<SourceId, Source>();
  for (const { interaction, role } of await store.scan(owner, "participation", { index: "byIdentity", equals: [id] })) {
    const row: Interaction = given(await store.get(owner, "interaction", [interaction]), "a part has its interaction");
    const parts = await store.scan(owner, "participation", { equals: [interaction] });
    // Correspondence of two others. Of a meeting the calendar alone tells that it was the owner's.
    if (row.nature !== "meeting" && !parts.some((part) => owners.has(part.identity))) continue;
    const sender = parts.find((part) => part.role === "from");
    const fromOwner = sender !== undefined && owners.has(sender.identity);
    if (role !== "failed")
      countExchange(() => evidence, { at: row.at, nature: row.nature, recipients: row.recipients, role, fromOwner });
    if (!sources.has(row.source))
      sources.set(row.source, given(await store.get(owner, "source", [row.source]), "an interaction has its source"));
  }
  return { evidence, sources: [...sources.values()] };
}

function latest(sources: readonly Source[]): Day | null {
  return sources
    .flatMap(({ through }) => through ?? [])
    .reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null);
}

/** The record that correspondence made for the address before, if it stayed, is taken again. */
async function settle({ store, owner }: Session, ids: Ids, identity: Identity, source: Source): Promise<Settled> {
  const on = source.through ?? source.seenOn;
  const contact = bareContact(ids.next<ContactId>(), "history", on);
  const row = bareRecord(identity, { source: source.id, contact: contact.id, on });
  const [known] = await store.scan(owner, "record", { index: "byKey", equals: [source.id, row.key] });
  if (known !== undefined && known.contact !== null)
    return { identity, record: known.id, contact: known.contact, changes: [] };
  const record = known?.id ?? ids.next<RecordId>();
  return {
    identity,
    record,
    contact: contact.id,
    changes: [
      { kind: "insert", table: "contact", row: contact },
      known === undefined
        ? { kind: "insert", table: "record", row: { ...row, id: record } }
        : { kind: "update", table: "record", key: [record], set: { contact: contact.id } },
    ],
  };
}

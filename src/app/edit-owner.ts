/** The owner's own addresses: told, taken back, listed. Directions follow, since they are derived. */
import { Failure } from "../core/failure.ts";
import type { Identity } from "../core/facts.ts";
import type { IdentityId } from "../core/id.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import { normaliseProfile } from "../core/person/profile-link.ts";
import type { Change } from "../store/port.ts";
import { type Session, decideAndApply } from "./session.ts";

export interface OwnAddress {
  readonly kind: Identity["kind"];
  readonly value: string;
}

export async function listOwnAddresses({
  store,
  owner,
}: Session): Promise<{ readonly name: string | null; readonly addresses: readonly OwnAddress[] }> {
  const own = await store.scan(owner, "identity", { index: "byStatus", equals: ["owner"] });
  return {
    name:
      own.find(({ kind, name }) => kind === "contact" && name !== null)?.name ??
      own.find(({ name }) => name !== null)?.name ??
      null,
    addresses: own.filter(({ kind }) => kind !== "contact").map(({ kind, value }) => ({ kind, value })),
  };
}

/**
 * Marks an address as the owner's. A contact known by it alone is removed: it was the owner. Mail that was
 * passed over as "not to or from you" comes in with the next reading of its source.
 */
export async function addOwnAddress(session: Session, text: string): Promise<OwnAddress> {
  const { kind, value } = readOwn(text);
  return decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const [held] = await store.scan(owner, "identity", { index: "byValue", equals: [kind, value] });
    const summary = `${value} is mine`;
    const answer = { kind, value };
    if (held === undefined) {
      const row: Identity = {
        id: ids.next<IdentityId>(),
        kind,
        value,
        status: "owner",
        record: null,
        name: null,
        deadOn: null,
      };
      return { kind: "owner", summary, changes: [{ kind: "insert", table: "identity", row }], answer };
    }
    if (held.status === "owner") return { kind: "owner", summary, changes: [], answer };
    const changes: Change[] = [
      { kind: "update", table: "identity", key: [held.id], set: { status: "owner", record: null } },
    ];
    changes.push(...(await removeBareContact(session, held)));
    return { kind: "owner", summary, changes, answer };
  });
}

/** Takes an address back: it is somebody's again, as yet nobody's. */
export async function removeOwnAddress(session: Session, text: string): Promise<OwnAddress> {
  const { kind, value } = readOwn(text);
  return decideAndApply(session, async () => {
    const [held] = await session.store.scan(session.owner, "identity", { index: "byValue", equals: [kind, value] });
    if (held?.status !== "owner")
      throw new Failure("not-found", `${value} is not among your addresses`, { hint: "`kith owner` lists them." });
    return {
      kind: "owner",
      summary: `${value} is not mine`,
      changes: [{ kind: "update", table: "identity", key: [held.id], set: { status: "unclaimed" } }],
      answer: { kind, value },
    };
  });
}

function readOwn(text: string): { kind: "email" | "profile"; value: string } {
  const profile = normaliseProfile(text);
  if (profile !== null) return { kind: "profile", value: profile };
  const email = normaliseEmail(text);
  if (email !== null) return { kind: "email", value: email };
  throw new Failure("bad-usage", `"${text}" is neither an email address nor a profile`, {
    hint: "Give an address such as ana@norte.example, or the address of your LinkedIn profile.",
  });
}

/** The record that mail made for the address, and the contact when nothing else stands behind it. */
async function removeBareContact({ store, owner }: Session, held: Identity): Promise<Change[]> {
  const record = held.record === null ? undefined : await store.get(owner, "record", [held.record]);
  if (record === undefined || record.raw !== null || record.contact === null) return [];
  const siblings = await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] });
  if (siblings.length > 1) return [];
  const changes: Change[] = [{ kind: "delete", table: "record", key: [record.id] }];
  const records = await store.scan(owner, "record", { index: "byContact", equals: [record.contact] });
  if (records.length > 1) return changes;
  for (const table of ["membership", "note", "touch"] as const) {
    for (const { id } of await store.scan(owner, table, { index: "byContact", equals: [record.contact] })) {
      changes.push({ kind: "delete", table, key: [id] });
    }
  }
  for (const index of ["byPair", "byOther"] as const) {
    for (const { id } of await store.scan(owner, "verdict", { index, equals: [record.contact] })) {
      changes.push({ kind: "delete", table: "verdict", key: [id] });
    }
  }
  return [...changes, { kind: "delete", table: "contact", key: [record.contact] }];
}

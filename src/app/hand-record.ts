/** The record that holds what the owner's own hand says of a contact: like any other record, of the source "By hand". */
import type { Day } from "../core/day.ts";
import type { SourceRecord } from "../core/facts.ts";
import type { ContactId, IdentityId, RecordId, SourceId } from "../core/id.ts";
import { keyOf } from "../core/key.ts";
import type { Change } from "../store/port.ts";
import type { Ids, Session } from "./session.ts";

export interface HandRecord {
  readonly source: SourceId;
  readonly record: RecordId;
  /** Stands for the contact in what is logged by hand, whether or not they have an address. */
  readonly identity: IdentityId;
  /** What has to be inserted first, when it is not there yet. */
  readonly changes: readonly Change[];
}

/** Finds the hand's record of a contact, or decides its creation. `pending` are changes of the same operation. */
export async function takeHandRecord(
  session: Session,
  ids: Ids,
  contact: ContactId,
  pending: readonly Change[] = [],
): Promise<HandRecord> {
  const { store, owner } = session;
  const changes: Change[] = [];
  const source = handSourceIn(pending) ?? (await takeHandSource(session, ids, changes));
  const records = await store.scan(owner, "record", { index: "byContact", equals: [contact] });
  const found = records.find((record) => record.source === source);
  const record = found?.id ?? ids.next<RecordId>();
  if (found === undefined)
    changes.push({ kind: "insert", table: "record", row: recordRow(record, source, contact, session.today) });
  const held = found === undefined ? [] : await store.scan(owner, "identity", { index: "byRecord", equals: [record] });
  const own = held.find(({ kind }) => kind === "contact");
  const identity = own?.id ?? ids.next<IdentityId>();
  if (own === undefined) {
    changes.push({
      kind: "insert",
      table: "identity",
      row: {
        id: identity,
        kind: "contact",
        value: `r${record}`,
        status: "claimed",
        record,
        name: null,
        deadOn: null,
      },
    });
  }
  return { source, record, identity, changes };
}

function handSourceIn(changes: readonly Change[]): SourceId | undefined {
  for (const change of changes)
    if (change.kind === "insert" && change.table === "source" && change.row.kind === "hand") return change.row.id;
  return undefined;
}

async function takeHandSource(session: Session, ids: Ids, changes: Change[]): Promise<SourceId> {
  const [found] = await session.store.scan(session.owner, "source", { index: "byKey", equals: ["hand"] });
  if (found !== undefined) return found.id;
  const id = ids.next<SourceId>();
  changes.push({
    kind: "insert",
    table: "source",
    row: {
      id,
      kind: "hand",
      key: "hand",
      name: "By hand",
      locations: "[]",
      media: "[]",
      since: null,
      through: null,
      seenOn: session.today,
    },
  });
  return id;
}

function recordRow(id: RecordId, source: SourceId, contact: ContactId, on: Day): SourceRecord {
  const key = keyOf("hand", String(id));
  return { id, source, key, hash: key, raw: null, etag: null, href: null, contact, seenOn: on, goneOn: null };
}

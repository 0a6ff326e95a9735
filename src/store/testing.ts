/** Invented rows for the stores' tests. */
import type { Instant, Day } from "../core/day.ts";
import type * as facts from "../core/facts.ts";
import type { ContactId, IdentityId, InteractionId, OwnerId, RecordId, SourceId } from "../core/id.ts";
import { keyOf } from "../core/key.ts";
import type { Change, Head, NewOperation, Store } from "./port.ts";

export const DAY = "2026-03-01" as Day;

export function source(id: number, over: Partial<facts.Source> = {}): facts.Source {
  return {
    id: id as SourceId,
    kind: "vcard",
    key: `book-${id}`,
    name: "Address book",
    locations: "[]",
    media: "[]",
    since: null,
    through: null,
    seenOn: DAY,
    ...over,
  };
}

export function contact(id: number, over: Partial<facts.Contact> = {}): facts.Contact {
  return {
    id: id as ContactId,
    kind: "person",
    entered: "hand",
    enteredOn: DAY,
    decision: "none",
    decidedOn: null,
    restingUntil: null,
    starred: 0,
    idealDays: null,
    latestDays: null,
    oneSided: 0,
    elsewhereOn: null,
    ...over,
  };
}

export function record(id: number, sourceId: number, contactId: number): facts.SourceRecord {
  return {
    id: id as RecordId,
    source: sourceId as SourceId,
    key: keyOf("record", String(id)),
    hash: keyOf("hash", String(id)),
    raw: Uint8Array.of(1, 2, 250),
    etag: null,
    href: null,
    contact: contactId as ContactId,
    seenOn: DAY,
    goneOn: null,
  };
}

export function nameDetail(id: number, recordId: number, value: string): facts.Detail {
  return {
    id: id as facts.Detail["id"],
    record: recordId as RecordId,
    field: "name",
    value,
    parts: null,
    label: null,
    preferred: 0,
    firstOn: DAY,
    lastOn: null,
    goneOn: null,
  };
}

export function identity(
  id: number,
  recordId: number | null,
  value: string,
  over: Partial<facts.Identity> = {},
): facts.Identity {
  return {
    id: id as IdentityId,
    kind: "email",
    value,
    status: recordId === null ? "unclaimed" : "claimed",
    record: recordId as RecordId | null,
    name: null,
    deadOn: null,
    ...over,
  };
}

export function interaction(
  id: number,
  sourceId: number,
  at: number,
  over: Partial<facts.Interaction> = {},
): facts.Interaction {
  return {
    id: id as InteractionId,
    at: at as Instant,
    medium: "email",
    nature: "opening",
    subject: `Letter ${id}`,
    source: sourceId as SourceId,
    key: keyOf("mail", String(id)),
    replyKey: null,
    threadKey: keyOf("mail", String(id)),
    subjectKey: null,
    recipients: 1,
    note: null,
    promptedBy: null,
    clock: null,
    ...over,
  };
}

export function participation(
  interactionId: number,
  identityId: number,
  role: facts.Participation["role"],
): facts.Participation {
  return { interaction: interactionId as InteractionId, identity: identityId as IdentityId, role };
}

/** An operation of the person that inserts rows and draws ids up to `endId`. */
export function operation(changes: readonly Change[], endId: number, over: Partial<NewOperation> = {}): NewOperation {
  return {
    actor: "person",
    surface: "test",
    at: 1_772_000_000_000 as Instant,
    kind: "add",
    summary: "A change",
    changes,
    endId,
    ...over,
  };
}

/** A person with one record, a name and an address: takes five ids from the head. */
export function person(
  head: Head,
  name: string,
  address: string,
): { changes: Change[]; endId: number; contact: ContactId } {
  const id = head.nextId;
  return {
    contact: (id + 1) as ContactId,
    endId: id + 5,
    changes: [
      { kind: "insert", table: "source", row: source(id) },
      { kind: "insert", table: "contact", row: contact(id + 1) },
      { kind: "insert", table: "record", row: record(id + 2, id, id + 1) },
      { kind: "insert", table: "detail", row: nameDetail(id + 3, id + 2, name) },
      { kind: "insert", table: "identity", row: identity(id + 4, id + 2, address) },
    ],
  };
}

/** Adds such a person in an operation of its own; gives the contact's id. */
export async function addPerson(store: Store, owner: OwnerId, name: string, address: string): Promise<ContactId> {
  const head = await store.head(owner);
  const { changes, endId, contact: id } = person(head, name, address);
  await store.apply(owner, operation(changes, endId), head);
  return id;
}

export function group(id: number, over: Partial<facts.Group> = {}): facts.Group {
  return {
    id: id as facts.Group["id"],
    name: "Friends",
    purpose: "",
    rank: 1,
    idealDays: 30,
    latestDays: 90,
    share: 0.25,
    measured: 1,
    binding: 0,
    attemptLimit: null,
    attemptDays: null,
    ...over,
  };
}

export function membership(id: number, groupId: number, contactId: number): facts.Membership {
  return { id: id as facts.Membership["id"], group: groupId as facts.Group["id"], contact: contactId as ContactId };
}

export function note(id: number, contactId: number, text: string): facts.Note {
  return { id: id as facts.Note["id"], contact: contactId as ContactId, day: DAY, text };
}

/** Applies changes in an operation of their own; `ids` is how many ids they use, which `make` is given the first of. */
export async function change(
  store: Store,
  owner: OwnerId,
  ids: number,
  make: (firstId: number) => readonly Change[],
  over: Partial<NewOperation> = {},
): Promise<number> {
  const head = await store.head(owner);
  const applied = await store.apply(owner, operation(make(head.nextId), head.nextId + ids, over), head);
  return applied.kind === "applied" ? applied.seq : 0;
}

/** Every fact table and projection of an owner, for comparing. */
export async function allRows(
  store: Store,
  owner: OwnerId,
  tables: readonly string[],
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const table of tables) found[table] = await store.scan(owner, table as "contact");
  return found;
}

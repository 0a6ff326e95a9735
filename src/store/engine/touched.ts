/** What writes touch, as far as projections and the change feed care. */
import { type Row, TABLES, type TableName, type Written, encodeKey, keyOfRow, written } from "../schema/index.ts";
import type { Reader } from "./reader.ts";

export interface Touched {
  /** Contacts of which facts were touched: all their projections may differ. */
  readonly contacts: Set<number>;
  /** Whose ties may differ: contacts of these identities, and of whoever spoke in these threads and under these subjects. */
  readonly identities: Set<number>;
  readonly threadKeys: Set<string>;
  readonly subjectKeys: Set<string>;
  /** The zone or the owner's own addresses changed: any tie may differ. */
  everyTie: boolean;
  /** Interactions of which all participants are noted. */
  readonly exchanges: Set<number>;
  /** Rows that are objects of the change feed in their own right, by kind and key. */
  readonly objects: Map<string, FeedObject>;
}

export interface FeedObject {
  readonly kind: string;
  readonly object: string;
  readonly gone: boolean;
}

/** Tables whose rows are objects of the change feed in their own right. */
export const FEED_TABLES: readonly TableName[] = [
  "source",
  "group",
  "help",
  "occasion",
  "touch",
  "setting",
  "verdict",
  "regroup",
];

export function nothingTouched(): Touched {
  return {
    contacts: new Set(),
    identities: new Set(),
    threadKeys: new Set(),
    subjectKeys: new Set(),
    everyTie: false,
    exchanges: new Set(),
    objects: new Map(),
  };
}

export function noteObject(touched: Touched, object: FeedObject): void {
  touched.objects.set(`${object.kind} ${object.object}`, object);
}

/**
 * Notes what a write of one row touches. Call it while what the row leans on, before and after, can still
 * be read: after an insert or an update, before a removal.
 */
export function noteTouched(
  reader: Reader,
  touched: Touched,
  table: TableName,
  before: Row | undefined,
  after: Row | undefined,
): void {
  noteFacts(reader, touched, written(table, before, after));
  const row = after ?? before;
  if (row !== undefined && FEED_TABLES.includes(table)) {
    noteObject(touched, { kind: table, object: encodeKey(keyOfRow(TABLES[table], row)), gone: after === undefined });
  }
}

function noteFacts(reader: Reader, touched: Touched, write: Written): void {
  switch (write.table) {
    case "contact":
      for (const row of rowsOf(write)) touched.contacts.add(row.id);
      break;
    case "record":
    case "note":
    case "help":
    case "membership":
      for (const row of rowsOf<{ contact: number | null }>(write)) {
        if (row.contact !== null) touched.contacts.add(row.contact);
      }
      break;
    case "detail":
    case "position":
      for (const row of rowsOf<{ record: number }>(write)) noteRecord(reader, touched, row.record);
      break;
    case "identity":
      for (const row of rowsOf(write)) if (row.record !== null) noteRecord(reader, touched, row.record);
      if ((write.before?.status === "owner") !== (write.after?.status === "owner")) touched.everyTie = true;
      break;
    case "interaction":
      for (const row of rowsOf(write)) noteExchange(reader, touched, row);
      break;
    case "participation":
      for (const row of rowsOf(write)) {
        touched.identities.add(row.identity);
        if (touched.exchanges.has(row.interaction)) continue;
        const interaction = reader.get("interaction", [row.interaction]);
        if (interaction !== undefined) noteExchange(reader, touched, interaction);
      }
      break;
    case "organisation":
      if (write.before !== undefined && write.after !== undefined && write.before.name !== write.after.name) {
        for (const { record } of reader.scan("position", { index: "byOrganisation", equals: [write.after.id] })) {
          noteRecord(reader, touched, record);
        }
      }
      break;
    case "source":
      if (write.before !== undefined && write.after !== undefined && isShownOtherwise(write.before, write.after)) {
        for (const { contact } of reader.scan("record", { index: "byKey", equals: [write.after.id] })) {
          if (contact !== null) touched.contacts.add(contact);
        }
      }
      break;
    case "setting":
      if ((write.before ?? write.after)?.key === "zone") touched.everyTie = true;
      break;
    case "occasion":
    case "touch":
    case "copy":
    case "event":
    case "expected":
    case "naming":
    case "group":
    case "verdict":
    case "regroup":
    case "regroupLine":
    case "followedFeed":
    case "mention":
    case "blob":
    case "forgotten":
    case "profile":
    case "listing":
    case "traffic":
    case "tie":
    case "search":
      break;
  }
}

/** Profiles name their sources, and trust them by kind. */
function isShownOtherwise(before: { name: string; kind: string }, after: { name: string; kind: string }): boolean {
  return before.name !== after.name || before.kind !== after.kind;
}

function rowsOf<R>(write: { readonly before: R | undefined; readonly after: R | undefined }): R[] {
  return [write.before, write.after].filter((row) => row !== undefined);
}

function noteRecord(reader: Reader, touched: Touched, id: number): void {
  const contact = reader.get("record", [id])?.contact ?? null;
  if (contact !== null) touched.contacts.add(contact);
}

function noteExchange(
  reader: Reader,
  touched: Touched,
  row: { readonly id: number; readonly threadKey: string | null; readonly subjectKey: string | null },
): void {
  touched.exchanges.add(row.id);
  if (row.threadKey !== null) touched.threadKeys.add(row.threadKey);
  if (row.subjectKey !== null) touched.subjectKeys.add(row.subjectKey);
  for (const { identity } of reader.scan("participation", { equals: [row.id] })) touched.identities.add(identity);
}

export function mergeTouched(into: Touched, from: Touched): void {
  for (const contact of from.contacts) into.contacts.add(contact);
  for (const identity of from.identities) into.identities.add(identity);
  for (const key of from.threadKeys) into.threadKeys.add(key);
  for (const key of from.subjectKeys) into.subjectKeys.add(key);
  for (const id of from.exchanges) into.exchanges.add(id);
  for (const [name, object] of from.objects) into.objects.set(name, object);
  into.everyTie ||= from.everyTie;
}

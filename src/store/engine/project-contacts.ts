/** Keeps the projections equal to what a rebuild from nothing would give. */
import { CONTACT_PROJECTIONS, type TableName, type Value, asRow } from "../schema/index.ts";
import { gatherHistories } from "./gather-histories.ts";
import { projectedPeople } from "./gather-people.ts";
import { openTraffic } from "./traffic.ts";
import type { Touched } from "./touched.ts";
import type { Reader } from "./reader.ts";
import type { Transaction } from "./transaction.ts";

export interface Projected {
  /** Contacts whose facts were touched, ascending; gone ones too. */
  readonly contacts: readonly { readonly id: number; readonly gone: boolean }[];
  /** Contacts that are there and whose ties now differ, ascending. */
  readonly ties: readonly number[];
}

/**
 * Recomputes whatever the writes may have changed. What came `projected` is new and there as it must be: of these only
 * the ties are left, where they took part in anything.
 */
export function projectTouched(tx: Transaction, touched: Touched, projected: ReadonlySet<number>): Projected {
  const ids = ascending(touched.contacts);
  const contacts = ids.map((id) => ({ id, gone: !projected.has(id) && tx.get("contact", [id]) === undefined }));
  const there = contacts.flatMap(({ id, gone }) => (gone || projected.has(id) ? [] : [id]));
  removePeople(
    tx,
    contacts.flatMap(({ id, gone }) => (gone ? [id] : [])),
  );
  projectPeople(tx, there);
  const ties = ascending(new Set([...there, ...tiesTouched(tx, touched)]));
  return { contacts, ties: projectTies(tx, ties) };
}

/** Recomputes profiles and search entries of contacts that are there. */
export function projectPeople(tx: Transaction, ids: readonly number[]): void {
  for (const { profile, listing, search } of projectedPeople(tx, ids)) {
    tx.put("profile", asRow(profile));
    tx.put("listing", asRow(listing));
    tx.put("search", asRow(search));
  }
}

/** Recomputes the ties of contacts that are there; gives those that differ. */
export function projectTies(tx: Transaction, ids: readonly number[]): number[] {
  const histories = gatherHistories(tx, ids);
  const traffic = openTraffic(tx);
  const differing = ids.filter((contact) => {
    const before = tx.get("tie", [contact]);
    const history = histories.get(contact);
    const differs = history === undefined ? remove(tx, "tie", contact) : tx.put("tie", { contact, ...history });
    if (differs) traffic.replace(before?.days, history?.days);
    return differs;
  });
  traffic.write();
  return differing;
}

function removePeople(tx: Transaction, ids: readonly number[]): void {
  const traffic = openTraffic(tx);
  for (const id of ids) {
    traffic.replace(tx.get("tie", [id])?.days, undefined);
    for (const table of CONTACT_PROJECTIONS) remove(tx, table, id);
  }
  traffic.write();
}

/** Contacts of whom nothing but the tie may differ, and perhaps others. */
function tiesTouched(tx: Transaction, touched: Touched): number[] {
  if (touched.everyTie) return tx.scan("contact").map(({ id }) => id);
  const identities = new Set(touched.identities);
  for (const key of touched.threadKeys) noteSpeakers(tx, identities, "byThread", key);
  for (const key of touched.subjectKeys) noteSpeakers(tx, identities, "bySubject", key);
  return [...identities].flatMap((identity) => contactOfIdentity(tx, identity) ?? []);
}

/** Follows an identity to its contact, through the record that brought it. */
function contactOfIdentity(reader: Reader, identity: number): number | null | undefined {
  const record = reader.get("identity", [identity])?.record ?? null;
  return record === null ? null : reader.get("record", [record])?.contact;
}

function noteSpeakers(reader: Reader, identities: Set<number>, index: "byThread" | "bySubject", key: Value): void {
  for (const { id } of reader.scan("interaction", { index, equals: [key] })) {
    for (const { identity } of reader.scan("participation", { equals: [id] })) identities.add(identity);
  }
}

function remove(tx: Transaction, table: TableName, contact: number): boolean {
  const isThere = tx.get(table, [contact]) !== undefined;
  if (isThere) tx.delete(table, [contact]);
  return isThere;
}

function ascending(ids: ReadonlySet<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}

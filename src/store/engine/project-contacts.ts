/** Keeps the projections equal to what a rebuild from nothing would give. */
import type { TableName, Value } from "../schema/index.ts";
import { gatherHistories } from "./gather-histories.ts";
import { gatherPerson } from "./gather-person.ts";
import type { Touched, Transaction } from "./transaction.ts";

const PROJECTIONS = ["profile", "tie", "search"] as const satisfies readonly TableName[];

/** Everybody whose projections may have changed, ascending. */
export function contactsTouched(tx: Transaction, touched: Touched): number[] {
  const contacts = new Set(touched.contacts);
  if (touched.everything) {
    for (const row of tx.scan("contact")) contacts.add(row["id"] as number);
  } else {
    const identities = new Set(touched.identities);
    for (const key of touched.threadKeys) noteSpeakers(tx, identities, "byThread", key);
    for (const key of touched.subjectKeys) noteSpeakers(tx, identities, "bySubject", key);
    for (const identity of identities) {
      const contact = contactOfIdentity(tx, identity);
      if (contact !== undefined) contacts.add(contact);
    }
  }
  return [...contacts].sort((a, b) => a - b);
}

/** Recomputes the projections of the contacts; tells of each whether it is gone. */
export function projectContacts(tx: Transaction, ids: readonly number[]): { id: number; gone: boolean }[] {
  const there = ids.filter((id) => tx.get("contact", [id]) !== undefined);
  const histories = gatherHistories(tx, there);
  for (const id of there) {
    const { profile, search } = gatherPerson(tx, id);
    tx.put("profile", profile);
    tx.put("search", search);
    const history = histories.get(id);
    if (history === undefined) remove(tx, "tie", id);
    else tx.put("tie", { contact: id, days: history.days, attempts: history.attempts });
  }
  const present = new Set(there);
  for (const id of ids) if (!present.has(id)) for (const table of PROJECTIONS) remove(tx, table, id);
  return ids.map((id) => ({ id, gone: !present.has(id) }));
}

/** Follows an identity to its contact, through the record that brought it. */
export function contactOfIdentity(tx: Pick<Transaction, "get">, identity: number): number | undefined {
  const record = tx.get("identity", [identity])?.["record"];
  if (typeof record !== "number") return undefined;
  const contact = tx.get("record", [record])?.["contact"];
  return typeof contact === "number" ? contact : undefined;
}

function noteSpeakers(tx: Transaction, identities: Set<number>, index: "byThread" | "bySubject", key: Value): void {
  for (const interaction of tx.scan("interaction", { index, equals: [key] })) {
    for (const part of tx.scan("participation", { equals: [interaction["id"] ?? null] })) {
      identities.add(part["identity"] as number);
    }
  }
}

function remove(tx: Transaction, table: (typeof PROJECTIONS)[number], id: number): void {
  if (tx.get(table, [id]) !== undefined) tx.delete(table, [id]);
}


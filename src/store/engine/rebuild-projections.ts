import { PROJECTION_TABLES, TABLES, keyOfRow } from "../schema/index.ts";
import { projectContacts } from "./project-contacts.ts";
import type { Transaction } from "./transaction.ts";

/** Recomputes every projection of the owner from the facts alone. */
export function rebuildProjections(tx: Transaction): { readonly kind: "rebuilt" } {
  for (const table of PROJECTION_TABLES) {
    for (const row of tx.scan(table)) tx.delete(table, keyOfRow(TABLES[table], row));
  }
  projectContacts(
    tx,
    tx.scan("contact").map((row) => row["id"] as number),
  );
  return { kind: "rebuilt" };
}

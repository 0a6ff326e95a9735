import { PROJECTION_TABLES, TABLES, asRow, keyOfRow } from "../schema/index.ts";
import { projectPeople, projectTies } from "./project-contacts.ts";
import type { Transaction } from "./transaction.ts";

/** Recomputes every projection of the owner from the facts alone. */
export function rebuildProjections(tx: Transaction): void {
  for (const table of PROJECTION_TABLES) {
    for (const row of tx.scan(table)) tx.delete(table, keyOfRow(TABLES[table], asRow(row)));
  }
  const contacts = tx.scan("contact").map(({ id }) => id);
  projectPeople(tx, contacts);
  projectTies(tx, contacts);
}

/** Checks that every row a row names is there, and that nobody names a row that is not. */
import type { RowKey } from "../port.ts";
import { type KeyPart, REFERENCES, type Reference, type Row, type TableName } from "../schema/index.ts";
import type { Transaction } from "./transaction.ts";

export interface Missing {
  readonly column: string;
  readonly to: TableName;
  readonly id: number;
}

/** Gives a check of single rows that remembers what it has found to be there. */
export function checkReferences(tx: Transaction): (table: TableName, row: Row) => Missing | undefined {
  const present = new Set<string>();
  return (table, row) => {
    for (const [column, to] of referencesOf(table)) {
      const id = row[column];
      if (typeof id !== "number" || present.has(`${to} ${id}`)) continue;
      if (tx.get(to, [id]) === undefined) return { column, to, id };
      present.add(`${to} ${id}`);
    }
    return undefined;
  };
}

/** Finds a row that names a row by this key; undefined when none does. */
export function checkLeaners(
  tx: Transaction,
  table: TableName,
  key: RowKey,
): { readonly table: TableName; readonly key: readonly KeyPart[]; readonly column: string } | undefined {
  const [id] = key;
  if (typeof id !== "number" || key.length > 1) return undefined;
  for (const reference of REFERENCES) {
    if (reference.to !== table) continue;
    const [leaner] = tx.leaning(reference, { firstId: id, endId: id + 1 });
    if (leaner !== undefined) return { table: reference.table, key: leaner, column: reference.column };
  }
  return undefined;
}

/** The references of a table: its columns, and the tables whose rows they name. */
export function referencesOf(table: TableName): [column: string, to: Reference["to"]][] {
  return REFERENCES.filter((reference) => reference.table === table).map(({ column, to }) => [column, to]);
}

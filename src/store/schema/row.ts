/** Rows: as the compiler knows them by their table, and as columns and values. The only casts between the two stand here. */
import type { Facts } from "../../core/facts.ts";
import { assert } from "../../core/failure.ts";
import type { Projections } from "../projections.ts";
import type { Row, Storage, Table, Value } from "./table.ts";

export type Rows = Facts & Projections;
export type TableName = keyof Rows;

/** A row that was written: as it was, and as it is; undefined where it was not, or is not, there. */
export type Written = {
  [T in TableName]: { readonly table: T; readonly before: Rows[T] | undefined; readonly after: Rows[T] | undefined };
}[TableName];

/** Sees a row of a known table as columns and values. */
export function asRow(row: Rows[TableName]): Row {
  // eslint-disable-next-line kith/safe-assertion -- describeTable() has the compiler check that each property is a column
  return row as unknown as Row;
}

/** Sees columns and values, proved by `proveRow`, as a row of their table. */
export function rowOf<T extends TableName>(_table: T, row: Row): Rows[T] {
  // eslint-disable-next-line kith/safe-assertion -- the columns are proved; the closed words in them were when they were applied
  return row as unknown as Rows[T];
}

/** Names the table beside a row as it was and is, so that a switch over the table knows what it holds. */
export function written(table: TableName, before: Row | undefined, after: Row | undefined): Written {
  // eslint-disable-next-line kith/safe-assertion -- as rowOf()
  return { table, before, after } as unknown as Written;
}

/** Throws a Defect unless the row has exactly the table's columns, each with a value of its type. */
export function proveRow(table: Table, row: Row): void {
  for (const column of table.columnList) {
    if (!fits(column, row[column.name])) assert(false, `${table.name}.${column.name} holds what its type allows`);
  }
  assert(Object.keys(row).length === table.columnList.length, `a row of ${table.name} has its columns and no others`);
}

const KEY = /^[0-9a-f]{32}$/;

function fits({ stored, nullable }: Storage, value: Value | undefined): boolean {
  if (value === null) return nullable;
  switch (stored) {
    case "int":
      return Number.isSafeInteger(value);
    case "real":
      return Number.isFinite(value);
    case "text":
      return typeof value === "string";
    case "key":
      return typeof value === "string" && KEY.test(value);
    case "blob":
      return value instanceof Uint8Array;
  }
}

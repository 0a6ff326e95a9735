/** Reads and writes rows over prepared statements, one cache of statements per connection. */
import type Database from "better-sqlite3";
import { pickIndex } from "../engine/compare.ts";
import type { Reader } from "../engine/transaction.ts";
import type { Scan } from "../port.ts";
import { type Row, TABLES, type Table, type TableName, type Value } from "../schema/index.ts";
import { getSql, scanSql } from "./table-sql.ts";

export interface Statements {
  (sql: string): Database.Statement<unknown[], unknown>;
}

/** Prepares each text once. */
export function openStatements(database: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement<unknown[], unknown>>();
  return (sql) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare<unknown[], unknown>(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
}

/** Reads of one owner. */
export function openReader(statements: Statements, owner: number): Reader {
  return {
    get(table, key) {
      const description = TABLES[table];
      const raw = statements(getSql(description)).get(owner, ...encodeKeyValues(description, description.key, key));
      return raw === undefined ? undefined : decodeRow(description, raw as Record<string, unknown>);
    },
    scan(table, scan: Scan = {}) {
      const description = TABLES[table];
      const order = pickIndex(description, scan.index);
      const rows = statements(scanSql(description, order, scan)).all(owner, ...scanValues(description, order, scan));
      return rows.map((raw) => decodeRow(description, raw as Record<string, unknown>));
    },
  };
}

/** Values of a row in column order, ready to bind. */
export function encodeRow(table: Table, row: Row): unknown[] {
  return Object.keys(table.columns).map((column) => encodeValue(table, column, row[column] ?? null));
}

export function encodeKeyValues(table: Table, columns: readonly string[], values: readonly Value[]): unknown[] {
  return values.map((value, index) => encodeValue(table, columns[index] ?? "", value));
}

export function decodeRow(table: Table, raw: Record<string, unknown>): Row {
  const row: Record<string, Value> = {};
  for (const column in table.columns) {
    const value = raw[column] as Value;
    row[column] =
      value instanceof Uint8Array
        ? table.columns[column] === "key"
          ? Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex")
          : new Uint8Array(value)
        : value;
  }
  return row;
}

function encodeValue(table: Table, column: string, value: Value): unknown {
  return table.columns[column] === "key" && typeof value === "string" ? Buffer.from(value, "hex") : value;
}

function scanValues(table: Table, order: readonly string[], scan: Scan): unknown[] {
  const equals = scan.equals ?? [];
  const next = order[equals.length] ?? "";
  const values = equals.flatMap((value, index) =>
    value === null ? [] : [encodeValue(table, order[index] ?? "", value)],
  );
  for (const bound of [scan.from, scan.after, scan.to]) {
    if (bound !== undefined) values.push(encodeValue(table, next, bound));
  }
  if (scan.limit !== undefined) values.push(scan.limit);
  return values;
}

/** Tells whether the name is one of the tables. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

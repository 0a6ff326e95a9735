/** Reads rows of one owner, and translates them to and from what SQLite holds: keys are 16 bytes there. */
import { assert, given } from "../../core/failure.ts";
import { pickIndex } from "../engine/compare.ts";
import type { Reader } from "../engine/reader.ts";
import type { RowKey, Scan } from "../port.ts";
import {
  type Column,
  type KeyPart,
  type Row,
  type Storage,
  type StoredType,
  TABLES,
  type Table,
  type Value,
  rowOf,
  storedType,
} from "../schema/index.ts";
import type { RawRow, Statements } from "./statements.ts";
import { getSql, scanSql } from "./table-sql.ts";

export function openReader(statements: Statements, owner: number): Reader {
  return {
    get(table, key) {
      const description = TABLES[table];
      const raw = statements(getSql(description)).get(owner, ...encodeKeyValues(description, key));
      return raw === undefined ? undefined : rowOf(table, decodeRow(description, raw));
    },
    scan(table, scan = {}) {
      const description = TABLES[table];
      const order = pickIndex(description, scan.index);
      const rows = statements(scanSql(description, order, scan)).all(owner, ...scanValues(description, order, scan));
      return rows.map((raw) => rowOf(table, decodeRow(description, raw)));
    },
    pick(table, names, scan = {}) {
      const description = TABLES[table];
      const order = pickIndex(description, scan.index);
      const columns = description.columnList.filter(({ name }) => names.some((wanted) => wanted === name));
      const sql = scanSql(description, order, scan, columns);
      const rows = statements(sql).all(owner, ...scanValues(description, order, scan));
      return rows.map((raw) => rowOf(table, decodeColumns(description, columns, raw)));
    },
  };
}

/** Values of a row in column order, ready to bind. */
export function encodeRow(table: Table, row: Row): unknown[] {
  const values: unknown[] = [];
  for (const { name, stored } of table.columnList) values.push(encodeStored(stored, row[name] ?? null));
  return values;
}

/** Values of a key, ready to bind. */
export function encodeKeyValues(table: Table, key: RowKey): unknown[] {
  return key.map((value, index) => encodeValue(table, table.key[index] ?? "", value));
}

/** Reads a row, proving each column. */
export function decodeRow(table: Table, raw: RawRow): Row {
  return decodeColumns(table, table.columnList, raw);
}

function decodeColumns(table: Table, columns: readonly Column[], raw: RawRow): Row {
  const row: Record<string, Value> = {};
  for (const column of columns) {
    const value = decodeValue(column, raw[column.name]);
    if (value === undefined) assert(false, `${table.name}.${column.name} holds what its type allows`);
    else row[column.name] = value;
  }
  return row;
}

/** Reads the key of a row, proving each part. */
export function decodeKeyOf(table: Table, raw: RawRow): KeyPart[] {
  return table.key.map((column) => {
    const value = decodeValue(storedType(given(table.columns[column], "a key names columns")), raw[column]);
    assert(
      typeof value === "number" || typeof value === "string",
      `${table.name}.${column} holds what its type allows`,
    );
    return value;
  });
}

/** Undefined where the value is not of the type. */
function decodeValue({ stored, nullable }: Storage, value: unknown): Value | undefined {
  if (value === null) return nullable ? null : undefined;
  if (value instanceof Uint8Array) {
    // SQLite's own bytes are copied out for each row, and nobody else has them.
    if (stored === "blob") return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return stored === "key" ? Buffer.from(value.buffer, value.byteOffset, value.length).toString("hex") : undefined;
  }
  if (typeof value === "number") return stored === "int" || stored === "real" ? value : undefined;
  return typeof value === "string" && stored === "text" ? value : undefined;
}

function encodeValue(table: Table, column: string, value: Value): unknown {
  const type = table.columns[column];
  return type === undefined ? value : encodeStored(storedType(type).stored, value);
}

function encodeStored(stored: StoredType, value: Value): unknown {
  return stored === "key" && typeof value === "string" ? Buffer.from(value, "hex") : value;
}

/** Values to bind to a scan, in the order in which `scanSql` names them. */
function scanValues(table: Table, order: readonly string[], scan: Scan): unknown[] {
  const equals = scan.equals ?? [];
  const values = equals.flatMap((value, index) =>
    value === null ? [] : [encodeValue(table, order[index] ?? "", value)],
  );
  for (const bound of [scan.from, scan.after, scan.to]) {
    if (bound !== undefined) values.push(encodeValue(table, order[equals.length] ?? "", bound));
  }
  if (scan.limit !== undefined) values.push(scan.limit);
  return values;
}

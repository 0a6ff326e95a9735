import { assert } from "../../core/failure.ts";
import type { Row, Table, Value } from "./table.ts";

/** Gives the values of a row's key columns, in order. */
export function keyOfRow(table: Table, row: Row): Value[] {
  return table.key.map((column) => {
    const value = row[column];
    assert(value !== undefined && value !== null, `${table.name}.${column} is set in every row`);
    return value;
  });
}

/** Writes a key as the log and the change feed hold it. Keys hold numbers and texts only. */
export function encodeKey(key: readonly Value[]): string {
  return JSON.stringify(key);
}

/** Writes a row as the log holds it: JSON in column order, bytes as hexadecimal under `$`. */
export function encodeImage(table: Table, row: Row): string {
  return JSON.stringify(
    Object.keys(table.columns).map((column) => {
      const value = row[column] ?? null;
      return value instanceof Uint8Array ? { $: toHex(value) } : value;
    }),
  );
}

/** Reads a row that `encodeImage` wrote. */
export function decodeImage(table: Table, image: string): Row {
  const values = JSON.parse(image) as (number | string | null | { $: string })[];
  const columns = Object.keys(table.columns);
  assert(values.length === columns.length, `an image of ${table.name} has all its columns`);
  return Object.fromEntries(
    columns.map((column, index) => {
      const value = values[index] ?? null;
      return [column, typeof value === "object" && value !== null ? fromHex(value.$) : value];
    }),
  );
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte] ?? "";
  return text;
}

function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

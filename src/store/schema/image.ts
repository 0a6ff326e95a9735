/** How the log and the change feed write rows and keys down. */
import { assert } from "../../core/failure.ts";
import { proveRow } from "./row.ts";
import type { Row, Table, Value } from "./table.ts";

/** A part of a key: keys hold numbers and texts only. */
export type KeyPart = number | string;

/** What a row was before an operation: not there, whole (the operation removed it), or in the columns it changed. */
export type Before =
  | { readonly kind: "none" }
  | { readonly kind: "whole"; readonly row: Row }
  | { readonly kind: "columns"; readonly set: Row };

/** Gives the values of a row's key columns, in order. */
export function keyOfRow(table: Table, row: Row): KeyPart[] {
  return table.key.map((column) => {
    const value = row[column];
    assert(isKeyPart(value), `${table.name}.${column} is set in every row`);
    return value;
  });
}

/** Writes a key as JSON. */
export function encodeKey(key: readonly Value[]): string {
  return JSON.stringify(key);
}

/** Reads a key that `encodeKey` wrote. */
export function decodeKey(key: string): KeyPart[] {
  const parts: unknown = JSON.parse(key);
  assert(Array.isArray(parts) && parts.every(isKeyPart), "a key is a list of numbers and texts");
  return parts;
}

/** Writes a whole row: JSON in column order, bytes as hexadecimal under `$`. */
export function encodeImage(table: Table, row: Row): string {
  return JSON.stringify(Object.keys(table.columns).map((column) => encodeValue(row[column])));
}

/** Reads a whole row that `encodeImage` wrote. */
export function decodeImage(table: Table, image: string): Row {
  const values: unknown = JSON.parse(image);
  const columns = Object.keys(table.columns);
  assert(Array.isArray(values) && values.length === columns.length, `an image of ${table.name} has all its columns`);
  const row = Object.fromEntries(columns.map((column, index) => [column, decodeValue(values[index])]));
  proveRow(table, row);
  return row;
}

/** Writes what changed columns held before: a JSON object. */
export function encodeColumns(set: Row): string {
  return JSON.stringify(Object.fromEntries(Object.entries(set).map(([column, value]) => [column, encodeValue(value)])));
}

/** Reads what an image of the log says a row was. */
export function decodeBefore(table: Table, before: string | null): Before {
  if (before === null) return { kind: "none" };
  if (before.startsWith("[")) return { kind: "whole", row: decodeImage(table, before) };
  const columns: unknown = JSON.parse(before);
  assert(typeof columns === "object" && columns !== null, "an image of columns is an object");
  return {
    kind: "columns",
    set: Object.fromEntries(Object.entries(columns).map(([column, value]) => [column, decodeValue(value)])),
  };
}

/** What the columns of `before` that differ in `after` held; undefined when none differs. */
export function changedColumns(table: Table, before: Row, after: Row): Row | undefined {
  const changed = Object.keys(table.columns).filter((column) => !isSame(before[column], after[column]));
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((column) => [column, before[column] ?? null]));
}

function isKeyPart(value: unknown): value is KeyPart {
  return typeof value === "number" || typeof value === "string";
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return a.length === b.length && a.every((byte, index) => byte === b[index]);
  }
  return a === b;
}

function encodeValue(value: Value | undefined): number | string | null | { $: string } {
  return value instanceof Uint8Array ? { $: toHex(value) } : (value ?? null);
}

function decodeValue(value: unknown): Value {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  assert(typeof value === "object" && "$" in value && typeof value.$ === "string", "bytes are written under $");
  return fromHex(value.$);
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

/** Order and ranges of values, as every store keeps them: null first, numbers, then texts by code point. */
import { compareCodePoints } from "../../core/compare-code-points.ts";
import { assert } from "../../core/failure.ts";
import type { Scan } from "../port.ts";
import type { Index, Row, Table, Value } from "../schema/index.ts";

export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareCodePoints(a, b);
  return typeof a === "number" ? -1 : 1;
}

/** Columns of an index followed by the primary key, by which a scan orders. */
export function pickIndex(table: Table, index: string | undefined): readonly string[] {
  if (index === undefined) return table.key;
  const found = table.indexes[index];
  assert(found !== undefined, `the index ${index} of ${table.name} exists`);
  let order = orders.get(found);
  if (order === undefined) {
    order = [...found.columns, ...table.key.filter((column) => !found.columns.includes(column))];
    orders.set(found, order);
  }
  return order;
}

const orders = new WeakMap<Index, readonly string[]>();

/** Whether a row lies in the range that a scan over these columns names. */
export function inScan(row: Row, columns: readonly string[], scan: Scan): boolean {
  const equals = scan.equals ?? [];
  if (!equals.every((value, index) => row[columns[index] ?? ""] === value)) return false;
  const next = columns[equals.length];
  if (next === undefined) return true;
  const value = row[next] ?? null;
  if (scan.from !== undefined && (value === null || compareValues(value, scan.from) < 0)) return false;
  if (scan.after !== undefined && (value === null || compareValues(value, scan.after) <= 0)) return false;
  return scan.to === undefined || (value !== null && compareValues(value, scan.to) <= 0);
}

/** Reads rows of one owner out of maps, in the order of an index. */
import { given } from "../../core/failure.ts";
import { compareValues, inScan, pickIndex } from "../engine/compare.ts";
import type { Reader } from "../engine/reader.ts";
import { type Row, TABLES, type TableName, encodeKey, rowOf } from "../schema/index.ts";
import type { OwnerData } from "./memory-data.ts";

export function openReader(data: Pick<OwnerData, "tables">): Reader {
  const reader: Reader = {
    get(table, key) {
      const row = rowsOf(data, table).get(encodeKey(key));
      return row === undefined ? undefined : rowOf(table, row);
    },
    scan(table, scan = {}) {
      const columns = pickIndex(TABLES[table], scan.index);
      const rows = [...rowsOf(data, table).values()]
        .filter((row) => inScan(row, columns, scan))
        .sort((a, b) => compareRows(a, b, columns));
      if (scan.reverse === true) rows.reverse();
      return rows.slice(0, scan.limit).map((row) => rowOf(table, row));
    },
    pick: (table, _columns, scan) => reader.scan(table, scan),
  };
  return reader;
}

export function rowsOf(data: Pick<OwnerData, "tables">, table: TableName): Map<string, Row> {
  return given(data.tables.get(table), "every table is there");
}

export function compareRows(a: Row, b: Row, columns: readonly string[]): number {
  for (const column of columns) {
    const order = compareValues(a[column] ?? null, b[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

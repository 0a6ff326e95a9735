/** Rows by the ids an operation drew, for stores that read them one by one. */
import {
  FACT_TABLES,
  type Reference,
  type Row,
  TABLES,
  type TableName,
  asRow,
  encodeImage,
  encodeKey,
  keyOfRow,
} from "../schema/index.ts";
import { checkReferences } from "./check-references.ts";
import { type Touched, noteTouched, nothingTouched } from "./touched.ts";
import type { IdRange, Transaction } from "./transaction.ts";

type RangeRows = Pick<Transaction, "touchedIn" | "removeRange" | "leaning" | "findDangling">;

export function openRangeRows(tx: () => Transaction): RangeRows {
  function rowsIn(table: TableName, range: IdRange): Row[] {
    if (TABLES[table].counter === undefined || range.firstId === range.endId) return [];
    return tx()
      .scan(table, { from: range.firstId, to: range.endId - 1 })
      .map(asRow);
  }
  return {
    touchedIn(range): Touched {
      const touched = nothingTouched();
      for (const table of FACT_TABLES) {
        for (const row of rowsIn(table, range)) noteTouched(tx(), touched, table, undefined, row);
      }
      return touched;
    },
    removeRange(range, seq, n) {
      let next = n;
      for (const table of FACT_TABLES) {
        for (const row of rowsIn(table, range)) {
          const key = keyOfRow(TABLES[table], row);
          tx().appendImage({ seq, n: next++, table, key: encodeKey(key), before: encodeImage(TABLES[table], row) });
          tx().delete(table, key);
        }
      }
      return next;
    },
    leaning: ({ table, column }: Reference, { firstId, endId }) =>
      tx()
        .scan(table)
        .map(asRow)
        .filter((row) => {
          const id = row[column];
          return typeof id === "number" && id >= firstId && id < endId;
        })
        .map((row) => keyOfRow(TABLES[table], row)),
    findDangling(range) {
      const check = checkReferences(tx());
      for (const table of FACT_TABLES) {
        for (const row of rowsIn(table, range)) {
          const missing = check(table, row);
          if (missing !== undefined) return `${table}.${missing.column}`;
        }
      }
      return undefined;
    },
  };
}

/** Reads and removes the rows of one operation's ids, table by table and not row by row. */
import { type Touched, noteObject, nothingTouched } from "../engine/touched.ts";
import type { IdRange, Transaction } from "../engine/transaction.ts";
import { REFERENCES, TABLES } from "../schema/index.ts";
import {
  COUNTED_TABLES,
  OBJECTS_SQL,
  TOUCHED_SQL,
  danglingSql,
  deleteRangeSql,
  imagesSql,
  leaningSql,
} from "./range-sql.ts";
import { decodeKeyOf } from "./sqlite-rows.ts";
import { type Statements, intIn, textIn } from "./statements.ts";

type RangeRows = Pick<Transaction, "touchedIn" | "removeRange" | "leaning" | "findDangling">;

export function openRange(statements: Statements, owner: number): RangeRows {
  const bound = ({ firstId, endId }: IdRange): Record<string, number> => ({ owner, firstId, endId });
  const numbers = (sql: string, range: IdRange): number[] =>
    statements(sql)
      .all(bound(range))
      .map((row) => intIn(row, "value"));
  const texts = (sql: string, range: IdRange): string[] =>
    statements(sql)
      .all(bound(range))
      .map((row) => textIn(row, "value"));
  return {
    touchedIn(range): Touched {
      const touched = nothingTouched();
      if (range.firstId === range.endId) return touched;
      for (const contact of numbers(TOUCHED_SQL.contacts, range)) touched.contacts.add(contact);
      for (const identity of numbers(TOUCHED_SQL.identities, range)) touched.identities.add(identity);
      if (numbers(TOUCHED_SQL.outside, range).length > 0) {
        for (const key of texts(TOUCHED_SQL.threadKeys, range)) touched.threadKeys.add(key);
        for (const key of texts(TOUCHED_SQL.subjectKeys, range)) touched.subjectKeys.add(key);
      }
      touched.everyTie = numbers(TOUCHED_SQL.everyTie, range).length > 0;
      for (const { kind, sql } of OBJECTS_SQL) {
        for (const object of texts(sql, range)) noteObject(touched, { kind, object, gone: false });
      }
      return touched;
    },
    removeRange(range, seq, n) {
      if (range.firstId === range.endId) return n;
      let next = n;
      for (const table of COUNTED_TABLES) {
        const { changes } = statements(imagesSql(table)).run({ ...bound(range), seq, n: next });
        if (changes > 0) statements(deleteRangeSql(table)).run(bound(range));
        next += changes;
      }
      return next;
    },
    leaning: (reference, range) =>
      statements(leaningSql(reference))
        .all(bound(range))
        .map((row) => decodeKeyOf(TABLES[reference.table], row)),
    findDangling(range) {
      if (range.firstId === range.endId) return undefined;
      const found = REFERENCES.find(
        (reference) => COUNTED_TABLES.includes(reference.table) && numbers(danglingSql(reference), range).length > 0,
      );
      return found === undefined ? undefined : `${found.table}.${found.column}`;
    },
  };
}

/** Writes rows and the log of one owner in memory, and notes how to take each write back. */
import type { OwnerId } from "../../core/id.ts";
import { checkDrawn } from "../engine/check-drawn.ts";
import { openRangeRows } from "../engine/range-rows.ts";
import { type Transaction, UniqueConflict } from "../engine/transaction.ts";
import type { Stage } from "../port.ts";
import { FACT_TABLES, type Row, TABLES, type TableName, changedColumns, encodeKey, keyOfRow } from "../schema/index.ts";
import { compareRows, openReader, rowsOf } from "./memory-rows.ts";
import type { OwnerData, StagedRow } from "./memory-data.ts";

/** Opens a transaction; running the steps it adds to `undo` in reverse takes its rows back. */
export function memoryTransaction(
  owner: OwnerId,
  data: OwnerData,
  undo: (() => void)[],
  stagedRows: (owner: OwnerId, stage: Stage) => readonly StagedRow[],
): Transaction {
  function write(table: TableName, key: string, row: Row | undefined): void {
    const rows = rowsOf(data, table);
    const before = rows.get(key);
    undo.push(() => (before === undefined ? rows.delete(key) : rows.set(key, before)));
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }

  function checkUnique(table: TableName, row: Row, key: string): void {
    for (const { columns, unique } of Object.values(TABLES[table].indexes)) {
      if (!unique || columns.some((column) => row[column] === null)) continue;
      for (const [otherKey, other] of rowsOf(data, table)) {
        const isTaken = otherKey !== key && columns.every((column) => other[column] === row[column]);
        if (isTaken) throw new UniqueConflict(table, row);
      }
    }
  }

  const tx: Transaction = {
    owner,
    ...openReader(data),
    ...openRangeRows(() => tx),
    head: () => data.head,
    setHead: (head) => void (data.head = head),
    insert(table, row) {
      const key = encodeKey(keyOfRow(TABLES[table], row));
      if (rowsOf(data, table).has(key)) throw new UniqueConflict(table, row);
      checkUnique(table, row, key);
      write(table, key, row);
    },
    replace(table, row) {
      const key = encodeKey(keyOfRow(TABLES[table], row));
      checkUnique(table, row, key);
      write(table, key, row);
    },
    put(table, row) {
      const key = encodeKey(keyOfRow(TABLES[table], row));
      const before = rowsOf(data, table).get(key);
      const differs = before === undefined || changedColumns(TABLES[table], before, row) !== undefined;
      if (differs) write(table, key, row);
      return differs;
    },
    delete: (table, key) => write(table, encodeKey(key), undefined),
    insertStage(stage, range, created) {
      for (const table of FACT_TABLES) {
        const rows = stagedRows(owner, stage)
          .filter((staged) => staged.table === table)
          .map(({ row }) => row);
        for (const row of rows.sort((a, b) => compareRows(a, b, TABLES[table].key))) {
          checkDrawn(table, row, range);
          tx.insert(table, row);
          if (TABLES[table].counter === undefined) created(table, row);
        }
      }
      return new Set<number>();
    },
    appendOperation: (operation) => void data.operations.push(operation),
    setRevertedBy(seq, by) {
      data.operations = data.operations.map((operation) =>
        operation.seq === seq ? { ...operation, revertedBy: by } : operation,
      );
    },
    operation: (seq) => data.operations.find((operation) => operation.seq === seq),
    operationsAfter: (seq) => data.operations.filter((operation) => operation.seq > seq),
    appendImage: (image) => void data.images.push(image),
    imagesOf: (seq, n, limit) => data.images.filter((image) => image.seq === seq && image.n > n).slice(0, limit),
    imageOf: (seq, table, key) =>
      data.images.find((image) => image.seq === seq && image.table === table && image.key === key),
    imagesOfRow: (seq, table, key) =>
      data.images.filter((image) => image.seq > seq && image.table === table && image.key === key).toReversed(),
    appendFeed(entries) {
      for (const entry of entries) data.feed.push(entry);
    },
    deleteImage: (seq, n) => void (data.images = data.images.filter((image) => image.seq !== seq || image.n !== n)),
    rewriteOperation(seq, summary, sealed) {
      data.operations = data.operations.map((operation) =>
        operation.seq === seq ? { ...operation, summary, sealed } : operation,
      );
    },
  };
  return tx;
}

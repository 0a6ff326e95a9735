import { assert } from "../../core/failure.ts";
import { type Row, TABLES, type TableName } from "../schema/index.ts";
import type { IdRange } from "./transaction.ts";

/** Throws a Defect unless the counter of a new row was drawn by the operation: by it, undo finds the row. */
export function checkDrawn(table: TableName, row: Row, { firstId, endId }: IdRange): void {
  const { counter } = TABLES[table];
  if (counter === undefined) return;
  const id = row[counter];
  assert(
    typeof id === "number" && id >= firstId && id < endId,
    `the ids of new rows of ${table} are drawn from the head`,
  );
}

import type { RowKey, Scan } from "../port.ts";
import type { Rows, TableName } from "../schema/index.ts";

/** Reads within one owner. */
export interface Reader {
  get<T extends TableName>(table: T, key: RowKey): Rows[T] | undefined;
  scan<T extends TableName>(table: T, scan?: Scan): Rows[T][];
}

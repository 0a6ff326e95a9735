import type { RowKey, Scan } from "../port.ts";
import type { Rows, TableName } from "../schema/index.ts";

/** Reads within one owner. */
export interface Reader {
  get<T extends TableName>(table: T, key: RowKey): Rows[T] | undefined;
  scan<T extends TableName>(table: T, scan?: Scan): Rows[T][];
  /** The same of some columns: what a pass over all rows does not need is not read. May give others besides. */
  pick<T extends TableName, C extends keyof Rows[T] & string>(
    table: T,
    columns: readonly C[],
    scan?: Scan,
  ): Pick<Rows[T], C>[];
}

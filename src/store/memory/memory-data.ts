/** What the store in memory holds. */
import type { Operation } from "../../core/operation.ts";
import type { FeedEntry, Head, RowImage } from "../port.ts";
import type { Row, TableName } from "../schema/index.ts";

export interface OwnerData {
  head: Head;
  readonly tables: ReadonlyMap<TableName, Map<string, Row>>;
  operations: Operation[];
  images: RowImage[];
  feed: FeedEntry[];
}

export interface StagedRow {
  readonly table: TableName;
  readonly row: Row;
}

/**
 * What the shared engine needs of a store inside one open transaction: rows by table and key,
 * and the log. Synchronous: a transaction waits for nothing.
 */
import type { OwnerId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { FeedEntry, Head, RowImage, RowKey, Stage } from "../port.ts";
import type { KeyPart, Reference, Row, TableName } from "../schema/index.ts";
import type { Reader } from "./reader.ts";
import type { Touched } from "./touched.ts";

/** Ids from `firstId` up to and without `endId`: the rows that one operation created. */
export interface IdRange {
  readonly firstId: number;
  readonly endId: number;
}

/** Reads and writes within one owner and one transaction. Leaving by an exception takes everything back. */
export interface Transaction extends Reader, Log {
  readonly owner: OwnerId;
  head(): Head;
  setHead(head: Head): void;
  /** Throws a `UniqueConflict` when the key or a unique index is taken. */
  insert(table: TableName, row: Row): void;
  /** Replaces the row of the same key, which must exist. Throws a `UniqueConflict`. */
  replace(table: TableName, row: Row): void;
  delete(table: TableName, key: RowKey): void;
  /** Writes a projection's row, new or not; tells whether anything differed. */
  put(table: TableName, row: Row): boolean;

  /**
   * Moves the staged rows in. Calls `created` for rows of tables without a counter, which need an image of their own.
   * Gives the new contacts whose profile, list and search entry came along, made of what is staged and of the head.
   */
  insertStage(stage: Stage, range: IdRange, created: (table: TableName, row: Row) => void): ReadonlySet<number>;
  /** What writing, or removing, the rows of a range touches. */
  touchedIn(range: IdRange): Touched;
  /** Removes the rows of a range, each with its whole image under `seq`, numbered from `n`; gives the next number. */
  removeRange(range: IdRange, seq: number, n: number): number;
  /** Keys of the rows that name, by this reference, an id of the range. */
  leaning(reference: Reference, range: IdRange): KeyPart[][];
  /** Names a column of the range's rows that names a row which is not there; undefined when all are. */
  findDangling(range: IdRange): string | undefined;
}

/** The log of one owner. */
export interface Log {
  appendOperation(operation: Operation): void;
  setRevertedBy(seq: number, by: number | null): void;
  operation(seq: number): Operation | undefined;
  /** Operations after `seq`, ascending. */
  operationsAfter(seq: number): Operation[];
  appendImage(image: RowImage): void;
  /** Images of one operation, ascending, after number `n`; at most `limit`. */
  imagesOf(seq: number, n: number, limit: number): RowImage[];
  /** The image of a row under one operation. */
  imageOf(seq: number, table: TableName, key: string): RowImage | undefined;
  /** Images of one row after operation `seq`, latest first. */
  imagesOfRow(seq: number, table: TableName, key: string): RowImage[];
  appendFeed(entries: readonly FeedEntry[]): void;
  /** For `erase` alone: the log is only ever added to otherwise. */
  deleteImage(seq: number, n: number): void;
  rewriteOperation(seq: number, summary: string, sealed: string | null): void;
}

/** Images read at a time, so that an import taken back needs no more memory than a note. */
const WINDOW = 1000;

/** Every image of an operation, ascending. The log may be written to meanwhile. */
export function* eachImage(log: Pick<Log, "imagesOf">, seq: number): Generator<RowImage> {
  for (let n = -1; ;) {
    const images = log.imagesOf(seq, n, WINDOW);
    yield* images;
    if (images.length < WINDOW) return;
    n = images.at(-1)?.n ?? n;
  }
}

/** A key, or values that are unique in their table, are taken. */
export class UniqueConflict extends Error {
  readonly table: TableName;
  readonly row: Row | undefined;
  constructor(table: TableName, row: Row | undefined, cause?: unknown) {
    super(`a row of ${table} with these values is there already`, { cause });
    this.name = "UniqueConflict";
    this.table = table;
    this.row = row;
  }
}

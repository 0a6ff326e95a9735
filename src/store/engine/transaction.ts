/**
 * What the shared engine needs of a store inside one open transaction: rows by table and key,
 * and the log. Synchronous: a transaction waits for nothing.
 */
import type { OwnerId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import type { FeedEntry, Head, RowImage, RowKey, Scan, Stage } from "../port.ts";
import type { Row, TableName } from "../schema/index.ts";

/** Reads within one owner. */
export interface Reader {
  get(table: TableName, key: RowKey): Row | undefined;
  scan(table: TableName, scan?: Scan): Row[];
}

/** Reads and writes within one owner and one transaction. Leaving by an exception takes everything back. */
export interface Transaction extends Reader {
  readonly owner: OwnerId;
  head(): Head;
  setHead(head: Head): void;
  /** Throws a `UniqueConflict` when the key or a unique index is taken. */
  insert(table: TableName, row: Row): void;
  /** Replaces the row of the same key, which must exist. */
  replace(table: TableName, row: Row): void;
  delete(table: TableName, key: RowKey): void;
  /** Writes a projection's row, new or not. */
  put(table: TableName, row: Row): void;
  /**
   * Moves the staged rows in; gives what the projections must know of them. Calls `created` for
   * rows of tables without a counter, which need an image of their own.
   */
  insertStage(stage: Stage, created: (table: TableName, key: RowKey) => void): Touched;

  appendOperation(operation: Operation): void;
  setRevertedBy(seq: number, by: number | null): void;
  operation(seq: number): Operation | undefined;
  /** Operations after `seq`, ascending. */
  operationsAfter(seq: number): Operation[];
  appendImage(image: RowImage): void;
  imagesOf(seq: number): RowImage[];
  /** Images after `seq` of any row, ascending. */
  imagesAfter(seq: number): RowImage[];
  /** The first image of one row after `seq`. */
  nextImage(table: TableName, key: string, seq: number): RowImage | undefined;
  appendFeed(entry: FeedEntry): void;
}

/** What a write touched, as far as projections and the change feed care. */
export interface Touched {
  readonly contacts: Set<number>;
  readonly identities: Set<number>;
  /** Threads and subjects in which something new was said. */
  readonly threadKeys: Set<string>;
  readonly subjectKeys: Set<string>;
  /** `kind` and key of other objects for the feed. */
  readonly objects: Map<string, { readonly kind: string; readonly object: string; readonly gone: boolean }>;
  /** Everything must be recomputed: the zone or the owner's own addresses changed. */
  everything: boolean;
}

export class UniqueConflict extends Error {
  constructor(table: string, cause?: unknown) {
    super(`a row of ${table} with these values is there already`, { cause });
    this.name = "UniqueConflict";
  }
}

export function nothingTouched(): Touched {
  return {
    contacts: new Set(),
    identities: new Set(),
    threadKeys: new Set(),
    subjectKeys: new Set(),
    objects: new Map(),
    everything: false,
  };
}

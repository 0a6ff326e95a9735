/**
 * The store's port: narrow on purpose. Every method names the owner, and none sees another
 * owner's rows. There is one way to write, `apply`; no verb writes its own inverse.
 * The conformance suite (store.conformance.ts) holds every implementation to these words.
 */
import type { Facts } from "../core/facts.ts";
import type { Instant } from "../core/day.ts";
import type { OwnerId } from "../core/id.ts";
import type { Actor, Operation, OperationKind } from "../core/operation.ts";
import type { Rows, TableName, Value } from "./schema/index.ts";

export type { Rows } from "./schema/index.ts";

/** The place in an owner's history that a decision was made on. */
export interface Head {
  /** The last operation's seq; 0 before the first. */
  readonly seq: number;
  /** The id that the next created row gets. Never goes back. */
  readonly nextId: number;
}

/**
 * One change of one row. Inserted rows carry ids drawn from the head: nextId, nextId + 1, …
 * Updates leave the key's columns alone. An id named by a row stands for a row that is there once all changes are made.
 */
export type Change = {
  [T in keyof Facts]:
    | { readonly kind: "insert"; readonly table: T; readonly row: Facts[T] }
    | { readonly kind: "update"; readonly table: T; readonly key: RowKey; readonly set: Partial<Facts[T]> }
    | { readonly kind: "delete"; readonly table: T; readonly key: RowKey };
}[keyof Facts];

/** The values of a table's key columns, in order, without the owner. */
export type RowKey = readonly Value[];

/** What `apply` is asked to do. */
export interface NewOperation {
  readonly actor: Actor;
  /** Where it was asked for: `cli`, `web`, … */
  readonly surface: string;
  readonly at: Instant;
  readonly kind: OperationKind;
  /** One line for `history`. */
  readonly summary: string;
  readonly changes: readonly Change[];
  /** The first id it did not use; head.nextId when it created nothing. */
  readonly endId: number;
  /** Rows staged beforehand for this owner; inserted before `changes`. Spent by this call, whatever comes of it. */
  readonly stage?: Stage;
  /** Why it shall never be undone. */
  readonly sealed?: string;
}

export type Applied =
  | { readonly kind: "applied"; readonly seq: number }
  /** Somebody wrote since `on` was read: read the head, decide again. Nothing was written. */
  | { readonly kind: "stale" };

/** What `erase` is asked to do: the one exception to undo. */
export interface Erasure {
  readonly surface: string;
  readonly at: Instant;
  readonly kind: OperationKind;
  /** Must not tell who it was. */
  readonly summary: string;
  /** Rows to be removed or emptied of what they tell, and rows without ids to be added. */
  readonly changes: readonly Change[];
  /** Texts that must not stay in the log: addresses and names. */
  readonly words: readonly string[];
  /** Stands for them in the summaries of operations that stay. */
  readonly inPlaceOf: string;
  /** Why the erasure itself cannot be undone, and why operations cannot that leaned on what is gone. */
  readonly sealed: string;
  readonly sealedWith: string;
}

export type Erased =
  /** `isClean`: the store's file holds nothing of it any more, nor does the space that was given free. */
  | { readonly kind: "applied"; readonly seq: number; readonly isClean: boolean }
  /** Somebody wrote since `on` was read: read the head, decide again. Nothing was written. */
  | { readonly kind: "stale" };

export type Reverted =
  | { readonly kind: "reverted"; readonly seq: number }
  /**
   * Later operations, ascending, stand in the way: they touched the same rows and columns, lean on rows it created, or
   * removed what its rows lean on. Never empty. Nothing was written.
   */
  | { readonly kind: "refused"; readonly by: readonly Operation[] }
  | { readonly kind: "sealed"; readonly why: string }
  | { readonly kind: "already-reverted" }
  | { readonly kind: "unknown-operation" };

/** A range of one index. Rows come in index order. */
export interface Scan {
  /** An index of the table; its primary key when absent. */
  readonly index?: string;
  /** Values of the index's leading columns. */
  readonly equals?: readonly Value[];
  /** Bounds of the next column; `from` and `to` included, `after` excluded. */
  readonly from?: Value;
  readonly to?: Value;
  readonly after?: Value;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** One entry of the change feed: an object was touched by operation `seq`, or is gone. */
export interface FeedEntry {
  readonly seq: number;
  /** Counts within the operation, from 0. */
  readonly n: number;
  /**
   * `contact`: facts of the contact itself, what a card or a profile shows. `tie`: only what was exchanged with it.
   * Else a table whose rows are objects of their own: group, source, touch, setting, verdict.
   */
  readonly kind: string;
  /** The object's key, as JSON. */
  readonly object: string;
  readonly gone: boolean;
}

/**
 * Rows gathered before a write, out of the way of the store's lock. May be written to while
 * others read and write the store. Given to one `apply`, or discarded; discarding twice does no harm.
 */
export interface Stage {
  insert<T extends keyof Facts>(table: T, row: Facts[T]): void;
  /** Rows staged so far. */
  readonly count: number;
  discard(): Promise<void>;
}

/** Whether words that are only spelt alike are found too, where no other is. */
export type Spelling = "exact" | "alike";

export interface Store {
  readonly name: string;

  /** Creates an owner, empty, and gives its id. */
  addOwner(): Promise<OwnerId>;
  owners(): Promise<readonly OwnerId[]>;
  /** Gives the first owner; creates it when there is none. Safe when two processes ask at once. */
  firstOwner(): Promise<OwnerId>;

  head(owner: OwnerId): Promise<Head>;
  get<T extends TableName>(owner: OwnerId, table: T, key: RowKey): Promise<Rows[T] | undefined>;
  scan<T extends TableName>(owner: OwnerId, table: T, scan?: Scan): Promise<readonly Rows[T][]>;
  count(owner: OwnerId, table: TableName): Promise<number>;
  /**
   * Contacts whose indexed text may match: all that hold every token whole, and after them, up to `limit` altogether,
   * those that hold every token as a prefix; where there are none of either and `spelling` is `alike` (the default), those
   * that hold a word alike for each (`isAlike`), which costs a look at every word of the book. Candidates only:
   * core/search ranks them and decides.
   */
  findCandidates(
    owner: OwnerId,
    tokens: readonly string[],
    limit: number,
    spelling?: Spelling,
  ): Promise<readonly number[]>;

  /**
   * Writes one operation whole or not at all, with its log, change feed and projections.
   * `on` is the head that the changes were decided on; ids in them were drawn from it. Throws, having written
   * nothing, when a row to be changed is not there, a unique value is taken, or a row would name one that is not there.
   */
  apply(owner: OwnerId, operation: NewOperation, on: Head): Promise<Applied>;
  /**
   * Takes back one operation, computed from the log: an undo, or a redo when that operation is an undo. A redo
   * stands for what it brought back: reverting it is reverting that.
   */
  revert(
    owner: OwnerId,
    seq: number,
    as: { readonly actor: Actor; readonly surface: string; readonly at: Instant },
  ): Promise<Reverted>;
  /**
   * Removes rows for good, with all that the log holds of them, as one operation that keeps no image and cannot be
   * undone. Operations that leaned on what is gone are rewritten, or sealed. Feeds say of each object that it is gone.
   * Throws, having written nothing, when a row is not there, or when one would name a row that is not.
   */
  erase(owner: OwnerId, erasure: Erasure, on: Head): Promise<Erased>;
  stage(owner: OwnerId): Promise<Stage>;

  /** The log, ascending; `after` excluded. */
  operations(owner: OwnerId, after?: number): Promise<readonly Operation[]>;
  /** Entries after (seq, n), ascending, at most `limit`; pages may end inside an operation. */
  changesAfter(owner: OwnerId, seq: number, n: number, limit: number): Promise<readonly FeedEntry[]>;
  /** The seq that last touched an object: its version. 0 when it never existed. */
  versionOf(owner: OwnerId, kind: string, object: string): Promise<number>;
  /** Calls back after each operation applied through this store, in order. Returns the way to stop. */
  onChange(listener: (owner: OwnerId, seq: number) => void): () => void;

  /** Recomputes every projection of the owner from the facts. Changes no fact and no log. */
  rebuild(owner: OwnerId): Promise<void>;

  /** The log's images, ascending, after (seq, n); at most `limit`. */
  images(owner: OwnerId, seq: number, n: number, limit: number): Promise<readonly RowImage[]>;
  /**
   * Fills an owner that has no operations yet, part by part, then rebuilds its projections. Meant for a store
   * that nobody else uses yet: a load that fails leaves it half filled.
   */
  load(owner: OwnerId, parts: AsyncIterable<LoadPart>, head: Head): Promise<void>;

  close(): Promise<void>;
}

/** One row of the log's images: what a row was before an operation. At most one for each row and operation. */
export interface RowImage {
  readonly seq: number;
  readonly n: number;
  readonly table: TableName;
  /** Key as JSON. */
  readonly key: string;
  /**
   * Null where the operation created the row; a JSON array of the whole row where it removed it; a JSON object of
   * the columns that it changed. Rows that its ids tell of have no image (docs/data-format.md).
   */
  readonly before: string | null;
}

/** A piece of an archive on its way into a store. */
export type LoadPart =
  | {
      readonly [T in keyof Facts]: { readonly kind: "rows"; readonly table: T; readonly rows: readonly Facts[T][] };
    }[keyof Facts]
  | { readonly kind: "operations"; readonly operations: readonly Operation[] }
  | { readonly kind: "images"; readonly images: readonly RowImage[] }
  | { readonly kind: "feed"; readonly entries: readonly FeedEntry[] };

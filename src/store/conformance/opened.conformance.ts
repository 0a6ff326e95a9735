/** What the parts of the conformance suite share. */
import type { OwnerId } from "../../core/id.ts";
import type { Store } from "../port.ts";
import { ALL_TABLES } from "../schema/index.ts";
import * as made from "../testing.ts";

/** An open store; `owner` has nothing yet, `other` has two people whom nothing may touch. */
export interface Opened {
  readonly store: Store;
  readonly owner: OwnerId;
  readonly other: OwnerId;
}

export const AS = { actor: "person", surface: "test", at: made.operation([], 1).at } as const;

/** All rows of an owner, facts and projections. */
export async function rowsOf(store: Store, owner: OwnerId): Promise<Record<string, unknown>> {
  return made.allRows(store, owner, ALL_TABLES);
}

/** All rows, and the log and feed besides. */
export async function everythingOf(store: Store, owner: OwnerId): Promise<Record<string, unknown>> {
  return {
    rows: await rowsOf(store, owner),
    head: await store.head(owner),
    operations: await store.operations(owner),
    images: await store.images(owner, 0, -1, 100_000),
    feed: await store.changesAfter(owner, 0, -1, 100_000),
  };
}

/** Seqs of the operations that stand in the way; empty when none does. */
export async function blockersOf(store: Store, owner: OwnerId, seq: number): Promise<number[]> {
  const reverted = await store.revert(owner, seq, AS);
  return reverted.kind === "refused" ? reverted.by.map((by) => by.seq) : [];
}

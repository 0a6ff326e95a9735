/** Random operations on memory and SQLite at once: whatever is done, both answer alike and hold the same. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FactTable } from "../../core/facts.ts";
import { Defect } from "../../core/failure.ts";
import type { OwnerId } from "../../core/id.ts";
import { type Operation } from "../../core/operation.ts";
import { UniqueConflict } from "../engine/transaction.ts";
import { openMemoryStore } from "../memory/memory-store.ts";
import type { Change, NewOperation, Store } from "../port.ts";
import { ALL_TABLES, FACT_TABLES, PROJECTION_TABLES, REFERENCES, type Row } from "../schema/index.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import * as made from "../testing.ts";
import {
  type Dice,
  type Facts,
  diceOf,
  mergeOf,
  randomChange,
  randomExchange,
  randomWorld,
  rowMaker,
} from "./testing.ts";

const AS = { actor: "person", surface: "test", at: made.operation([], 1).at } as const;

let stores: readonly [Store, Store];

/** Everything of an owner that two equal stores must hold alike. */
async function everythingOf(store: Store, owner: OwnerId): Promise<Record<string, unknown>> {
  return {
    rows: await made.allRows(store, owner, ALL_TABLES),
    head: await store.head(owner),
    operations: await store.operations(owner),
    images: await store.images(owner, 0, -1, 100_000),
    feed: await store.changesAfter(owner, 0, -1, 100_000),
  };
}

async function factsOf(store: Store, owner: OwnerId): Promise<Facts> {
  return (await made.allRows(store, owner, FACT_TABLES)) as Facts;
}

/** Rows that name a row which is not there. */
function danglingIn(facts: Facts): string[] {
  return REFERENCES.flatMap(({ table, column, to }) => {
    const there = new Set(facts[to].map((row) => row["id"]));
    return facts[table]
      .filter((row) => row[column] !== null && !there.has(row[column]))
      .map(() => `${table}.${column}`);
  });
}

type Outcome = { readonly kind: string; readonly by?: readonly number[] };

/** Does the same to both stores, which must answer the same, and then hold the same. */
async function onBoth(owner: OwnerId, work: (store: Store) => Promise<Outcome>): Promise<Outcome> {
  const [memory, sqlite] = await Promise.all(stores.map((store) => outcomeOf(() => work(store))));
  expect(sqlite).toEqual(memory);
  const [inMemory, inSqlite] = await Promise.all(stores.map((store) => everythingOf(store, owner)));
  expect(inSqlite).toEqual(inMemory);
  return memory!;
}

async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UniqueConflict || error instanceof Defect) return { kind: error.message };
    throw error;
  }
}

/** Reverts on both stores; whoever stands in the way came later, and its effect holds. */
function revert(owner: OwnerId, seq: number): Promise<Outcome> {
  return onBoth(owner, async (store) => {
    const reverted = await store.revert(owner, seq, AS);
    if (reverted.kind !== "refused") return reverted;
    expect(reverted.by).not.toEqual([]);
    expect(reverted.by.filter((by) => by.seq <= seq || by.revertedBy !== null)).toEqual([]);
    return { kind: "refused", by: reverted.by.map((by) => by.seq) };
  });
}

/** One operation of random changes: by themselves, with staged rows, or a merge. */
async function applySome(owner: OwnerId, dice: Dice): Promise<void> {
  const [memory] = stores;
  const there = await factsOf(memory, owner);
  const head = await memory.head(owner);
  const make = rowMaker(dice, there, head.nextId);
  const staged: { table: FactTable; row: Row }[] = [];
  const changes: Change[] = [];
  if (head.seq === 0) staged.push(...randomWorld(dice, there, make));
  else if (dice.chance(15)) changes.push(...mergeOf(dice, there));
  else {
    const isImport = dice.chance(30);
    const isBusy = !isImport && dice.chance(60);
    const count = 1 + dice.below(isImport ? 12 : 3);
    for (let n = 0; n < count; n++) {
      const exchange = !isBusy && dice.chance(30) ? randomExchange(dice, there, make) : [];
      if (isImport) staged.push(...exchange);
      else changes.push(...exchange.map((made) => ({ kind: "insert", ...made }) as unknown as Change));
      const table = dice.oneOf(FACT_TABLES);
      const row = isImport && dice.chance(70) && table !== "participation" ? make.row(table) : undefined;
      const change = row === undefined ? randomChange(dice, there, make, isBusy) : undefined;
      if (row !== undefined) staged.push({ table, row });
      if (change !== undefined) changes.push(change);
    }
  }
  await onBoth(owner, async (store) => {
    const over: Partial<NewOperation> = staged.length === 0 ? {} : { stage: await store.stage(owner) };
    for (const { table, row } of staged) over.stage?.insert(table, row as never);
    return store.apply(owner, made.operation(changes, make.endId, over), head);
  });
}

function standing(log: readonly Operation[]): Operation[] {
  return log.filter(({ reverts, revertedBy }) => reverts === null && revertedBy === null);
}

async function revertSome(owner: OwnerId, dice: Dice): Promise<void> {
  const [memory] = stores;
  const log = await memory.operations(owner);
  if (log.length === 0) return;
  const { seq } = dice.oneOf(log.slice(dice.oneOf([-1, -4, 0])));
  const before = await factsOf(memory, owner);
  const outcome = await revert(owner, seq);
  if (outcome.kind === "reverted" && dice.chance(50)) {
    const undo = await memory.head(owner);
    expect((await revert(owner, undo.seq)).kind).toBe("reverted");
    expect(await factsOf(memory, owner)).toEqual(before);
  }
}

const step = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 2 ** 31 }));
const steps = fc.array(step, { minLength: 5, maxLength: 20, size: "max" });

export function testAgreement(runs: number): void {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kith-random-"));
    stores = [openMemoryStore(), openSqliteStore(join(folder, "kith.db"))];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  test("memory and SQLite agree on whatever is done, and undoing all of it leaves nothing (property)", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1 }), async (todo, seed) => {
        const [memory, sqlite] = stores;
        const owner = await memory.addOwner();
        expect(await sqlite.addOwner()).toBe(owner);
        const nothing = await made.allRows(memory, owner, ALL_TABLES);

        for (const [writes, dice] of todo) {
          if (writes) await applySome(owner, diceOf(dice));
          else await revertSome(owner, diceOf(dice));
          expect(danglingIn(await factsOf(memory, owner))).toEqual([]);
          await expectProjections(memory, owner);
        }

        await expectProjections(sqlite, owner);
        await undoEverything(owner, diceOf(seed));
        expect(await made.allRows(memory, owner, ALL_TABLES)).toEqual(nothing);
      }),
      { numRuns: runs, endOnFailure: process.env["KITH_RANDOM_RUNS"] !== undefined },
    );
  }, 600_000);
}

/** Projections are what a rebuild from nothing gives. */
async function expectProjections(store: Store, owner: OwnerId): Promise<void> {
  const there = await made.allRows(store, owner, PROJECTION_TABLES);
  await store.rebuild(owner);
  expect(await made.allRows(store, owner, PROJECTION_TABLES)).toEqual(there);
}

/** Undoes operations in any order that the store allows; what stands in the way of all of them goes first. */
async function undoEverything(owner: OwnerId, dice: Dice): Promise<void> {
  const [memory] = stores;
  for (let rounds = 0; ; rounds++) {
    const left = standing(await memory.operations(owner));
    if (left.length === 0) return;
    expect(rounds).toBeLessThan(300);
    let outcome: Outcome = { kind: "refused" };
    for (const tries = [...left]; tries.length > 0 && outcome.kind === "refused";) {
      const [operation] = tries.splice(dice.below(tries.length), 1);
      outcome = await revert(owner, operation!.seq);
    }
    while (outcome.kind === "refused") outcome = await revert(owner, outcome.by!.at(-1)!);
  }
}

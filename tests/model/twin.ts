/** One owner's data twice, in memory and in SQLite: whatever is done is done to both, and they must answer and hold the same. */
import { expect } from "vitest";
import { archiveEntries, archiveParts, readManifest } from "../../src/app/export-archive.ts";
import { openSession } from "../../src/app/open-session.ts";
import type { Session } from "../../src/app/session.ts";
import { Failure, given } from "../../src/core/failure.ts";
import type { OwnerId } from "../../src/core/id.ts";
import type { Store } from "../../src/store/port.ts";
import { ALL_TABLES, PROJECTION_TABLES } from "../../src/store/schema/index.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations/index.ts";
import { allRows } from "../../src/store/testing.ts";
import { NOW } from "../building/test-home.ts";

export interface Twin {
  sessions: readonly [memory: Session, sqlite: Session];
}

/** A new owner in both stores, so that a run needs no file of its own. */
export async function openTwin(stores: readonly [Store, Store]): Promise<Twin> {
  const [memory, sqlite] = stores;
  return { sessions: [await begin(memory, await memory.addOwner()), await begin(sqlite, await sqlite.addOwner())] };
}

function begin(store: Store, owner: OwnerId): Promise<Session> {
  const own: Store = { ...store, firstOwner: () => Promise.resolve(owner) };
  return openSession({ store: own, surface: "test", now: NOW, machineZone: "Europe/Berlin", machineRegion: "DE" });
}

/** Does the same to both; what one answers, or is refused with, the other must too. */
export async function onBoth<T>(twin: Twin, work: (session: Session) => Promise<T>): Promise<void> {
  const [memory, sqlite] = [await answerOf(twin.sessions[0], work), await answerOf(twin.sessions[1], work)];
  expect(sqlite).toEqual(memory);
  const [a, b] = [await headOf(twin.sessions[0]), await headOf(twin.sessions[1])];
  expect(b).toEqual(a);
}

async function answerOf<T>(session: Session, work: (session: Session) => Promise<T>): Promise<unknown> {
  try {
    return await work(session);
  } catch (error) {
    if (error instanceof Failure) return { failed: error.code, message: error.message };
    throw error;
  }
}

async function headOf({ store, owner }: Session): Promise<unknown> {
  const { seq, nextId } = await store.head(owner);
  return { seq, nextId, feed: await store.changesAfter(owner, seq - 1, 1_000_000, 1000) };
}

/** Both hold the same rows, log and feed, and projections are what a rebuild gives. */
export async function compare({ sessions }: Twin): Promise<void> {
  const [memory, sqlite] = [await everythingOf(sessions[0]), await everythingOf(sessions[1])];
  expect(sqlite).toEqual(memory);
  for (const { store, owner } of sessions) {
    const before = await allRows(store, owner, PROJECTION_TABLES);
    await store.rebuild(owner);
    expect(await allRows(store, owner, PROJECTION_TABLES)).toEqual(before);
  }
}

async function everythingOf({ store, owner }: Session): Promise<unknown> {
  return {
    rows: await allRows(store, owner, ALL_TABLES),
    log: await store.operations(owner),
    images: await store.images(owner, 0, -1, 1_000_000),
    feed: await store.changesAfter(owner, 0, -1, 1_000_000),
  };
}

/** Exports both, whose archives must be the same, and goes on with what is restored of them. */
export async function restoreTwin(twin: Twin): Promise<void> {
  const archives = [await archiveOf(twin.sessions[0]), await archiveOf(twin.sessions[1])] as const;
  expect(archives[1]).toEqual(archives[0]);
  const restored = async (session: Session, archive: ReadonlyMap<string, string>): Promise<Session> => {
    const { store } = session;
    const owner = await store.addOwner();
    const linesOf = async function* (name: string): AsyncGenerator<string> {
      await Promise.resolve();
      yield* given(archive.get(name), `the archive has ${name}`).split("\n").slice(0, -1);
    };
    const manifest = await readManifest(linesOf, SCHEMA_VERSION);
    await store.load(owner, archiveParts(manifest, linesOf), manifest.head);
    const again = { ...session, owner };
    expect(await everythingOf(again)).toEqual(await everythingOf(session));
    return again;
  };
  twin.sessions = [await restored(twin.sessions[0], archives[0]), await restored(twin.sessions[1], archives[1])];
}

async function archiveOf(session: Session): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { name, lines } of await archiveEntries(session, SCHEMA_VERSION)) {
    let text = "";
    for await (const line of lines) text += line;
    texts.set(name, text);
  }
  return texts;
}

/** What `doctor` asks of the file and of the place where it lies. */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Care } from "../cli/kith.ts";
import type { OwnerId } from "../core/id.ts";
import { PROJECTION_TABLES } from "../store/schema/index.ts";
import { type SqliteStore, openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { findSynchroniser } from "./synchronised-folder.ts";

export function openCare(store: SqliteStore, owner: OwnerId, home: string): Care {
  return {
    checks: {
      integrity: () => Promise.resolve(store.checkIntegrity()),
      dangling: () => Promise.resolve(store.findDangling(owner)),
      projections: () => compareWithRebuild(store, owner, home),
      synchronised: () => Promise.resolve(findSynchroniser(home, existsSync)),
    },
    async tidy() {
      await store.rebuild(owner);
      store.clearSpace();
    },
  };
}

/** Rebuilds a copy, so that examining changes nothing. */
async function compareWithRebuild(store: SqliteStore, owner: OwnerId, home: string): Promise<readonly string[]> {
  const path = join(home, `doctor.${process.pid}.new`);
  try {
    store.copyTo(path);
    const copy = openSqliteStore(path);
    try {
      const before = await digestsOf(copy, owner);
      await copy.rebuild(owner);
      const after = await digestsOf(copy, owner);
      return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    } finally {
      await copy.close();
    }
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(path + suffix, { force: true });
  }
}

/** Of each projection, and of the full-text indexes beside them, by its name. */
async function digestsOf(store: SqliteStore, owner: OwnerId): Promise<ReadonlyMap<string, string>> {
  const tables = PROJECTION_TABLES.map((table) => [table, store.digestOf(owner, table)] as const);
  return new Map([...tables, ...(await store.digestIndexes())]);
}

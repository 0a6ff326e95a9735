/** What a data folder holds, short enough to be compared: equal for equal facts, whatever the log says of time. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { FACT_TABLES, PROJECTION_TABLES } from "../../src/store/schema/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

/**
 * Examines the database of a folder and gives a hash of its facts: its file is whole, no row leads nowhere, and
 * projections are what a rebuild gives. Undefined where there is no database.
 */
export async function stateOf(home: string): Promise<string | undefined> {
  const path = join(home, "kith.db");
  if (!existsSync(path)) return undefined;
  const store = openSqliteStore(path);
  try {
    expect(store.checkIntegrity()).toEqual([]);
    const owner = await store.firstOwner();
    expect(store.findDangling(owner)).toEqual([]);
    const projections = (): string[] => PROJECTION_TABLES.map((table) => store.digestOf(owner, table));
    const before = projections();
    await store.rebuild(owner);
    expect(projections()).toEqual(before);
    const { seq } = await store.head(owner);
    expect((await store.operations(owner)).length).toBe(seq);
    const facts = FACT_TABLES.filter((table) => table !== "setting" && table !== "forgotten");
    return createHash("sha256")
      .update(facts.map((table) => store.digestOf(owner, table)).join(" "))
      .digest("hex");
  } finally {
    await store.close();
  }
}

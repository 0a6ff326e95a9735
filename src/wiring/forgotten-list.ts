/** The hashes of the forgotten beside the database: they outlive it, for the day an old archive is restored. */
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Forgotten } from "../core/facts.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { databaseIn } from "./home.ts";

function listIn(home: string): string {
  return join(home, "forgotten.json");
}

export async function keepForgotten(home: string, rows: readonly Forgotten[]): Promise<void> {
  const draft = `${listIn(home)}.${process.pid}.new`;
  await writeFile(draft, JSON.stringify(rows), { mode: 0o600 });
  await rename(draft, listIn(home));
}

/** From the list, and from the database that is there, if it can be read. */
export async function readForgotten(home: string, hasDatabase: boolean): Promise<readonly Forgotten[]> {
  const listed = await readFile(listIn(home), "utf8").then(readRows, () => []);
  const byHash = new Map(listed.map((row) => [row.hash, row]));
  for (const row of hasDatabase ? await readStored(home) : []) byHash.set(row.hash, row);
  return [...byHash.values()];
}

/** A list that somebody else wrote is passed over. */
function readRows(text: string): Forgotten[] {
  const rows: unknown = JSON.parse(text);
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

function isRow(row: unknown): row is Forgotten {
  return typeof row === "object" && row !== null && ["hash", "salt", "on"].every((column) => column in row);
}

/** A database that is damaged is put aside all the same; the list is there for it. */
async function readStored(home: string): Promise<readonly Forgotten[]> {
  try {
    const store = openSqliteStore(databaseIn(home));
    try {
      return await store.scan(await store.firstOwner(), "forgotten");
    } finally {
      await store.close();
    }
  } catch {
    return [];
  }
}

import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Instant } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import { SCHEMA_VERSION } from "../store/sqlite/migrations/index.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { databaseIn, makeHome } from "./home.ts";

/** Fills a new database beside the data folder's own, and puts it in place when it is whole. */
export async function restoreArchive(
  home: string,
  archive: string,
  replace: boolean,
  now: Instant,
): Promise<{ readonly home: string; readonly aside: string | null }> {
  const { archiveParts, readManifest } = await import("../app/export-archive.ts");
  const { readZip } = await import("../connectors/archive/read-zip.ts");
  const path = databaseIn(home);
  const taken = existsSync(path);
  if (taken && !replace) {
    throw new Failure("refused", `There are data in ${home} already`, {
      hint: "Name another folder with --home, or put them aside with --replace.",
    });
  }
  await using zip = await readZip(resolve(archive));
  const manifest = await readManifest(zip.lines, SCHEMA_VERSION);
  await makeHome(home);
  const draft = `${path}.restore-${process.pid}`;
  try {
    const store = openSqliteStore(draft);
    try {
      await store.load(await store.firstOwner(), archiveParts(manifest, zip.lines), manifest.head);
    } finally {
      await store.close();
    }
    const aside = taken ? await putAside(path, now) : null;
    await rename(draft, path);
    return { home, aside };
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(draft + suffix, { force: true });
  }
}

/** Closes the old database's log into it, and renames it. */
async function putAside(path: string, now: Instant): Promise<string> {
  const old = openSqliteStore(path);
  await old.close();
  const aside = `${path}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(":", "")}`;
  await rename(path, aside);
  return aside;
}

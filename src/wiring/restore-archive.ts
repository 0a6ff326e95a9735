import { existsSync } from "node:fs";
import { link, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { forgetAgain } from "../app/forget-contact.ts";
import { openSession } from "../app/open-session.ts";
import { unwritable } from "../connectors/write-lines.ts";
import type { Instant } from "../core/day.ts";
import { Failure } from "../core/failure.ts";
import { adoptCopy, isDatabaseFile } from "../store/sqlite/adopt-copy.ts";
import { SCHEMA_VERSION } from "../store/sqlite/migrations/index.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { readForgotten } from "./forgotten-list.ts";
import { databaseIn, makeHome } from "./home.ts";

export interface Restored {
  readonly home: string;
  /** Where the data that were there lie now. */
  readonly aside: string | null;
  /** People of the archive who were forgotten since, and are again. */
  readonly forgotten: number;
}

/** What was restored beside the data that are there, whole and checked, but not yet in their place. */
export interface PreparedRestore {
  readonly forgotten: number;
  /** Puts it in place; gives where the data lie that were there. Nobody may have these open. */
  commit(): Promise<string | null>;
  discard(): Promise<void>;
}

/** Fills a new database beside the data folder's own from an archive or a copy, and puts it in place when it is whole. */
export async function restoreArchive(
  home: string,
  archive: string,
  replace: boolean,
  now: Instant,
  askPassphrase: () => Promise<string>,
): Promise<Restored> {
  const path = databaseIn(home);
  const taken = existsSync(path);
  if (taken && !replace) {
    throw new Failure("refused", `There are data in ${home} already`, {
      hint: "Name another folder with --home, or put them aside with --replace.",
    });
  }
  const prepared = await prepareRestore(home, archive, now, askPassphrase);
  try {
    return { home, aside: await prepared.commit(), forgotten: prepared.forgotten };
  } finally {
    await prepared.discard();
  }
}

/** Does all of it but the last step, which alone needs the data that are there to be closed. */
export async function prepareRestore(
  home: string,
  archive: string,
  now: Instant,
  askPassphrase: () => Promise<string>,
): Promise<PreparedRestore> {
  const path = databaseIn(home);
  const taken = existsSync(path);
  await makeHome(home);
  await using clear = await openSealed(resolve(archive), home, askPassphrase);
  const forgotten = await readForgotten(home, taken);
  const draft = `${path}.restore-${process.pid}`;
  const discard = async (): Promise<void> => {
    for (const suffix of ["", "-wal", "-shm"]) await rm(draft + suffix, { force: true });
  };
  try {
    if (isDatabaseFile(clear.path)) adoptCopy(clear.path, draft);
    else await loadArchive(clear.path, draft, now);
    const store = openSqliteStore(draft);
    let again: number;
    try {
      const session = await openSession({ store, surface: "cli", now, machineZone: "UTC", machineRegion: "" });
      again = await forgetAgain(session, forgotten);
    } finally {
      await store.close();
    }
    return {
      forgotten: again,
      async commit() {
        const aside = taken ? await putAside(path, now) : null;
        await rename(draft, path);
        return aside;
      },
      discard,
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Throws unreadable-input for an archive that cannot be loaded, or whose rows do not belong together. */
async function loadArchive(archive: string, draft: string, now: Instant): Promise<void> {
  const { archiveParts, readManifest } = await import("../app/export-archive.ts");
  const { readZip } = await import("../connectors/archive/read-zip.ts");
  await using zip = await readZip(archive);
  const manifest = await readManifest(zip.lines, SCHEMA_VERSION);
  const store = openSqliteStore(draft);
  try {
    const owner = await store.firstOwner();
    await store.load(owner, archiveParts(manifest, zip.lines), manifest.head);
    const [dangling] = store.findDangling(owner);
    if (dangling !== undefined) throw new Error(`${dangling.column} names rows that are not there`);
    await openSession({ store, surface: "cli", now, machineZone: "UTC", machineRegion: "" });
  } catch (cause) {
    // Bytes that somebody else may have changed break no invariant of ours, whatever they make the store refuse.
    if (cause instanceof Failure) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure("unreadable-input", `Cannot restore ${archive}`, {
      hint: `The archive is damaged (${why}); take another copy.`,
      cause,
    });
  } finally {
    await store.close();
  }
}

/** An archive that is encrypted is opened into the data folder, whose disk is the owner's. */
async function openSealed(
  archive: string,
  home: string,
  askPassphrase: () => Promise<string>,
): Promise<AsyncDisposable & { readonly path: string }> {
  const { decryptFile, isEncrypted } = await import("../connectors/archive/encrypt.ts");
  if (!(await isEncrypted(archive))) return { path: archive, [Symbol.asyncDispose]: () => Promise.resolve() };
  const path = join(home, `restore.${process.pid}.new`);
  const remove = (): Promise<void> => rm(path, { force: true });
  try {
    await decryptFile(archive, await askPassphrase(), path);
  } catch (error) {
    await remove();
    throw unwritable(path, error);
  }
  return { path, [Symbol.asyncDispose]: remove };
}

/** Closes the old database's log into it, and renames it. One that is damaged is put aside with its log as it is. */
async function putAside(path: string, now: Instant): Promise<string> {
  const aside = `${path}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(":", "")}`;
  let isDamaged = false;
  try {
    await openSqliteStore(path).close();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "store-damaged") throw error;
    isDamaged = true;
  }
  // Whoever still has it open would go on writing into what is put in its place.
  if (!isDamaged && existsSync(`${path}-wal`)) {
    throw new Failure("store-busy", `Another process is using ${path}`, {
      hint: "Wait for it to finish and run the same command again; nothing was changed.",
    });
  }
  for (const suffix of ["-wal", "-shm"]) if (existsSync(path + suffix)) await rename(path + suffix, aside + suffix);
  // By a second name, so that there are data at every moment. Some file systems know no second names.
  await link(path, aside).catch(() => rename(path, aside));
  return aside;
}

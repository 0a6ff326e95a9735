/** Backups that hold somebody forgotten go, once a fresh one is written; what lies elsewhere is named, and not touched. */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { whoIsForgotten } from "../app/forget-contact.ts";
import type { Forgotten } from "../core/facts.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { type BackupTask, listBackups, writeBackup } from "./backups.ts";
import { findArchives } from "./written-archives.ts";

export interface ForgottenBackups {
  /** The fresh one; null where none had to go. */
  readonly fresh: string | null;
  readonly removed: readonly string[];
  /** May hold them still: archives elsewhere, and backups that only their passphrase opens. */
  readonly left: readonly string[];
}

export async function forgetBackups(task: BackupTask, rows: readonly Forgotten[]): Promise<ForgottenBackups> {
  const holding: string[] = [];
  const sealed: string[] = [];
  for (const path of await listBackups(task.home)) {
    if (path.endsWith(".age")) sealed.push(path);
    else if (await holdsForgotten(path, rows)) holding.push(path);
  }
  // Whoever gives the passphrase has the sealed ones written anew as well.
  const going = task.passphrase === undefined ? holding : [...holding, ...sealed];
  const fresh = going.length === 0 ? null : await writeBackup(task);
  for (const path of going) await rm(path, { force: true });
  const left = [...(await findArchives(task.home)), ...(task.passphrase === undefined ? sealed : [])];
  return { fresh, removed: going, left };
}

/** Looks into a copy: a backup of an older schema would be changed by being opened. */
async function holdsForgotten(path: string, rows: readonly Forgotten[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "kith-backup-"));
  try {
    const copy = join(folder, "kith.db");
    await copyFile(path, copy);
    const store = openSqliteStore(copy);
    try {
      for (const owner of await store.owners()) {
        if ((await whoIsForgotten({ store, owner }, rows)).length > 0) return true;
      }
      return false;
    } finally {
      await store.close();
    }
  } catch {
    // What cannot be read may hold anybody.
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

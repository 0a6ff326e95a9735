/** The folder that holds an owner's data. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../core/failure.ts";

export function databaseIn(home: string): string {
  return join(home, "kith.db");
}

/** Where backups are kept in turn. */
export function backupsIn(home: string): string {
  return join(home, "backups");
}

/** Makes the folder where it is not there yet. Throws store-read-only when it cannot be one. */
export async function makeHome(home: string): Promise<void> {
  try {
    await makeFolder(home);
  } catch (cause) {
    throw new Failure("store-read-only", `Cannot keep data in ${home}`, {
      hint: "Name a folder of yours with --home, or with KITH_HOME.",
      cause,
    });
  }
}

/** Makes it folder by folder: where a system lets nobody make one (/proc), Node's `recursive` tries for ever (Node 24). */
async function makeFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    // Another process made it meanwhile.
    if (there !== undefined || !(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
}

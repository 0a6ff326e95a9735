/** Backups in the data folder, kept in turn: the latest so many, the older ones removed once a new one is whole. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Instant } from "../core/day.ts";
import { backupsIn, makeHome } from "./home.ts";
import { writeArchive } from "./write-archive.ts";

const NAME = /^kith-\d{4}-\d{2}-\d{2}T\d{6}(?:-\d+)?\.(?:db|zip\.age)$/;

export interface BackupTask {
  readonly home: string;
  readonly copyTo: (path: string) => void;
  readonly now: Instant;
  /** Makes it an encrypted archive; else it is a copy of the database. */
  readonly passphrase: string | undefined;
}

export interface Backup {
  readonly file: string;
  readonly removed: readonly string[];
}

/** Writes one, then removes what is beyond `keep`. */
export async function rotateBackups(task: BackupTask, keep: number): Promise<Backup> {
  const file = await writeBackup(task);
  const beyond = (await listBackups(task.home)).filter((path) => path !== file).slice(0, -(keep - 1) || undefined);
  for (const path of beyond) await rm(path, { force: true });
  return { file, removed: beyond };
}

export async function writeBackup({ home, copyTo, now, passphrase }: BackupTask): Promise<string> {
  const folder = backupsIn(home);
  await makeHome(folder);
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(":", "");
  const ending = passphrase === undefined ? "db" : "zip.age";
  const taken = new Set(await readdir(folder));
  let name = `kith-${stamp}.${ending}`;
  for (let n = 2; taken.has(name); n++) name = `kith-${stamp}-${n}.${ending}`;
  const path = join(folder, name);
  if (passphrase === undefined) copyTo(path);
  else await writeArchive(path, { copyTo, home, now, passphrase });
  return path;
}

/** Oldest first. */
export async function listBackups(home: string): Promise<string[]> {
  const names = await readdir(backupsIn(home)).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b), "en"))
    .map((name) => join(backupsIn(home), name));
}

/** By time, whatever the ending; those of one second by their number. */
function orderOf(name: string): string {
  const [, stamp = "", number = "1"] = /^(kith-.{17})(?:-(\d+))?\./.exec(name) ?? [];
  return `${stamp} ${number.padStart(9, "0")}`;
}

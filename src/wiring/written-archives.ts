/** Remembers where archives and copies were written, so that `forget` can name those that may hold somebody still. */
import { existsSync } from "node:fs";
import { appendFile, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

function listIn(home: string): string {
  return join(home, "archives.txt");
}

/** What cannot be remembered hinders nothing: the archive is written. */
export async function rememberArchive(home: string, path: string): Promise<void> {
  if ((await readList(home)).includes(path)) return;
  await appendFile(listIn(home), `${path}\n`, { mode: 0o600 }).catch(() => undefined);
}

/** Those that are still there, and databases that were put aside. */
export async function findArchives(home: string): Promise<string[]> {
  const aside = (await readdir(home))
    .filter((name) => name.startsWith("kith.db.before-"))
    .map((name) => join(home, name));
  return [...aside, ...(await readList(home)).filter((path) => existsSync(path))].sort();
}

async function readList(home: string): Promise<string[]> {
  const text = await readFile(listIn(home), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

/** Notes in the home that it is being served, and where: another `kith serve` then gives a link to that server. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serverFolderIn } from "./device-files.ts";

interface Note {
  readonly pid: number;
  readonly port: number;
  readonly address: string;
}

export async function noteServing(home: string, note: Note): Promise<{ close(): Promise<void> }> {
  const file = noteIn(home);
  await mkdir(serverFolderIn(home), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(note), { mode: 0o600 });
  return { close: () => rm(file, { force: true }) };
}

/** Undefined where nobody serves the home; what a process left that ended amid its work is no server. */
export async function readServing(home: string): Promise<Note | undefined> {
  const text = await readFile(noteIn(home), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  // eslint-disable-next-line kith/safe-assertion -- written above
  const note = JSON.parse(text) as Note;
  return isAlive(note.pid) ? note : undefined;
}

function noteIn(home: string): string {
  return join(serverFolderIn(home), "serving.json");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

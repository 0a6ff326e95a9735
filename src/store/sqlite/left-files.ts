/** Files that processes leave behind when they are ended amid their work. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./failure-of.ts";

/** Staging files, and databases and archives that were about to be created or restored, with the process they belong to. */
const NAMES = [
  /^stage-(\d+)(?:-\d+)+\.db(?:-journal|-wal|-shm)?$/,
  /\.(\d+)\.new(?:-journal|-wal|-shm)?$/,
  /\.restore-(\d+)(?:-journal|-wal|-shm)?$/,
];

/** Removes them where the process is no longer alive. */
export function removeLeftFiles(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = NAMES.map((pattern) => pattern.exec(name)?.[1]).find((digits) => digits !== undefined);
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

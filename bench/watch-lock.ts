/** Measures for how long a command keeps others from writing: it is asked for the lock again and again meanwhile. */
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Run } from "./run-beside.ts";

export interface Watched {
  readonly run: Run;
  /** The longest time in which nobody else could have written. */
  readonly lockedSeconds: number;
}

const EVERY_MS = 20;

/** Runs the command that `command` gives, and watches the database at `path`, which must be there. */
export async function watchLock(path: string, command: () => readonly [string, readonly string[]]): Promise<Watched> {
  const database = new Database(path, { timeout: 0 });
  const [program, args] = command();
  const started = performance.now();
  const child = spawn("/usr/bin/time", ["-f", "%U %S %M", program, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  const errors: string[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(data.toString()));
  const ended = new Promise<number | null>((done) => child.once("close", done));
  let longest = 0;
  for (let free = performance.now(); child.exitCode === null && child.signalCode === null; await setTimeout(EVERY_MS)) {
    if (isFree(database)) free = performance.now();
    else longest = Math.max(longest, performance.now() - free);
  }
  const elapsed = (performance.now() - started) / 1000;
  database.close();
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code ?? "a signal"}: ${errors.join("")}`);
  const [own = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = (
    errors.join("").trim().split("\n").at(-1) ?? ""
  )
    .split(" ")
    .map(Number);
  return { run: { elapsed, cpu: own + system, megabytes: kilobytes / 1000 }, lockedSeconds: longest / 1000 };
}

function isFree(database: Database.Database): boolean {
  try {
    database.exec("BEGIN IMMEDIATE; ROLLBACK");
    return true;
  } catch {
    return false;
  }
}

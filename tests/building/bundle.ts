/** Runs the bundle, as an installed Kith runs, in processes of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
export const COMMAND = join(ROOT, "bin/kith.mjs");
export const BUNDLE = join(ROOT, "dist/main.js");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds the bundle where there is none: `npm test` has built it. */
export async function needBundle(): Promise<void> {
  if (existsSync(BUNDLE)) return;
  const child = spawn(process.execPath, [join(ROOT, "scripts/build.mjs")], { stdio: "inherit" });
  await once(child, "close");
}

/** What stands before `node`, and arguments of node's own. */
export interface RunOptions {
  readonly before?: readonly string[];
  readonly node?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export function startKith(home: string, args: readonly string[], options: RunOptions = {}): ChildProcess {
  const { before = [], node = [], env = {} } = options;
  const [command = "", ...rest] = [...before, process.execPath, ...node, COMMAND, "--home", home, ...args];
  return spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, TZ: "UTC", ...env } });
}

export async function runKith(home: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startKith(home, args, options);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

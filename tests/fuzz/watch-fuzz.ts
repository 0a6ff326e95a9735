/** Runs the fuzz process, and ends it when a single run takes too long: then the bytes at hand are named. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FuzzTask, Fuzzed } from "./fuzz-process.ts";

/** On a busy machine a run of a second of processor time takes many by the clock. */
const HANGS_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 1000;
/** Of a process whose inputs are a few hundred kilobytes; without bound it would be gigabytes. */
const HEAP_MB = 256;

export interface Watched {
  readonly fuzzed: readonly Fuzzed[];
  /** Why the process ended before it was done, with the bytes that did it. */
  readonly died?: string;
}

/** `coverage` is a folder that takes what V8 counted. */
export async function watchFuzz(task: Omit<FuzzTask, "folder">, coverage?: string): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), "kith-fuzz-"));
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      join(import.meta.dirname, "fuzz-process.ts"),
      JSON.stringify({ ...task, folder } satisfies FuzzTask),
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TZ: "UTC", ...(coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }) },
    },
  );
  const [file, about] = [join(folder, "case"), join(folder, "case.json")];
  let [out, err, hangs] = ["", "", false];
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const timer = setInterval(() => {
    if (!existsSync(file) || Date.now() - statSync(file).mtimeMs < HANGS_AFTER_MS) return;
    hangs = true;
    child.kill("SIGKILL");
  }, LOOK_EVERY_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);

  const fuzzed = out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Fuzzed);
  if (code === 0) {
    rmSync(folder, { recursive: true, force: true });
    return { fuzzed };
  }
  if (!existsSync(file)) return { fuzzed, died: err };
  const kept = `${folder}.case`;
  copyFileSync(file, kept);
  const why = hangs
    ? `a run takes more than ${HANGS_AFTER_MS / 1000} s`
    : `it ends with ${code}: ${err.slice(0, 2000)}`;
  const died = `${why}\n${readFileSync(about, "utf8")}\nThe bytes are kept in ${kept}.`;
  rmSync(folder, { recursive: true, force: true });
  return { fuzzed, died };
}

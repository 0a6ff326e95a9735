/** Runs other programs beside Kith, measured alike: Python, notmuch, and Kith's own readers in a process of theirs. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What one run of a program cost. */
export interface Run {
  readonly elapsed: number;
  /** Seconds of the processor, all threads and the system's calls together. */
  readonly cpu: number;
  /** The most memory it held at once. */
  readonly megabytes: number;
}

/** Python with Debian's packages, which another Python in the path does not have. */
export const PYTHON = "/usr/bin/python3";

/** Runs a program `times` times and gives the best of what each cost. Throws when it fails. */
export function runProgram(
  command: string,
  args: readonly string[],
  { times = 1, before = (): void => undefined, env = {} }: RunOptions = {},
): Run {
  const runs = Array.from({ length: times }, () => {
    before();
    return runOnce(command, args, env);
  });
  return {
    elapsed: Math.min(...runs.map(({ elapsed }) => elapsed)),
    cpu: Math.min(...runs.map(({ cpu }) => cpu)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

interface RunOptions {
  readonly times?: number;
  readonly before?: () => void;
  readonly env?: Readonly<Record<string, string>>;
}

/** `time` measures what the program and its children took, whatever language it is written in. */
function runOnce(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const started = performance.now();
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
  const elapsed = (performance.now() - started) / 1000;
  if (error !== undefined) throw new Error("This needs GNU time: apt-get install time", { cause: error });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status ?? "a signal"}: ${stderr}`);
  const [own = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { elapsed, cpu: own + system, megabytes: kilobytes / 1000 };
}

/** Tells whether a program can be run with these arguments. */
export function canRun(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Reads a file by one of Kith's readers in a process of its own, and gives what that cost. */
export function runReader(form: "mail-headers" | "mail" | "cards", path: string, times = 1): Run {
  return runProgram(process.execPath, [join(import.meta.dirname, "reader.ts"), form, path], { times });
}

/** The columns of a table of runs: each beside the first, by what passed on the clock. */
export function besideFirst(
  rows: readonly (Run & { readonly what: string })[],
): readonly Readonly<Record<string, string | number>>[] {
  const first = rows[0]?.elapsed ?? Number.NaN;
  return rows.map(({ what, ...run }) => ({ what, ...run, "times as fast": first / run.elapsed }));
}

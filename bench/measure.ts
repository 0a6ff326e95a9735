/** Runs commands in processes of their own and tells what they cost, so that claims can be put as ratios. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Day, dayOf } from "../src/core/day.ts";
import { given } from "../src/core/failure.ts";

/** What a process, or several runs of one, cost. Of several, the best; `median` is of what passed on the clock. */
export type Cost = Readonly<{
  elapsed: number;
  median: number;
  /** Seconds of the processor outside the system's calls: what other work on the machine disturbs least. */
  cpu: number;
  /** The most memory it held at once. */
  megabytes: number;
}>;

/** The command as it is installed; `npm run build` makes it. */
export const MAIN = join(import.meta.dirname, "..", "dist", "main.js");

/** The last day of the example network in every measurement. */
export const LAST_DAY: Day = given(dayOf(2026, 11, 9), "it is a day");

/** On Linux the most memory stands in the process's own status: `maxRSS` begins there with the size of whoever started it. */
const REPORT = `process.on("exit", () => {
  const fs = require("node:fs");
  const { userCPUTime, maxRSS } = process.resourceUsage();
  const peak = process.platform === "linux" ? /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1] : maxRSS;
  fs.writeSync(3, userCPUTime + " " + peak);
});`;

/** Makes a folder for `work` and removes it afterwards. */
export async function withFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs Node with these arguments so many times; `before` each run. Throws when it fails. */
export function runNode(folder: string, args: readonly string[], times = 1, before = (): void => undefined): Cost {
  const report = join(folder, "report-usage.cjs");
  writeFileSync(report, REPORT);
  const runs = Array.from({ length: times }, () => {
    before();
    const started = performance.now();
    const { status, stderr, output } = spawnSync(process.execPath, ["--require", report, ...args], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      maxBuffer: 1 << 28,
      encoding: "utf8",
    });
    const elapsed = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status ?? "a signal"}: ${stderr}`);
    const [microseconds = Number.NaN, kilobytes = Number.NaN] = (output[3] ?? "").split(" ").map(Number);
    return { elapsed, cpu: microseconds / 1e6, megabytes: kilobytes / 1000 };
  });
  const clock = runs.map(({ elapsed }) => elapsed).sort((a, b) => a - b);
  return {
    elapsed: Math.min(...clock),
    median: clock[Math.floor(clock.length / 2)] ?? Number.NaN,
    cpu: Math.min(...runs.map(({ cpu }) => cpu)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

/** Prints a table for people and one line for scripts; numbers with three figures. */
export function printResults(bench: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const short = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" ? Number(value.toPrecision(3)) : value,
      ]),
    ),
  );
  console.table(short);
  console.log(JSON.stringify({ bench, rows: short }));
}

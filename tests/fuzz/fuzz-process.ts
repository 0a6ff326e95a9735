/**
 * Damages samples and reads them, target by target, in a process of its own: a parser that hangs or eats the memory is
 * then ended by whoever started it. Writes a line of JSON for each target, and the bytes at hand to a file.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ownPeakMb } from "../building/own-peak.ts";
import { anyMutations, mutate } from "./mutate.ts";
import { readRealSamples } from "./real-samples.ts";
import { INVENTED } from "./samples.ts";
import { type Target, targetsOver } from "./targets.ts";

export interface FuzzTask {
  /** Nothing for all. */
  readonly targets: readonly string[];
  /** Of each target. */
  readonly for: { readonly seconds: number } | { readonly runs: number };
  readonly seed: number;
  readonly folder: string;
  /** A folder of real files, in place of the invented ones. */
  readonly data?: string;
  /** Where a failure was found: it is tried alone. */
  readonly path?: string;
}

export interface Fuzzed {
  readonly target: string;
  readonly runs: number;
  readonly seconds: number;
  /** The dearest single run, of processor time. */
  readonly slowestMs: number;
  /** The most that this process has taken up so far. */
  readonly peakMb: number;
  /** What went wrong, with the mutations that did it and the path to try it again. */
  readonly failure?: string;
}

/** One run of some hundred kilobytes. */
const MOST_RUN_MS = 8000;
const PIECES = [1, 2, 3, 7, 16, 63, 1000, 4096];

const task = JSON.parse(process.argv[2] ?? "{}") as FuzzTask;
const targets = await targetsOver(task.data === undefined ? INVENTED : readRealSamples(task.data), task.folder);
for (const target of targets) {
  if (target.samples.length === 0 || (task.targets.length > 0 && !task.targets.includes(target.name))) continue;
  process.stdout.write(`${JSON.stringify(await fuzz(target))}\n`);
}

async function fuzz({ name: target, samples, run }: Target): Promise<Fuzzed> {
  const all = samples.map(({ bytes }) => bytes);
  const startedAt = performance.now();
  let [runs, slowestMs] = [0, 0];
  const property = fc.asyncProperty(
    fc.nat(samples.length - 1),
    anyMutations,
    fc.constantFrom(...PIECES),
    async (index, mutations, pieces) => {
      const { name, bytes } = samples[index]!;
      const damaged = mutate(bytes, mutations, all);
      writeFileSync(join(task.folder, "case"), damaged);
      writeFileSync(join(task.folder, "case.json"), JSON.stringify({ target, name, pieces, mutations }));
      const before = process.cpuUsage();
      await run(name, damaged, pieces);
      const spent = process.cpuUsage(before);
      const tookMs = (spent.user + spent.system) / 1000;
      runs++;
      if (tookMs > slowestMs) {
        slowestMs = tookMs;
        writeFileSync(join(task.folder, `slowest-${target}`), damaged);
      }
      if (tookMs > MOST_RUN_MS) throw new Error(`it takes ${Math.round(tookMs)} ms for ${damaged.length} bytes`);
    },
  );
  const outcome = await fc.check(property, {
    seed: task.seed,
    ...(task.path === undefined ? {} : { path: task.path }),
    ...("runs" in task.for
      ? { numRuns: task.for.runs }
      : { numRuns: 1e9, interruptAfterTimeLimit: task.for.seconds * 1000, markInterruptAsFailure: false }),
  });
  rmSync(join(task.folder, "files"), { recursive: true, force: true });
  const { counterexample, counterexamplePath, errorInstance } = outcome;
  const [index = 0, mutations, pieces] = counterexample ?? [];
  return {
    target,
    runs,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    slowestMs: Math.round(slowestMs),
    peakMb: ownPeakMb(),
    ...(outcome.failed && {
      failure: [
        `${samples[index]?.name} ${JSON.stringify(mutations)} in pieces of ${pieces}; path ${counterexamplePath}`,
        errorInstance instanceof Error ? errorInstance.stack : String(errorInstance),
      ].join("\n"),
    }),
  };
}

/** Runs all targets, briefly in one process, or long in one each with the lines counted that they reach. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fuzzed } from "./fuzz-process.ts";
import { lineCoverage } from "./line-coverage.ts";
import { SOURCES } from "./sources.ts";
import { watchFuzz } from "./watch-fuzz.ts";

/** Of each target, in `npm test`: as many in every run, so that they are the same ones. */
const SHORT_RUNS = 12;
/** None needs more for inputs of a few hundred kilobytes. */
const MOST_MB = 500;

export interface FuzzedAll {
  readonly fuzzed: readonly Fuzzed[];
  /** What did not hold, in words. */
  readonly wrong: readonly string[];
}

/** `minutes` of each target; 0 for a short look. `data` is a folder of real files. */
export async function fuzzAll(wish: { readonly minutes: number; readonly data?: string }): Promise<FuzzedAll> {
  const seed = Number(process.env["KITH_SEED"] ?? 20_261_123) || Date.now() % 2 ** 31;
  const data = wish.data === undefined ? {} : { data: wish.data };
  const wanted = process.env["KITH_FUZZ"]?.split(",") ?? [];
  if (wish.minutes === 0) {
    const { fuzzed, died } = await watchFuzz({ targets: wanted, for: { runs: SHORT_RUNS }, seed, ...data });
    return { fuzzed, wrong: wrongIn(fuzzed, died) };
  }
  const all: Fuzzed[] = [];
  const wrong: string[] = [];
  for (const target of wanted.length > 0 ? wanted : Object.keys(SOURCES)) {
    const coverage = mkdtempSync(join(tmpdir(), "kith-coverage-"));
    const { fuzzed, died } = await watchFuzz(
      { targets: [target], for: { seconds: wish.minutes * 60 }, seed, ...data },
      coverage,
    );
    all.push(...fuzzed);
    wrong.push(...wrongIn(fuzzed, died));
    for (const one of fuzzed)
      report(one, died === undefined ? lineCoverage(coverage, SOURCES[target] ?? []) : undefined);
    rmSync(coverage, { recursive: true });
  }
  return { fuzzed: all, wrong };
}

function wrongIn(fuzzed: readonly Fuzzed[], died: string | undefined): string[] {
  return [
    ...fuzzed.flatMap(({ target, failure }) => (failure === undefined ? [] : `${target}: ${failure}`)),
    ...fuzzed.filter(({ peakMb }) => peakMb > MOST_MB).map(({ target, peakMb }) => `${target} takes ${peakMb} MB`),
    ...(died === undefined ? [] : [died]),
  ];
}

function report(fuzzed: Fuzzed, lines: { readonly covered: number; readonly lines: number } | undefined): void {
  const { failure, ...counts } = fuzzed;
  const linePercent = lines === undefined ? undefined : Math.round((1000 * lines.covered) / lines.lines) / 10;
  console.log(JSON.stringify({ ...counts, ...lines, linePercent, found: failure === undefined ? 0 : 1 }));
  if (failure !== undefined) console.log(failure);
}

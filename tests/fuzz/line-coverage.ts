/** How many lines of some sources ran, by what V8 counted (NODE_V8_COVERAGE). */
import { globSync, readFileSync, readdirSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROOT = join(import.meta.dirname, "../..");

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

export interface LineCoverage {
  readonly covered: number;
  readonly lines: number;
}

/** Counts lines that hold code once types and comments are taken away; a file that was never loaded has none that ran. */
export function lineCoverage(folder: string, patterns: readonly string[]): LineCoverage {
  const scripts = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { result: readonly Script[] };
    return result;
  });
  const byUrl = new Map<string, Script[]>();
  for (const script of scripts) byUrl.set(script.url, [...(byUrl.get(script.url) ?? []), script]);
  let [covered, lines] = [0, 0];
  for (const path of globSync([...patterns], { cwd: ROOT })) {
    if (!path.endsWith(".ts") || path.includes(".test.")) continue;
    const url = pathToFileURL(join(ROOT, path)).href;
    const ran = coveredLines(readFileSync(join(ROOT, path), "utf8"), byUrl.get(url) ?? []);
    lines += ran.length;
    covered += ran.filter(Boolean).length;
  }
  return { covered, lines };
}

/** For each line of code, whether any of the processes ran it. */
function coveredLines(text: string, scripts: readonly Script[]): boolean[] {
  const code = stripTypeScriptTypes(text);
  const counts = scripts.map((script) => countsIn(code.length, script));
  const ran: boolean[] = [];
  let start = 0;
  for (const line of code.split("\n")) {
    const first = start + line.search(/\S/);
    start += line.length + 1;
    if (line.trim() === "" || /^\s*(?:\/\/|\/?\*|[\])};,]+$)/.test(line)) continue;
    ran.push(counts.some((count) => (count[first] ?? 0) > 0));
  }
  return ran;
}

/** Inner ranges stand behind outer ones, and say more. */
function countsIn(length: number, { functions }: Script): Uint8Array {
  const counts = new Uint8Array(length);
  const ranges = functions.flatMap((one) => one.ranges);
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return counts;
}

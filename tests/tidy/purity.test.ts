import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ESLint } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { expect, test } from "vitest";
import { ROOT, isTestFile, readSourceFiles } from "./source-files.ts";

const config = ts.parseJsonConfigFileContent(
  ts.readConfigFile(resolve(ROOT, "tsconfig.pure.json"), ts.sys.readFile).config,
  ts.sys,
  ROOT,
);

/** One line each that pure code may not hold, and which of the two checks sees it. */
const FORBIDDEN: readonly (readonly [line: string, seenBy: "types" | "lint" | "both"])[] = [
  ["export const a = Date.now();", "lint"],
  ["export const a = new Date();", "lint"],
  ["export const a = Date();", "lint"],
  ["export const a = new Date(2026, 10, 1);", "lint"],
  ['export const a = new Date("2026-11-01 10:00");', "lint"],
  ['export const a = Date.parse("2026-11-01 10:00");', "lint"],
  ["export const a = new Date(0).getHours();", "lint"],
  ["export const a = new Date(0).getDate();", "lint"],
  ["export const a = new Date(0).getTimezoneOffset();", "lint"],
  ["new Date(0).setFullYear(2026);", "lint"],
  ["export const a = new Date(0).toLocaleDateString();", "lint"],
  ["export const a = (1).toLocaleString();", "lint"],
  ["export const a = new Date(0).toDateString();", "lint"],
  ['export const a = "a".localeCompare("b");', "lint"],
  ["export const a = new Intl.DateTimeFormat();", "lint"],
  ['export const a = Intl.DateTimeFormat("en").resolvedOptions().timeZone;', "lint"],
  ["export const a = new Intl.Collator();", "lint"],
  ["const { now } = Date; export const a = now();", "lint"],
  ["export const a = Math.random();", "lint"],
  ["export const a = crypto.randomUUID();", "both"],
  ["export const a = performance.now();", "both"],
  ["export const a = Temporal.Now.instant();", "both"],
  ['export const a = process.env["HOME"];', "both"],
  ['export const a = Buffer.from("a");', "both"],
  ['console.log("a");', "both"],
  ["setTimeout(() => undefined, 1);", "both"],
  ['export const a = fetch("https://example.com");', "both"],
  ["export const a = globalThis.Date.now();", "lint"],
  ['import { readFileSync } from "node:fs"; export const a = readFileSync;', "both"],
  ['export const a = import("node:fs");', "both"],
];
const ALLOWED = `
  import { type Day, dayNumber } from "./day.ts";
  export const a = (day: Day) => new Date(dayNumber(day) * 86_400_000).getUTCDate();
  export const b = Date.UTC(2026, 0, 1);
  export const c = new TextDecoder("utf-8").decode(new Uint8Array(2));
  export const d = "b".localeCompare("a", "en") + Math.round(1.5);
`;
const lines = [ALLOWED, ...FORBIDDEN.map(([line]) => line)];
const paths = lines.map((_, index) => resolve(ROOT, `src/core/line-that-is-not-there-${index}.ts`));

test("the compiler of pure code and the linter refuse what they should, and nothing else", async () => {
  const refusedByTypes = linesRefusedByTypes();
  const refusedByLint = await linesRefusedByLint();

  for (const [line, seenBy] of FORBIDDEN) {
    expect({ line, refused: refusedByTypes.has(line) }).toEqual({ line, refused: seenBy !== "lint" });
    expect({ line, refused: refusedByLint.has(line) }).toEqual({ line, refused: seenBy !== "types" });
  }
  expect([refusedByTypes.get(ALLOWED), refusedByLint.get(ALLOWED)]).toEqual([undefined, undefined]);
});

test("tsconfig.pure.json covers every file of core, formats, sync and example that is no test", () => {
  const covered = new Set(config.fileNames.map((path) => path.slice(ROOT.length + 1)));
  const pure = readSourceFiles("src/{core,formats,sync,example}/**/*.ts").filter((file) => !isTestFile(file.path));

  expect(pure.map((file) => file.path).filter((path) => !covered.has(path))).toEqual([]);
});

test("only src/main.ts reads the environment and the arguments", async () => {
  const text =
    'export const a = process.env["HOME"];\nexport const b = process.argv;\nexport { env } from "node:process";';

  expect(await lint(text, "src/cli/a.ts")).toHaveLength(3);
  expect(await lint(text, "src/main.ts")).toEqual([]);
});

test("only src/core/zone.ts formats by a zone", async () => {
  const text = 'export const a = new Intl.DateTimeFormat("en", { timeZone: "UTC" });';

  expect(await lint(text, "src/core/tie/a.ts")).toHaveLength(1);
  expect(await lint(text, "src/core/zone.ts")).toEqual([]);
});

/** Compiles all lines at once, as files of core that exist in memory only. */
function linesRefusedByTypes(): Map<string, string> {
  const host = ts.createCompilerHost(config.options);
  const textsByPath = new Map(paths.map((path, index) => [path, lines[index] ?? ""]));
  const readText = (path: string) => textsByPath.get(path) ?? readFileSync(path, "utf8");
  host.fileExists = (path) => textsByPath.has(path) || ts.sys.fileExists(path);
  host.getSourceFile = (path, options) =>
    host.fileExists(path) ? ts.createSourceFile(path, readText(path), options) : undefined;
  const roots = [...paths, resolve(ROOT, "src/text-decoder.d.ts")];
  const program = ts.createProgram(roots, config.options, host);

  return new Map(
    paths.flatMap((path, index) => {
      const [problem] = program.getSemanticDiagnostics(program.getSourceFile(path));
      return problem === undefined
        ? []
        : [[lines[index] ?? "", ts.flattenDiagnosticMessageText(problem.messageText, "\n")]];
    }),
  );
}

async function linesRefusedByLint(): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const [problem] = await lint(line, paths[index] ?? "");
    if (problem !== undefined) refused.set(line, problem);
  }
  return refused;
}

/** Lints text under a path; without the rules that need types, since the compiler does not know the file. */
async function lint(text: string, path: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(ROOT, path) });
  return result?.messages.map((message) => message.message) ?? [];
}

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [tseslint.configs.disableTypeChecked, { rules: { "kith/safe-assertion": "off" } }],
});

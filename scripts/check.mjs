// `npm run lint` reads the code: types, mistakes, unused code, format. `npm run check` runs the fast tests besides, and
// answers within a minute or two whether you may push. `npm test` runs every test, and reads no code.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { runVitest, sayCounts } from "./run-vitest.mjs";

const bin = (path) => join(import.meta.dirname, "../node_modules", path);

// Longest first, so that the last one to end is a short one.
const CODE = [
  { name: "lint", args: [bin("eslint/bin/eslint.js"), "--max-warnings=0", "."] },
  { name: "types", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.json"] },
  { name: "types of the web", args: [bin("typescript/bin/tsc"), "-p", "src/web/tsconfig.json"] },
  { name: "types of pure code", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.pure.json"] },
  { name: "unused code", args: [bin("knip/bin/knip.js"), "--no-progress", "--no-config-hints"] },
  { name: "format", args: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
];
const FAST_TESTS = {
  name: "fast tests",
  args: [bin("vitest/vitest.mjs"), "run", "--reporter=dot", "--project=unit", "--project=tidy"],
};
const BUNDLE = { name: "bundle", args: [join(import.meta.dirname, "build.mjs")] };
const MODES = {
  check: { parts: [FAST_TESTS, ...CODE], tests: false },
  lint: { parts: CODE, tests: false },
  test: { parts: [BUNDLE], tests: true },
};

const mode = MODES[process.argv[2] ?? "check"];
if (mode === undefined)
  throw new Error(`No such check: ${process.argv[2]}. There are ${Object.keys(MODES).join(", ")}.`);

const startedAt = performance.now();
const failed = (await runAll(mode.parts)).filter((part) => part.code !== 0).map((part) => part.name);
const result = mode.tests ? await runVitest([]) : undefined;
if (result !== undefined && result.code !== 0) failed.push("tests");
const verdict = failed.length === 0 ? "Everything is in order" : `Failed: ${failed.join(", ")}`;
console.log(`${verdict} (${seconds(startedAt)}).`);
if (result !== undefined) console.log(sayCounts(result));
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the parts, as many at once as there are processors, and prints each as it ends: all it said, if it failed. */
async function runAll(waiting) {
  const queue = [...waiting];
  const done = [];
  async function work() {
    for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
      const partStartedAt = performance.now();
      const { code, output } = await run(part.args);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${part.name} (${seconds(partStartedAt)})`);
      if (code !== 0) console.log(output.trimEnd());
      done.push({ ...part, code });
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return done;
}

function run(args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

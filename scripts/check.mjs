// `npm run check` answers within a minute whether you may push; `npm test` (--all) runs every test besides.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { runVitest, sayCounts } from "./run-vitest.mjs";

const all = process.argv.includes("--all");
const bin = (path) => join(import.meta.dirname, "../node_modules", path);
const vitest = [bin("vitest/vitest.mjs"), "run", "--reporter=dot"];

// Longest first, so that the last one to end is a short one.
const parts = [
  { name: "lint", args: [bin("eslint/bin/eslint.js"), "--max-warnings=0", "."] },
  ...(all
    ? [{ name: "bundle", args: [join(import.meta.dirname, "build.mjs")] }]
    : [{ name: "fast tests", args: [...vitest, "--project=unit", "--project=tidy"] }]),
  { name: "types", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.json"] },
  { name: "types of the web", args: [bin("typescript/bin/tsc"), "-p", "src/web/tsconfig.json"] },
  { name: "types of pure code", args: [bin("typescript/bin/tsc"), "-p", "tsconfig.pure.json"] },
  { name: "unused code", args: [bin("knip/bin/knip.js"), "--no-progress", "--no-config-hints"] },
  { name: "format", args: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
];

const startedAt = performance.now();
const failed = (await runAll(parts)).filter((part) => part.code !== 0).map((part) => part.name);

if (all) {
  const result = await runVitest([]);
  if (result.code !== 0) failed.push("tests");
  conclude();
  console.log(sayCounts(result));
} else {
  conclude();
}
process.exitCode = failed.length === 0 ? 0 : 1;

function conclude() {
  const verdict = failed.length === 0 ? "Everything is in order" : `Failed: ${failed.join(", ")}`;
  console.log(`${verdict} (${seconds(startedAt)}).`);
}

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

// Runs vitest, prints how long its parts took, and counts what passed from its own JSON report.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Runs vitest with these arguments, its summary on this terminal, and gives its exit code and counts. A file that
 * could not even be loaded counts as one failed test, and so does a run that left no report.
 */
export async function runVitest(args) {
  const folder = await mkdtemp(join(tmpdir(), "kith-tests-"));
  const report = join(folder, "report.json");
  try {
    const reporters = ["default", "json", join(import.meta.dirname, "parts-reporter.mjs")];
    const code = await exitCodeOf([
      ...args,
      ...reporters.map((name) => `--reporter=${name}`),
      `--outputFile.json=${report}`,
    ]);
    return { code, ...(await countsIn(report)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Says the counts in the one form that CI reads. */
export function sayCounts({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function exitCodeOf(args) {
  const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", ...args], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

async function countsIn(report) {
  const text = await readFile(report, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  const unloaded = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

// Prints what parts a test run had and how long each took, and its slowest files: the first to be made faster.
import { relative, sep } from "node:path";

const SLOWEST = 10;

/** A reporter of vitest's. */
export default class PartsReporter {
  onTestRunEnd(modules) {
    const files = modules.map((module) => {
      const path = relative(process.cwd(), module.moduleId).split(sep).join("/");
      const { collectDuration, duration } = module.diagnostic();
      const part = `${module.project.name} ${folderOf(path)}`;
      return {
        path,
        project: module.project.name,
        part,
        tests: [...module.children.allTests()].length,
        ms: collectDuration + duration,
      };
    });
    if (files.length < 2) return;
    const parts = new Map();
    for (const { part, tests, ms } of files) {
      const before = parts.get(part) ?? { files: 0, tests: 0, ms: 0 };
      parts.set(part, { files: before.files + 1, tests: before.tests + tests, ms: before.ms + ms });
    }
    const rows = [...parts].sort(([, a], [, b]) => b.ms - a.ms);
    console.log("\nParts of the tests, by the seconds that their files took (several run at once)");
    for (const [part, { files: count, tests, ms }] of rows) {
      console.log(
        `${seconds(ms)}  ${part.padEnd(30)} ${`${count} files`.padStart(10)} ${`${tests} tests`.padStart(12)}`,
      );
    }
    console.log(`\nThe slowest ${SLOWEST} files`);
    for (const { path, project, ms } of files.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)) {
      console.log(`${seconds(ms)}  ${path} (${project})`);
    }
    console.log("");
  }
}

/** `src/core` and `tests/import`: two levels tell enough. */
function folderOf(path) {
  return path.split("/").slice(0, -1).slice(0, 2).join("/");
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(9);
}

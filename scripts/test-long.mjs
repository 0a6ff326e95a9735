// The searches that `npm test` makes short: kills, random histories of the store and of the verbs, and forgetting.
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { runVitest, sayCounts } from "./run-vitest.mjs";

process.env.KITH_KILLS ??= "1000";
process.env.KITH_RANDOM_RUNS ??= "3000";
spawnSync(process.execPath, [join(import.meta.dirname, "build.mjs")], { stdio: "inherit" });
const result = await runVitest([
  ...["--project", "slow", "--project", "whole", "--testTimeout", "7200000"],
  ...["src/store/random", "tests/durability", "tests/forget", "tests/model", ...process.argv.slice(2)],
]);
console.log(sayCounts(result));
process.exitCode = result.code;

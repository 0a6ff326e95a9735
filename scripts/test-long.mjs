// The searches that `npm test` makes short: kills, random histories of the store and of the verbs, forgetting, and
// damaged files, minutes for each parser.
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { runVitest, sayCounts } from "./run-vitest.mjs";

process.env.KITH_KILLS ??= "1000";
process.env.KITH_RANDOM_RUNS ??= "3000";
process.env.KITH_FUZZ_MINUTES ??= "10";
spawnSync(process.execPath, [join(import.meta.dirname, "build.mjs")], { stdio: "inherit" });
const paths = ["src/store/random", "tests/durability", "tests/forget", "tests/model", "tests/fuzz"];
const wanted = process.argv.slice(2);
const result = await runVitest([
  ...["--project", "slow", "--project", "whole", "--testTimeout", "36000000"],
  ...(wanted.length > 0 ? wanted : paths),
]);
console.log(sayCounts(result));
process.exitCode = result.code;

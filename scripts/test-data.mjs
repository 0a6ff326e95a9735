// Runs the tests over real files, which are not part of the project: KITH_DATA says where they are.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runVitest, sayCounts } from "./run-vitest.mjs";

const folder = resolve(process.env.KITH_DATA ?? "../shared/data");
if (existsSync(folder)) {
  const result = await runVitest(["--config", "vitest.data.config.ts", ...process.argv.slice(2)]);
  console.log(sayCounts(result));
  process.exitCode = result.code;
} else {
  console.error(`There is no ${folder}, so nothing was tested: put the data there, or name its folder in KITH_DATA.`);
  process.exitCode = 1;
}

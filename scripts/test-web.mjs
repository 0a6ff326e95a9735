// Runs the journeys through the web application, in the Chromium of the system or the one that KITH_CHROMIUM names.
import { runVitest, sayCounts } from "./run-vitest.mjs";

const result = await runVitest(["--config", "vitest.web.config.ts", ...process.argv.slice(2)]);
console.log(sayCounts(result));
process.exitCode = result.code;

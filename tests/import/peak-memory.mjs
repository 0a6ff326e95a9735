// Preloaded into a Kith that a test runs: writes down, at its end, the most memory that it took up, in megabytes.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env.KITH_PEAK_FILE, String(Math.round(process.resourceUsage().maxRSS / 1024)));
});

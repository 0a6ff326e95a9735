// Preloaded into a Kith that a test runs: writes down, at its end, the most memory that it took up, in megabytes.
import { writeFileSync } from "node:fs";
import { ownPeakMb } from "../building/own-peak.ts";

process.on("exit", () => {
  writeFileSync(process.env.KITH_PEAK_FILE, String(ownPeakMb()));
});

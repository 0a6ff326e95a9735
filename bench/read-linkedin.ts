/**
 * Importing a LinkedIn archive, beside csv-parse reading the same files. Connections and messages: arguments, default
 * 30000 and 100000.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventConnections, inventMessages } from "./invent-linkedin.ts";
import { MAIN, printResults, withFolder } from "./measure.ts";
import { runProgram } from "./run-beside.ts";

const CONNECTIONS = Number(process.argv[2] ?? 30_000);
const MESSAGES = Number(process.argv[3] ?? 100_000);

await withFolder((folder) => {
  const home = join(folder, "home");
  const archive = join(folder, "archive");
  mkdirSync(archive);
  const files = [join(archive, "Connections.csv"), join(archive, "messages.csv")] as const;
  writeFileSync(files[0], inventConnections(CONNECTIONS));
  writeFileSync(files[1], inventMessages(MESSAGES, CONNECTIONS));
  writeFileSync(join(archive, "Profile.csv"), "First Name,Last Name,Headline\nInes,Ferreira,Consultant\n");
  const csv = runProgram(process.execPath, [join(import.meta.dirname, "parse-csv.ts"), ...files]);
  const whole = runProgram(process.execPath, [MAIN, "--home", home, "import", archive], {
    before: () => {
      rmSync(home, { recursive: true, force: true });
    },
  });
  const beside = (elapsed: number): Record<string, number> => ({ "times csv-parse": elapsed / csv.elapsed });
  printResults(`LinkedIn, ${CONNECTIONS} connections and ${MESSAGES} messages`, [
    { what: "csv-parse, reading", ...csv, ...beside(csv.elapsed) },
    { what: "whole import", ...whole, ...beside(whole.elapsed) },
  ]);
});

/** How soon the bundled command answers on the example network, beside Node that does nothing. Runs: argument, default 11. */
import { join } from "node:path";
import { writeExample } from "../src/wiring/write-example.ts";
import { LAST_DAY, MAIN, printResults, runNode, withFolder } from "./measure.ts";

const RUNS = Number(process.argv[2] ?? 11);

const COMMANDS: readonly (readonly string[])[] = [
  ["--help"],
  ["plan"],
  ["list"],
  ["show", "Kalliope Anagnostou"],
  ["duplicates"],
];

await withFolder(async (folder) => {
  const home = join(folder, "home");
  const files = join(folder, "files");
  await writeExample(files, LAST_DAY);
  runNode(folder, [MAIN, "--home", home, "import", files]);
  const bare = runNode(folder, ["-e", "0"], RUNS);
  const rows = COMMANDS.map((command) => {
    const cost = runNode(folder, [MAIN, "--home", home, ...command], RUNS);
    return { command: `kith ${command.join(" ")}`, ...cost, "times bare node": cost.cpu / bare.cpu };
  });
  printResults("start-up", [{ command: "node -e 0", ...bare, "times bare node": 1 }, ...rows]);
});

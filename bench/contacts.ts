/**
 * How the commands' time grows with the number of contacts, and what a small import costs beside a large book.
 * Numbers of cards: arguments, default 1000 10000 100000.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fitExponent } from "./fit-exponent.ts";
import { inventBook } from "./invent-book.ts";
import { inventLetters } from "./invent-letters.ts";
import { type Cost, MAIN, printResults, runNode, withFolder } from "./measure.ts";

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [1000, 10_000, 100_000];
const RUNS = 3;
/** So many cards, or letters, are imported into a book that is there. */
const FEW = 100;

const COMMANDS: readonly (readonly string[])[] = [
  ["plan"],
  ["list", "--limit", "50"],
  ["list", "marnor", "--limit", "50"],
  ["show", "Is Marnorbel"],
  ["duplicates"],
];

/** `work` is the processor's time beyond that of the same command where there is one contact. */
type Row = Cost & Readonly<{ command: string; contacts: number; work: number }>;

await withFolder((folder) => {
  const costs = new Map<string, Row[]>();
  const idle = new Map<string, number>();
  const note = (command: string, contacts: number, cost: Cost): void => {
    if (contacts === 0) idle.set(command, cost.cpu);
    const rows = costs.get(command) ?? [];
    costs.set(command, rows);
    if (contacts > 0) rows.push({ command, contacts, ...cost, work: cost.cpu - (idle.get(command) ?? 0) });
  };
  for (const size of [0, ...SIZES]) {
    const home = join(folder, `home-${size}`);
    const run = (args: readonly string[], times = 1): Cost => runNode(folder, [MAIN, "--home", home, ...args], times);
    const write = (name: string, text: string): string => {
      const path = join(folder, `${size}-${name}`);
      writeFileSync(path, text);
      return path;
    };
    run(["owner", "add", "me@own-works.example"]);
    note("import", size, run(["import", write("book.vcf", inventBook(Math.max(1, size)))]));
    for (const command of COMMANDS) {
      // Where one is, hardly anybody is found.
      if (size > 0 || command[0] !== "show") note(command.join(" "), size, run(command, RUNS));
    }
    const few = inventBook(FEW, size + FEW);
    note(`import ${FEW} cards more`, size, run(["import", write("few.vcf", few)]));
    note(`import ${FEW} letters`, size, run(["import", write("few.mbox", inventLetters(FEW))]));
  }
  printResults("contacts", [...costs.values()].flat());
  printResults(
    "contacts-growth",
    [...costs].map(([command, rows]) => ({
      command,
      exponent: fitExponent(rows.map(({ contacts, work }) => ({ size: contacts, cost: work }))),
    })),
  );
});

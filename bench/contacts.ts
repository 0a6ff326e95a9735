/** How the commands' time grows with the number of contacts. Numbers of cards: arguments, default 1000 3000 10000. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inventBook } from "./invent-book.ts";
import { type Cost, MAIN, printResults, runNode, withFolder } from "./measure.ts";

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [1000, 3000, 10_000];
const RUNS = 3;

const COMMANDS: readonly (readonly string[])[] = [
  ["plan"],
  ["list"],
  ["list", "marnor"],
  ["show", "Is Marnorbel"],
  ["duplicates"],
];

/** `growth`: by how much the time grew for each time that the contacts did; 1 is linear. */
type Row = Cost & { readonly command: string; readonly contacts: number; readonly growth: number | string };

await withFolder((folder) => {
  const rows: Row[] = [];
  const before = new Map<string, { readonly contacts: number; readonly cpu: number }>();
  const note = (command: string, contacts: number, cost: Cost): void => {
    const smaller = before.get(command);
    const growth = smaller === undefined ? "" : cost.cpu / smaller.cpu / (contacts / smaller.contacts);
    before.set(command, { contacts, cpu: cost.cpu });
    rows.push({ command, contacts, ...cost, growth });
  };
  for (const size of SIZES) {
    const book = join(folder, `${size}.vcf`);
    const home = join(folder, `home-${size}`);
    writeFileSync(book, inventBook(size));
    note("import", size, runNode(folder, [MAIN, "--home", home, "import", book]));
    for (const command of COMMANDS) {
      note(command.join(" "), size, runNode(folder, [MAIN, "--home", home, ...command], RUNS));
    }
  }
  printResults(
    "contacts",
    rows.toSorted((a, b) => (a.command < b.command ? -1 : a.command > b.command ? 1 : 0)),
  );
});

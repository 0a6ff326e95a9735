/** Reading and importing an address book, beside Python's vobject reading the same. Cards: argument, default 100000. */
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { inventCards } from "./invent-cards.ts";
import { MAIN, printResults, withFolder } from "./measure.ts";
import { PYTHON, besideFirst, canRun, runProgram, runReader } from "./run-beside.ts";
import { type Watched, watchLock } from "./watch-lock.ts";

const CARDS = Number(process.argv[2] ?? 100_000);
/** vobject reads 2,400 cards a second, one after the other at the same pace: a part of the book tells of the whole. */
const CARDS_FOR_PYTHON = Math.min(CARDS, 20_000);
const READ_BY_PYTHON = `
import sys, vobject
with open(sys.argv[1], encoding="utf-8", newline="") as book:
    for card in vobject.readComponents(book):
        pass
`;

await withFolder(async (folder) => {
  const home = join(folder, "home");
  const book = join(folder, "book.vcf");
  const part = join(folder, "part.vcf");
  writeBook(book, CARDS);
  writeBook(part, CARDS_FOR_PYTHON);
  const rows = [];
  if (canRun(PYTHON, ["-c", "import vobject"])) {
    const { elapsed, cpu, megabytes } = runProgram(PYTHON, ["-c", READ_BY_PYTHON, part]);
    const share = CARDS / CARDS_FOR_PYTHON;
    rows.push({ what: "Python's vobject, reading", elapsed: elapsed * share, cpu: cpu * share, megabytes });
  } else {
    console.log("This is measured beside vobject: apt-get install python3-vobject");
  }
  rows.push({ what: "reading", ...runReader("cards", book) });
  // Made first, so that the watch finds it; empty, so that nothing is known of the cards.
  runProgram(process.execPath, [MAIN, "--home", home, "list"]);
  const watched: Watched = await watchLock(join(home, "kith.db"), () => [
    process.execPath,
    [MAIN, "--home", home, "import", book],
  ]);
  rows.push({ what: "whole import", ...watched.run });
  printResults(`vCards, ${CARDS}`, besideFirst(rows));
  printResults("vCards, write lock", [
    { cards: CARDS, contacts: count(home), "seconds locked": watched.lockedSeconds },
  ]);
  rmSync(home, { recursive: true });
});

function writeBook(path: string, cards: number): void {
  const file = openSync(path, "w");
  let waiting = "";
  for (const card of inventCards(cards)) {
    waiting += card;
    if (waiting.length < 1e6) continue;
    writeSync(file, waiting);
    waiting = "";
  }
  writeSync(file, waiting);
  closeSync(file);
}

function count(home: string): number {
  const database = new Database(join(home, "kith.db"), { readonly: true });
  const contacts = Number(database.prepare("SELECT count(*) FROM contact").pluck().get());
  database.close();
  return contacts;
}

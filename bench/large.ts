/**
 * What a large network costs to open, plan, list and search: by default 100,000 contacts and 5 million interactions.
 *
 *   npm run bench:large -- [--home FOLDER] [--contacts N] [--interactions N]
 *
 * Building that takes most of the time and 2 GB; with `--home` it is kept, and what is there is used again. What is
 * timed in this process are the verbs on an open store, as a server calls them, and beside them plain reads of the same rows.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { findContact } from "../src/app/find-contact.ts";
import { type Sort, SORTS, listContacts } from "../src/app/list-contacts.ts";
import { planWeek } from "../src/app/plan-week.ts";
import type { Session } from "../src/app/session.ts";
import { walkDays } from "../src/core/tie/walk-days.ts";
import { buildHome, openHome } from "./build-home.ts";
import { LAST_DAY, MAIN, printResults, runNode, withFolder } from "./measure.ts";

const { values } = parseArgs({
  options: {
    home: { type: "string" },
    contacts: { type: "string", default: "100000" },
    interactions: { type: "string", default: "5000000" },
  },
});

const RUNS = 5;
const PAGE = 50;
/** Beginnings, whole words, two words, an address, a typo, a company, and what nobody has. */
const SEARCHES = ["an", "marnor", "Is Marnorbel", "anjor@x", "Marnorbal", "works", "Zyxw"];

/** Milliseconds of the work, `RUNS` times; the first run and the median of the rest. */
async function timed(
  what: string,
  work: () => unknown,
): Promise<Readonly<{ what: string; first: number; then: number }>> {
  const runs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    await work();
    runs.push(performance.now() - started);
  }
  const [first = Number.NaN, ...rest] = runs;
  return { what, first, then: rest.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN };
}

await withFolder(async (folder) => {
  const home = values.home ?? join(folder, "home");
  if (!existsSync(join(home, "kith.db"))) {
    const built = await buildHome(home, Number(values.contacts), Number(values.interactions), LAST_DAY);
    printResults("large-build", [
      { contacts: Number(values.contacts), interactions: Number(values.interactions), ...built },
    ]);
  }
  await measureVerbs(home);
  measureCommands(folder, home);
});

async function measureVerbs(home: string): Promise<void> {
  const path = join(home, "kith.db");
  const opening = [
    await timed("opening the file alone", () => {
      new Database(path, { readonly: true }).close();
    }),
    await timed("opening", async () => (await openHome(home, LAST_DAY)).store.close()),
  ];
  const session = await openHome(home, LAST_DAY);
  const rows = [
    ...opening,
    await timed("plan", () => planWeek(session)),
    await timed("plain read of the rows it is made of", () => readPlainly(path)),
    await timed("walk over all packed histories", () => walkHistories(session)),
  ];
  for (const sort of SORTS) rows.push(await timed(`page by ${sort}`, () => listPage(session, sort)));
  for (const text of SEARCHES) {
    rows.push(await timed(`search "${text}"`, () => listPage(session, "name", text)));
    rows.push(await timed(`find "${text}"`, () => findContact(session, text).catch(() => undefined)));
  }
  await session.store.close();
  printResults("large-milliseconds", rows);
}

async function listPage(session: Session, sort: Sort, text?: string): Promise<unknown> {
  return (await listContacts(session, text === undefined ? {} : { text }, sort)).slice(0, PAGE);
}

function readPlainly(path: string): void {
  const database = new Database(path, { readonly: true });
  for (const table of ["contact", "profile", "tie"]) database.prepare(`SELECT * FROM "${table}"`).raw().all();
  database.close();
}

async function walkHistories({ store, owner }: Session): Promise<void> {
  for (const { days: packedDays } of await store.scan(owner, "tie")) {
    const walk = walkDays({ days: [], attempts: [], packedDays });
    while (walk.next());
  }
}

function measureCommands(folder: string, home: string): void {
  const commands = [
    ["--help"],
    ["plan"],
    ["list", "--limit", String(PAGE)],
    ["list", "marnor", "--limit", String(PAGE)],
    ["show", "c_5000"],
  ];
  printResults("large-commands", [
    { command: "bare Node", ...runNode(folder, ["-e", "0"], RUNS) },
    ...commands.map((command) => ({
      command: command.join(" "),
      ...runNode(folder, [MAIN, "--home", home, ...command], RUNS),
    })),
  ]);
}

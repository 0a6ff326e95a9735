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
import { SORTS } from "../src/app/list-contacts.ts";
import { listPage } from "../src/app/list-page.ts";
import { planWeek } from "../src/app/plan-week.ts";
import type { Session } from "../src/app/session.ts";
import { given } from "../src/core/failure.ts";
import { type ContactId, showId } from "../src/core/id.ts";
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

const RUNS = 3;
const PAGE = 50;
/** Beginnings, whole words, two words, an address, a typo, a company, and what nobody has. */
const SEARCHES = ["an", "marnor", "Is Marnorbel", "anjor@x", "Marnorbal", "works", "Zyxw"];

type Timing = Readonly<Record<"first" | "then" | "first cpu" | "then cpu", number>> & { readonly what: string };

/** Milliseconds of the work by the clock and of the processor: the first time, and the best of `RUNS` more. */
async function timed(what: string, work: () => unknown): Promise<Timing> {
  const clock: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    await work();
    clock.push(performance.now() - started);
    cpu.push(process.cpuUsage(used).user / 1000);
  }
  const [first = Number.NaN, ...then] = clock;
  const [firstCpu = Number.NaN, ...thenCpu] = cpu;
  return { what, first, then: Math.min(...then), "first cpu": firstCpu, "then cpu": Math.min(...thenCpu) };
}

await withFolder(async (folder) => {
  const home = values.home ?? join(folder, "home");
  if (!existsSync(join(home, "kith.db"))) {
    const built = await buildHome(home, Number(values.contacts), Number(values.interactions), LAST_DAY);
    printResults("large-build", [
      { contacts: Number(values.contacts), interactions: Number(values.interactions), ...built },
    ]);
  }
  measureCommands(folder, home, await measureVerbs(home));
});

/** Gives a contact for the commands to show. */
async function measureVerbs(home: string): Promise<ContactId> {
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
  const page = { limit: PAGE };
  for (const sort of SORTS) rows.push(await timed(`page by ${sort}`, () => listPage(session, {}, sort, page)));
  const middle = await middleContact(session);
  rows.push(
    await timed("page by name from the middle", () => listPage(session, {}, "name", { ...page, after: middle })),
  );
  for (const text of SEARCHES) {
    rows.push(await timed(`search "${text}"`, () => listPage(session, { text }, "name", page)));
    rows.push(await timed(`find "${text}"`, () => findContact(session, text).catch(() => undefined)));
  }
  await session.store.close();
  printResults("large-milliseconds", rows);
  return middle;
}

async function middleContact({ store, owner }: Session): Promise<ContactId> {
  const rows = await store.scan(owner, "listing", { index: "byName" });
  return given(rows[Math.floor(rows.length / 2)], "the network has contacts").contact;
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

function measureCommands(folder: string, home: string, contact: ContactId): void {
  const commands = [
    ["--help"],
    ["plan"],
    ["list", "--limit", String(PAGE)],
    ["list", "marnor", "--limit", String(PAGE)],
    ["show", showId("contact", contact)],
  ];
  printResults("large-commands", [
    { command: "bare Node", ...runNode(folder, ["-e", "0"], RUNS) },
    ...commands.map((command) => ({
      command: command.join(" "),
      ...runNode(folder, [MAIN, "--home", home, ...command], RUNS),
    })),
  ]);
}

/** Data folders to kill a command in, and the command. All people are invented. */
import { renameSync, rmSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS } from "../../src/store/sqlite/migrations/index.ts";
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { OWNER_ADDRESS, type Letter, bookOf, mboxOf } from "../building/source-text.ts";
import { runKith } from "../building/bundle.ts";

export interface Scene {
  readonly name: string;
  /** The folder as it is before the command; copied for each kill. */
  readonly home: string;
  readonly args: readonly string[];
}

const PEOPLE = 12;
const LETTERS = 120;

/** Makes a folder below `root` for each kind of writing, all from one small import. */
export async function makeScenes(root: string): Promise<readonly Scene[]> {
  const files = join(root, "files");
  await mkdir(files);
  await writeFile(join(files, "mail.mbox"), mail());
  await writeFile(join(files, "book.vcf"), book());
  const make = async (name: string, from: string | undefined, ...commands: readonly string[][]): Promise<string> => {
    const home = join(root, name);
    if (from === undefined) await mkdir(home);
    else await cp(from, home, { recursive: true });
    for (const args of commands) {
      const { code, err } = await runKith(home, args);
      if (code !== 0) throw new Error(`${args.join(" ")}: ${err}`);
    }
    return home;
  };
  const imports = ["import", files, "--owner", OWNER_ADDRESS];
  const empty = await make("empty", undefined, ["list"]);
  const full = await make("full", empty, imports, ["group", "put", "friends", "Person Nr1", "Person Nr2"]);
  const archive = join(root, "kith.zip");
  const imported = await make("imported", empty, imports);
  const undone = await make("undone", imported, ["export", archive], ["undo"]);
  const old = await make("old", full);
  makeOlder(join(old, "kith.db"));
  return [
    { name: "import", home: empty, args: imports },
    { name: "merge", home: full, args: ["merge", "p1@people.example", "p2@people.example"] },
    { name: "undo", home: imported, args: ["undo"] },
    { name: "redo", home: undone, args: ["redo"] },
    { name: "restore", home: empty, args: ["restore", archive, "--replace"] },
    { name: "forget", home: full, args: ["forget", "p3@people.example", "--yes"] },
    { name: "migration", home: old, args: ["list"] },
  ];
}

/** Puts a database of the first schema in the place of one of today's, with the rows that it had room for. */
function makeOlder(path: string): void {
  const today = `${path}.today`;
  renameSync(path, today);
  const database = openDatabase(path, { migrations: MIGRATIONS.slice(0, 1) });
  database.prepare("ATTACH ? AS today").run(today);
  const tables = database
    .prepare<[], { name: string }>(
      // Rows of the search tables are written by their triggers, and their own tables by SQLite.
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'searchW%' AND name NOT LIKE 'searchT%'`,
    )
    .all();
  for (const { name } of tables) {
    const columnsIn = (schema: string): string[] =>
      (database.pragma(`${schema}.table_info("${name}")`) as { name: string }[]).map((one) => `"${one.name}"`);
    const still = columnsIn("today");
    const columns = columnsIn("main").filter((column) => still.includes(column));
    database.exec(`INSERT INTO main."${name}" (${columns.join()}) SELECT ${columns.join()} FROM today."${name}"`);
  }
  database.close();
  for (const suffix of ["", "-wal", "-shm"]) rmSync(today + suffix, { force: true });
}

function book(): string {
  return bookOf(
    ...Array.from({ length: PEOPLE }, (_, n) => [`UID:${n}`, `FN:Person Nr${n}`, `EMAIL:p${n}@people.example`]),
  );
}

function mail(): string {
  return mboxOf(
    ...Array.from({ length: LETTERS }, (_, n): Letter => {
      const person = `p${n % (PEOPLE + 10)}@people.example`;
      const at = new Date(Date.UTC(2026, 0, 1, n * 48)).toISOString();
      return n % 3 === 0
        ? { id: String(n), from: OWNER_ADDRESS, to: person, subject: `Letter ${n}`, at }
        : { id: String(n), from: person, to: OWNER_ADDRESS, subject: `Letter ${n}`, at };
    }),
  );
}

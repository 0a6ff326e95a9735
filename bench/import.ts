/**
 * What an import costs: the example network beside reading and hashing the same files and writing as many plain rows;
 * and the memory that a mailbox takes when it grows. Megabytes of the mailboxes: arguments, default 10 and 40.
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { writeExample } from "../src/wiring/write-example.ts";
import { LAST_DAY, MAIN, printResults, runNode, withFolder } from "./measure.ts";
import { writeMailbox } from "./write-mailbox.ts";

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [10, 40];
const RUNS = 3;

await withFolder(async (folder) => {
  const home = join(folder, "home");
  const files = join(folder, "files");
  await writeExample(files, LAST_DAY);
  const clear = (): void => {
    rmSync(home, { recursive: true, force: true });
  };
  const first = runNode(folder, [MAIN, "--home", home, "import", files], RUNS, clear);
  const again = runNode(folder, [MAIN, "--home", home, "import", files]);
  const { megabytes, rows } = sizeOf(home, files);
  const reading = bestOf(() => {
    hashFiles(files);
  });
  const writing = bestOf(() => {
    writeRows(join(folder, "plain.db"), rows);
  });
  const beside = (cpu: number): Record<string, number> => ({
    "times reading": cpu / reading,
    "times plain rows": cpu / writing,
  });
  printResults("import", [
    { what: `reading and hashing ${megabytes.toFixed(1)} MB`, cpu: reading, ...beside(reading) },
    { what: `writing ${rows} plain rows`, cpu: writing, ...beside(writing) },
    { what: "first import", ...first, ...beside(first.cpu) },
    { what: "the same again", ...again, ...beside(again.cpu) },
  ]);

  const mailboxes: { mailbox: string; elapsed: number; cpu: number; megabytes: number; "cpu per MB": number }[] = [];
  for (const size of SIZES) {
    const path = join(folder, "large.mbox");
    await writeMailbox(path, size);
    const { elapsed, cpu, megabytes: peak } = runNode(folder, [MAIN, "--home", home, "import", path], 1, clear);
    mailboxes.push({ mailbox: `${size} MB`, elapsed, cpu, megabytes: peak, "cpu per MB": cpu / size });
  }
  printResults("import-memory", mailboxes);
});

/** What the files weigh, and how many rows of facts came of them. */
function sizeOf(home: string, files: string): { readonly megabytes: number; readonly rows: number } {
  const bytes = pathsIn(files).reduce((sum, path) => sum + readFileSync(path).length, 0);
  const database = new Database(join(home, "kith.db"), { readonly: true });
  const tables = [
    "contact",
    "record",
    "detail",
    "position",
    "identity",
    "interaction",
    "participation",
    "copy",
    "event",
  ];
  const counts = tables.map((table) => Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()));
  database.close();
  return { megabytes: bytes / 1e6, rows: counts.reduce((sum, count) => sum + count, 0) };
}

function hashFiles(files: string): void {
  for (const path of pathsIn(files)) createHash("sha256").update(readFileSync(path)).digest();
}

function writeRows(path: string, rows: number): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE plain (id INTEGER PRIMARY KEY, at INTEGER, kind TEXT, text TEXT)");
  const insert = database.prepare("INSERT INTO plain VALUES (?, ?, ?, ?)");
  database.transaction(() => {
    for (let id = 0; id < rows; id++) insert.run(id, id * 1000, "plain", `The text of row ${id}`);
  })();
  database.close();
}

function pathsIn(folder: string): string[] {
  return globSync("**/*.*", { cwd: folder })
    .sort()
    .map((path) => join(folder, path))
    .filter((path) => /\.(?:mbox|vcf|ics|csv)$/.test(path));
}

/** Seconds of the processor that the best of several runs takes. */
function bestOf(work: () => void): number {
  const runs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user / 1e6;
  });
  return Math.min(...runs);
}

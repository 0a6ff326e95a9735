/** What several processes do to one database: real ones, started here. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as made from "../testing.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openDatabase } from "./open-database.ts";
import { openSqliteStore } from "./sqlite-store.ts";

let folder: string;
let path: string;
let started: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-processes-"));
  path = join(folder, "home", "kith.db");
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const here = (file: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href);
const PRELUDE = `
  const { openDatabase } = await import(${here("open-database.ts")});
  const { openSqliteStore } = await import(${here("sqlite-store.ts")});
  const { MIGRATIONS } = await import(${here("migrations/index.ts")});
  const made = await import(${here("../testing.ts")});
  const path = process.argv[1];
`;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Starts a process that runs the script, with \`path\` and the store's functions in hand. */
function start(script: string, uid?: number): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", PRELUDE + script, path], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  started.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => (output += String(chunk)));
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, output }));
  });
  return { child, ended };
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test("processes that create the same database at once all succeed, with one schema and one first owner", async () => {
  const script = `
    const store = openSqliteStore(path);
    const owner = await store.firstOwner();
    for (let n = 0; n < 5; n++) {
      for (;;) {
        const head = await store.head(owner);
        const { changes, endId } = made.person(head, "Person", \`p\${process.pid}-\${n}@x.example\`);
        const applied = await store.apply(owner, made.operation(changes, endId), head);
        if (applied.kind === "applied") break;
      }
    }
    await store.close();
    console.log(owner);
  `;

  const ended = await Promise.all(Array.from({ length: 6 }, () => start(script).ended));

  expect(ended).toEqual(ended.map(() => ({ code: 0, signal: null, output: "1\n" })));
  expect(readdirSync(join(folder, "home"))).toEqual(["kith.db"]);
  const store = openSqliteStore(path);
  expect(await store.owners()).toEqual([1]);
  const owner = await store.firstOwner();
  const log = await store.operations(owner);
  expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(log.map(({ firstId, endId }) => [firstId, endId])).toEqual(
    log.map((_, index) => [index * 5 + 1, index * 5 + 6]),
  );
  expect(await store.count(owner, "profile")).toBe(30);
  expect(store.checkIntegrity()).toEqual([]);
  await store.close();
});

test("processes that migrate the same database at once run each step once", async () => {
  openDatabase(path).close();
  const script = `
    const migrations = [...MIGRATIONS, 'CREATE TABLE "later" ("a")', 'INSERT INTO "later" VALUES (1)'];
    openDatabase(path, { migrations }).close();
  `;

  const ended = await Promise.all(Array.from({ length: 5 }, () => start(script).ended));

  expect(ended.map(({ code, output }) => [code, output])).toEqual(ended.map(() => [0, ""]));
  const database = new Database(path);
  expect(database.prepare(`SELECT count(*) FROM "later"`).pluck().get()).toBe(1);
  database.close();
});

/** Takes minutes, and writes all the while. */
const SLOW_STEP = `CREATE TABLE "later" ("a");
  INSERT INTO "later" WITH RECURSIVE "c"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "c" WHERE "n" < 2000000000)
  SELECT randomblob(200) FROM "c"`;

test("a migration that is killed leaves the old version whole, and the next start completes it", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  const before = await store.scan(owner, "identity");
  await store.close();
  const { child, ended } = start(`openDatabase(path, { migrations: [...MIGRATIONS, ${JSON.stringify(SLOW_STEP)}] })`);
  await until(() => existsSync(`${path}-wal`) && isLocked());
  await new Promise((resolve) => setTimeout(resolve, 200));

  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");

  const old = openSqliteStore(path);
  expect(old.checkIntegrity()).toEqual([]);
  expect(await old.scan(owner, "identity")).toEqual(before);
  await old.close();
  const completed = openDatabase(path, { migrations: [...MIGRATIONS, `CREATE TABLE "later" ("a")`] });
  expect(completed.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length + 1);
  completed.close();
});

function isLocked(): boolean {
  const probe = new Database(path, { timeout: 0 });
  try {
    probe.exec("BEGIN IMMEDIATE; ROLLBACK");
    return false;
  } catch {
    return true;
  } finally {
    probe.close();
  }
}

test("a database whose creation was killed is created by the next start", async () => {
  const { child, ended } = start(`openDatabase(path, { migrations: [${JSON.stringify(SLOW_STEP)}] })`);
  await until(
    () => existsSync(join(folder, "home")) && readdirSync(join(folder, "home")).some((name) => name.endsWith("-wal")),
  );

  child.kill("SIGKILL");
  await ended;
  const store = openSqliteStore(path);

  expect(await store.owners()).toEqual([]);
  await store.close();
  expect(readdirSync(join(folder, "home"))).toEqual(["kith.db"]);
});

test("an import that is killed leaves nothing behind", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  const head = await store.head(owner);
  const { child, ended } = start(`
    const store = openSqliteStore(path);
    const [owner] = await store.owners();
    const head = await store.head(owner);
    const stage = await store.stage(owner);
    let id = head.nextId;
    stage.insert("source", made.source(id++));
    for (let n = 0; n < 20000; n++) {
      const contact = id++;
      stage.insert("contact", made.contact(contact));
      stage.insert("record", made.record(id, head.nextId, contact));
      id += 1;
    }
    console.log("staged");
    await store.apply(owner, made.operation([], id, { stage }), head);
  `);
  await new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));
  await until(isLocked);

  child.kill("SIGKILL");
  await ended;

  expect(await store.head(owner)).toEqual(head);
  expect(await store.count(owner, "contact")).toBe(0);
  await store.close();
  await openSqliteStore(path).close();
  expect(readdirSync(join(folder, "home"))).toEqual(["kith.db"]);
});

test("a copy made while another process writes is whole", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  const { child, ended } = start(`
    const store = openSqliteStore(path);
    const [owner] = await store.owners();
    for (let n = 0; ; n++) await made.addPerson(store, owner, "Person", \`p\${n}@x.example\`);
  `);
  await until(() => countIn(path) > 5);

  for (let n = 0; n < 5; n++) {
    const copy = join(folder, `copy-${n}.db`);
    const atLeast = countIn(path);
    store.copyTo(copy);
    const copied = openSqliteStore(copy);
    const { seq, nextId } = await copied.head(owner);
    expect(seq).toBeGreaterThanOrEqual(atLeast);
    expect(await copied.count(owner, "contact")).toBe(seq);
    expect(await copied.count(owner, "profile")).toBe(seq);
    expect(nextId).toBe(seq * 5 + 1);
    expect(copied.checkIntegrity()).toEqual([]);
    await copied.close();
  }

  child.kill("SIGKILL");
  await ended;
  await store.close();
});

function countIn(file: string): number {
  const database = new Database(file, { readonly: true });
  const count = database.prepare<[], number>(`SELECT count(*) FROM "contact"`).pluck().get() ?? 0;
  database.close();
  return count;
}

test("a home that may not be written to is said to be so", async () => {
  openDatabase(path).close();
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "home"), 0o555);
  chmodSync(path, 0o444);
  // Root may write anywhere: then the process runs as nobody.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

  const { ended } = start(
    `
    try {
      const store = openSqliteStore(path);
      await made.addPerson(store, await store.addOwner(), "Ana", "ana@norte.example");
    } catch (error) {
      console.log(error.code);
    }
  `,
    nobody,
  );

  const { output } = await ended;
  chmodSync(join(folder, "home"), 0o755);
  expect(output.trim().split("\n")).toEqual(["store-read-only"]);
});

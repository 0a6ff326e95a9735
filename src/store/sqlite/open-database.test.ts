import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import * as made from "../testing.ts";
import { GROUP_LIMITS } from "./migrations/0008-group-limits.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openDatabase } from "./open-database.ts";
import { openSqliteStore } from "./sqlite-store.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-open-"));
  path = join(folder, "home", "kith.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failureIn(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
  return undefined;
}

test("openDatabase() creates the file whole, in WAL mode, for its owner alone", () => {
  const database = openDatabase(path);

  expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(database.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
  expect(database.pragma("application_id", { simple: true })).toBe(0x4b697468);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "home")).mode & 0o777).toBe(0o700);
  database.close();
  expect(readdirSync(join(folder, "home"))).toEqual(["kith.db"]);
});

test("openDatabase() leaves a database that is as it should be alone", () => {
  openDatabase(path).close();
  const before = readFileSync(path);

  openDatabase(path).close();

  expect(readFileSync(path).equals(before)).toBe(true);
});

test("openDatabase() runs the steps that are missing, each once", () => {
  openDatabase(path).close();
  const migrations = [...MIGRATIONS, `CREATE TABLE "later" ("a")`, `INSERT INTO "later" VALUES (1)`];

  openDatabase(path, { migrations }).close();
  const database = openDatabase(path, { migrations });

  expect(database.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length + 2);
  expect(database.prepare(`SELECT count(*) FROM "later"`).pluck().get()).toBe(1);
  database.close();
});

test("a step that fails is taken back whole", () => {
  openDatabase(path).close();
  const migrations = [...MIGRATIONS, `CREATE TABLE "later" ("a"); INSERT INTO "nowhere" VALUES (1)`];

  expect(failureIn(() => openDatabase(path, { migrations }))).toBeInstanceOf(Error);

  const database = openDatabase(path);
  expect(database.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
  expect(database.prepare(`SELECT count(*) FROM sqlite_schema WHERE "name" = 'later'`).pluck().get()).toBe(0);
  database.close();
});

test("data of a newer Kith are refused and left as they are", () => {
  openDatabase(path, { migrations: [...MIGRATIONS, `CREATE TABLE "later" ("a")`] }).close();
  const before = readFileSync(path);

  expect(failureIn(() => openDatabase(path))).toBe("store-newer");

  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
  ["no database", "Dear diary, this is no database at all. ".repeat(200)],
  ["an empty file", ""],
])("a file that is %s is refused and left as it is", (_, text) => {
  mkdirSync(join(folder, "home"));
  writeFileSync(path, text);

  expect(failureIn(() => openDatabase(path))).toBe("store-damaged");

  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a database of another program is refused and left as it is", () => {
  mkdirSync(join(folder, "home"));
  const theirs = new Database(path);
  theirs.exec(`CREATE TABLE "bookmarks" ("url")`);
  theirs.close();
  const before = readFileSync(path);

  expect(failureIn(() => openDatabase(path))).toBe("store-damaged");

  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a database with a torn page is refused, or found by its own check", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  for (let n = 0; n < 30; n++) await made.addPerson(store, owner, `Person ${n}`, `p${n}@x.example`);
  await store.close();
  const bytes = readFileSync(path);
  bytes.fill(0xff, 3 * 4096, Math.floor(bytes.length / 4096) * 4096);
  writeFileSync(path, bytes);

  const found = failureIn(() => {
    const again = openSqliteStore(path);
    const faults = again.checkIntegrity();
    expect(faults).not.toEqual([]);
    throw new Failure("store-damaged", faults[0] ?? "");
  });
  expect(found).toBe("store-damaged");
});

test("a path below a file cannot be written to", () => {
  writeFileSync(join(folder, "home"), "");

  expect(failureIn(() => openDatabase(path))).toBeDefined();
});

const WITHOUT_LIMITS = `ALTER TABLE "group" DROP COLUMN "attemptLimit"; ALTER TABLE "group" DROP COLUMN "attemptDays"`;

const WITHOUT_LATER = `ALTER TABLE "interaction" DROP COLUMN "clock"; DROP INDEX "help_byGroup"; ALTER TABLE "help" DROP COLUMN "group"`;

const WITH_TRIGRAMS = `CREATE VIRTUAL TABLE "searchTrigrams" USING fts5("text")`;

test("a database without lists and traffic gets them as a rebuild would make them", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ánna Ferreira", "ana@norte.example");
  await made.change(store, owner, 3, (id) => [
    { kind: "insert", table: "identity", row: made.identity(id, null, "me@own.example", { status: "owner" }) },
    { kind: "insert", table: "interaction", row: made.interaction(id + 1, 1, 1_772_000_000_000) },
    { kind: "insert", table: "participation", row: made.participation(id + 1, id, "from") },
    { kind: "insert", table: "participation", row: made.participation(id + 1, 5, "to") },
  ]);
  const tables = ["listing", "traffic"];
  const before = await made.allRows(store, owner, tables);
  await store.close();
  const older = new Database(path);
  older.exec(
    `DROP TABLE "listing"; DROP TABLE "traffic"; DROP TABLE "occasion"; DROP TABLE "regroup"; DROP TABLE "regroupLine"; DROP TABLE "mention"; DROP TABLE "followedFeed"; ${WITHOUT_LATER}; ${WITHOUT_LIMITS}; ${WITH_TRIGRAMS}; PRAGMA user_version = 4`,
  );
  older.close();

  const again = openSqliteStore(path);

  expect(await made.allRows(again, owner, tables)).toEqual(before);
  expect(before).toMatchObject({
    listing: [{ contact: 2, sortName: "anna ferreira", nameKey: "anna ferreira" }],
    traffic: [{ sent: 1, received: 0 }],
  });
  await again.close();
});

test("a group removed before groups had limits of their own comes back with none", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.change(store, owner, 1, (id) => [
    { kind: "insert", table: "group", row: made.group(id, { name: "Friends" }) },
  ]);
  await made.change(store, owner, 0, () => [{ kind: "delete", table: "group", key: [1] }]);
  await store.close();
  const older = new Database(path);
  const shorter = `json_remove("before", '$[#-1]', '$[#-1]')`;
  older.exec(`${WITHOUT_LIMITS}; UPDATE "image" SET "before" = ${shorter} WHERE "before" LIKE '[%'`);
  older.exec(GROUP_LIMITS);
  older.close();

  const again = openSqliteStore(path);
  await again.revert(owner, 2, { actor: "person", surface: "test", at: 0 as Instant });

  expect(await again.get(owner, "group", [1])).toMatchObject({
    name: "Friends",
    attemptLimit: null,
    attemptDays: null,
  });
  await again.close();
});

test("an interaction removed before clocks were kept comes back without one", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  let key = 0;
  await made.change(store, owner, 1, (id) => [
    { kind: "insert", table: "interaction", row: made.interaction((key = id), 1, 1_772_000_000_000, { clock: 540 }) },
  ]);
  await made.change(store, owner, 0, () => [{ kind: "delete", table: "interaction", key: [key] }]);
  await store.close();
  const older = new Database(path);
  const shorter = `json_remove("before", '$[#-1]')`;
  older.exec(`${WITHOUT_LATER}; PRAGMA user_version = 13`);
  older.exec(`UPDATE "image" SET "before" = ${shorter} WHERE "table" = 'interaction' AND "before" LIKE '[%'`);
  older.close();

  const again = openSqliteStore(path);
  await again.revert(owner, 3, { actor: "person", surface: "test", at: 0 as Instant });

  expect(await again.get(owner, "interaction", [key])).toMatchObject({ subject: `Letter ${key}`, clock: null });
  await again.close();
});

test("profiles that say less than today are made anew", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  const before = await made.allRows(store, owner, ["profile"]);
  await store.close();
  const older = new Database(path);
  older.exec(
    `UPDATE "profile" SET "profile" = '{}'; DROP TABLE "regroup"; DROP TABLE "regroupLine"; DROP TABLE "mention"; DROP TABLE "followedFeed"; ${WITHOUT_LATER}; ${WITH_TRIGRAMS}; PRAGMA user_version = 8`,
  );
  older.close();

  const again = openSqliteStore(path);

  expect(await made.allRows(again, owner, ["profile"])).toEqual(before);
  await again.close();
});

test("the database is busy while another process writes, and is read all the same", async () => {
  const store = openSqliteStore(path, { busyMs: 20 });
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  const other = new Database(path);
  other.exec(`BEGIN IMMEDIATE; DELETE FROM "contact"`);

  await expect(made.addPerson(store, owner, "Ben Okafor", "ben@acme.example")).rejects.toMatchObject({
    code: "store-busy",
  });
  expect(await store.count(owner, "contact")).toBe(1);
  expect((await store.get(owner, "profile", [2]))?.name).toBe("Ana Ferreira");

  other.exec("ROLLBACK");
  other.close();
  await made.addPerson(store, owner, "Ben Okafor", "ben@acme.example");
  expect(await store.count(owner, "contact")).toBe(2);
  await store.close();
});

test("a full disk is said to be full, and nothing is written", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");
  await store.close();
  const full = openDatabase(path);
  const pages = full.pragma("page_count", { simple: true });
  full.pragma(`max_page_count = ${String(pages)}`);

  const insert = full.prepare(`INSERT INTO "blob" VALUES (1, ?, '', zeroblob(1000000))`);
  let code: unknown;
  try {
    insert.run("x");
  } catch (error) {
    code = (error as { code: string }).code;
  }
  full.close();

  const { failureOf } = await import("./failure-of.ts");
  expect(failureOf(Object.assign(new Error("full"), { code }), path)).toMatchObject({ code: "store-full" });
});

test("copyTo() writes a whole copy, for its owner alone, and never over a file", async () => {
  const store = openSqliteStore(path);
  const owner = await store.addOwner();
  await made.addPerson(store, owner, "Ana Ferreira", "ana@norte.example");

  const copy = join(folder, "copy.db");
  store.copyTo(copy);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(failureIn(() => store.copyTo(copy))).toBe("refused");
  expect(failureIn(() => store.copyTo(join(folder, "nowhere", "copy.db")))).toMatch(/refused|read-only/);

  const copied = openSqliteStore(copy);
  expect(await copied.get(owner, "profile", [2])).toEqual(await store.get(owner, "profile", [2]));
  expect(await copied.findCandidates(owner, ["ferreira"], 5)).toEqual([2]);
  expect(copied.checkIntegrity()).toEqual([]);
  await copied.close();
  await store.close();
});

test("files that dead processes left are removed, those of living ones stay", async () => {
  openDatabase(path).close();
  const home = join(folder, "home");
  const dead = [
    "stage-999999999-0.db",
    "stage-999999999-1.db-journal",
    "kith.db.999999999.new",
    "kith.db.999999999.new-wal",
  ];
  const alive = [`stage-${process.pid}-99.db`, "stage-notes.db", "kith.db.new"];
  for (const name of [...dead, ...alive]) writeFileSync(join(home, name), "");

  const store = openSqliteStore(path);
  const stage = await store.stage(await store.addOwner());

  expect(dead.filter((name) => existsSync(join(home, name)))).toEqual([]);
  expect(alive.filter((name) => existsSync(join(home, name)))).toEqual(alive);
  expect(readdirSync(home).filter((name) => name.startsWith(`stage-${process.pid}`))).toHaveLength(2);
  await stage.discard();
  await store.stage(await store.firstOwner());
  await store.close();
  expect(readdirSync(home).filter((name) => name.startsWith(`stage-${process.pid}`))).toEqual([
    `stage-${process.pid}-99.db`,
  ]);
});

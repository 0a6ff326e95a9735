/**
 * Kills amid schema steps: in each part of the true ones, and at random moments of one that rewrites a table of 50,000
 * rows. Whatever is left opens again, is of the old version or the new and nothing between, and is then brought up.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { beforeAll, expect, test } from "vitest";
import { given } from "../../src/core/failure.ts";
import { diceOf } from "../../src/store/random/testing.ts";
import { openDatabase } from "../../src/store/sqlite/open-database.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations/index.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { needBundle, runKith } from "../building/bundle.ts";
import { ROWS } from "./heavy-step.ts";
import { makeScenes } from "./scenes.ts";
import { stateOf } from "./state-of.ts";

/** Fewer than in kills.test.ts: each copies and rewrites some megabytes. To look harder: `npm run test:long`. */
const KILLS = Math.max(6, Math.floor(Number(process.env["KITH_KILLS"] ?? 0) / 5));
const SEED = Number(process.env["KITH_SEED"] ?? 20_261_123);
const HOOK = join(import.meta.dirname, "kill-hook.mjs");

beforeAll(needBundle);

test("a kill before or after each part of the schema steps leaves the old version or the new, and nothing is lost", async () => {
  const scenes = await makeScenes(await temporaryFolder({}));
  const { home: from, args } = given(
    scenes.find(({ name }) => name === "migration"),
    "there is such a scene",
  );
  const after = await inCopy(from, async (home) => {
    await runKith(home, args);
    return stateOf(home);
  });
  const versions = new Set<number>();
  for (let moment = 1; ; moment++) {
    const wasKilled = await inCopy(from, async (home) => {
      const env = { KITH_KILL_AT: String(moment) };
      const { code } = await runKith(home, args, { node: ["--import", HOOK], env });
      versions.add(versionOf(join(home, "kith.db")));
      expect(await runKith(home, args), `once killed at moment ${moment}`).toMatchObject({ code: 0, err: "" });
      expect(await stateOf(home)).toBe(after);
      expect(await readdir(home)).toEqual(["kith.db"]);
      return code === null;
    });
    if (!wasKilled) break;
  }

  expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1));
}, 600_000);

test(`${KILLS} kills amid a schema step of some weight leave all of it or nothing`, async () => {
  const folder = await temporaryFolder({});
  const old = join(folder, "kith.db");
  const database = openDatabase(old);
  database.exec(ROWS);
  database.close();
  const whole = await inFolder(async (path) => {
    await copyFile(old, path);
    const startedAt = performance.now();
    await migrate(path, Infinity);
    return { tookMs: performance.now() - startedAt, content: contentOf(path) };
  });
  const before = contentOf(old);
  const dice = diceOf(SEED);
  const counts = { killed: 0, before: 0 };
  for (let tries = 0; counts.killed < KILLS && tries < 10 * KILLS; tries++) {
    await inFolder(async (path) => {
      await copyFile(old, path);
      if (!(await migrate(path, (whole.tookMs * dice.below(1000)) / 1000))) return;
      counts.killed += 1;
      const left = contentOf(path);
      if (left.version === before.version) counts.before += 1;
      expect(left).toEqual(left.version === before.version ? before : whole.content);
      await migrate(path, Infinity);
      expect(contentOf(path)).toEqual(whole.content);
    });
  }

  expect(counts.killed).toBe(KILLS);
  expect(counts.before).toBeGreaterThan(0);
}, 3_600_000);

/** Runs the step in a process of its own; tells whether it was killed amid it, `afterMs` from where it began. */
async function migrate(path: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "migrate-process.ts"), path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  let said = "";
  const begun = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      resolve();
    });
  });
  if (afterMs !== Infinity) {
    await begun;
    await wait(afterMs);
    child.kill("SIGKILL");
  }
  await ended;
  return !said.includes("ends");
}

/** What a file is found to hold, once it is opened again: it is whole. */
function contentOf(path: string): {
  version: number;
  columns: number;
  rows: unknown;
  images: unknown;
  tables: unknown;
} {
  const database = new Database(path);
  try {
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    return {
      version: Number(database.pragma("user_version", { simple: true })),
      columns: (database.pragma("table_info(interaction)") as unknown[]).length,
      rows: database.prepare(`SELECT count(*) AS n, sum("at") AS at, max("subject") AS last FROM "interaction"`).get(),
      images: database.prepare(`SELECT count(*) AS n, count("before") AS written FROM "image"`).get(),
      tables: database.prepare("SELECT count(*) AS n FROM sqlite_master").get(),
    };
  } finally {
    database.close();
  }
}

function versionOf(path: string): number {
  const database = new Database(path);
  const version = Number(database.pragma("user_version", { simple: true }));
  database.close();
  return version;
}

async function inCopy<T>(from: string, work: (home: string) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "kith-migration-"));
  try {
    await cp(from, home, { recursive: true });
    return await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function inFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "kith-migration-"));
  try {
    return await work(join(folder, "kith.db"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

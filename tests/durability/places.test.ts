/** Places that fail: a full disk, a disk that was made read-only, a lock, data of a newer Kith. Said clearly, and nothing is lost. */
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { given } from "../../src/core/failure.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { needBundle, runKith } from "../building/bundle.ts";
import { type Scene, makeScenes } from "./scenes.ts";
import { stateOf } from "./state-of.ts";

let root: string;
let scenes: readonly Scene[];
beforeAll(async () => {
  await needBundle();
  root = await mkdtemp(join(tmpdir(), "kith-places-"));
  scenes = await makeScenes(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A copy of the folder in which two are about to be merged. */
async function copyOfFull(): Promise<{ readonly home: string; readonly args: readonly string[] }> {
  const { home: from, args } = given(
    scenes.find(({ name }) => name === "merge"),
    "there is such a scene",
  );
  const home = await temporaryFolder({});
  await cp(from, home, { recursive: true });
  return { home, args };
}

const canMount = mayMount();

if (!canMount)
  process.emitWarning("NOT TESTED: full and read-only disks; only the administrator of a machine may mount them.");

function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const place = join(tmpdir(), `kith-may-mount-${process.pid}`);
  try {
    execFileSync("mkdir", [place]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place]);
    return true;
  } catch {
    return false;
  } finally {
    execFileSync("rmdir", [place]);
  }
}

/** A small disk of its own, gone with the test. */
async function smallDisk(size: string): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), "kith-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
  onTestFinished(async () => {
    execFileSync("umount", ["--lazy", place]);
    await rm(place, { recursive: true, force: true });
  });
  return place;
}

// With nothing left a command cannot begin; with a little it is stopped amid its work, or just finishes.
test.runIf(canMount).each([0, 40_000, 90_000])(
  "a disk with %i bytes left is said to be full, and nothing is lost",
  async (left) => {
    const disk = await smallDisk("3m");
    for (const { name, home: from, args } of scenes.filter((scene) => scene.name !== "migration")) {
      const home = join(disk, name);
      await cp(from, home, { recursive: true });
      const before = await stateOf(home);
      const filler = join(disk, "filler");
      await fill(filler, left);

      const { code, out, err } = await runKith(home, args);

      await rm(filler);
      if (code !== 0 || left === 0) {
        expect({ name, code, out }).toEqual({ name, code: 74, out: "" });
        expect(err).toMatch(/^kith: [\s\S]*(?:full|Cannot write)/);
        expect(err).not.toContain("    at ");
        expect(await stateOf(home), name).toBe(before);
        expect((await runKith(home, args)).code, `${name} once there is space`).toBe(0);
      }
      await stateOf(home);
      await rm(home, { recursive: true });
    }
  },
  120_000,
);

/** Takes all space that is left. */
async function fill(path: string, left: number): Promise<void> {
  for (const size of [1 << 20, 1 << 16, 1 << 12]) {
    try {
      for (;;) await writeFile(path, Buffer.alloc(size), { flag: "a" });
    } catch {
      // So much no longer fits; less may.
    }
  }
  await truncate(path, (await stat(path)).size - left);
}

test.runIf(canMount)(
  "a disk that was made read-only can be read no more than it can be written, and is left as it is",
  async () => {
    const disk = await smallDisk("8m");
    const full = await copyOfFull();
    const home = join(disk, "home");
    await cp(full.home, home, { recursive: true });
    execFileSync("mount", ["-o", "remount,ro", disk]);

    for (const args of [
      full.args,
      ["undo"],
      ["import", full.home],
      ["backup"],
      ["forget", "p3@people.example", "--yes"],
    ]) {
      const { code, err } = await runKith(home, args);
      expect({ args, code, err }).toEqual({ args, code: 73, err: expect.stringMatching(/^kith: Cannot/) as string });
      expect(err).not.toContain("    at ");
    }

    execFileSync("mount", ["-o", "remount,rw", disk]);
    expect(await stateOf(home)).toBe(await stateOf(full.home));
  },
  60_000,
);

test("data that another process holds locked are said to be busy, and nothing is lost", async () => {
  const { home, args } = await copyOfFull();
  const before = await stateOf(home);
  const holder = new Database(join(home, "kith.db"));
  holder.exec("BEGIN IMMEDIATE");

  const { code, err } = await runKith(home, args);

  expect(code).toBe(75);
  expect(err).toMatch(/^kith: Another process is writing to/);
  holder.exec("ROLLBACK");
  holder.close();
  expect(await stateOf(home)).toBe(before);
  expect(await runKith(home, args)).toMatchObject({ code: 0, err: "" });
}, 60_000);

test("data of a newer Kith are refused by every command, and not changed", async () => {
  const { home } = await copyOfFull();
  const database = new Database(join(home, "kith.db"));
  const version = Number(database.pragma("user_version", { simple: true }));
  database.pragma(`user_version = ${version + 1}`);
  database.close();
  const copy = await temporaryFolder({});
  await cp(home, copy, { recursive: true });

  for (const args of [["list"], ["undo"], ["doctor"], ["export", join(home, "out.zip")], ["forget", "Nr1", "--yes"]]) {
    const { code, err } = await runKith(home, args);
    expect({ args, code, err }).toEqual({
      args,
      code: 70,
      err: expect.stringMatching(/written by a newer\s+Kith/) as string,
    });
  }

  const again = new Database(join(home, "kith.db"));
  again.pragma(`user_version = ${version}`);
  again.close();
  const other = new Database(join(copy, "kith.db"));
  other.pragma(`user_version = ${version}`);
  other.close();
  expect(await stateOf(home)).toBe(await stateOf(copy));
}, 60_000);

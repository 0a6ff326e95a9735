/** What only whole processes show: signals, closed pipes, full disks, and places that cannot be written. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, beforeAll, expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { COMMAND, needBundle } from "../building/bundle.ts";
import { type Letter, OWNER_ADDRESS, bookOf, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";

beforeAll(needBundle);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

test("Control-C in the middle of an import writes nothing, and says what to do", async (context) => {
  const folder = await temporaryFolder({ "mail.mbox": manyLetters(4000) });
  const home = await temporaryFolder({});
  const child = start(context, ["--home", home, "import", folder, "--owner", OWNER_ADDRESS]);
  const stage = async (): Promise<string[]> => (await readdir(home)).filter((name) => name.startsWith("stage-"));
  await expect.poll(stage, { timeout: 20_000, interval: 5 }).not.toEqual([]);

  child.kill("SIGINT");

  expect(await ended(child)).toEqual({
    code: 130,
    out: "",
    err: "kith: Interrupted.\nNothing was written; run the same command again at any time.\n",
  });
  expect(await stage()).toEqual([]);
  const store = openSqliteStore(join(home, "kith.db"));
  expect(await store.count(await store.firstOwner(), "interaction")).toBe(0);
  await store.close();
});

test("who stops reading the output early hears nothing of it", async (context) => {
  const child = start(context, ["help", "import"]);
  child.stdout?.destroy();

  expect(await ended(child)).toMatchObject({ code: 0, err: "" });
});

test.runIf(existsSync("/dev/full"))("output on a full disk fails in one sentence", async (context) => {
  const child = spawn("sh", ["-c", `exec "$0" "$@" > /dev/full`, process.execPath, COMMAND, "--help"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  context.onTestFinished(() => void child.kill("SIGKILL"));

  expect(await ended(child)).toMatchObject({ code: 74, err: "kith: Cannot write the output (the disk is full).\n" });
});

test("a dry run before there are data leaves nothing, and is plain where there is no terminal", async (context) => {
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir"]) });
  const home = join(folder, "none");
  const places = await temporaryFolder({});
  const environment = { KITH_HOME: home, TMPDIR: places };

  const { code, out, err } = await ended(start(context, ["import", folder, "--dry-run"], environment));

  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("1 read = 1 created");
  expect(out).not.toMatch(/[\u001b\r]/);
  expect(await readdir(places)).toEqual([]);
  expect(existsSync(home)).toBe(false);
});

test("a data folder that cannot be one is refused in a sentence, and in one document", async (context) => {
  const folder = await temporaryFolder({ file: "" });
  const none = join(folder, "none");
  const cases: readonly (readonly [args: readonly string[], environment: NodeJS.ProcessEnv])[] = [
    [["list"], { KITH_HOME: join(folder, "file") }],
    [["list"], { KITH_HOME: join(folder, "file", "sub") }],
    [["list"], { KITH_HOME: "/dev/null/kith" }],
    [["import", "x.vcf", "--dry-run"], { KITH_HOME: none, TMPDIR: join(folder, "gone") }],
  ];

  const all = await Promise.all(cases.map(([args, env]) => ended(start(context, [...args, "--json"], env))));

  for (const { code, out, err } of all) {
    expect(code).toBe(73);
    expect(JSON.parse(out)).toMatchObject({ error: { code: "store-read-only" } });
    expect(err).toMatch(/^kith: Cannot (keep data|make a throw-away place) in [^\n]*/);
    expect(err).not.toContain("    at ");
  }
});

// The administrator of a machine writes where nobody may.
test.runIf(process.getuid?.() !== 0)("a data folder that may only be read is told so", async (context) => {
  const home = await temporaryFolder({});
  await ended(start(context, ["--home", home, "list"]));
  await chmod(join(home, "kith.db"), 0o400);
  await chmod(home, 0o500);
  context.onTestFinished(() => chmod(home, 0o700));

  expect(await ended(start(context, ["--home", home, "owner", "add", OWNER_ADDRESS]))).toMatchObject({ code: 73 });
});

test("a deep data folder is made, for its owner alone", async (context) => {
  const home = join(await temporaryFolder({}), "no/such/folder");

  expect(await ended(start(context, ["list"], { KITH_HOME: home }))).toMatchObject({ code: 0, err: "" });
  expect(await readdir(home)).toEqual(["kith.db"]);
});

function start(context: TestContext, args: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  context.onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function ended(child: ChildProcess): Promise<Ran> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

function manyLetters(count: number): string {
  return mboxOf(
    ...Array.from({ length: count }, (_, index): Letter => {
      const at = new Date(Date.UTC(2026, 0, 1, index)).toISOString();
      return { id: String(index), from: OWNER_ADDRESS, to: `p${index % 40}@people.example`, at };
    }),
  );
}

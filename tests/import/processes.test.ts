/** What only whole processes show: an import that is killed, and two at once. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import type { ImportReport } from "../../src/app/import/report.ts";
import { COMMAND, needBundle } from "../building/bundle.ts";
import { type Letter, OWNER_ADDRESS, bookOf, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";

beforeAll(needBundle);
const LETTERS = 4000;

test("import that is killed while staging can be given again, and leaves nothing twice or lying about", async () => {
  const folder = await temporaryFolder({ "mail.mbox": largeMailbox() });
  const home = await temporaryFolder({});
  const killed = start(home, "import", folder, "--owner", OWNER_ADDRESS);
  await stageIn(home);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  expect((await readdir(home)).some(isStage)).toBe(true);

  const report = await importJson(home, folder);

  expect(report).toMatchObject({ read: LETTERS, created: LETTERS, unchanged: 0 });
  expect((await readdir(home)).filter(isStage)).toEqual([]);
  expect(await importJson(home, folder)).toMatchObject({ read: LETTERS, created: 0, unchanged: LETTERS });
});

test("two imports at once both go in", async () => {
  const mail = await temporaryFolder({ "mail.mbox": largeMailbox(300) });
  const book = await temporaryFolder({ "contacts.vcf": bookOf(["UID:1", "FN:Hanna Weir", "EMAIL:p1@people.example"]) });
  const home = await temporaryFolder({});

  const reports = await Promise.all([importJson(home, mail), importJson(home, book)]);

  expect(reports).toMatchObject([{ read: 300, created: 300 }, { read: 1 }]);
  expect(await importJson(home, mail)).toMatchObject({ unchanged: 300, created: 0 });
  expect(await importJson(home, book)).toMatchObject({ unchanged: 1, created: 0 });
});

test.each([
  ["an empty file", { "contacts.vcf": "" }, "an empty file"],
  ["a folder of nothing", { "nothing/": "" }, "Nothing was read"],
  ["a file of noise", { "contacts.vcf": "Shopping: milk, bread" }, 'a text file beginning with "Shopping'],
])("import of %s says what was seen", async (_, contents, seen) => {
  const folder = await temporaryFolder(contents);
  const home = await temporaryFolder({});

  const report = await importJson(home, folder);
  const said = await run(home, "import", folder);

  expect(report).toMatchObject({ read: 0, created: 0, skipped: 0 });
  expect((said.out + said.error).replace(/\s+/g, " ")).toContain(seen);
});

test("import of what is not there, and of a broken zip, fails in one sentence", async () => {
  const folder = await temporaryFolder({ "broken.zip": "PK\u0003\u0004 and no more" });
  const home = await temporaryFolder({});

  const missing = await run(home, "import", join(folder, "gone.vcf"));
  expect(missing.code).not.toBe(0);
  expect(missing.error).toContain("gone.vcf");
  expect(missing.error).not.toContain("    at ");
  const broken = await run(home, "import", join(folder, "broken.zip"));
  expect(broken.out + broken.error).toMatch(/zip|archive/);
  expect(broken.error).not.toContain("    at ");
});

async function importJson(home: string, path: string): Promise<ImportReport> {
  const { code, out, error } = await run(home, "import", path, "--owner", OWNER_ADDRESS, "--json");
  expect(error).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out) as ImportReport;
}

async function run(
  home: string,
  ...args: readonly string[]
): Promise<{ code: number | null; out: string; error: string }> {
  const child = start(home, ...args);
  let out = "";
  let error = "";
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (error += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, error };
}

function start(home: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [COMMAND, "--home", home, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Waits until the import has a stage. */
async function stageIn(home: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if ((await readdir(home)).some(isStage)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("no stage was begun");
}

function isStage(name: string): boolean {
  return name.startsWith("stage-");
}

function largeMailbox(count = LETTERS): string {
  return mboxOf(
    ...Array.from({ length: count }, (_, index): Letter => {
      const person = `p${index % 40}@people.example`;
      const at = new Date(Date.UTC(2026, 0, 1, index)).toISOString();
      const isSent = index % 3 === 0;
      return {
        id: String(index),
        from: isSent ? OWNER_ADDRESS : person,
        to: isSent ? person : OWNER_ADDRESS,
        subject: `Letter ${index}`,
        at,
      };
    }),
  );
}

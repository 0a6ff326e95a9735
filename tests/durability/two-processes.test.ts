/** Two processes at once on one data folder: each succeeds, or waits and says so; neither sees half of what the other does. */
import { once } from "node:events";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { OWNER_ADDRESS, type Letter, bookOf, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { needBundle, runKith, startKith } from "../building/bundle.ts";
import { stateOf } from "./state-of.ts";

const LETTERS = 800;
const PEOPLE = 60;

beforeAll(needBundle);

interface Report {
  readonly read: number;
  readonly created: number;
  readonly merged: number;
  readonly unchanged: number;
  readonly skipped: number;
}

async function files(): Promise<{ mail: string; book: string }> {
  const folder = await temporaryFolder({
    "mail.mbox": mboxOf(
      ...Array.from({ length: LETTERS }, (_, n): Letter => {
        const person = `p${n % PEOPLE}@people.example`;
        const at = new Date(Date.UTC(2026, 0, 1, n)).toISOString();
        const [from, to] = n % 3 === 0 ? [OWNER_ADDRESS, person] : [person, OWNER_ADDRESS];
        return { id: String(n), from, to, subject: `Letter ${n}`, at };
      }),
    ),
    "book.vcf": bookOf(
      ...Array.from({ length: PEOPLE }, (_, n) => [`UID:${n}`, `FN:Person Nr${n}`, `EMAIL:p${n}@people.example`]),
    ),
  });
  return { mail: join(folder, "mail.mbox"), book: join(folder, "book.vcf") };
}

async function importJson(home: string, path: string): Promise<Report> {
  const { code, out, err } = await runKith(home, ["import", path, "--owner", OWNER_ADDRESS, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const report = JSON.parse(out) as Report;
  expect(report.read).toBe(report.created + report.merged + report.unchanged + report.skipped);
  return report;
}

test("plans made while an import runs succeed, and see all of it or nothing", async () => {
  const home = await temporaryFolder({});
  const { mail, book } = await files();
  await importJson(home, book);
  const importing = startKith(home, ["import", mail, "--owner", OWNER_ADDRESS]);
  const ended = once(importing, "close");
  const seen = new Set<string>();
  do {
    const plan = await runKith(home, ["plan", "--as-of", "2026-03-10"]);
    expect({ code: plan.code, err: plan.err }).toEqual({ code: 0, err: "" });
    const list = await runKith(home, ["show", "p1@people.example", "--json"]);
    expect({ code: list.code, err: list.err }).toEqual({ code: 0, err: "" });
    seen.add(list.out);
  } while (importing.exitCode === null);

  expect(await ended).toEqual([0, null]);
  seen.add((await runKith(home, ["show", "p1@people.example", "--json"])).out);
  expect(seen.size).toBeLessThanOrEqual(2);
  await stateOf(home);
}, 120_000);

test("two imports of different files at once both go in", async () => {
  const home = await temporaryFolder({});
  const { mail, book } = await files();

  const [letters, cards] = await Promise.all([importJson(home, mail), importJson(home, book)]);

  expect(letters).toMatchObject({ read: LETTERS, created: LETTERS });
  expect(cards).toMatchObject({ read: PEOPLE });
  expect(cards.created + cards.merged).toBe(PEOPLE);
  expect(await importJson(home, mail)).toMatchObject({ created: 0, merged: 0, unchanged: LETTERS });
  expect(await importJson(home, book)).toMatchObject({ created: 0, merged: 0, unchanged: PEOPLE });
  await stateOf(home);
}, 120_000);

test("two imports of the same file at once bring nothing twice", async () => {
  const home = await temporaryFolder({});
  const alone = await temporaryFolder({});
  const { mail } = await files();

  const reports = await Promise.all([importJson(home, mail), importJson(home, mail)]);

  expect(reports.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, LETTERS]);
  await importJson(alone, mail);
  expect(await stateOf(home)).toBe(await stateOf(alone));
}, 120_000);

test("a merge and an undo that meet an import succeed, or say that somebody is writing", async () => {
  const home = await temporaryFolder({});
  const { mail, book } = await files();
  await importJson(home, book);

  const [imported, merged, noted] = await Promise.all([
    runKith(home, ["import", mail, "--owner", OWNER_ADDRESS]),
    runKith(home, ["merge", "p1@people.example", "p2@people.example"]),
    runKith(home, ["note", "p3@people.example", "--text", "likes tea"]),
  ]);

  for (const { code, err } of [imported, merged, noted]) {
    if (code !== 0) expect({ code, err }).toEqual({ code: 75, err: expect.stringMatching(/^kith: Another/) as string });
  }
  await stateOf(home);
}, 120_000);

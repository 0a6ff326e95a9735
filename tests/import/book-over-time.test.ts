/** One address book in several places and parts: who is gone is said once, and reading again changes nothing. */
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ImportReport } from "../../src/app/import/report.ts";
import { bookOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, openHome } from "../building/test-home.ts";

test("importFiles() says how many records are gone, and marks none for a part of the book", async () => {
  const home = await openHome();
  await home.importFrom(await bookAt("2026-09-01", 1, 10));

  const part = await home.importFrom(await bookAt("2026-10-01", 1, 5));
  expect(part.notices.join()).not.toContain("no longer");
  expect(await goneIn(home)).toEqual([]);

  const newer = await home.importFrom(await bookAt("2026-10-15", 1, 7));
  expect(newer.notices).toContain('3 records are no longer in "contacts.vcf"; what is known of them stays.');
  expect(await goneIn(home)).toEqual(["8", "9", "10"]);
});

test("importFiles() counts a part by what it still holds, not by what it adds", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": people(1, 10) }, { changedOn: "2026-09-01" });
  await home.importFrom(folder);

  const report = await home.importFrom(await bookAt("2026-10-15", 6, 14));

  expect(report.notices).toContain('"contacts.vcf" held 5 of its 10 records: taken for a part, so none is gone.');
  expect(await goneIn(home)).toEqual([]);
});

test("importFiles() takes a part for a part also where both are read at once", async () => {
  const home = await openHome();

  await home.importFrom([await bookAt("2026-09-01", 1, 10), await bookAt("2026-10-15", 1, 3)]);

  expect(await home.rows("source")).toHaveLength(1);
  expect(await goneIn(home)).toEqual([]);
});

test.each([
  ["the same day", "2026-10-15", []],
  ["days in order", "2026-09-01", ["9", "10"]],
])("refresh() of two places that claim %s is settled at once and stays so", async (_, firstDay, gone) => {
  const home = await openHome();
  const [whole, less] = [await bookAt(firstDay, 1, 10), await bookAt("2026-10-15", 1, 8)];
  for (const path of [whole, less, whole, less]) await home.importFrom(path);
  expect(await goneIn(home)).toEqual(gone);
  const { seq } = await home.session.store.head(home.session.owner);

  for (let time = 0; time < 3; time++) await refreshed(home);
  for (const path of [whole, less]) await home.importFrom(path);

  expect(await goneIn(home)).toEqual(gone);
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});

test("importFiles() remembers a folder instead of the file in it, but not instead of what it does not look into", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": people(1, 3), ".kept/contacts.vcf": people(1, 3) });
  await home.importFrom(join(folder, "contacts.vcf"));
  await home.importFrom(join(folder, ".kept/contacts.vcf"));

  await home.importFrom(folder);

  expect((await home.rows("source")).flatMap(({ locations }) => JSON.parse(locations) as string[])).toEqual([
    folder,
    join(folder, ".kept/contacts.vcf"),
  ]);
  expect(await refreshed(home)).toMatchObject({ read: 6, unchanged: 6 });
});

function people(from: number, to: number): string {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return bookOf(...numbers.map((n) => [`UID:${n}`, `FN:Person ${n}`, `EMAIL:p${n}@people.example`]));
}

async function bookAt(day: string, from: number, to: number): Promise<string> {
  return join(await temporaryFolder({ "contacts.vcf": people(from, to) }, { changedOn: day }), "contacts.vcf");
}

async function goneIn(home: TestHome): Promise<string[]> {
  const gone = new Set((await home.rows("record")).filter(({ goneOn }) => goneOn !== null).map(({ id }) => id));
  const names = (await home.rows("detail")).filter(({ field, record }) => field === "name" && gone.has(record));
  return names.map(({ value }) => value.replace("Person ", ""));
}

async function refreshed(home: TestHome): Promise<ImportReport> {
  const places = (await home.rows("source")).flatMap(({ locations }) => JSON.parse(locations) as string[]);
  return home.importFrom([...new Set(places)].sort(), { actor: "refresh" });
}

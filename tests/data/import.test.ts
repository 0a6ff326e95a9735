/** Whole imports of real files: reports add up, a second reading changes nothing, undo and restore give equal facts. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planWeek } from "../../src/app/plan-week.ts";
import { redo, undo } from "../../src/app/undo.ts";
import type { Day } from "../../src/core/day.ts";
import { type TestHome, factsIn, findWrongSums, openHome, projectionsIn, restoreCopy } from "../building/test-home.ts";
import { DATA_FOLDER } from "./data-folder.ts";

const CARDS = readdirSync(join(DATA_FOLDER, "vcard-ez"))
  .filter((name) => name.endsWith(".vcf"))
  .map((name) => join(DATA_FOLDER, "vcard-ez", name));

const IMPORTS = [
  { name: "17 vCard files", paths: CARDS },
  { name: "taylor", paths: [join(DATA_FOLDER, "mailbox-enron/taylor")] },
  { name: "kitchen", paths: [join(DATA_FOLDER, "mailbox-enron/kitchen")] },
  { name: "mailing lists", paths: [join(DATA_FOLDER, "mail-lists")] },
  { name: "icalendar's calendars", paths: [join(DATA_FOLDER, "ical-icalendar")] },
  { name: "ical.js's calendars", paths: [join(DATA_FOLDER, "ical-js")] },
];

test("There are 17 files of cards", () => {
  expect(CARDS).toHaveLength(17);
});

test.each(IMPORTS)(
  "importFiles() of $name adds up, can be repeated, undone, redone and restored",
  async ({ paths }) => {
    const home = await openHome({ zone: "America/Chicago", region: "US" });

    await expectSoundImport(home, paths);
  },
);

test("importFiles() of the whole folder in one adds up, and can be repeated, undone, redone and restored", async () => {
  const home = await openHome({ zone: "America/Chicago", region: "US" });

  await expectSoundImport(home, [DATA_FOLDER], ["mark.taylor@enron.example"]);
});

test("importFiles() of everything after its parts brings nothing twice", async () => {
  const home = await openHome({ zone: "America/Chicago", region: "US" });
  for (const { paths } of IMPORTS) await home.importFrom(paths);
  const parts = await home.session.store.count(home.session.owner, "interaction");

  const whole = await home.importFrom(IMPORTS.flatMap(({ paths }) => paths));

  expect(findWrongSums(whole)).toEqual([]);
  expect(whole.created).toBe(0);
  expect(await home.session.store.count(home.session.owner, "interaction")).toBe(parts);
});

test.each([
  ["taylor", 2135, "mark.taylor@enron.example", "2000-10-02"],
  ["kitchen", 1049, "louise.kitchen@enron.example", "2001-10-01"],
] as const)(
  "importFiles() takes all of %s's %i messages and finds the owner; the plan answers",
  async (name, count, address, day) => {
    const home = await openHome({ zone: "America/Chicago", region: "US" });

    const report = await home.importFrom(join(DATA_FOLDER, "mailbox-enron", name));

    const mail = report.sources.find(({ kind }) => kind === "mail");
    expect(mail).toMatchObject({ read: count, created: count, merged: 0, unchanged: 0, skipped: 0 });
    expect(report.owner.map((found) => found.address)).toEqual([address]);
    const plan = await planWeek(home.session, { asOf: day as Day, touches: 5 });
    expect(plan.touches.length).toBeGreaterThan(0);
  },
);

async function expectSoundImport(
  home: TestHome,
  paths: readonly string[],
  ownerAddresses: readonly string[] = [],
): Promise<void> {
  const { session } = home;
  const begun = await factsIn(session);

  const started = performance.now();
  const preview = await home.importFrom(paths, { dryRun: true, ownerAddresses });
  expect(await factsIn(session)).toEqual(begun);
  const report = await home.importFrom(paths, { ownerAddresses });
  const tookMs = performance.now() - started;

  expect(findWrongSums(report)).toEqual([]);
  expect(preview).toEqual({ ...report, dryRun: true });
  expect(report.read).toBeGreaterThan(0);
  print(paths, report, tookMs);
  const imported = await factsIn(session);
  const projected = await projectionsIn(session);
  const { seq } = await session.store.head(session.owner);

  const again = await home.importFrom(paths, { ownerAddresses });
  expect(findWrongSums(again)).toEqual([]);
  expect(again).toMatchObject({ read: report.read, created: 0, merged: 0, skipped: report.skipped, interactions: 0 });
  expect((await session.store.head(session.owner)).seq).toBe(seq);

  await session.store.rebuild(session.owner);
  expect(await projectionsIn(session)).toEqual(projected);
  const copy = await restoreCopy(session);
  expect(await factsIn(copy)).toEqual(imported);
  expect(await projectionsIn(copy)).toEqual(projected);

  expect(await undo(session, undefined, false)).toMatchObject({ kind: "undone" });
  expect(await factsIn(session)).toEqual(begun);
  expect(Object.values(await projectionsIn(session)).flat()).toEqual([]);
  expect(await redo(session)).toMatchObject({ kind: "undone" });
  expect(await factsIn(session)).toEqual(imported);
  expect(await projectionsIn(session)).toEqual(projected);
}

function print(paths: readonly string[], report: Awaited<ReturnType<TestHome["importFrom"]>>, tookMs: number): void {
  const { read, created, merged, unchanged, skipped, contacts, interactions } = report;
  const bytes = paths.reduce((total, path) => total + statSync(path).size, 0);
  console.log(
    JSON.stringify({
      paths: paths.length,
      bytes,
      ms: Math.round(tookMs),
      read,
      created,
      merged,
      unchanged,
      skipped,
      contacts,
      interactions,
    }),
  );
  for (const { source, reason, count } of report.skips) console.log(`  ${source}: ${reason} ${count}`);
}

/** What `doctor` finds in data that somebody meddled with, and what it puts right. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { type Checks, examineData, repairData } from "../../src/app/examine-data.ts";
import { undo } from "../../src/app/undo.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { openCare } from "../../src/wiring/care.ts";
import { OWNER_ADDRESS, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, openHome } from "../building/test-home.ts";

async function openFull(): Promise<
  TestHome & { checks: Checks; tidy: () => Promise<void>; meddle: (sql: string) => void }
> {
  const home = await openHome();
  const mail = await temporaryFolder({ "mail.mbox": clearMailbox() });
  await home.importFrom(mail, { ownerAddresses: [OWNER_ADDRESS] });
  const path = join(home.folder, "kith.db");
  const { checks, tidy } = openCare(openSqliteStore(path), home.session.owner, home.folder);
  return {
    ...home,
    checks,
    tidy,
    meddle(sql) {
      const database = new Database(path);
      database.exec(sql);
      database.close();
    },
  };
}

test("examineData() finds nothing in data that Kith wrote", async () => {
  const { session, checks } = await openFull();

  expect(await examineData(session, checks)).toEqual({ findings: [], changes: [] });
});

test.each([
  [`UPDATE "profile" SET "name" = 'Somebody'`, "projection", /"profile"/],
  [`DELETE FROM "tie"`, "projection", /"tie"/],
  [`UPDATE "search" SET "text" = '' WHERE "contact" = (SELECT min("contact") FROM "search")`, "projection", /"search"/],
  [
    `DELETE FROM "searchWords" WHERE rowid = (SELECT min("id") FROM "searchWords_docsize")`,
    "projection",
    /"searchWords"/,
  ],
  [
    `INSERT INTO "searchWords" (rowid, "text") VALUES ((1 << 33) + 9999, '  of nobody  ')`,
    "projection",
    /"searchWords"/,
  ],
  [`DELETE FROM "source"`, "dangling", /record\.source/],
  [
    `UPDATE "identity" SET "value" = 'Bruno@Falke.example' WHERE "value" = 'carla@ruiz.example'`,
    "double-identity",
    /bruno@/,
  ],
  [`UPDATE "interaction" SET "at" = 4000000000000 WHERE "nature" = 'reply'`, "clock", /15 interactions/],
  [`UPDATE "operation" SET "at" = 4000000000000`, "clock", /operations/],
  [`INSERT INTO "organisation" VALUES (1, 2, 'Nobody & Co', 'nobody')`, "orphan", /1 companies/],
  [`INSERT INTO "blob" VALUES (1, 'ab', 'image/png', x'00')`, "orphan", /1 photos/],
])("examineData() says what %s did", async (sql, kind, words) => {
  const { session, checks, meddle } = await openFull();
  meddle(sql);

  const { findings } = await examineData(session, checks);

  expect(findings.map((finding) => [finding.kind, words.test(finding.text)])).toContainEqual([kind, true]);
});

test("repairData() removes what nothing uses in one operation, and undo brings it back", async () => {
  const { session, checks, meddle } = await openFull();
  meddle(`INSERT INTO "organisation" VALUES (1, 2, 'Nobody & Co', 'nobody')`);
  const before = await factsIn(session);

  await repairData(session, checks);

  expect((await examineData(session, checks)).findings).toEqual([]);
  await undo(session, undefined, false);
  expect(await factsIn(session)).toEqual(before);
});

test("a repair rebuilds what is computed, and logs nothing", async () => {
  const { session, checks, tidy, meddle } = await openFull();
  meddle(`DELETE FROM "tie"; UPDATE "profile" SET "name" = ''`);
  const head = await session.store.head(session.owner);

  await repairData(session, checks);
  await tidy();

  expect((await examineData(session, checks)).findings).toEqual([]);
  expect(await session.store.head(session.owner)).toEqual(head);
});

/** Tables of people from any program, read by what their columns hold. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { refresh } from "../../src/app/refresh.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { CONNECTIONS_HEADER } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, failureOf, openHome } from "../building/test-home.ts";

const DEX =
  "First Name,Last Name,Email 1,Phone 1,Company,Job Title,LinkedIn,Notes,Birthday,Location,How We Met,Tags,Groups\n" +
  'Ana,Lim,ana@acme.example,+351 21 000 0001,Acme,CTO,https://www.linkedin.com/in/ana-lim,Sails,1990-04-12,Porto,At the fair,"a, b",Friends\n' +
  "Bo,Falk,,,,,,,,,,,\n,,,,,,,,,,,,\n";
const CLAY =
  "First name,Last name,Email,Organization,Title,LinkedIn,Notes,Last Contacted,Tags,Lists\n" +
  "Ana,Lim,ana@acme.example,Acme,CTO,ana-lim,,2026-01-02,,Sailing\n";
const CUSTOMERS = "Kunde;Kontakt per;Seit;Umsatz\nAna Lim;ana@acme.example;04.05.2019;12\nBo Falk;;13.02.2020;7\n";
const ORDERS = "Kunde;Ware;Umsatz\nAna Lim;Tee;12\nBo Falk;Kaffee;7\n";

testSource({ what: "Dex's CSV", contents: { "dex.csv": DEX }, path: "dex.csv", counts: { created: 2, skipped: 1 } });
testSource({ what: "Clay's CSV", contents: { "clay.csv": CLAY }, path: "clay.csv", counts: { created: 1 } });
testSource({ what: "any table", contents: { "c.csv": CUSTOMERS }, path: "c.csv", counts: { created: 1, skipped: 1 } });
testDamagedSource({ what: "a table in a folder", contents: { "dex.csv": DEX } });

async function fileOf(content: string | Uint8Array, name = "table.csv"): Promise<string> {
  return join(await temporaryFolder({ [name]: content }), name);
}

async function namesIn({ session }: TestHome): Promise<string[]> {
  return (await session.store.scan(session.owner, "profile")).map(({ name }) => name).sort();
}

test("importFiles() shows what it takes the columns of a table for, with samples", async () => {
  const home = await openHome();
  const path = await fileOf(CUSTOMERS);

  const report = await home.importFrom(path, { dryRun: true });

  expect(report.tables).toEqual([
    {
      source: "table.csv",
      location: path,
      columns: [
        { column: "Kunde", field: null, samples: ["Ana Lim", "Bo Falk"] },
        { column: "Kontakt per", field: "email", samples: ["ana@acme.example"] },
        { column: "Seit", field: null, samples: ["04.05.2019", "13.02.2020"] },
        { column: "Umsatz", field: null, samples: ["12", "7"] },
      ],
    },
  ]);
});

test("importFiles() reads a table as the owner says, and a refresh reads it in the same way", async () => {
  const home = await openHome();
  const { session } = home;
  const path = await fileOf(CUSTOMERS);

  const report = await home.importFrom(path, { columns: ["kunde=name", "Seit=connected", "Umsatz=note:Turnover"] });
  expect(report).toMatchObject({ created: 2, skipped: 0 });
  expect(await namesIn(home)).toEqual(["Ana Lim", "Bo Falk"]);
  const connected = (await home.rows("detail")).filter(({ field }) => field === "connected");
  expect(connected.map(({ value }) => value)).toEqual(["2019-05-04", "2020-02-13"]);
  const { seq } = await session.store.head(session.owner);

  const again = await refresh(
    session,
    {
      openSources: (locations, wishes) => openSources(locations, session.zone, session.today, wishes),
      normalisePhone: () => null,
      onSkip: () => undefined,
      onProgress: () => undefined,
    },
    () => Promise.resolve(undefined),
  );

  expect(again.report).toMatchObject({ created: 0, merged: 0, unchanged: 2, skipped: 0 });
  expect((await session.store.head(session.owner)).seq).toBe(seq);
});

test("importFiles() lets what was said be corrected one column at a time", async () => {
  const home = await openHome();
  const path = await fileOf(CUSTOMERS);

  await home.importFrom(path, { columns: ["Kunde=company"] });
  const report = await home.importFrom(path, { columns: ["Umsatz=note"] });

  expect(report.tables[0]?.columns.map(({ field }) => field)).toEqual(["company", "email", null, "note"]);
});

test("importFiles() does not take a table for people that is not surely of them, and says how it could", async () => {
  const home = await openHome();
  const path = await fileOf(ORDERS);

  const report = await home.importFrom(path);

  expect(report).toMatchObject({ read: 0, tables: [] });
  expect(report.unrecognised).toMatchObject([
    { seen: expect.stringMatching(/columns "Kunde, Ware, Umsatz".*--map "Kunde=name"/) as unknown },
  ]);
  const half = await home.importFrom(path, { columns: ["Ware=note"] });
  expect(half).toMatchObject({ read: 0, unrecognised: [{ path }] });
  expect(await home.importFrom(path, { columns: ["Kunde=name"] })).toMatchObject({ created: 2 });
  expect(await home.importFrom(path)).toMatchObject({ created: 0, unchanged: 2 });
});

test("importFiles() leaves tables in a folder alone, though they be of people", async () => {
  const home = await openHome();

  const report = await home.importFrom(await temporaryFolder({ "dex.csv": DEX }));

  expect(report.unrecognised).toMatchObject([
    { seen: expect.stringContaining("when it is given by itself") as unknown },
  ]);
});

test("importFiles() refuses what it cannot understand of --map", async () => {
  const home = await openHome();
  const path = await fileOf(CUSTOMERS);

  expect(await failureOf(home.importFrom(path, { columns: ["Kunde=human"] }))).toMatch(/does not say what a column/);
  expect(await failureOf(home.importFrom(path, { columns: ["Mail=email"] }))).toMatch(
    /No table here has a column "Mail"/,
  );
});

test("importFiles() reads a known table as the owner says, too", async () => {
  const home = await openHome();
  const path = await fileOf(`${CONNECTIONS_HEADER}\nAna,Lim,,,Acme,CTO,08 Feb 2026\n`);

  const report = await home.importFrom(path, { columns: ["Position=note:Position"] });

  expect(report.sources).toMatchObject([{ kind: "table", created: 1 }]);
  const [note] = (await home.rows("detail")).filter(({ field }) => field === "note");
  expect(note?.value).toBe("Position: CTO");
});

test("importFiles() undoes what was said of columns with the import", async () => {
  const home = await openHome();
  const path = await fileOf(CUSTOMERS);
  const { undo } = await import("../../src/app/undo.ts");

  await home.importFrom(path, { columns: ["Kunde=name"] });
  await undo(home.session, undefined, false);

  expect((await home.rows("setting")).filter(({ key }) => key.startsWith("columns:"))).toEqual([]);
});

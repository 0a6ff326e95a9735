/** What holds of every kind of source: reports add up, a dry run is the run, twice changes nothing, undo gives back what was. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addOwnAddress } from "../../src/app/edit-owner.ts";
import { importFiles } from "../../src/app/import-files.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { GOOGLE_HEADER, LINKEDIN, OWNER_ADDRESS, bookOf, clearMailbox, letterText } from "../building/source-text.ts";
import { testSource } from "../building/source-conformance.ts";
import { type Contents, temporaryFolder } from "../building/temporary-folder.ts";
import { findWrongSums, openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

const CARDS = bookOf(
  ["UID:1", "FN:Bruno Falke", "EMAIL:bruno@falke.example", "TITLE:Director", "ORG:Falke & Co"],
  ["FN:Eva Lind", "TEL:+49 30 90182000", "X-ABC:kept"],
  ["FN:Bakery", "ORG:Bakery", "EMAIL:info@bakery.example"],
);
const LETTER = {
  from: "Gil Ferro <gil@ferro.example>",
  to: OWNER_ADDRESS,
  at: "2026-10-20T09:00Z",
  subject: "After the fair",
};
const MEETING = [
  "ORGANIZER:mailto:ines@norte.example",
  "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ines@norte.example",
  "ATTENDEE;CN=Bruno Falke;PARTSTAT=ACCEPTED:mailto:bruno@falke.example",
];

const SOURCES: readonly { kind: string; contents: Contents; path?: string; created: number; skipped: number }[] = [
  { kind: "vCard", contents: { "contacts.vcf": CARDS }, path: "contacts.vcf", created: 3, skipped: 0 },
  {
    kind: "a folder with a card in each file",
    contents: { "a.vcf": bookOf(["UID:a", "FN:Ann Ash"]), "b.vcf": bookOf(["UID:b", "FN:Bob Birch"]) },
    created: 2,
    skipped: 0,
  },
  {
    kind: "Google CSV",
    contents: {
      "contacts.csv": `${GOOGLE_HEADER}\nBruno,,Falke,Falke & Co,Director,,,* myContacts,* Work,bruno@falke.example,,\nEva,,Lind,,,,,* myContacts,,,Mobile,+49 30 90182000\n`,
    },
    path: "contacts.csv",
    created: 2,
    skipped: 0,
  },
  { kind: "a LinkedIn folder", contents: LINKEDIN, created: 7, skipped: 1 },
  {
    kind: "a LinkedIn zip",
    contents: {
      "Basic_LinkedInDataExport_11-02-2026.zip": buildZip(
        Object.entries(LINKEDIN).map(([name, content]) => ({ name, content })),
      ),
    },
    path: "Basic_LinkedInDataExport_11-02-2026.zip",
    created: 7,
    skipped: 1,
  },
  { kind: "LinkedIn's connections", contents: LINKEDIN, path: "Connections.csv", created: 2, skipped: 1 },
  { kind: "LinkedIn's invitations", contents: LINKEDIN, path: "Invitations.csv", created: 0, skipped: 1 },
  { kind: "mbox", contents: { "mail.mbox": clearMailbox(LETTER) }, path: "mail.mbox", created: 31, skipped: 0 },
  {
    kind: "Maildir",
    contents: {
      "Mail/cur/1.host:2,S": letterText(LETTER),
      "Mail/new/2.host": letterText({ ...LETTER, subject: "More", at: "2026-10-21T09:00Z" }),
      "Mail/tmp/": "",
      "Mail/.Sent/new/": "",
      "Mail/.Sent/cur/3.host:2,S": letterText({ from: OWNER_ADDRESS, to: LETTER.from, at: "2026-10-22T09:00Z" }),
    },
    created: 3,
    skipped: 0,
  },
  { kind: "eml", contents: { "letter.eml": letterText(LETTER) }, path: "letter.eml", created: 1, skipped: 0 },
  {
    kind: "ics",
    contents: {
      "work.ics": calendarOf(
        entryOf("UID:past", "DTSTART:20261010T090000Z", "DTEND:20261010T100000Z", ...MEETING),
        entryOf("UID:coming", "DTSTART:20261112T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3", ...MEETING),
        entryOf("UID:alone", "DTSTART:20261011T090000Z"),
      ),
    },
    path: "work.ics",
    created: 2,
    skipped: 1,
  },
];

for (const { kind, created, skipped, ...given } of SOURCES)
  testSource({ what: kind, ...given, counts: { created, skipped } });

test("importFiles() leaves no stage file behind", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": CARDS });

  for (const dryRun of [true, false, false]) await home.importFrom(folder, { dryRun });

  expect((await readdir(home.folder)).filter((name) => name.startsWith("stage-"))).toEqual([]);
});

test("importFiles() tells files of one name in two folders apart, each with its own skips", async () => {
  const home = await openHome();
  const letters = (id: string): string =>
    letterText({ id, from: "a@a.example", to: "b@b.example", at: "2026-10-20T09:00Z" });
  const folder = await temporaryFolder({
    "one/contacts.vcf": bookOf(["UID:1", "FN:Bruno Falke"], ["NOTE:"]),
    "two/contacts.vcf": bookOf(["UID:2", "FN:Eva Lind"], ["NOTE:"], ["NOTE: "]),
    "one/mail.eml": letters("1"),
    "two/mail.eml": letters("2"),
  });
  const paths = ["one", "two"].flatMap((name) => [join(folder, name, "contacts.vcf"), join(folder, name, "mail.eml")]);

  const report = await home.importFrom(paths, { ownerAddresses: [OWNER_ADDRESS] });

  expect(findWrongSums(report)).toEqual([]);
  expect(report.sources.map(({ source, skipped }) => [source, skipped])).toEqual(
    report.sources.map(({ source }) => [
      source,
      report.skips.filter((group) => group.source === source).reduce((sum, { count }) => sum + count, 0),
    ]),
  );
  expect(new Set(report.sources.map(({ source }) => source)).size).toBe(4);
});

test("importFiles() tells each skip once when it has to decide again", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(["UID:1", "FN:Bruno Falke"], ["NOTE:"]) });
  let skips: string[] = [];
  let begun = 0;

  const report = await importFiles(
    home.session,
    {
      openSources: async function* (locations) {
        yield* openSources(locations, home.session.zone, home.session.today);
        // Somebody else writes in between.
        if (++begun === 1) await addOwnAddress(home.session, OWNER_ADDRESS);
      },
      normalisePhone: () => null,
      onBegin: () => void (skips = []),
      onSkip: (_, reason) => void skips.push(reason),
      onProgress: () => undefined,
    },
    { locations: [folder], ownerAddresses: [], dryRun: false, actor: "person", summary: "Imported" },
  );

  expect(begun).toBe(2);
  expect(report).toMatchObject({ created: 1, skipped: 1 });
  expect(skips).toEqual(["empty"]);
  expect(await home.rows("contact")).toHaveLength(1);
});

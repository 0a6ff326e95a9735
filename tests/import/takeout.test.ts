/** A whole export of Google's: in any language, cut into parts, with labels, pictures, calendars and mail. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { testSource } from "../building/source-conformance.ts";
import { OWNER_ADDRESS, bookOf, mboxOf } from "../building/source-text.ts";
import { type Contents, temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";

const ANA = ["FN:Ana Lim", "EMAIL:ana@acme.example", "CATEGORIES:myContacts,Segeln"];
const BO = ["FN:Bo Falk", "TEL:+49 30 90182000"];
const CY = ["FN:Cy Gale", "NOTE:Nothing else is known"];
const OLD = ["FN:Olaf Old", "EMAIL:olaf@old.example"];
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const OWNER = `Ines Norte <${OWNER_ADDRESS}>`;

const letter = (id: string, from: string, to: string, labels: string) => ({
  ...{ id, from, to, at: `2026-10-0${id}T09:00Z`, subject: `Subject ${id}` },
  headers: [`X-GM-THRID: ${id}`, `X-Gmail-Labels: ${labels}`],
});

/** As it comes to somebody who has set Google to German. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf": bookOf(ANA, BO, CY),
  "Takeout/Kontakte/Alle Kontakte/Ana Lim.jpg": PICTURE,
  "Takeout/Kontakte/Segeln/Segeln.vcf": bookOf(ANA, CY),
  "Takeout/Kontakte/Segeln/Ana Lim.jpg": PICTURE,
  "Takeout/Kontakte/Archiv 2019/Archiv 2019.vcf": bookOf(OLD),
  "Takeout/Kalender/Ines.ics": calendarOf(
    entryOf(
      ...["UID:1", "DTSTART:20261010T090000Z", "DTEND:20261010T100000Z", "SUMMARY:Lunch"],
      ...[`ORGANIZER:mailto:${OWNER_ADDRESS}`, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@acme.example"],
    ),
    entryOf("UID:2", "DTSTART:20261011T090000Z", "SUMMARY:Alone"),
  ),
  "Takeout/Gmail/Alle Nachrichten einschließlich Spam und Papierkorb.mbox": mboxOf(
    letter("1", OWNER, "ana@acme.example", "=?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?="),
    letter("2", "ana@acme.example", OWNER, "Posteingang"),
    letter("3", "win@prize.example", OWNER, "Spam"),
    letter("4", "ana@acme.example", OWNER, "Papierkorb"),
    letter("5", "Olaf Old <olaf@old.example>", OWNER, "Chat"),
    letter("6", OWNER, "ana@acme.example", "=?UTF-8?Q?Entw=C3=BCrfe?="),
  ),
  "Takeout/Google Fotos/2019/beach.jpg": PICTURE,
  "Takeout/archive_browser.html": "<!doctype html><html></html>",
};

const COUNTS = { created: 9, skipped: 5 };

/** The parts of an export, file by file in turn. */
function partsOf(count: number): Contents {
  const names = Object.keys(FILES);
  const parts = Array.from({ length: count }, (_, part) => names.filter((_name, index) => index % count === part));
  return Object.fromEntries(
    parts.map((inside, part) => [
      `takeout-20261102T101112Z-00${part + 1}.zip`,
      buildZip(inside.map((name) => ({ name, content: FILES[name] ?? "" }))),
    ]),
  );
}

testSource({ what: "a Takeout folder", contents: FILES, counts: COUNTS });
testSource({
  what: "a Takeout zip",
  contents: partsOf(1),
  path: "takeout-20261102T101112Z-001.zip",
  counts: COUNTS,
});
testSource({
  what: "a Takeout in three parts, of which one is given",
  contents: partsOf(3),
  path: "takeout-20261102T101112Z-002.zip",
  counts: COUNTS,
});
testSource({ what: "a folder with the parts of a Takeout", contents: partsOf(3), counts: COUNTS });

test("importFiles() of a Takeout takes everybody once, with their picture, and mail by its labels", async () => {
  const home = await openHome();

  const report = await home.importFrom(await temporaryFolder(FILES), { ownerAddresses: [OWNER_ADDRESS] });

  expect(report.sources.map(({ source, read, created, skipped }) => [source, read, created, skipped])).toEqual([
    ["Kontakte", 6, 4, 2],
    ["Ines.ics", 2, 1, 1],
    [`Mail of ${OWNER_ADDRESS}`, 6, 4, 2],
  ]);
  const names = (await home.session.store.scan(home.session.owner, "profile")).map(({ name }) => name).sort();
  expect(names).toEqual(["Ana Lim", "Bo Falk", "Cy Gale", "Olaf Old"]);
  expect(await home.rows("blob")).toHaveLength(1);
  const media = (await home.rows("interaction")).map(({ medium }) => medium).sort();
  expect(media).toEqual(["direct-message", "email", "email", "email", "in-person"]);
  expect(report.skips.map(({ reason, count }) => [reason, count]).toSorted()).toEqual([
    ["draft", 1],
    ["duplicate", 2],
    ["no-others", 1],
    ["spam", 1],
  ]);
  expect(report.unrecognised.map(({ seen }) => seen).toSorted()).toEqual(["a picture", "a web page"]);
});

test("importFiles() gives nobody a picture that may be another's", async () => {
  const home = await openHome();
  const book = "Takeout/Contacts/All Contacts";
  const folder = await temporaryFolder({
    [`${book}/All Contacts.vcf`]: bookOf(["FN:Ana Lim", "NOTE:1"], ["FN:Ana Lim", "NOTE:2"], ["FN:Bo Falk"]),
    [`${book}/Ana Lim.jpg`]: PICTURE,
    [`${book}/Bo Falk.jpg`]: PICTURE,
    [`${book}/Bo Falk(1).jpg`]: Buffer.concat([PICTURE, PICTURE]),
  });

  await home.importFrom(folder);

  expect(await home.rows("blob")).toEqual([]);
});

test("importFiles() says which part of a Takeout is not there, and reads the others", async () => {
  const home = await openHome();
  const folder = await temporaryFolder(partsOf(3));
  await rm(join(folder, "takeout-20261102T101112Z-002.zip"));

  const report = await home.importFrom(join(folder, "takeout-20261102T101112Z-003.zip"));

  expect(report.unrecognised).toContainEqual(
    expect.objectContaining({
      path: "takeout-20261102T101112Z-002.zip",
      seen: "a part of the export that is not there",
    }),
  );
  expect(report.read).toBeGreaterThan(0);
});

test("importFiles() of a later Takeout in other parts knows the book again", async () => {
  const home = await openHome();
  const wish = { ownerAddresses: [OWNER_ADDRESS] };
  await home.importFrom(await temporaryFolder(partsOf(2)), wish);
  const later = Object.fromEntries(
    Object.entries(partsOf(3)).map(([name, content]) => [name.replace("20261102", "20261110"), content]),
  );

  const report = await home.importFrom(await temporaryFolder(later), wish);

  expect(report).toMatchObject({ created: 0, merged: 0 });
  expect(await home.rows("source")).toHaveLength(3);
});

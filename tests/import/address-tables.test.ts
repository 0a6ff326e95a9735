/** Address books as tables: Outlook's, old and new, in every codepage; Thunderbird's. */
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  CLASSIC_OUTLOOK_HEADER,
  GOOGLE_OUTLOOK_HEADER,
  OUTLOOK_HEADER,
  THUNDERBIRD_HEADER,
  tableText,
} from "../building/address-tables.ts";
import { testDamagedSource, testSource } from "../building/source-conformance.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { openHome } from "../building/test-home.ts";

const PEOPLE = [
  { "First Name": "Ana", "Last Name": "Lim", "E-mail Address": "ana@acme.example", Birthday: "25/12/1980" },
  { "First Name": "Jörg", "Last Name": "Weiß", "Mobile Phone": "+49 30 90182000", Categories: "Work;Sailing" },
  { Company: "Acme", "Business Phone": "+49 30 90182001" },
  {},
];
const OUTLOOK = tableText(OUTLOOK_HEADER, PEOPLE);
const CLASSIC = tableText(CLASSIC_OUTLOOK_HEADER, PEOPLE, { quoteAll: true });
const counts = { created: 3, skipped: 1 };

testSource({ what: "new Outlook's CSV", contents: { "contacts.csv": `\uFEFF${OUTLOOK}` }, counts });
testSource({ what: "classic Outlook's CSV", contents: { "c.csv": Buffer.from(CLASSIC, "latin1") }, counts });
testSource({ what: "Outlook's CSV with semicolons", contents: { "c.csv": OUTLOOK.replaceAll(",", ";") }, counts });
testSource({
  what: "Outlook's CSV in UTF-16",
  contents: { "c.csv": Buffer.from(`\uFEFF${CLASSIC}`, "utf16le") },
  counts,
});
testSource({ what: "Google's Outlook CSV", contents: { "c.csv": tableText(GOOGLE_OUTLOOK_HEADER, PEOPLE) }, counts });
testSource({
  what: "Thunderbird's CSV",
  contents: {
    "book.csv": tableText(THUNDERBIRD_HEADER, [
      { "Display Name": "Ana Lim", "Primary Email": "ana@acme.example", "Birth Month": "4", "Birth Day": "12" },
      { "First Name": "Bo", "Last Name": "Falk", "Work Phone": "+49 30 90182000" },
    ]),
  },
  counts: { created: 2 },
});
testDamagedSource({ what: "Outlook's CSV", contents: { "contacts.csv": OUTLOOK } });

test.each([
  ["windows-1252", "Jörg Weiß", [0x4a, 0xf6, 0x72, 0x67], [0x57, 0x65, 0x69, 0xdf]],
  ["windows-1250", "Jiří Dvořák", [0x4a, 0x69, 0xf8, 0xed], [0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b]],
  ["windows-1251", "Анна Иванова", [0xc0, 0xed, 0xed, 0xe0], [0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2, 0xe0]],
])("importFiles() reads Outlook's CSV in %s as %s", async (_, name, given, family) => {
  const bytes = Buffer.concat([
    Buffer.from(tableText(CLASSIC_OUTLOOK_HEADER, [], { quoteAll: true }).replaceAll('"', "")),
    Buffer.from(","),
    Buffer.from(given),
    Buffer.from(",,"),
    Buffer.from(family),
    Buffer.from(",".repeat(CLASSIC_OUTLOOK_HEADER.split(",").length - 4) + "\r\n"),
  ]);
  const home = await openHome();

  await home.importFrom(join(await temporaryFolder({ "contacts.csv": bytes }), "contacts.csv"));

  expect((await home.session.store.scan(home.session.owner, "profile")).map((profile) => profile.name)).toEqual([name]);
});

test("importFiles() of a later Outlook file shows who is gone and what changed", async () => {
  const home = await openHome();
  const later = PEOPLE.map((person) => ({
    ...person,
    ...(person["First Name"] === "Ana" ? { Company: "Lind AB" } : {}),
  }));
  await home.importFrom(await temporaryFolder({ "contacts.csv": OUTLOOK }, { changedOn: "2026-10-01" }));

  const report = await home.importFrom(await temporaryFolder({ "contacts.csv": tableText(OUTLOOK_HEADER, later) }));

  expect(report).toMatchObject({ created: 0, merged: 1, unchanged: 2, skipped: 1 });
});

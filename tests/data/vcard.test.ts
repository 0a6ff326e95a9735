/** The vCard codec on the exports of some fourteen clients: every card is counted, read, and written again the same. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readVcards } from "../../src/connectors/files/read-vcards.ts";
import type { Card } from "../../src/core/card.ts";
import type { Instant } from "../../src/core/day.ts";
import type { Reading } from "../../src/core/reading.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { formatVcard } from "../../src/formats/vcard/format-vcard.ts";
import { looksLikeVcard } from "../../src/formats/vcard/looks-like-vcard.ts";
import { parseVcard } from "../../src/formats/vcard/parse-vcard.ts";
import { memoryFile } from "../building/memory-file.ts";

const FOLDER = join(process.env["KITH_DATA"] ?? "../shared/data", "vcard-ez");
const hasData = existsSync(FOLDER);

/** How many cards each file holds; all others hold one. */
const COUNTS: Readonly<Record<string, number>> = {
  "John_Doe_ANDROID.vcf": 6,
  "gmail-list.vcf": 3,
  "rfc2426-example.vcf": 2,
};

test.skipIf(!hasData)("every file gives its number of cards, and skips none", async () => {
  const files = fileNames();

  expect(files).toHaveLength(17);
  for (const file of files) {
    const bytes = readFileSync(join(FOLDER, file));
    const readings = await readAll(file);

    expect(looksLikeVcard(bytes), file).toBe(true);
    expect(cardsOf(readings), file).toHaveLength(COUNTS[file] ?? 1);
    expect(
      readings.filter(({ kind }) => kind === "skip"),
      file,
    ).toEqual([]);
  }
});

test.skipIf(!hasData)("every card is written again the same, with its source and without", async () => {
  for (const file of fileNames()) {
    for (const { card, raw } of cardsOf(await readAll(file))) {
      const plain = formatVcard(card, { uid: "1" });
      const whole = formatVcard(card, { uid: "1", raw });
      const again = formatVcard(card, { uid: "1", raw: encode(whole) });

      expect(parseVcard(encode(plain)), file).toEqual({ card, uid: "1", version: "4.0", problems: [] });
      expect(parseVcard(encode(whole)).card, file).toEqual(card);
      expect(again, file).toBe(whole);
    }
  }
});

test.skipIf(!hasData)("no property is lost when a card is written again", async () => {
  // What the card holds in another form, or what is of the file rather than of the contact.
  const gone =
    /^(?:BEGIN|END|VERSION|PRODID|LABEL|PHOTO|URL|NICKNAME|REV|CATEGORIES|X-ABDATE|X-EVOLUTION-ANNIVERSARY|X-MS-ANNIVERSARY|X-ANNIVERSARY)$/;
  for (const file of fileNames()) {
    for (const { card, raw } of cardsOf(await readAll(file))) {
      const written = namesIn(formatVcard(card, { uid: "1", raw }));
      const missing = [...namesIn(Buffer.from(raw).toString("latin1"))].filter((name) => !written.has(name));

      expect(
        missing.filter((name) => !gone.test(name)),
        file,
      ).toEqual([]);
    }
  }
});

test.skipIf(!hasData).each([
  ["John_Doe_ANDROID.vcf", 876],
  ["John_Doe_BLACK_BERRY.vcf", 1674],
  ["John_Doe_IPHONE.vcf", 32_531],
  ["John_Doe_LOTUS_NOTES.vcf", 7957],
  ["John_Doe_MAC_ADDRESS_BOOK.vcf", 18_242],
  ["John_Doe_MS_OUTLOOK.vcf", 860],
  ["outlook-2007.vcf", 2324],
  ["thunderbird-MoreFunctionsForAddressBook-extension.vcf", 8940],
])("the photo in %s has %d bytes", async (file, size) => {
  const photos = cardsOf(await readAll(file)).flatMap(({ card }) => card.photos);

  expect(photos.map((photo) => (photo.kind === "bytes" ? [photo.mediaType, photo.bytes.length] : []))).toEqual([
    ["image/jpeg", size],
  ]);
});

test.skipIf(!hasData)("the iPhone's card is read, whose lines end in CR CR LF", async () => {
  const card = await onlyCard("John_Doe_IPHONE.vcf");

  expect(card.name).toEqual({
    full: "Mr. John Richter James Doe Sr.",
    given: "John",
    additional: "Richter James",
    family: "Doe",
    prefix: "Mr.",
    suffix: "Sr.",
  });
  expect(card.phones.map(({ value, label }) => [value, label])).toEqual([
    ["905-555-1234", "mobile"],
    ["905-666-1234", "home"],
    ["905-777-1234", "work"],
    ["905-888-1234", "fax"],
    ["905-999-1234", "fax"],
    ["905-111-1234", "pager"],
    ["905-222-1234", "assistant phone"],
  ]);
  expect(card.dates).toEqual([{ kind: "birthday", date: "2012-06-06" }]);
});

test.skipIf(!hasData)("Outlook's cards are read, of 2003 and 2007 and now", async () => {
  const [first, second, third] = await Promise.all(
    ["outlook-2003.vcf", "outlook-2007.vcf", "John_Doe_MS_OUTLOOK.vcf"].map(onlyCard),
  );

  expect(first?.positions).toEqual([
    { organisation: "Company, The", department: "TheDepartment", title: "The Job Title" },
  ]);
  expect(first?.notes).toEqual(["This is the note field!!\nSecond line\n\nThird line is empty"]);
  expect(first?.dates).toEqual([{ kind: "birthday", date: "1980-03-21" }]);
  expect(second?.addresses.map(({ formatted }) => formatted)).toEqual(["222 Broadway\nNew York, NY 99999\nUSA"]);
  expect(second?.revisedOn).toBe("2012-08-01");
  expect(third?.addresses.map(({ label, street }) => [label, street])).toEqual([
    ["work", "Cresent moon drive"],
    ["home", "Silicon Alley 5,"],
  ]);
  expect(third?.dates.map(({ kind, date }) => [kind, date])).toEqual([
    ["birthday", "1980-03-22"],
    ["anniversary", "2011-01-13"],
  ]);
});

test.skipIf(!hasData)("Gmail's cards are read, with their services, labels and days", async () => {
  const card = await onlyCard("gmail-single2.vcf");

  expect(card.handles.map(({ value, label }) => [value, label])).toEqual([
    ["IM2", "google talk"],
    ["IM3", "aim"],
    ["IM4", "yahoo"],
    ["IM5", "skype"],
    ["IM6", "qq"],
    ["IM7", "msn"],
    ["IM8", "icq"],
    ["IM9", "jabber"],
  ]);
  expect(card.urls.map(({ label }) => label)).toEqual([
    undefined,
    "PROFILE",
    "BLOG",
    "home page",
    "work",
    "CustomWebsiteCategory",
  ]);
  expect(card.dates).toEqual([
    { kind: "birthday", date: "1912-06-23" },
    { kind: "anniversary", date: "1930-03-20" },
    { kind: "other", date: "1776-07-04" },
    { kind: "other", date: "2000-09-12", label: "CustomDateCategory" },
  ]);
});

test.skipIf(!hasData)("the cards of the standards are read", async () => {
  const four = await onlyCard("rfc6350-example.vcf");
  const three = cardsOf(await readAll("rfc2426-example.vcf")).map(({ card }) => card);

  expect(four.dates).toEqual([
    { kind: "birthday", date: "--02-03" },
    { kind: "anniversary", date: "2009-08-08" },
  ]);
  expect(four.phones.map(({ label, preferred }) => [label, preferred])).toEqual([
    ["work", true],
    ["mobile", undefined],
  ]);
  expect(three.map(({ emails }) => emails.length)).toEqual([2, 1]);
  expect(three[1]?.addresses[0]?.region).toBe("CA");
});

test.skipIf(!hasData)("FullContact's card keeps its two jobs apart", async () => {
  const card = await onlyCard("fullcontact.vcf");

  expect(card.positions).toEqual([
    { organisation: "Organization1", department: "Department1", title: "Title1" },
    { organisation: "Organization2", department: "Department2", title: "Title2" },
  ]);
  expect(card.emails.map(({ label }) => label)).toEqual(["home", "work", "school", "other", "customtype"]);
});

test.skipIf(!hasData)("Evolution's card keeps its annotations on the way out", async () => {
  const [found] = cardsOf(await readAll("John_Doe_EVOLUTION.vcf"));
  const text = found === undefined ? "" : formatVcard(found.card, { uid: "1", raw: found.raw });

  expect(text.replaceAll("\r\n ", "")).toContain('X-COUCHDB-APPLICATION-ANNOTATIONS:{"Evolution"');
  expect(text.replaceAll("\r\n ", "")).toContain("X-COUCHDB-UUID=c2fa1caa-2926-4087-8971-609cfc7354ce:905-666-1234");
});

test.skipIf(!hasData).each(["taylor", "kitchen"])(
  "the address book beside the mailbox of %s is read whole",
  async (name) => {
    const path = join(FOLDER, "../mailbox-enron", name, "colleagues.vcf");
    const bytes = readFileSync(path);
    const readings = await readBytes("colleagues.vcf", bytes);

    expect(readings.length).toBe(bytes.toString("latin1").match(/^BEGIN:VCARD/gm)?.length);
    expect(cardsOf(readings)).toHaveLength(readings.length);
  },
);

function fileNames(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(".vcf"));
}

async function readAll(file: string): Promise<Reading[]> {
  return readBytes(file, readFileSync(join(FOLDER, file)));
}

async function readBytes(path: string, bytes: Uint8Array): Promise<Reading[]> {
  const readings: Reading[] = [];
  const input = memoryFile(path, bytes, { chunkBytes: 1000 });
  for await (const reading of readVcards(input, { zone: zoneOf("UTC"), horizon: 0 as Instant })) readings.push(reading);
  return readings;
}

function cardsOf(readings: readonly Reading[]): { readonly card: Card; readonly raw: Uint8Array }[] {
  return readings.flatMap((reading) => (reading.kind === "card" ? [reading] : []));
}

async function onlyCard(file: string): Promise<Card> {
  const [found, ...more] = cardsOf(await readAll(file));
  if (found === undefined || more.length > 0) throw new Error(`${file} does not hold one card`);
  return found.card;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Names of the properties that are not empty. */
function namesIn(text: string): Set<string> {
  const lines = text.replace(/\r*\n[ \t]/g, "").split(/\r*\n/);
  return new Set(lines.flatMap((line) => /^(?:\w+\.)?([\w-]+)(?:;[^:]*)?:./.exec(line)?.[1]?.toUpperCase() ?? []));
}

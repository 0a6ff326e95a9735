import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card } from "../../core/card.ts";
import type { Reading } from "../../core/reading.ts";
import { collect, tableOf } from "../../../tests/building/table-of.ts";
import { readGoogleContacts } from "./read-google-contacts.ts";

const NEW_HEADER =
  "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Country,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Event 2 - Label,Event 2 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value";
const OLD_HEADER =
  "Name,Given Name,Additional Name,Family Name,Yomi Name,Maiden Name,Birthday,Location,Occupation,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title";

test("readGoogleContacts() reads every column of a new file", async () => {
  const card = await cardOf(NEW_HEADER, {
    "First Name": "Ana",
    "Middle Name": "B.",
    "Last Name": "Lim",
    "Phonetic First Name": "Anna",
    "Phonetic Last Name": "Limm",
    "Name Prefix": "Dr.",
    "Name Suffix": "Jr.",
    Nickname: "Annie",
    "File As": "Lim, Ana",
    "Organization Name": "Acme",
    "Organization Title": "CTO",
    "Organization Department": "Research",
    Birthday: "1990-04-12",
    Notes: "Met in Oslo",
    Photo: "https://example.org/ana.jpg",
    Labels: "Navy ::: * myContacts ::: * starred",
    "E-mail 1 - Label": "* Work",
    "E-mail 1 - Value": "Ana@acme.example",
    "E-mail 2 - Label": "* ",
    "E-mail 2 - Value": "ana@home.example",
    "Phone 1 - Label": "Work Fax",
    "Phone 1 - Value": "+47 22 00 00 00",
    "Address 1 - Label": "Home",
    "Address 1 - Formatted": "Torggata 1\nOslo",
    "Address 1 - City": "Oslo",
    "Address 1 - PO Box": "7",
    "Address 1 - Country": "Norway",
    "Website 1 - Label": "Blog",
    "Website 1 - Value": "https://ana.example",
    "Event 1 - Label": "Anniversary",
    "Event 1 - Value": "2015-06-20",
    "Event 2 - Label": "First met",
    "Event 2 - Value": "--06-20",
    "Relation 1 - Label": "Spouse",
    "Relation 1 - Value": "Bo Falk",
    "Custom Field 1 - Label": "Met via",
    "Custom Field 1 - Value": "chess club",
  });

  expect(card).toEqual({
    kind: "person",
    name: { full: "Dr. Ana B. Lim Jr.", given: "Ana", additional: "B.", family: "Lim", prefix: "Dr.", suffix: "Jr." },
    otherNames: [{ label: "phonetic", value: "Anna Limm" }],
    nicknames: ["Annie"],
    emails: [
      { value: "Ana@acme.example", label: "work", preferred: true },
      { value: "ana@home.example", preferred: true },
    ],
    phones: [{ value: "+47 22 00 00 00", label: "fax" }],
    urls: [{ value: "https://ana.example", label: "Blog" }],
    handles: [],
    addresses: [{ label: "home", formatted: "Torggata 1\nOslo", city: "Oslo", poBox: "7", country: "Norway" }],
    positions: [{ organisation: "Acme", department: "Research", title: "CTO" }],
    dates: [
      { kind: "birthday", date: "1990-04-12" },
      { kind: "anniversary", date: "2015-06-20" },
      { kind: "other", date: "--06-20", label: "First met" },
    ],
    notes: ["Met in Oslo", "Spouse: Bo Falk", "Met via: chess club"],
    labels: ["Navy"],
    starred: true,
    photos: [{ kind: "link", url: "https://example.org/ana.jpg" }],
    members: [],
  });
});

test("readGoogleContacts() reads an old file", async () => {
  const card = await cardOf(OLD_HEADER, {
    Name: "Ana Lim",
    "Given Name": "Ana",
    "Family Name": "Lim",
    "Maiden Name": "Vale",
    Location: "Oslo",
    Occupation: "Engineer",
    "Group Membership": "* myContacts",
    "E-mail 1 - Type": "* Home",
    "E-mail 1 - Value": "ana@home.example ::: ana@work.example",
    "IM 1 - Service": "Jabber",
    "IM 1 - Value": "ana@chat.example",
    "Organization 1 - Name": "Acme",
    "Organization 1 - Title": "CTO",
  });

  expect(card).toMatchObject({
    name: { full: "Ana Lim", given: "Ana", family: "Lim" },
    otherNames: [{ label: "maiden", value: "Vale" }],
    emails: [
      { value: "ana@home.example", label: "home", preferred: true },
      { value: "ana@work.example", label: "home" },
    ],
    handles: [{ value: "ana@chat.example", label: "Jabber" }],
    addresses: [{ label: "location", formatted: "Oslo" }],
    positions: [{ organisation: "Acme", title: "CTO" }],
    labels: [],
    starred: false,
  });
});

test("readGoogleContacts() lines up several addresses inside one cell", async () => {
  const { addresses } = await cardOf(OLD_HEADER, {
    Name: "Ana Lim",
    "Address 1 - Type": "Work",
    "Address 1 - Street": "Torggata 1 ::: Hauptstr. 2",
    "Address 1 - City": "Oslo ::: Berlin",
  });

  expect(addresses).toEqual([
    { label: "work", street: "Torggata 1", city: "Oslo" },
    { label: "work", street: "Hauptstr. 2", city: "Berlin" },
  ]);
});

test.each([
  [
    "an organisation without a person",
    { "Organization Name": "Acme" },
    { kind: "organisation", name: { full: "Acme" } },
  ],
  ["its sorting name for want of another", { "File As": "Lim" }, { kind: "person", name: { full: "Lim" } }],
  ["the family name first in Chinese", { "First Name": "小明", "Last Name": "王" }, { name: { full: "王小明" } }],
  ["no name where there is none", { "E-mail 1 - Value": "x@acme.example" }, { kind: "person", emails: [{}] }],
])("readGoogleContacts() gives %s", async (_, cells, card) => {
  expect(await cardOf(NEW_HEADER, cells)).toMatchObject(card);
});

test("readGoogleContacts() keeps the key of a contact whose other columns change", async () => {
  const [before] = await read(NEW_HEADER, { "First Name": "Zoë", "E-mail 1 - Value": "Zoe@acme.example" });
  const [after] = await read(NEW_HEADER, { "First Name": "ZOE", "E-mail 1 - Value": "zoe@acme.example", Notes: "x" });

  expect(before?.kind === "card" && after?.kind === "card" && before.key === after.key).toBe(true);
});

test("readGoogleContacts() numbers namesakes, and skips a row it has seen", async () => {
  const readings = await read(
    NEW_HEADER,
    { "First Name": "Ana" },
    { "First Name": "Ana", Notes: "x" },
    { "First Name": "Ana" },
  );

  const keys = readings.flatMap((reading) => (reading.kind === "card" ? [reading.key] : []));
  expect(new Set(keys).size).toBe(2);
  expect(readings[2]).toMatchObject({ kind: "skip", reason: "duplicate" });
});

test("readGoogleContacts() skips a row that names nobody, and says which date is not one day", async () => {
  const readings = await read(NEW_HEADER, { Labels: "* myContacts" }, { "First Name": "Ana", Birthday: "4/5/1990" });

  expect(readings).toMatchObject([
    { kind: "skip", reason: "empty" },
    { kind: "problem", problem: { text: '"4/5/1990" is not one certain day; it is kept as written' } },
    { kind: "card", card: { dates: [] } },
  ]);
});

test("readGoogleContacts() accounts for every row, whatever stands in it (property)", async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("", " ::: ", "* ", "a ::: b ::: c", "1990-04-12", "* starred"));

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(NEW_HEADER, OLD_HEADER),
      fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 4 }),
      async (header, lines) => {
        const readings = await collect(readGoogleContacts(tableOf(header.split(","), ...lines), "contacts.csv"));
        expect(readings.filter(({ kind }) => kind !== "problem")).toHaveLength(lines.length);
      },
    ),
  );
});

async function read(header: string, ...rows: readonly Readonly<Record<string, string>>[]): Promise<Reading[]> {
  const names = header.split(",");
  const lines = rows.map((row) => names.map((name) => row[name] ?? ""));
  return await collect(readGoogleContacts(tableOf(names, ...lines), "contacts.csv"));
}

async function cardOf(header: string, row: Readonly<Record<string, string>>): Promise<Card> {
  const [reading] = await read(header, row);
  if (reading?.kind !== "card") throw new Error("no card");
  return reading.card;
}

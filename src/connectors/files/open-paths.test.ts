import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Instant } from "../../core/day.ts";
import type { Reading } from "../../core/reading.ts";
import { zoneOf } from "../../core/zone.ts";
import { collect } from "../../../tests/building/table-of.ts";
import { type Contents, temporaryFolder } from "../../../tests/building/temporary-folder.ts";
import { buildZip } from "../../../tests/building/zip.ts";
import { openPaths } from "./open-paths.ts";
import type { SourceFile, Unrecognised } from "./source-file.ts";

const ZONE = zoneOf("Europe/Berlin");
const CONNECTIONS =
  'Notes:\n"When exporting your connection data, you may notice…"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
  "Ana,Lim,https://www.linkedin.com/in/ana-lim,,Acme,CTO,08 Feb 2026";
const MESSAGES =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n" +
  'c1,,Ana Lim,https://www.linkedin.com/in/ana-lim,Mira Vale,https://www.linkedin.com/in/mira-vale,2026-08-02 02:00:00 UTC,,"Hello,\nagain",INBOX\n' +
  "c1,,Mira Vale,https://www.linkedin.com/in/mira-vale,Ana Lim,https://www.linkedin.com/in/ana-lim,2026-08-01 02:00:00 UTC,,Hello,INBOX\n";
const INVITATIONS = 'From,To,Sent At,Message,Direction\nAna Lim,Mira Vale,"1/29/26, 2:37 PM",We met.,INCOMING\n';
const PROFILE = "First Name,Last Name,Maiden Name,Address,Headline,Summary\nMira,Vale,,,Engineer,\n";
const EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nNorte,2010,2014,,BSc,\n";
const GOOGLE =
  "First Name,Middle Name,Last Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value\nAna,,Lim,,,,ana@acme.example\n";
const CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a1\r\nFN:Ana Lim\r\nEND:VCARD\r\n";
const ENTRY =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:e1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const MESSAGE =
  "From: Ana Lim <ana@acme.example>\r\nTo: Mira Vale <mira@vale.example>\r\nSubject: Tea\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <1@acme.example>\r\n\r\nHello\r\n";
const MAILBOX = `From ana@acme.example Mon Mar  2 10:00:00 2026\n${MESSAGE.replaceAll("\r\n", "\n")}\n`;
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

test("openPaths() takes a LinkedIn archive apart, dated by its name", async () => {
  const archive = buildZip([
    { name: "Connections.csv", content: CONNECTIONS },
    { name: "Invitations.csv", content: INVITATIONS },
    { name: "Education.csv", content: EDUCATION },
    { name: "Profile.csv", content: PROFILE },
    { name: "messages.csv", content: MESSAGES },
  ]);
  const { sources, unrecognised } = await open({ "Complete_LinkedInDataExport_11-02-2026.zip": archive });

  expect(sources.map(({ kind, name, claimedOn, media }) => ({ kind, name, claimedOn, media }))).toEqual([
    { kind: "linkedin-connections", name: "LinkedIn connections", claimedOn: "2026-11-02", media: [] },
    { kind: "linkedin-invitations", name: "LinkedIn invitations", claimedOn: "2026-11-02", media: ["direct-message"] },
    { kind: "linkedin-profile", name: "LinkedIn profile", claimedOn: "2026-11-02", media: [] },
    { kind: "linkedin-messages", name: "LinkedIn messages", claimedOn: "2026-11-02", media: ["direct-message"] },
  ]);
  expect(await kindsOf(sources)).toEqual(["card", "message", "owner", "message", "message"]);
  expect(unrecognised).toMatchObject([{ seen: "LinkedIn's Education, which are not read yet" }]);
});

test("openPaths() finds the opening of a conversation inside an archive", async () => {
  const { sources } = await open({ "a.zip": buildZip([{ name: "messages.csv", content: MESSAGES }]) });

  const readings = await readAll(sources);
  expect(readings.map((reading) => (reading.kind === "message" ? reading.message.nature : reading.kind))).toEqual([
    "reply",
    "opening",
  ]);
  expect(readings[0]?.kind === "message" && readings[0].place).toMatchObject({ at: "line 2" });
});

test("openPaths() tells single files by their content", async () => {
  const contents = { a: CONNECTIONS, b: GOOGLE, c: CARD, d: ENTRY, e: MAILBOX, f: MESSAGE };
  const { sources } = await openEach(contents);

  expect(sources.map(({ kind }) => kind)).toEqual([
    "linkedin-connections",
    "google-contacts",
    "vcard",
    "calendar",
    "mail",
    "mail",
  ]);
  expect(sources.map(({ claimedOn }) => claimedOn)).toEqual(Array(6).fill("2026-11-03"));
});

test.each<[string, string | Buffer, string]>([
  ["a mailbox with zeros in a body", `${MAILBOX}\0\0\0\n${MAILBOX}`, "mail message message"],
  ["a mailbox behind a run of zeros", `\0\0\0${MAILBOX}`, "mail message"],
  ["a mailbox behind blank lines", `\n\n${MAILBOX}`, "mail message"],
  ["a mailbox with control characters", MAILBOX.replace("Hello", "\u0001\u001a".repeat(300)), "mail message"],
  ["a mailbox from an old Mac", (MAILBOX + MAILBOX).replaceAll("\n", "\r"), "mail message message"],
  ["a message with a zero in its subject", MESSAGE.replace("Tea", "T\0ea"), "mail message"],
  [
    "a message in Latin-1",
    Buffer.from(MESSAGE.replace("Ana", "Aña").replace("Hello", "Olé"), "latin1"),
    "mail message",
  ],
  ["a message from an old Mac", MESSAGE.replaceAll("\r\n", "\r"), "mail message"],
  ["a message saved as UTF-16", Buffer.from(`\uFEFF${MESSAGE}`, "utf16le"), "mail message"],
  ["Apple Mail's message", `${MESSAGE.length}      \n${MESSAGE}<?xml version="1.0"?>\n`, "mail message"],
  ["conversations with pasted control characters", MESSAGES.replace("Hello", "He\u0008l\0lo"), "linkedin-messages"],
  ["cards saved as UTF-16", Buffer.from(`\uFEFF${CARD}`, "utf16le").swap16(), "vcard card"],
  ["cards from an old Mac", CARD.replaceAll("\r\n", "\r"), "vcard card"],
  ["cards behind a byte-order mark and blank lines", `\uFEFF\r\n\n${CARD}`, "vcard card"],
  ["a table with a byte-order mark, from an old Mac", `\uFEFF${GOOGLE.replaceAll("\n", "\r")}`, "google-contacts card"],
  ["a calendar saved as UTF-16", Buffer.from(`\uFEFF${ENTRY}`, "utf16le"), "calendar event"],
])("openPaths() reads %s", async (_, contents, expected) => {
  const { sources } = await openEach({ file: contents });

  const kinds = await kindsOf(sources);
  expect([sources[0]?.kind, ...kinds].join(" ")).toMatch(new RegExp(`^${expected}`));
});

test.each<[string, string | Buffer, string]>([
  ["an empty file", "", "an empty file"],
  ["blanks", " \r\n\t\n", "a file of nothing but blanks"],
  ["zeros", Buffer.alloc(5000), "a file of nothing but zeros"],
  ["a gzip file cut short", Buffer.from([0x1f, 0x8b]), "a gzip file, which has to be unpacked first"],
  ["an archive cut short", "PK\u0003\u0004 and no more", "a zip archive that is damaged, cut short or locked"],
  ["random bytes", Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 101) % 256)), "a file that is not text"],
])("openPaths() says what it sees in %s", async (_, contents, seen) => {
  const { sources, unrecognised } = await openEach({ file: contents });

  expect(sources).toEqual([]);
  expect(unrecognised.map((found) => found.seen)).toEqual([expect.stringContaining(seen)]);
});

test("openPaths() dates files in the owner's zone", async () => {
  const root = await temporaryFolder({ "a.csv": GOOGLE });

  const found = await collect(openPaths([root], { zone: zoneOf("Pacific/Kiritimati") }));

  expect(found).toMatchObject([{ claimedOn: "2026-11-04" }]);
});

test("openPaths() reads a table saved as UTF-16 by a spreadsheet", async () => {
  const { sources } = await open({ "c.csv": Buffer.from(`\uFEFF${CONNECTIONS.replaceAll(",", "\t")}`, "utf16le") });

  expect(await readAll(sources)).toMatchObject([{ kind: "card", card: { name: { full: "Ana Lim" } } }]);
});

test("openPaths() gives all mail below a path as one source: Maildir, mailboxes and messages", async () => {
  const { sources, unrecognised } = await open({
    "cur/1700000000.a:2,S": MESSAGE,
    "new/1700000001.b": MESSAGE.replace("<1@", "<2@"),
    "tmp/1700000002.c": "half a mess",
    ".Sent/cur/1700000003.d:2,S": MESSAGE.replace("<1@", "<3@"),
    ".Sent/new/": "",
    "dovecot.index": Buffer.from([1, 2, 0]),
    "local/Inbox": MAILBOX.replace("<1@", "<4@"),
    "local/Inbox.msf": '// <!-- <mdb:mork:z v="1.4"/> -->',
    "local/Inbox.sbd/Sent": MAILBOX.replace("<1@", "<5@"),
    "one.eml": MESSAGE.replace("<1@", "<6@"),
  });

  expect(sources).toMatchObject([{ kind: "mail", media: ["email"], claimedOn: expect.stringMatching(/^\d{4}-/) }]);
  const readings = await readAll(sources);
  expect(readings.map((reading) => (reading.kind === "message" ? reading.message.sent : reading.kind))).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
  expect(unrecognised).toMatchObject([{ count: 2, seen: "a mail program's index, and 1 more like it" }]);
});

test("openPaths() says so where there is nothing", async () => {
  const root = await temporaryFolder({
    "none/": "",
    "nested/a/b/": "",
    "empty.zip": buildZip([]),
    "noise.zip": buildZip([{ name: "a.txt", content: "Milk" }]),
  });
  const names = ["none", "nested", "empty.zip", "noise.zip"];

  const { sources, unrecognised } = split(
    await collect(
      openPaths(
        names.map((name) => join(root, name)),
        { zone: ZONE },
      ),
    ),
  );

  expect(sources).toEqual([]);
  expect(unrecognised.map(({ path, seen }) => [path.slice(root.length + 1), seen])).toEqual([
    ["none", "a folder without files"],
    ["nested", "a folder without files"],
    ["empty.zip", "an archive without files"],
    ["noise.zip!/a.txt", 'a text file beginning with "Milk"'],
  ]);
});

test("openPaths() reads a Maildir that lost its empty folders on the way", async () => {
  const { sources, unrecognised } = await open({
    "cur/1.a:2,S": MESSAGE,
    ".Sent/cur/2.b:2,S": MESSAGE.replace("<1@", "<2@"),
    ".git/objects": "x",
  });

  const readings = await readAll(sources);
  expect(readings.map((reading) => reading.kind === "message" && reading.message.sent)).toEqual([true, false]);
  expect(unrecognised).toMatchObject([{ seen: "a hidden folder, which is not looked into" }]);
});

test("openPaths() gives the cards of a folder as one source, and keys of its own to each", async () => {
  const other = CARD.replace("UID:a1\r\n", "");
  const { sources } = await open({
    "book/a.vcf": CARD,
    "book/b.vcf": other,
    "book/c.vcf": other.replace("END", "NOTE:x\r\nEND"),
    "book/d.vcf": other,
    "book/many.vcf": CARD + CARD.replace("a1", "a2"),
    "events/e1.ics": ENTRY,
    "events/e2.ics": ENTRY.replace("UID:e1", "UID:e2"),
    "alone/x.vcf": CARD,
  });

  expect(sources.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "vcard many.vcf",
    "vcard x.vcf",
    "vcard book",
    "calendar events",
  ]);
  const cards = await readAll(sources.filter(({ name }) => name === "book"));
  expect(cards.map(({ kind }) => kind)).toEqual(["card", "card", "card", "skip"]);
  expect(new Set(cards.map((reading) => (reading.kind === "card" ? reading.key : ""))).size).toBe(4);
});

test("openPaths() names a calendar as it calls itself", async () => {
  const named = ENTRY.replace("PRODID:x", "PRODID:x\r\nX-WR-CALNAME:Mira's weeks");

  expect((await open({ "basic.ics": named })).sources).toMatchObject([{ kind: "calendar", name: "Mira's weeks" }]);
});

test("openPaths() says once what it does not read, with a count", async () => {
  const { sources, unrecognised } = await open({
    "photos/1.jpg": PICTURE,
    "photos/2.jpg": PICTURE,
    "photos/.DS_Store": "x",
    ".git/config": "x",
    "a.txt": 'Dear diary, "today"\nI met nobody.',
    "b.csv": "Titel,Preis,Menge\nTee,1,2\n",
    "empty.vcf": "",
    "link.vcf": "->/etc/passwd",
  });

  expect(sources).toEqual([]);
  expect(unrecognised.map(({ count, seen }) => `${count}: ${seen}`)).toEqual([
    `1: a text file beginning with "Dear diary, 'today' I met nobody."`,
    '1: a table with the columns "Titel, Preis, Menge", none surely a name or an address: give it by itself, with --map "Titel=name" if that is one',
    "1: a hidden folder, which is not looked into",
    "1: an empty file",
    "1: a link, which is not followed",
    "1: a file of the file manager",
    "2: a picture, and 1 more like it",
  ]);
  expect(unrecognised[0]?.expected).toContain("an address book");
});

test("openPaths() counts what is like no other once fifty are named", async () => {
  const files = Array.from({ length: 60 }, (_, number) => [`${number}.txt`, `Text number ${number}`] as const);

  const { unrecognised } = await open(Object.fromEntries(files));

  expect(unrecognised).toHaveLength(51);
  expect(unrecognised.at(-1)).toMatchObject({ count: 10, seen: "something else that is not read, and 9 more like it" });
});

test("openPaths() looks into an archive inside an archive, and no deeper", async () => {
  const innermost = buildZip([{ name: "c.csv", content: CONNECTIONS }]);
  const inner = buildZip([
    { name: "c.csv", content: CONNECTIONS },
    { name: "innermost.zip", content: innermost },
  ]);
  const { sources, unrecognised } = await open({ "outer.zip": buildZip([{ name: "inner.zip", content: inner }]) });

  expect(sources.map(({ file }) => file.path.replace(/^.*outer/, "outer"))).toEqual(["outer.zip!/inner.zip!/c.csv"]);
  expect(await kindsOf(sources)).toEqual(["card"]);
  expect(unrecognised).toMatchObject([{ seen: "an archive three deep in archives: unpack the outer one first" }]);
});

test("openPaths() tells an office document from an archive", async () => {
  const sheet = buildZip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }]);
  const text = buildZip([{ name: "mimetype" }, { name: "META-INF/manifest.xml" }]);

  const { unrecognised } = await open({ "a.xlsx": sheet, "b.odt": text });

  expect(unrecognised).toMatchObject([{ count: 2, seen: expect.stringContaining("an office document") }]);
});

test("openPaths() reports what an archive made to do harm holds, and reads the rest", async () => {
  const { sources, unrecognised } = await open({
    "bomb.zip": buildZip([{ name: "Inbox", content: Buffer.alloc(40_000_000) }]),
    "mixed.zip": buildZip([
      { name: "../../Connections.csv", content: CONNECTIONS },
      { name: "broken.csv", content: CONNECTIONS, checksum: 1 },
      { name: "good.csv", content: GOOGLE },
    ]),
    "torn.zip": buildZip([{ name: "a", content: "x" }]).subarray(0, -6),
  });

  expect(await kindsOf(sources)).toEqual(["card"]);
  expect(unrecognised.map(({ seen }) => seen)).toEqual([
    "a zip archive that would unpack to 40000000 bytes",
    "an entry whose name leads out of the archive",
    "a file that cannot be read",
    expect.stringContaining("a zip archive that is damaged"),
  ]);
});

test("openPaths() checks all paths before it reads any", async () => {
  const root = await temporaryFolder({ "a.csv": GOOGLE });

  const opening = collect(openPaths([join(root, "a.csv"), join(root, "b.csv")], { zone: ZONE }));

  await expect(opening).rejects.toMatchObject({ code: "not-found", message: `Cannot find "${join(root, "b.csv")}"` });
});

test.runIf(process.getuid?.() !== 0)("openPaths() says which path it may not read", async () => {
  const root = await temporaryFolder({ "a.csv": GOOGLE });
  chmodSync(join(root, "a.csv"), 0);

  const opening = collect(openPaths([join(root, "a.csv")], { zone: ZONE }));

  await expect(opening).rejects.toMatchObject({ code: "unreadable-input" });
});

test.runIf(process.getuid?.() !== 0)(
  "openPaths() reads the cards of a folder beside one that it may not read",
  async () => {
    const card = (uid: string): string => CARD.replace("UID:a1", `UID:${uid}`);
    const root = await temporaryFolder({ "1.vcf": card("1"), "2.vcf": card("2"), "3.vcf": card("3") });
    chmodSync(join(root, "2.vcf"), 0);

    const { sources, unrecognised } = split(await collect(openPaths([root], { zone: ZONE })));

    expect(await kindsOf(sources)).toEqual(["card", "card"]);
    expect(unrecognised).toMatchObject([{ path: join(root, "2.vcf"), seen: "a file that cannot be read" }]);
  },
);

test("openPaths() refuses what is neither a file nor a folder", async () => {
  await expect(collect(openPaths(["/dev/null"], { zone: ZONE }))).rejects.toMatchObject({ code: "unreadable-input" });
});

test("openPaths() reads a path once, however often it is given", async () => {
  const root = await temporaryFolder({ "a.csv": GOOGLE, "same.csv": "->a.csv" });

  const found = await collect(openPaths([join(root, "a.csv"), join(root, "same.csv")], { zone: ZONE }));

  expect(found).toMatchObject([{ kind: "google-contacts", location: join(root, "a.csv") }]);
});

test("openPaths() skips a message that is gone when its turn comes, and reads the others", async () => {
  const root = await temporaryFolder({ "cur/1.a": MESSAGE, "cur/2.b": MESSAGE.replace("<1@", "<2@"), "new/": "" });
  const [source] = await collect(openPaths([root], { zone: ZONE }));
  chmodSync(join(root, "cur/1.a"), 0);

  const readings = source === undefined || source.kind === "unrecognised" ? [] : await readAll([source]);

  // The administrator of a machine reads what nobody may.
  const first = process.getuid?.() === 0 ? "message" : "skip";
  expect(readings.map(({ kind }) => kind)).toEqual([first, "message"]);
});

interface Opened {
  readonly sources: readonly SourceFile[];
  readonly unrecognised: readonly Unrecognised[];
}

async function open(contents: Contents): Promise<Opened> {
  return split(await collect(openPaths([await temporaryFolder(contents)], { zone: ZONE })));
}

async function openEach(contents: Contents): Promise<Opened> {
  const root = await temporaryFolder(contents);
  const paths = Object.keys(contents).map((name) => join(root, name));
  return split(await collect(openPaths(paths, { zone: ZONE })));
}

function split(found: readonly (SourceFile | Unrecognised)[]): Opened {
  return {
    sources: found.filter((each): each is SourceFile => each.kind !== "unrecognised"),
    unrecognised: found.filter((each): each is Unrecognised => each.kind === "unrecognised"),
  };
}

async function readAll(sources: readonly SourceFile[]): Promise<Reading[]> {
  const context = { zone: ZONE, horizon: Date.UTC(2027, 0) as Instant };
  const readings: Reading[] = [];
  for (const source of sources) readings.push(...(await collect(source.read(source.file, context))));
  return readings.filter(({ kind }) => kind !== "problem");
}

async function kindsOf(sources: readonly SourceFile[]): Promise<string[]> {
  return (await readAll(sources)).map(({ kind }) => kind);
}

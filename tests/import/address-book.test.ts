/** Address books over time: who is who, what changes between two readings, and whose word stands. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { editContact } from "../../src/app/edit-contact.ts";
import { findContact } from "../../src/app/find-contact.ts";
import { EMPTY_CARD } from "../../src/core/card.ts";
import { OWNER_ADDRESS, bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, findWrongSums, openHome } from "../building/test-home.ts";

const BRUNO = [
  "UID:1",
  "FN:Bruno Falke",
  "EMAIL:bruno@falke.example",
  "TEL:+49 30 90182000",
  "TITLE:Director",
  "ORG:Falke & Co",
];
const EVA = ["UID:2", "FN:Eva Lind", "EMAIL:eva@lind.example"];
const GIL = ["UID:3", "FN:Gil Ferro", "EMAIL:gil@ferro.example"];

test("importFiles() takes a renamed copy of an address book as the same source", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(BRUNO, EVA, GIL),
    "contacts (1).vcf": bookOf(BRUNO, EVA, GIL),
  });
  await home.importFrom(join(folder, "contacts.vcf"));

  const report = await home.importFrom(join(folder, "contacts (1).vcf"));

  expect(report).toMatchObject({ read: 3, unchanged: 3, contacts: 0 });
  expect(report.notices).toEqual([expect.stringContaining('holds the same records as "contacts.vcf"')]);
  expect(await home.rows("source")).toHaveLength(1);
});

test("importFiles() keeps what a changed card said before, with the days of both readings", async () => {
  const home = await openHome();
  await importBook(home, "2026-09-01", BRUNO, EVA);

  const report = await importBook(
    home,
    "2026-10-15",
    BRUNO.map((line) => line.replace("Director", "Chair")).filter((line) => !line.startsWith("TEL")),
    EVA,
  );

  expect(report).toMatchObject({ read: 2, merged: 1, unchanged: 1, created: 0 });
  expect(await home.rows("position")).toMatchObject([
    { title: "Director", firstOn: "2026-09-01", lastOn: "2026-09-01", goneOn: "2026-10-15" },
    { title: "Chair", firstOn: "2026-10-15", lastOn: null, goneOn: null },
  ]);
  expect((await home.rows("detail")).filter(({ field }) => field === "phone")).toMatchObject([
    { firstOn: "2026-09-01", lastOn: "2026-09-01", goneOn: "2026-10-15" },
  ]);
});

test("importFiles() takes the days of three readings in one import in their order", async () => {
  const home = await openHome();
  const chair = BRUNO.map((line) => line.replace("Director", "Chair"));
  const owner = BRUNO.map((line) => line.replace("Director", "Owner"));
  const paths = [];
  for (const [day, card] of [
    ["2026-10-15", owner],
    ["2026-09-01", BRUNO],
    ["2026-09-20", chair],
  ] as const) {
    paths.push(join(await temporaryFolder({ "contacts.vcf": bookOf(card, EVA) }, { changedOn: day }), "contacts.vcf"));
  }

  const report = await home.importFrom(paths);

  expect(findWrongSums(report)).toEqual([]);
  expect((await home.rows("position")).map(({ title, firstOn, goneOn }) => [title, firstOn, goneOn])).toEqual([
    ["Director", "2026-09-01", "2026-09-20"],
    ["Chair", "2026-09-20", "2026-10-15"],
    ["Owner", "2026-10-15", null],
  ]);
  const { seq } = await home.session.store.head(home.session.owner);
  expect(await home.importFrom(paths)).toMatchObject({ created: 0, merged: 0, unchanged: 6 });
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});

test("importFiles() marks a card that a newer file misses, deletes nothing, and unmarks it when it is back", async () => {
  const home = await openHome();
  await importBook(home, "2026-09-01", BRUNO, EVA, GIL);

  await importBook(home, "2026-10-15", BRUNO, EVA);
  expect((await home.rows("record")).map(({ goneOn }) => goneOn)).toEqual([null, null, "2026-10-15"]);
  expect(await home.rows("contact")).toHaveLength(3);
  expect((await home.rows("detail")).filter(({ goneOn }) => goneOn !== null)).toEqual([]);

  await importBook(home, "2026-10-20", BRUNO, EVA, GIL);
  expect((await home.rows("record")).map(({ goneOn }) => goneOn)).toEqual([null, null, null]);
});

test("importFiles() changes nothing by an older file", async () => {
  const home = await openHome();
  await importBook(home, "2026-10-15", BRUNO, EVA, GIL);
  const before = await home.rows("detail");

  const report = await importBook(
    home,
    "2026-09-01",
    BRUNO.map((line) => line.replace("Director", "Clerk")),
    EVA,
  );

  expect(report).toMatchObject({ read: 2, unchanged: 2 });
  expect(await home.rows("detail")).toEqual(before);
  expect((await home.rows("position")).map(({ title }) => title)).toEqual(["Director"]);
  expect((await home.rows("record")).map(({ goneOn }) => goneOn)).toEqual([null, null, null]);
});

test("importFiles() lets the hand's word stand and says where a source differs", async () => {
  const home = await openHome();
  await importBook(home, "2026-09-01", BRUNO, EVA);
  const contact = await findContact(home.session, "Bruno Falke");
  const card = { ...EMPTY_CARD, positions: [{ organisation: "Falke & Co", title: "Founder" }] };
  await editContact(home.session, contact, card, () => null);

  const report = await importBook(
    home,
    "2026-10-15",
    BRUNO.map((line) => line.replace("Director", "Chair")),
    EVA,
  );

  expect(report.differs).toEqual([
    { name: "Bruno Falke", field: "position", mine: "Founder, Falke & Co", theirs: "Chair, Falke & Co" },
  ]);
  const [profile] = await home.session.store.scan(home.session.owner, "profile");
  expect(profile?.profile).toContain("Founder");
});

test("importFiles() settles cards that repeat a UID with other bytes, and reads them again without change", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "contacts.vcf": bookOf(BRUNO, ["UID:1", "FN:Bruno Falke", "EMAIL:bruno@falke.example"], EVA),
  });

  const report = await home.importFrom(folder);
  expect(findWrongSums(report)).toEqual([]);
  expect(report.contacts).toBe(2);
  const { seq } = await home.session.store.head(home.session.owner);

  const again = await home.importFrom(folder);
  expect(again).toMatchObject({ read: 3, unchanged: 3 });
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
});

test("importFiles() leaves out the owner's own card and learns addresses from it", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox(),
    "contacts.vcf": bookOf(["UID:me", "FN:Ines Norte", `EMAIL:${OWNER_ADDRESS}`, "EMAIL:ines@home.example"], BRUNO),
  });

  const report = await home.importFrom(folder);

  expect(report.skips).toMatchObject([{ reason: "owner-card", count: 1 }]);
  expect(report.owner.map(({ address }) => address)).toEqual([OWNER_ADDRESS, "ines@home.example"]);
  expect(await namesIn(home)).toEqual(["Bruno Falke", "Carla Ruiz", "Dan Oak"]);
});

test("importFiles() never joins people by a shared address, and joins them by their own", async () => {
  const home = await openHome();
  const folder = await temporaryFolder({
    "a.vcf": bookOf(BRUNO, ["UID:5", "FN:Ann Ash", "EMAIL:info@falke.example"]),
    "b.vcf": bookOf(
      ["UID:6", "FN:Falke, Bruno", "N:Falke;Bruno;;;", "EMAIL:BRUNO@falke.example"],
      ["UID:7", "FN:Bob Birch", "EMAIL:info@falke.example"],
    ),
  });

  await home.importFrom(folder);

  expect(await namesIn(home)).toEqual(["Ann Ash", "Bob Birch", "Bruno Falke"]);
});

test("importFiles() says the same of who is who whether cards or mail come first", async () => {
  const folder = await temporaryFolder({
    "mail.mbox": clearMailbox({ from: "B. Falke <b.falke@home.example>", to: OWNER_ADDRESS, at: "2026-06-01T09:00Z" }),
    "contacts.vcf": bookOf([...BRUNO, "EMAIL:b.falke@home.example"], EVA, [
      "UID:9",
      "FN:Carla Ruiz-Vega",
      "EMAIL:carla@ruiz.example",
    ]),
  });
  const [mail, book] = [join(folder, "mail.mbox"), join(folder, "contacts.vcf")];
  const orders = [[mail, book], [book, mail], [[book, mail]]];

  const seen = [];
  for (const order of orders) {
    const home = await openHome();
    for (const path of order) await home.importFrom(path);
    seen.push(await whoIsWho(home));
  }

  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
  expect(seen[0]).toContainEqual(["b.falke@home.example", "bruno@falke.example", "phone +493090182000"]);
});

async function importBook(home: TestHome, day: string, ...cards: readonly (readonly string[])[]) {
  const folder = await temporaryFolder({ "contacts.vcf": bookOf(...cards) }, { changedOn: day });
  const report = await home.importFrom(join(folder, "contacts.vcf"));
  expect(findWrongSums(report)).toEqual([]);
  return report;
}

async function namesIn(home: TestHome): Promise<string[]> {
  return (await home.session.store.scan(home.session.owner, "profile")).map(({ name }) => name).sort();
}

/** The identities of each contact, whatever the ids. */
async function whoIsWho(home: TestHome): Promise<string[][]> {
  const contacts = new Map((await home.rows("record")).map(({ id, contact }) => [id, contact]));
  const groups = new Map<string, string[]>();
  for (const { kind, value, status, record } of await home.rows("identity")) {
    const contact = record === null ? null : contacts.get(record);
    const group = contact === undefined || contact === null ? `${status} ${value}` : String(contact);
    groups.set(group, [...(groups.get(group) ?? []), kind === "email" ? value : `${kind} ${value}`]);
  }
  return [...groups.values()].map((values) => values.sort()).sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** Forgetting somebody who is met everywhere: in cards, letters, meetings, notes, the log, and the file's very bytes. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { addContact, editContact } from "../../src/app/edit-contact.ts";
import { type FoundContact, findContact } from "../../src/app/find-contact.ts";
import { forgetAgain, forgetContact } from "../../src/app/forget-contact.ts";
import { addFeed, refreshFeeds } from "../../src/app/keep-feeds.ts";
import type { Day } from "../../src/core/day.ts";
import type { FeedReading } from "../../src/core/feed/feed-facts.ts";
import { addEntry, closeEntry } from "../../src/app/keep-ledger.ts";
import { mergeContacts } from "../../src/app/merge-contacts.ts";
import { listSavedFilters, removeFilter, saveFilter } from "../../src/app/saved-filters.ts";
import { type Session } from "../../src/app/session.ts";
import { redo, undo } from "../../src/app/undo.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { OWNER_ADDRESS, bookOf, clearMailbox } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, openHome, projectionsIn, restoreCopy } from "../building/test-home.ts";

/** Every word here is of Zelda's alone. */
const ZELDA = [
  "zelda",
  "quorvax",
  "quorvax@zimt.example",
  "zimtwerke",
  "obsidian",
  "marzipan",
  "+4930123987",
  "flugelhorn",
];
const BOOK = bookOf(
  [
    "UID:z",
    "FN:Zelda Quorvax",
    "EMAIL:quorvax@zimt.example",
    "TEL:+49 30 123987",
    "ORG:Zimtwerke",
    "TITLE:Obsidian Keeper",
  ],
  ["UID:b", "FN:Bruno Falke", "EMAIL:bruno@falke.example", "ORG:Falke"],
);
const MAIL = clearMailbox(
  { from: OWNER_ADDRESS, to: "quorvax@zimt.example", at: "2026-05-04T09:00Z", subject: "The marzipan plan", id: "z1" },
  {
    from: "Zelda Quorvax <quorvax@zimt.example>",
    to: OWNER_ADDRESS,
    at: "2026-05-05T09:00Z",
    subject: "Re: The marzipan plan",
    id: "z2",
    answers: "z1",
  },
  {
    from: OWNER_ADDRESS,
    to: "quorvax@zimt.example, bruno@falke.example",
    at: "2026-05-06T09:00Z",
    subject: "Lunch with Zelda",
    id: "z3",
  },
  {
    from: "quorvax@zimt.example",
    to: `${OWNER_ADDRESS}, bruno@falke.example`,
    at: "2026-05-07T09:00Z",
    subject: "Obsidian for all",
    id: "z4",
  },
);
const CALENDAR = calendarOf(
  entryOf(
    ...["UID:m1", "SUMMARY:Flugelhorn hour", "DTSTART:20260510T090000Z", "DTEND:20260510T100000Z"],
    ...[`ORGANIZER:mailto:${OWNER_ADDRESS}`, "ATTENDEE;CN=Zelda Quorvax:mailto:quorvax@zimt.example"],
  ),
  entryOf(
    ...[
      "UID:m2",
      "SUMMARY:Three of us",
      "DTSTART:20261201T090000Z",
      "DTEND:20261201T100000Z",
      `ORGANIZER:mailto:${OWNER_ADDRESS}`,
    ],
    ...["ATTENDEE;CN=Zelda Quorvax:mailto:quorvax@zimt.example", "ATTENDEE;CN=Bruno:mailto:bruno@falke.example"],
  ),
);

async function openFull(): Promise<TestHome & { readonly files: string }> {
  const home = await openHome();
  const files = await temporaryFolder({ "book.vcf": BOOK, "mail.mbox": MAIL, "calendar.ics": CALENDAR });
  await home.importFrom(files, { ownerAddresses: [OWNER_ADDRESS] });
  return { ...home, files };
}

/** Every row, image, operation and entry of the feed, as one text, with bytes as they are. */
async function everything(session: Session): Promise<string> {
  const { store, owner } = session;
  const records = (await store.scan(owner, "record")).map(({ raw }) =>
    raw === null ? "" : new TextDecoder().decode(raw),
  );
  const all = {
    ...(await factsIn(session)),
    ...(await projectionsIn(session)),
    records,
    log: await store.operations(owner),
    images: await store.images(owner, 0, -1, 100_000),
    feed: await store.changesAfter(owner, 0, -1, 100_000),
  };
  return JSON.stringify(all).toLowerCase();
}

function wordsIn(text: string, words = ZELDA): string[] {
  const hex = (word: string): string => Buffer.from(word).toString("hex");
  return words.filter((word) => text.includes(word) || text.includes(hex(word)));
}

/** Every file of the home as it lies on the disk, byte for byte. */
async function bytesOf(folder: string): Promise<string> {
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "latin1")));
  return texts.join("\n").toLowerCase();
}

const salt = (): string => "a salt";

/** What is written down of a promise, and what came of it, is of Zelda's as well. */
async function promiseMarzipan(session: Session, zelda: FoundContact): Promise<void> {
  const nothing = { place: "behind the obsidian", dueOn: null, on: session.today };
  const entry = await addEntry(session, { kind: "promise", who: zelda, text: "bring marzipan", ...nothing });
  await closeEntry(session, { entry, name: zelda.name }, "done", "flugelhorn played");
}

test("forgetContact() leaves nothing of the person in any table, the log, or the file's bytes", async () => {
  const home = await openFull();
  const { session } = home;
  const zelda = await findContact(session, "Zelda");
  await editContact(session, zelda, { nicknames: ["Flugelhorn"] }, (raw) => raw);
  await promiseMarzipan(session, zelda);
  await saveFilter(session, "Of Quorvax's house", { oneSided: true });
  await saveFilter(session, "Keepers", { text: "zelda", sort: "name" });
  await saveFilter(session, "Falke", { organisation: "Falke" });
  expect(wordsIn(await everything(session)).length).toBeGreaterThan(5);
  expect(wordsIn(await bytesOf(home.folder)).length).toBeGreaterThan(5);

  const forgot = await forgetContact(session, zelda, salt);

  expect(forgot).toMatchObject({ isClean: true, interactions: 4, kept: 1 });
  expect(wordsIn(await everything(session))).toEqual([]);
  expect(wordsIn(await bytesOf(home.folder))).toEqual([]);
  expect(await listSavedFilters(session)).toEqual([{ name: "Falke", search: { organisation: "Falke" } }]);
  expect(await findContact(session, "Bruno")).toMatchObject({ name: "Bruno Falke" });
  const before = await projectionsIn(session);
  await session.store.rebuild(session.owner);
  expect(await projectionsIn(session)).toEqual(before);
});

test("what is forgotten is passed over by later readings, with a reason and a place", async () => {
  const home = await openFull();
  await forgetContact(home.session, await findContact(home.session, "Zelda"), salt);

  const report = await home.importFrom(home.files);

  const skips = report.skips.filter(({ reason }) => reason === "forgotten");
  expect(skips.map(({ count, places }) => [count, places.every(({ path }) => path !== "")])).toEqual(
    [
      [1, true],
      [1, true],
      [3, true],
    ].toSorted((a, b) => Number(b[0]) - Number(a[0])),
  );
  expect(wordsIn(await everything(home.session), ZELDA.slice(1))).toEqual([]);
  await home.importFrom(home.files);
  const facts = await factsIn(home.session);
  await home.importFrom(home.files);
  expect(await factsIn(home.session)).toEqual(facts);
});

test("somebody forgotten who is entered again by hand is read again", async () => {
  const home = await openFull();
  const { session } = home;
  await forgetContact(session, await findContact(session, "Zelda"), salt);
  const card = { emails: [{ value: "quorvax@zimt.example" }], name: { full: "Zelda" } };
  const { EMPTY_CARD } = await import("../../src/core/card.ts");
  await addContact(session, { ...EMPTY_CARD, ...card }, (raw) => raw);

  const report = await home.importFrom(join(home.files, "book.vcf"));

  expect(report).toMatchObject({ merged: 1, unchanged: 1, skipped: 0 });
});

test("everything else can still be undone and redone, and an archive restores without them", async () => {
  const home = await openFull();
  const { session } = home;
  await forgetContact(session, await findContact(session, "Zelda"), salt);
  const facts = await factsIn(session);
  const copy = await restoreCopy(session);
  expect(await factsIn(copy)).toEqual(facts);

  expect((await undo(session, undefined, false)).kind).toBe("undone");
  expect(await home.rows("contact")).toEqual([]);
  expect((await redo(session)).kind).toBe("undone");

  expect(await factsIn(session)).toEqual(facts);
});

test("an archive from before is rid of whoever was forgotten since", async () => {
  const home = await openFull();
  const old = await restoreCopy(home.session);
  await forgetContact(home.session, await findContact(home.session, "Zelda"), salt);
  const session = { ...home.session, ...old };

  const count = await forgetAgain(session, await home.rows("forgotten"));

  expect(count).toBe(1);
  expect(wordsIn(await everything(session))).toEqual([]);
});

const TWO_NAMED: FeedReading = {
  title: "The Harbour Paper",
  site: null,
  skipped: 0,
  pieces: [
    { key: "1", title: "Zelda Quorvax and Bruno Falke open a yard", summary: "", link: null, on: "2026-05-20" as Day },
    { key: "2", title: "Bruno Falke sails", summary: "", link: "https://paper.example/falke", on: "2026-05-21" as Day },
    ...["zelda-quorvax-and-falke", "falke-alone"].map((slug, index) => ({
      ...{ key: `3${index}`, title: "Bruno Falke again", summary: "", on: "2026-05-22" as Day },
      link: `https://paper.example/${slug}`,
    })),
  ],
};

test("a feed read again brings back no piece that names whom one had forgotten, and tells of others as before", async () => {
  const home = await openFull();
  const session: Session = { ...home.session, today: "2026-06-01" as Day };
  const keys = async (): Promise<string[]> => (await home.rows("mention")).map(({ key }) => key).sort();
  await addFeed(session, () => Promise.resolve(TWO_NAMED), "paper.xml");
  expect(await keys()).toEqual(["1", "1", "2", "30", "31"]);

  await forgetContact(session, await findContact(session, "Zelda"), salt);
  expect(await keys()).toEqual(["2", "31"]);
  await refreshFeeds(session, () => Promise.resolve(TWO_NAMED));

  expect(await keys()).toEqual(["2", "31"]);
  expect(wordsIn(await everything(session))).toEqual([]);
  const { EMPTY_CARD } = await import("../../src/core/card.ts");
  await addContact(session, { ...EMPTY_CARD, name: { full: "Zelda Quorvax" } }, (raw) => raw);
  await refreshFeeds(session, () => Promise.resolve(TWO_NAMED));
  expect(await keys()).toEqual(["1", "1", "2", "30", "31"]);
});

const deed = fc.constantFrom(
  "merge",
  "note",
  "promise",
  "edit",
  "undo",
  "redo",
  "import",
  "forget-other",
  "filter",
  "no-filter",
);

test("whatever was done before, nothing of the person is left, in memory as in SQLite (property)", async () => {
  const files = await temporaryFolder({ "book.vcf": BOOK, "mail.mbox": MAIL, "calendar.ics": CALENDAR });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), fc.boolean(), async (deeds, inMemory) => {
      const home = await openOn(inMemory);
      const { session } = home;
      await home.importFrom(files, { ownerAddresses: [OWNER_ADDRESS] });
      for (const [n, one] of deeds.entries()) await act(home, one, n, files);
      const zelda = await findContact(session, "quorvax@zimt.example").catch(() => undefined);
      if (zelda === undefined) return;

      await forgetContact(session, zelda, salt);

      expect(wordsIn(await everything(session))).toEqual([]);
      if (!inMemory) expect(wordsIn(await bytesOf(home.folder))).toEqual([]);
      // Whatever can still be undone, can be.
      for (let tries = 0; tries < 20; tries++) if ((await undo(session, undefined, true)).kind === "nothing") break;
      expect(wordsIn(await everything(session))).toEqual([]);
    }),
    { numRuns: Number(process.env["KITH_RANDOM_RUNS"] ?? 12) },
  );
}, 600_000);

async function openOn(inMemory: boolean): Promise<TestHome> {
  if (!inMemory) return openHome();
  const store = openMemoryStore();
  onTestFinished(() => store.close());
  return openHome({ store });
}

async function act({ session, importFrom }: TestHome, one: string, n: number, files: string): Promise<void> {
  const find = (name: string) => findContact(session, name).catch(() => undefined);
  const [zelda, bruno] = [await find("quorvax@zimt.example"), await find("bruno@falke.example")];
  switch (one) {
    case "merge": {
      if (zelda === undefined) return;
      const { EMPTY_CARD } = await import("../../src/core/card.ts");
      await addContact(session, { ...EMPTY_CARD, name: { full: `Pim Ozone ${n}` } }, (raw) => raw);
      const other = await find(`Pim Ozone ${n}`);
      if (other !== undefined) await mergeContacts(session, zelda, other);
      return;
    }
    case "note":
      if (zelda !== undefined) await editContact(session, zelda, { notes: [`marzipan ${n}`] }, (raw) => raw);
      return;
    case "promise":
      if (zelda !== undefined) await promiseMarzipan(session, zelda);
      return;
    case "edit":
      if (bruno !== undefined) await editContact(session, bruno, { notes: [`oak ${n}`] }, (raw) => raw);
      return;
    case "filter":
      await saveFilter(session, "Zelda Quorvax", { text: n % 2 === 0 ? "quorvax" : "zelda" });
      return;
    case "no-filter":
      await removeFilter(session, "Zelda Quorvax").catch(() => undefined);
      return;
    case "undo":
      await undo(session, undefined, false);
      return;
    case "redo":
      await redo(session);
      return;
    case "import":
      await importFrom(files);
      return;
    case "forget-other": {
      const carla = await find("carla@ruiz.example");
      if (carla !== undefined) await forgetContact(session, carla, salt);
      return;
    }
  }
}

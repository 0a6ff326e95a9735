/** Readings in any order, of files that overlap, contradict each other and come twice: what must hold of all of them. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addOwnAddress, removeOwnAddress } from "../../src/app/edit-owner.ts";
import { undo } from "../../src/app/undo.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { type Letter, OWNER_ADDRESS, bookOf, letterText, mboxOf } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, findWrongSums, openHome, projectionsIn } from "../building/test-home.ts";

/** `KITH_RANDOM_RUNS=200` looks further. */
const RUNS = Number(process.env["KITH_RANDOM_RUNS"] ?? 8);
const DAYS = ["2026-10-01", "2026-10-10", "2026-10-10", "2026-10-20"] as const;
const ADDRESSES = ["bruno@falke.example", "eva@lind.example", "gil@ferro.example", "ines@home.example", OWNER_ADDRESS];
const NAMES = ["Bruno Falke", "Eva Lind", "Gil Ferro", "Ines Norte", "Max Oberlin"];

const address = fc.constantFrom(...ADDRESSES);
const day = fc.constantFrom(...DAYS);
const card = fc
  .record({
    uid: fc.constantFrom("1", "2", "3", "4", "5"),
    name: fc.constantFrom(...NAMES),
    emails: fc.uniqueArray(address, { maxLength: 2 }),
    title: fc.constantFrom("", "Director", "Chair"),
    phone: fc.boolean(),
  })
  .map(({ uid, name, emails, title, phone }) => [
    `UID:${uid}`,
    `FN:${name}`,
    ...emails.map((email) => `EMAIL:${email}`),
    ...(title === "" ? [] : [`TITLE:${title}`]),
    ...(phone ? ["TEL:+49 30 90182000"] : []),
  ]);
const letter: fc.Arbitrary<Letter> = fc
  .record({ from: address, to: address, hour: fc.integer({ min: 10, max: 14 }), day, bounce: fc.boolean() })
  .map(({ from, to, hour, day: on, bounce }) => ({
    id: `${from}${to}${on}${hour}${bounce}`,
    from: bounce ? "mailer-daemon@norte.example" : from,
    to: bounce ? OWNER_ADDRESS : to,
    at: `${on}T${hour}:00Z`,
    subject: bounce ? "Undelivered Mail Returned to Sender" : "Lunch",
    ...(bounce ? { headers: ["Auto-Submitted: auto-replied", `X-Failed-Recipients: ${to}`] } : {}),
  }));
const entry = fc
  .record({
    uid: fc.constantFrom("a", "b", "c"),
    on: fc.constantFrom("20261005", "20261010", "20261015", "20261101"),
    title: fc.constantFrom("Tea", "Call"),
    guests: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }),
    more: fc.constantFrom("", "STATUS:CANCELLED", "RRULE:FREQ=WEEKLY;COUNT=3"),
  })
  .map(({ uid, on, title, guests, more }) =>
    entryOf(
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART:${on}T150000Z`,
      `ORGANIZER:mailto:${OWNER_ADDRESS}`,
      ...guests.map((guest) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${guest}`),
      ...(more === "" ? [] : [more]),
    ),
  );
const unique = <T>(item: fc.Arbitrary<T>, of: (value: T) => string): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { minLength: 1, maxLength: 5, selector: of });
const file = fc.oneof(
  fc.record({
    name: fc.constant("contacts.vcf"),
    day,
    text: unique(card, ([uid = ""]) => uid).map((all) => bookOf(...all)),
  }),
  fc.record({
    name: fc.constant("mail.mbox"),
    day,
    text: unique(letter, ({ id = "" }) => id).map((all) => mboxOf(...all)),
  }),
  fc.record({ name: fc.constant("letter.eml"), day, text: letter.map(letterText) }),
  fc.record({
    name: fc.constant("work.ics"),
    day,
    text: unique(entry, (text) => /UID:(.*)/.exec(text)?.[1] ?? "").map((all) => calendarOf(...all)),
  }),
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("import" as const),
      files: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("refresh" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("own" as const, "disown" as const), address }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
);

test("importFiles(), whatever was read before, adds up, writes nothing twice, and can all be undone (property)", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 8, maxLength: 8 }),
      fc.array(step, { maxLength: 8 }),
      async (files, steps) => {
        const home = await openHome();
        const begun = await factsIn(home.session);
        const paths: string[] = [];
        for (const { name, text, day: changedOn } of files) {
          paths.push(join(await temporaryFolder({ [name]: text }, { changedOn }), name));
        }
        for (const one of steps) {
          switch (one.kind) {
            case "import":
              await readTwice(
                home,
                one.files.map((index) => paths[index] ?? ""),
                "person",
              );
              break;
            case "refresh":
              await readTwice(home, await placesIn(home), "refresh");
              break;
            case "own":
              await addOwnAddress(home.session, one.address);
              break;
            case "disown":
              await removeOwnAddress(home.session, one.address).catch(() => undefined);
              break;
            case "undo":
              await undo(home.session, undefined, false);
          }
          expect(await findOddities(home)).toEqual([]);
        }
        const projected = await projectionsIn(home.session);
        await home.session.store.rebuild(home.session.owner);
        expect(await projectionsIn(home.session)).toEqual(projected);
        await undoAll(home);
        expect(await factsIn(home.session)).toEqual(begun);
      },
    ),
    { numRuns: RUNS },
  );
});

async function readTwice(home: TestHome, paths: readonly string[], actor: "person" | "refresh"): Promise<void> {
  if (paths.length === 0) return;
  const report = await home.importFrom(paths, { ownerAddresses: actor === "person" ? [OWNER_ADDRESS] : [], actor });
  expect(findWrongSums(report)).toEqual([]);
  const { seq } = await home.session.store.head(home.session.owner);
  const again = await home.importFrom(paths, { actor });
  expect(findWrongSums(again)).toEqual([]);
  expect(again).toMatchObject({ created: 0, merged: 0 });
  expect((await home.session.store.head(home.session.owner)).seq).toBe(seq);
}

async function placesIn(home: TestHome): Promise<string[]> {
  const places = (await home.rows("source")).flatMap(({ locations }) => JSON.parse(locations) as string[]);
  return [...new Set(places)].sort();
}

/** What no order of readings may leave behind, in words. */
async function findOddities(home: TestHome): Promise<string[]> {
  const records = await home.rows("record");
  const contactOf = new Map(records.map(({ id, contact }) => [id, contact]));
  const held = new Set(records.map(({ contact }) => contact));
  return [
    ...(await home.rows("identity")).flatMap(({ kind, value, status, record }) =>
      (status === "claimed") === (record !== null && contactOf.get(record) !== null)
        ? []
        : `${kind} ${value} ${status}`,
    ),
    ...(await home.rows("contact")).flatMap(({ id }) => (held.has(id) ? [] : `contact ${id} has no record`)),
    ...(await home.rows("interaction")).flatMap(({ recipients, at }) => (recipients < 1 ? `at ${at}` : [])),
  ];
}

/** Background readings too, each after what came later. */
async function undoAll(home: TestHome): Promise<void> {
  const { store, owner } = home.session;
  for (;;) {
    const last = (await store.operations(owner)).findLast(
      ({ reverts, revertedBy, sealed }) => reverts === null && revertedBy === null && sealed === null,
    );
    if (last === undefined) return;
    expect((await undo(home.session, last.seq, true)).kind).toBe("undone");
  }
}

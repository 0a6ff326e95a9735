/** Calendar entries without guests whose title names a contact: asked about, answered, and remembered. */
import { expect, test } from "vitest";
import { findContact } from "../../src/app/find-contact.ts";
import { findMeetings } from "../../src/app/find-meetings.ts";
import { forgetContact } from "../../src/app/forget-contact.ts";
import { logInteraction } from "../../src/app/log-interaction.ts";
import { mergeContacts } from "../../src/app/merge-contacts.ts";
import { nameMeeting } from "../../src/app/name-meeting.ts";
import { readPerson } from "../../src/app/read-people.ts";
import { redo, undo } from "../../src/app/undo.ts";
import type { Day } from "../../src/core/day.ts";
import { given } from "../../src/core/failure.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { OWNER_ADDRESS } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import {
  type TestHome,
  factsIn,
  failureOf,
  findWrongSums,
  openHome,
  projectionsIn,
  restoreCopy,
} from "../building/test-home.ts";

const BOOK = [
  ["Ana Ferreira", "ana@norte.example"],
  ["Ben Ode", "ben@ode.example"],
  ["Maria Silva", "maria@silva.example"],
  ["Maria Costa", "maria@costa.example"],
]
  .map(
    ([name = "", email = ""]) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${email}\r\nFN:${name}\r\nEMAIL:${email}\r\nEND:VCARD\r\n`,
  )
  .join("");
const LUNCH = entryOf("UID:lunch", "SUMMARY:Lunch Ana", "DTSTART:20261010T120000Z", "DTEND:20261010T130000Z");
const CALL = entryOf("UID:call", "SUMMARY:Call with Ben Ode", "DTSTART:20261105T090000Z", "DTEND:20261105T093000Z");
const TAXES = entryOf("UID:taxes", "SUMMARY:Tax papers", "DTSTART:20261011T120000Z");

async function openBook(): Promise<TestHome> {
  const home = await openHome();
  await home.importFrom(await temporaryFolder({ "book.vcf": BOOK }));
  return home;
}

async function read(home: TestHome, day: string, ...entries: readonly string[]) {
  const folder = await temporaryFolder({ "work.ics": calendarOf(...entries) }, { changedOn: day });
  const report = await home.importFrom(`${folder}/work.ics`, { ownerAddresses: [OWNER_ADDRESS] });
  expect(findWrongSums(report)).toEqual([]);
  return report;
}

async function openTitles({ session }: TestHome): Promise<string[]> {
  return (await findMeetings(session)).map(
    ({ title, contacts }) => `${title}: ${contacts.map(({ name }) => name).join()}`,
  );
}

/** Answers yes to whatever is asked. */
async function sayYes({ session }: TestHome): Promise<void> {
  for (const { event, contacts } of await findMeetings(session)) await nameMeeting(session, event, contacts);
}

async function daysWith({ session }: TestHome, name: string): Promise<number> {
  const { contact } = await findContact(session, name);
  return given(await readPerson(session, contact), "a found contact is there").history.days.length;
}

test("findMeetings() asks about entries whose title names a contact, the latest first", async () => {
  const home = await openBook();

  const report = await read(home, "2026-10-20", LUNCH, CALL, TAXES);

  expect(report).toMatchObject({ read: 3, created: 2, skipped: 1, mayName: 2, interactions: 0, expected: 0 });
  expect(await findMeetings(home.session)).toMatchObject([
    { title: "Call with Ben Ode", on: "2026-11-05", medium: "phone", moments: 1, contacts: [{ how: "full-name" }] },
    { title: "Lunch Ana", on: "2026-10-10", medium: "in-person", moments: 1, contacts: [{ how: "given-name" }] },
  ]);
});

test("findMeetings() asks the same whichever came first, the calendar or the book", async () => {
  const home = await openHome();
  await read(home, "2026-10-20", LUNCH, CALL);
  expect(await openTitles(home)).toEqual([]);

  await home.importFrom(await temporaryFolder({ "book.vcf": BOOK }));

  expect(await openTitles(home)).toEqual(["Call with Ben Ode: Ben Ode", "Lunch Ana: Ana Ferreira"]);
});

test("nameMeeting() makes a meeting of what is past, and expects what is to come", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH, CALL);

  await sayYes(home);

  expect(await openTitles(home)).toEqual([]);
  expect(await home.rows("interaction")).toMatchObject([
    { subject: "Lunch Ana", nature: "meeting", medium: "in-person", at: Date.parse("2026-10-10T12:00Z") },
  ]);
  expect(await home.rows("expected")).toMatchObject([{ title: "Call with Ben Ode", medium: "phone" }]);
  expect(await daysWith(home, "Ana Ferreira")).toBe(1);
  expect(await daysWith(home, "Ben Ode")).toBe(0);
});

test("importFiles() neither asks again nor doubles what was answered, and lets it follow the calendar", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH, CALL);
  await sayYes(home);
  const before = await factsIn(home.session);

  expect(await read(home, "2026-10-20", LUNCH, CALL)).toMatchObject({ read: 2, unchanged: 2, mayName: 0 });
  expect({ ...(await factsIn(home.session)), source: before["source"] }).toEqual(before);
  expect(await openTitles(home)).toEqual([]);

  await read(
    home,
    "2026-11-10",
    LUNCH.replace("20261010T12", "20261009T11").replace("20261010T13", "20261009T12"),
    CALL,
  );
  expect(
    (await home.rows("interaction")).map(({ subject, at }) => `${subject} ${new Date(at).toISOString()}`).sort(),
  ).toEqual(["Call with Ben Ode 2026-11-05T09:00:00.000Z", "Lunch Ana 2026-10-09T11:00:00.000Z"]);
  expect(await home.rows("expected")).toEqual([]);
  expect(await daysWith(home, "Ben Ode")).toBe(1);
  expect(await openTitles(home)).toEqual([]);
});

test("importFiles() expects no more what was called off after it was accepted", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", CALL);
  await sayYes(home);

  await read(home, "2026-10-25", CALL.replace("END:VEVENT", "STATUS:CANCELLED\r\nEND:VEVENT"));

  expect(await home.rows("expected")).toEqual([]);
  expect(await home.rows("interaction")).toEqual([]);
});

test("nameMeeting() remembers that an entry names nobody, until its title is another", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH);
  const [meeting] = await findMeetings(home.session);
  await nameMeeting(home.session, given(meeting, "it is asked about").event, []);

  await read(home, "2026-10-25", LUNCH.replace("END:VEVENT", "LOCATION:Canteen\r\nEND:VEVENT"));
  expect(await openTitles(home)).toEqual([]);
  expect(await home.rows("interaction")).toEqual([]);

  await read(home, "2026-10-26", LUNCH.replace("Lunch Ana", "Lunch Ben"));
  expect(await openTitles(home)).toEqual(["Lunch Ben: Ben Ode"]);
});

test("nameMeeting() takes another contact, and another again, whose meeting it then is", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH);
  const { event } = given((await findMeetings(home.session))[0], "it is asked about");

  await nameMeeting(home.session, event, [await findContact(home.session, "Ben")]);
  expect([await daysWith(home, "Ana Ferreira"), await daysWith(home, "Ben Ode")]).toEqual([0, 1]);
  await nameMeeting(home.session, event, [
    await findContact(home.session, "Ana"),
    await findContact(home.session, "Maria Costa"),
  ]);

  expect([
    await daysWith(home, "Ana Ferreira"),
    await daysWith(home, "Maria Costa"),
    await daysWith(home, "Ben Ode"),
  ]).toEqual([1, 1, 0]);
  expect(await home.rows("interaction")).toHaveLength(1);
});

test("nameMeeting() can be undone and done again, and is in archives", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH, CALL);
  const before = [await factsIn(home.session), await projectionsIn(home.session)];
  const [first] = await findMeetings(home.session);
  await nameMeeting(home.session, given(first, "it is asked about").event, given(first, "it is asked about").contacts);
  const after = [await factsIn(home.session), await projectionsIn(home.session)];

  const copy = await restoreCopy(home.session);
  expect([await factsIn(copy), await projectionsIn(copy)]).toEqual(after);
  await undo(home.session, undefined, false);
  expect([await factsIn(home.session), await projectionsIn(home.session)]).toEqual(before);
  expect(await openTitles(home)).toHaveLength(2);
  await redo(home.session);
  expect([await factsIn(home.session), await projectionsIn(home.session)]).toEqual(after);
});

test("nameMeeting() confirms what was logged by hand, and follows a merge", async () => {
  const home = await openBook();
  const ana = await findContact(home.session, "Ana");
  await logInteraction(home.session, {
    ...{ contact: ana.contact, name: ana.name, medium: "in-person", direction: "outbound", note: null },
    day: "2026-10-09" as Day,
  });
  await read(home, "2026-10-20", LUNCH);

  await sayYes(home);
  expect(await daysWith(home, "Ana Ferreira")).toBe(1);

  await mergeContacts(home.session, await findContact(home.session, "Ben"), ana);
  expect(await daysWith(home, "Ben Ode")).toBe(1);
  await read(home, "2026-10-25", LUNCH.replace("20261010", "20261012").replace("20261010", "20261012"));
  expect(await home.rows("interaction")).toHaveLength(2);
  expect(await daysWith(home, "Ben Ode")).toBe(2);
});

test("findMeetings() asks once about an entry in two calendars, and makes one meeting of it", async () => {
  const home = await openBook();
  const other = (uid: string): string => LUNCH.replace("UID:lunch", `UID:${uid}`).replace("Lunch Ana", "Coffee Zoe");
  const folder = await temporaryFolder({
    "a.ics": calendarOf("X-WR-CALNAME:Work", LUNCH, ...["1", "2", "3"].map(other)),
    "b.ics": calendarOf("X-WR-CALNAME:Home", LUNCH, CALL, ...["4", "5"].map(other)),
  });
  await home.importFrom(folder, { ownerAddresses: [OWNER_ADDRESS] });
  expect(await home.rows("source")).toHaveLength(3);
  expect(await openTitles(home)).toEqual(["Call with Ben Ode: Ben Ode", "Lunch Ana: Ana Ferreira"]);

  await sayYes(home);

  expect(await home.rows("interaction")).toHaveLength(1);
  expect(await home.rows("copy")).toHaveLength(1);
  expect(await home.importFrom(folder)).toMatchObject({ unchanged: 8, interactions: 0 });
});

test("findMeetings() takes the namesake one was in touch with about then", async () => {
  const home = await openBook();
  const lunch = LUNCH.replace("Lunch Ana", "Lunch Maria");
  await read(home, "2026-10-20", lunch);
  expect(await openTitles(home)).toEqual([]);

  const { contact, name } = await findContact(home.session, "Maria Costa");
  const logged = { contact, name, medium: "phone", direction: "outbound", note: null } as const;
  await logInteraction(home.session, { ...logged, day: "2026-06-01" as Day });

  expect(await findMeetings(home.session)).toMatchObject([
    { contacts: [{ name: "Maria Costa", namesakes: [{ name: "Maria Silva" }] }] },
  ]);
});

test("forgetContact() leaves nothing of an entry that names them", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH, CALL.replace("Call with Ben Ode", "Dinner Ana & Ben"));
  await sayYes(home);

  await forgetContact(home.session, await findContact(home.session, "Ana"), () => "salt");

  expect(JSON.stringify(await factsIn(home.session))).not.toMatch(/\bana\b/i);
  expect(await home.rows("naming")).toMatchObject([{ title: "" }]);
  expect(await daysWith(home, "Ben Ode")).toBe(0);
  expect(await read(home, "2026-10-20", LUNCH)).toMatchObject({ unchanged: 1 });
  expect(await openTitles(home)).toEqual([]);
});

test("forgetContact() leaves nothing of an entry that is still asked about", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH, CALL);

  await forgetContact(home.session, await findContact(home.session, "Ana"), () => "salt");

  expect(JSON.stringify(await factsIn(home.session))).not.toMatch(/\bana\b/i);
  expect(await openTitles(home)).toEqual(["Call with Ben Ode: Ben Ode"]);
  expect(await read(home, "2026-10-20", LUNCH, CALL)).toMatchObject({ unchanged: 2 });
});

test("nameMeeting() refuses an entry that has guests", async () => {
  const home = await openBook();
  await read(home, "2026-10-20", LUNCH.replace("END:VEVENT", "ATTENDEE;CN=Ben:mailto:ben@ode.example\r\nEND:VEVENT"));
  const [entry] = await home.rows("event");

  expect(await openTitles(home)).toEqual([]);
  expect(await failureOf(nameMeeting(home.session, given(entry, "it was read").id, []))).toMatch(/has guests/);
});

test("an archive of a Kith that knew no such answers can be restored", async () => {
  const { session } = await openBook();

  const copy = await restoreCopy(session, { schema: 1, without: ["forgotten", "help", "naming"] });

  expect([await factsIn(copy), await projectionsIn(copy)]).toEqual([
    await factsIn(session),
    await projectionsIn(session),
  ]);
});

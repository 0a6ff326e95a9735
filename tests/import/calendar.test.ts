/** Calendars over time: what was met, what is expected, and what is neither. */
import { expect, test } from "vitest";
import { redo, undo } from "../../src/app/undo.ts";
import { calendarOf, entryOf } from "../building/calendar.ts";
import { OWNER_ADDRESS } from "../building/source-text.ts";
import { temporaryFolder } from "../building/temporary-folder.ts";
import { type TestHome, factsIn, findWrongSums, openHome, projectionsIn } from "../building/test-home.ts";
import type { ImportReport } from "../../src/app/import/report.ts";

const WITH_HANNA = [
  `ORGANIZER:mailto:${OWNER_ADDRESS}`,
  `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${OWNER_ADDRESS}`,
  "ATTENDEE;CN=Hanna Weir;PARTSTAT=ACCEPTED:mailto:hanna@weir.example",
];

test("importFiles() makes met what was expected once a later reading is past it", async () => {
  const home = await openHome();
  const entry = entryOf("UID:tea", "SUMMARY:Tea", "DTSTART:20261010T150000Z", "DTEND:20261010T160000Z", ...WITH_HANNA);

  expect(await read(home, "2026-10-01", entry)).toMatchObject({ created: 1, expected: 1, interactions: 0 });
  expect(await home.rows("expected")).toMatchObject([{ title: "Tea", at: Date.parse("2026-10-10T15:00Z") }]);
  expect(await home.rows("interaction")).toEqual([]);

  expect(await read(home, "2026-10-20", entry)).toMatchObject({ merged: 1, expected: 0, interactions: 1 });
  expect(await home.rows("expected")).toEqual([]);
  expect(await home.rows("interaction")).toMatchObject([{ nature: "meeting", at: Date.parse("2026-10-10T15:00Z") }]);

  const before = await factsIn(home.session);
  expect(await read(home, "2026-10-20", entry)).toMatchObject({ unchanged: 1 });
  // Only the new place of the same calendar is remembered.
  expect({ ...(await factsIn(home.session)), source: before["source"] }).toEqual(before);
});

test("importFiles() follows a series: past moments are met, coming ones expected", async () => {
  const home = await openHome();
  const series = entryOf(
    "UID:series",
    "DTSTART:20261005T090000Z",
    "DTEND:20261005T093000Z",
    "RRULE:FREQ=WEEKLY;COUNT=6",
    ...WITH_HANNA,
  );

  const report = await read(home, "2026-10-20", series);

  expect(report).toMatchObject({ read: 1, created: 1, interactions: 3, expected: 3 });
  expect(await read(home, "2026-10-27", series)).toMatchObject({ merged: 1, interactions: 1 });
  expect((await home.rows("interaction")).length + (await home.rows("expected")).length).toBe(6);
});

test("importFiles() keeps cancelled, declined, crowded and lonely entries out, each with its reason", async () => {
  const home = await openHome();
  const crowd = Array.from({ length: 30 }, (_, index) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:g${index}@example.com`);
  const at = "DTSTART:20261010T150000Z";

  const report = await read(
    home,
    "2026-10-20",
    entryOf("UID:1", at, "STATUS:CANCELLED", ...WITH_HANNA),
    entryOf("UID:2", at, "ORGANIZER:mailto:hanna@weir.example", `ATTENDEE;PARTSTAT=DECLINED:mailto:${OWNER_ADDRESS}`),
    entryOf("UID:3", at, ...WITH_HANNA, ...crowd),
    entryOf("UID:4", at),
  );

  expect(report).toMatchObject({ read: 4, created: 0, skipped: 4 });
  expect(report.skips.map(({ reason }) => reason).sort()).toEqual(["cancelled", "declined", "no-others", "too-many"]);
  expect(await home.rows("contact")).toEqual([]);
});

test("importFiles() takes back what is no longer expected when a later reading cancels it", async () => {
  const home = await openHome();
  const entry = ["UID:tea", "DTSTART:20261110T150000Z", ...WITH_HANNA];
  await read(home, "2026-10-01", entryOf(...entry));

  const report = await read(home, "2026-10-10", entryOf(...entry, "STATUS:CANCELLED"));

  expect(report).toMatchObject({ read: 1, merged: 1 });
  expect(await home.rows("expected")).toEqual([]);
});

test("importFiles() expects no more what a newer reading no longer holds, and again once it is back", async () => {
  const home = await openHome();
  const tea = entryOf("UID:tea", "DTSTART:20261110T150000Z", ...WITH_HANNA);
  const dinner = entryOf("UID:dinner", "DTSTART:20261111T190000Z", ...WITH_HANNA);
  await read(home, "2026-10-01", tea, dinner);

  await read(home, "2026-10-05", dinner);
  expect((await home.rows("expected")).map(({ at }) => at)).toEqual([Date.parse("2026-11-11T19:00Z")]);
  await read(home, "2026-10-04", tea, dinner);
  expect(await home.rows("expected")).toHaveLength(1);
  await read(home, "2026-10-07", tea, dinner);
  expect(await home.rows("expected")).toHaveLength(2);
});

test("importFiles() moves what is expected when a later reading moves the entry", async () => {
  const home = await openHome();
  await read(home, "2026-10-01", entryOf("UID:tea", "DTSTART:20261110T150000Z", ...WITH_HANNA));

  await read(home, "2026-10-10", entryOf("UID:tea", "DTSTART:20261112T150000Z", ...WITH_HANNA));

  expect((await home.rows("expected")).map(({ at }) => at)).toEqual([Date.parse("2026-11-12T15:00Z")]);
});

test("importFiles() counts a meeting in two calendars once", async () => {
  const home = await openHome();
  const entry = entryOf("UID:tea", "DTSTART:20261010T150000Z", ...WITH_HANNA);
  const other = entryOf("UID:alone", "DTSTART:20261011T150000Z", ...WITH_HANNA);
  const folder = await temporaryFolder({ "a.ics": calendarOf(entry), "b.ics": calendarOf(entry, other) });

  const report = await home.importFrom(folder, { ownerAddresses: [OWNER_ADDRESS] });

  expect(findWrongSums(report)).toEqual([]);
  expect(report.interactions).toBe(2);
});

test("importFiles() makes contacts of those met in a small circle", async () => {
  const home = await openHome();
  const guests = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:g${index}@example.com`);

  await read(home, "2026-10-20", entryOf("UID:round", "DTSTART:20261010T150000Z", ...WITH_HANNA, ...guests(6)));
  expect(await home.rows("contact")).toEqual([]);
  await read(home, "2026-10-20", entryOf("UID:tea", "DTSTART:20261011T150000Z", ...WITH_HANNA));

  expect(await home.rows("contact")).toHaveLength(1);
});

const WITH_DAN = "ATTENDEE;CN=Dan Oak;PARTSTAT=ACCEPTED:mailto:dan@oak.example";
const TEA = ["UID:tea", "DTSTART:20261010T150000Z", "DTEND:20261010T160000Z"];
const AS_IT_WAS = [...TEA, "SUMMARY:Tea", ...WITH_HANNA];
const AS_IT_IS = [
  "UID:tea",
  "DTSTART:20261010T170000Z",
  "DTEND:20261010T180000Z",
  "SUMMARY:Video call",
  "LOCATION:https://zoom.us/j/1",
  ...WITH_HANNA.filter((line) => !line.includes("hanna")),
  WITH_DAN,
];

test.each([
  ["in two readings", false],
  ["in one", true],
])("importFiles() lets a past meeting follow the calendar in time, medium, title and people: %s", async (_, atOnce) => {
  const home = await openHome();
  const paths = [
    await calendarAt("2026-10-12", entryOf(...AS_IT_WAS)),
    await calendarAt("2026-10-20", entryOf(...AS_IT_IS)),
  ];

  for (const some of atOnce ? [paths] : paths.map((path) => [path])) {
    const report = await home.importFrom(some, { ownerAddresses: [OWNER_ADDRESS] });
    expect(findWrongSums(report)).toEqual([]);
  }

  expect(await home.rows("interaction")).toMatchObject([
    { at: Date.parse("2026-10-10T17:00Z"), medium: "video", subject: "Video call", recipients: 1 },
  ]);
  expect(await attendeesIn(home)).toEqual(["dan@oak.example", "owner"]);
  const facts = await factsIn(home.session);
  const projected = await projectionsIn(home.session);
  await home.session.store.rebuild(home.session.owner);
  expect(await projectionsIn(home.session)).toEqual(projected);
  for (const path of paths) await home.importFrom(path);
  expect(await factsIn(home.session)).toEqual(facts);
});

test("importFiles() follows a meeting by an operation that undo takes back and redo repeats", async () => {
  const home = await openHome();
  await read(home, "2026-10-12", entryOf(...AS_IT_WAS));
  const before = await factsIn(home.session);
  await read(home, "2026-10-20", entryOf(...AS_IT_IS));
  const after = await factsIn(home.session);

  await undo(home.session, undefined, false);
  expect(await factsIn(home.session)).toEqual(before);
  await redo(home.session);
  expect(await factsIn(home.session)).toEqual(after);
});

test.each([
  ["put off", [`UID:tea`, "DTSTART:20261030T150000Z", "SUMMARY:Tea", ...WITH_HANNA], 0, 1],
  ["called off", [...AS_IT_WAS, "STATUS:CANCELLED"], 0, 0],
  ["left as it was", [...AS_IT_WAS, "DESCRIPTION:x"], 1, 0],
])("importFiles() counts a meeting on the very day of the file, until it is %s", async (_, later, met, expected) => {
  const home = await openHome();
  await read(home, "2026-10-10", entryOf(...AS_IT_WAS));
  expect(await home.rows("interaction")).toHaveLength(1);

  await read(home, "2026-10-20", entryOf(...later));

  expect(await home.rows("interaction")).toHaveLength(met);
  expect(await home.rows("expected")).toHaveLength(expected);
  await undo(home.session, undefined, false);
  expect(await home.rows("interaction")).toHaveLength(1);
});

test("importFiles() keeps a meeting that was over when it was read, though it is called off later", async () => {
  const home = await openHome();
  await read(home, "2026-10-12", entryOf(...AS_IT_WAS));

  await read(home, "2026-10-20", entryOf(...AS_IT_WAS, "STATUS:CANCELLED"));

  expect(await home.rows("interaction")).toHaveLength(1);
});

test.each([
  ["apart", false],
  ["at once", true],
])("two calendars that hold one meeting, read %s, can each be read again, undone and read anew", async (_, atOnce) => {
  const home = await openHome();
  const own = (uid: string): string => entryOf(`UID:${uid}`, "DTSTART:20261011T150000Z", ...WITH_HANNA);
  const a = await calendarAt("2026-10-20", entryOf(...AS_IT_WAS), own("a"), own("a2"), own("a3"));
  const b = await calendarAt("2026-10-20", entryOf(...AS_IT_WAS), own("b"), own("c"), own("d"));
  const wish = { ownerAddresses: [OWNER_ADDRESS] };
  for (const paths of atOnce ? [[a, b]] : [[a], [b]]) await home.importFrom(paths, wish);
  expect(await home.rows("source")).toHaveLength(2);
  expect(await home.rows("copy")).toHaveLength(1);
  const facts = await factsIn(home.session);

  for (const path of [a, b, [a, b]]) await home.importFrom(path);
  expect(await factsIn(home.session)).toEqual(facts);

  const { store, owner } = home.session;
  const first = (await store.operations(owner)).find(({ kind }) => kind === "import");
  const refused = await undo(home.session, first?.seq, false);
  expect(refused.kind).toBe(atOnce ? "undone" : "refused");
  if (!atOnce) await undo(home.session, first?.seq, true);
  expect(await home.rows("interaction")).toEqual([]);

  await home.importFrom(b, wish);
  expect((await home.rows("interaction")).length).toBe(4);
  await home.importFrom(a, wish);
  expect((await home.rows("interaction")).length).toBe(7);
  expect(await home.rows("copy")).toHaveLength(1);
});

async function calendarAt(day: string, ...entries: readonly string[]): Promise<string> {
  return `${await temporaryFolder({ "work.ics": calendarOf(...entries) }, { changedOn: day })}/work.ics`;
}

async function attendeesIn(home: TestHome): Promise<string[]> {
  const values = new Map((await home.rows("identity")).map(({ id, value }) => [id, value]));
  return (await home.rows("participation")).map(({ identity }) => values.get(identity) ?? "").sort();
}

async function read(home: TestHome, day: string, ...entries: readonly string[]): Promise<ImportReport> {
  const folder = await temporaryFolder({ "work.ics": calendarOf(...entries) }, { changedOn: day });
  const report = await home.importFrom(`${folder}/work.ics`, { ownerAddresses: [OWNER_ADDRESS] });
  expect(findWrongSums(report)).toEqual([]);
  return report;
}

import { expect, test } from "vitest";
import { calendarOf, contextOf, entryOf, eventsOf, problemsOf, skipsOf } from "../../../tests/building/calendar.ts";
import { keyOf } from "../../core/key.ts";
import { openCalendarIndex } from "./calendar-index.ts";
import { openComponentSplitter } from "./component-splitter.ts";
import { openEntryReader } from "./entry-reader.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const read = (...parts: string[]) => readCalendarText(calendarOf(...parts), contextOf());
const START = "DTSTART:20260302T090000Z";

test("openEntryReader() gives an entry with its place, key and bytes", () => {
  const entry = entryOf(START);
  const [reading] = read(entry);
  expect(reading).toMatchObject({
    kind: "event",
    place: { path: "calendar.ics", at: "line 4" },
    key: keyOf("event", "one@calendar.example"),
    raw: new TextEncoder().encode(`${entry}\r\n`),
    event: { uid: "one@calendar.example", title: "Breakfast" },
  });
});

test("openEntryReader() gives one event for a master and its overrides, master's bytes first", () => {
  const override = entryOf("RECURRENCE-ID:20260302T090000Z", "DTSTART:20260303T090000Z");
  const readings = read(override, entryOf(START, "RRULE:FREQ=DAILY;COUNT=2"), entryOf("UID:two", START));
  expect(eventsOf(readings).map(({ uid, occurrences }) => [uid, occurrences.length])).toEqual([
    ["one@calendar.example", 2],
    ["two", 1],
  ]);
  const [first] = readings;
  expect(first?.kind === "event" && new TextDecoder().decode(first.raw).indexOf("RRULE")).toBeLessThan(100);
});

test("openEntryReader() gives the higher SEQUENCE, else the later stamp, of one UID twice", () => {
  const [older, newer] = [entryOf(START, "SEQUENCE:1", "SUMMARY:Old"), entryOf(START, "SEQUENCE:2", "SUMMARY:New")];
  for (const both of [read(older, newer), read(newer, older)]) {
    expect(eventsOf(both).map(({ title }) => title)).toEqual(["New"]);
    expect(skipsOf(both)).toHaveLength(1);
  }
  const stamped = (day: string) => entryOf(START, `DTSTAMP:${day}T000000Z`, `SUMMARY:${day}`);
  const readings = read(stamped("20260102"), stamped("20260103"), stamped("20260101"));
  expect(eventsOf(readings).map(({ title }) => title)).toEqual(["20260103"]);
  expect(skipsOf(readings)).toEqual(["line 4 duplicate", "line 16 duplicate"]);
});

test("openEntryReader() keeps the first of two equal ones", () => {
  expect(skipsOf(read(entryOf(START), entryOf(START)))).toEqual(["line 9 duplicate"]);
});

test("openEntryReader() skips what has no date, what is not readable, and what is too large", () => {
  const large = `DESCRIPTION:${"x".repeat(9_000_000)}`;
  const readings = read(entryOf("UID:a"), "BEGIN:VEVENT\r\nnothing but words\r\nEND:VEVENT", entryOf(START, large));
  expect(skipsOf(readings)).toEqual(["line 4 no-date", "line 8 unreadable", "line 11 too-large"]);
  expect(readings[0]).toMatchObject({ kind: "skip", detail: "Breakfast" });
  expect(skipsOf(read("BEGIN:VEVENT\r\nEND:VEVENT", "BEGIN:VEVENT\r\nEND:VEVENT"))).toEqual([
    "line 4 no-date",
    "line 6 no-date",
  ]);
});

test("openEntryReader() says whose the calendar is, once for each address", () => {
  const calendar = (name: string) => `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${name}\r\nEND:VCALENDAR\r\n`;
  const text = ["ana@calendar.example", "ana@calendar.example", "Club"].map(calendar).join("");
  expect(readCalendarText(text, contextOf())).toEqual([
    {
      kind: "owner",
      place: { path: "calendar.ics", at: "line 1" },
      parties: [{ kind: "email", value: "ana@calendar.example" }],
    },
  ]);
  expect(read("X-OWNER;CN=Ana Lind:mailto:ana@calendar.example")).toMatchObject([{ kind: "owner", name: "Ana Lind" }]);
});

test("openEntryReader() says each problem once, and an unknown zone once a file", () => {
  const lines = ["DTSTART;TZID=Nowhere:20260302T090000", "DTEND;TZID=Nowhere:20260302T100000", "EXDATE:x,x"];
  expect(problemsOf(read(entryOf(...lines), entryOf("UID:two", ...lines)))).toEqual([
    'EXDATE "x" cannot be read',
    'The time zone "Nowhere" is not known; read as Europe/Berlin',
    'EXDATE "x" cannot be read',
  ]);
});

test("openEntryReader() gives at the end what the index had promised more of", () => {
  const splitter = openComponentSplitter();
  const text = calendarOf(entryOf(START), entryOf("RECURRENCE-ID:20260302T090000Z"), entryOf("UID:two", START));
  const [first, , other] = splitter.push(new TextEncoder().encode(text));
  const index = openCalendarIndex();
  for (const component of splitter.end()) index.add(component);
  index.add(first!);
  index.add(first!);
  const reader = openEntryReader(index, contextOf());
  expect(reader.push(first!)).toEqual([]);
  expect(reader.push(other!)).toEqual([]);
  expect(eventsOf(reader.end()).map(({ uid }) => uid)).toEqual(["one@calendar.example", "two"]);
});

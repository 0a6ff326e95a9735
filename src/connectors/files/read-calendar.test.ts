import { expect, test } from "vitest";
import { calendarOf, contextOf, entryOf, eventsOf } from "../../../tests/building/calendar.ts";
import { memoryFile } from "../../../tests/building/memory-file.ts";
import type { Reading } from "../../core/reading.ts";
import { readCalendarText } from "../../formats/ical/read-calendar-text.ts";
import type { InputFile } from "./input-file.ts";
import { readCalendar } from "./read-calendar.ts";

const context = contextOf();

async function readAll(file: InputFile): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const reading of readCalendar(file, context)) readings.push(reading);
  return readings;
}

test("readCalendar() reads a file in pieces as it reads it whole", async () => {
  const text = calendarOf(
    "X-WR-CALNAME:ana@calendar.example",
    entryOf("RECURRENCE-ID:20260309T090000Z", "SUMMARY:Tee für zwei"),
    entryOf("DTSTART:20260302T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2"),
    entryOf("DTSTART:20260302T090000Z"),
    entryOf("UID:two"),
  );
  for (const chunkBytes of [1, 7, 65_536]) {
    const readings = await readAll(memoryFile("calendar.ics", text, { chunkBytes }));
    expect(readings).toEqual(readCalendarText(text, context));
  }
});

test("readCalendar() keeps a year of entries apart", async () => {
  const entries = Array.from({ length: 365 }, (_, day) =>
    entryOf(`UID:${day}`, `DTSTART:${new Date(Date.UTC(2026, 0, 1 + day)).toISOString()}`, `SUMMARY:Day ${day}`),
  );
  const file = memoryFile("calendar.ics", calendarOf(...entries), { chunkBytes: 1000 });
  const events = eventsOf(await readAll(file));
  expect(events.map(({ title }) => title)).toEqual(entries.map((_, day) => `Day ${day}`));
});

test("readCalendar() gives nothing for an empty file", async () => {
  expect(await readAll(memoryFile("empty.ics", ""))).toEqual([]);
});

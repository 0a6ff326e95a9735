import { expect, test } from "vitest";
import { calendarOf, contextOf, entryOf, eventsOf, problemsOf, startsOf } from "../../../tests/building/calendar.ts";
import { keyOf } from "../../core/key.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const MASTER = entryOf(
  "DTSTART;TZID=Europe/Berlin:20260302T090000",
  "DURATION:PT1H",
  "RRULE:FREQ=WEEKLY;COUNT=4",
  "LOCATION:Café Luise",
  "ATTENDEE;CN=Ana Lind:mailto:ana@calendar.example",
);

function read(...entries: string[]) {
  const readings = readCalendarText(calendarOf(...entries), contextOf());
  const [event] = eventsOf(readings);
  return { event, problems: problemsOf(readings), occurrences: event?.occurrences ?? [] };
}

test("listOccurrences() puts an override in the place of its moment, under the key of that moment", () => {
  const override = entryOf(
    "RECURRENCE-ID;TZID=Europe/Berlin:20260309T090000",
    "DTSTART;TZID=Europe/Berlin:20260310T150000",
    "DURATION:PT30M",
    "SUMMARY:Tea",
    "LOCATION:https://whereby.com/ana",
  );

  const { occurrences } = read(override, MASTER);

  expect(startsOf(occurrences)).toEqual([
    "2026-03-02T08:00Z",
    "2026-03-10T14:00Z",
    "2026-03-16T08:00Z",
    "2026-03-23T08:00Z",
  ]);
  expect(occurrences[1]).toMatchObject({
    key: keyOf("event", "one@calendar.example", "2026-03-09T08:00:00.000Z"),
    title: "Tea",
    medium: "video",
    cancelled: false,
  });
  expect((occurrences[1]?.endsAt ?? 0) - (occurrences[1]?.at ?? 0)).toBe(1_800_000);
  expect(occurrences[1]?.attendees).toEqual(occurrences[0]?.attendees);
  expect(occurrences[0]).toMatchObject({ title: "Breakfast", location: "Café Luise", medium: "in-person" });
});

test("listOccurrences() knows a moment by an instant in UTC and by its day", () => {
  for (const id of [
    "RECURRENCE-ID:20260309T080000Z",
    "RECURRENCE-ID;VALUE=DATE:20260309",
    "RECURRENCE-ID:20260309T090000",
  ]) {
    const { occurrences } = read(MASTER, entryOf(id, "DTSTART:20260309T120000Z"));
    expect(startsOf(occurrences), id).toEqual([
      "2026-03-02T08:00Z",
      "2026-03-09T12:00Z",
      "2026-03-16T08:00Z",
      "2026-03-23T08:00Z",
    ]);
  }
});

test("listOccurrences() marks a cancelled moment, with or without a start, and a cancelled entry", () => {
  const { occurrences } = read(MASTER, entryOf("RECURRENCE-ID:20260309T080000Z", "STATUS:CANCELLED"));
  expect(occurrences.map(({ cancelled }) => cancelled)).toEqual([false, true, false, false]);
  expect(startsOf(occurrences)[1]).toBe("2026-03-09T08:00Z");
  expect(read(entryOf("DTSTART:20260302T090000Z", "STATUS:Canceled")).occurrences[0]?.cancelled).toBe(true);
  expect(read("METHOD:CANCEL", entryOf("DTSTART:20260302T090000Z")).occurrences[0]?.cancelled).toBe(true);
});

test("listOccurrences() gives an override that the series has no moment for", () => {
  const { occurrences } = read(MASTER, entryOf("RECURRENCE-ID:20260501T080000Z", "DTSTART:20260502T080000Z"));
  expect(startsOf(occurrences).at(-1)).toBe("2026-05-02T08:00Z");
  expect(occurrences).toHaveLength(5);
});

test("listOccurrences() keeps a moment that is both changed and taken away: it was written last", () => {
  const master = MASTER.replace("END:VEVENT", "EXDATE:20260309T080000Z\r\nEND:VEVENT");
  const { occurrences } = read(master, entryOf("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260310T080000Z"));
  expect(startsOf(occurrences)[1]).toBe("2026-03-10T08:00Z");
});

test("listOccurrences() takes the newer of two overrides of one moment", () => {
  const older = entryOf("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260310T080000Z", "SEQUENCE:1");
  const newer = entryOf("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260311T080000Z", "SEQUENCE:2");
  for (const both of [
    [older, newer],
    [newer, older],
  ]) {
    expect(startsOf(read(MASTER, ...both).occurrences)[1]).toBe("2026-03-11T08:00Z");
  }
});

test("listOccurrences() reads an override that stands alone", () => {
  const { event, occurrences } = read(entryOf("RECURRENCE-ID:20260309T080000Z", "DTSTART:20260310T080000Z"));
  expect(startsOf(occurrences)).toEqual(["2026-03-10T08:00Z"]);
  expect(occurrences[0]?.key).toBe(keyOf("event", "one@calendar.example", "2026-03-09T08:00:00.000Z"));
  expect(event?.title).toBe("Breakfast");
});

test("listOccurrences() follows an override that repeats by itself", () => {
  const lines = ["RECURRENCE-ID;RANGE=THISANDFUTURE:20260309T080000Z", "DTSTART:20260309T080000Z"];
  expect(read(entryOf(...lines, "RDATE:20260316T080000Z,20260323T080000Z")).occurrences).toHaveLength(3);
});

test("listOccurrences() moves all from there on for THISANDFUTURE, by the wall", () => {
  const fromNowOn = entryOf(
    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260316T090000",
    "DTSTART;TZID=Europe/Berlin:20260317T100000",
    "DURATION:PT2H",
    "SUMMARY:Brunch",
  );
  const { occurrences } = read(MASTER.replace("COUNT=4", "COUNT=5"), fromNowOn);
  expect(startsOf(occurrences)).toEqual([
    "2026-03-02T08:00Z",
    "2026-03-09T08:00Z",
    "2026-03-17T09:00Z",
    "2026-03-24T09:00Z",
    "2026-03-31T08:00Z",
  ]);
  expect(occurrences.map(({ title }) => title)).toEqual(["Breakfast", "Breakfast", "Brunch", "Brunch", "Brunch"]);
  expect((occurrences[4]?.endsAt ?? 0) - (occurrences[4]?.at ?? 0)).toBe(7_200_000);
});

test("listOccurrences() moves whole days for THISANDFUTURE, and leaves times and days apart", () => {
  const days = entryOf("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=WEEKLY;COUNT=3");
  const moved = entryOf("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260309", "DTSTART;VALUE=DATE:20260310");
  expect(startsOf(read(days, moved).occurrences)).toEqual(["2026-03-02", "2026-03-10", "2026-03-17"]);
  const timed = entryOf("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260309", "DTSTART:20260310T090000Z");
  expect(read(days, timed).occurrences).toHaveLength(3);
});

test("listOccurrences() makes the key of a whole day of the day, in every zone", () => {
  const text = calendarOf(entryOf("DTSTART;VALUE=DATE:20260302", "RRULE:FREQ=DAILY;COUNT=2"));
  const keys = ["Pacific/Kiritimati", "America/St_Johns"].map((zone) =>
    eventsOf(readCalendarText(text, contextOf(zone)))[0]?.occurrences.map(({ key }) => key),
  );
  expect(keys[0]).toEqual(keys[1]);
  expect(keys[0]?.[1]).toBe(keyOf("event", "one@calendar.example", "2026-03-03"));
});

test("listOccurrences() reads the overrides of a master without a date, and says so", () => {
  const { occurrences, problems } = read(entryOf("DTSTART:soon"), entryOf("RECURRENCE-ID:20260309T080000Z"));
  expect(startsOf(occurrences)).toEqual(["2026-03-09T08:00Z"]);
  expect(problems).toEqual(['DTSTART "soon" cannot be read', "The entry has no date that can be read"]);
});

test("listOccurrences() says when a changed moment has no date", () => {
  const { occurrences, problems } = read(MASTER, entryOf("RECURRENCE-ID:soon"));
  expect(occurrences).toHaveLength(4);
  expect(problems).toContain("One changed moment of the entry has no date that can be read");
});

test("listOccurrences() leaves out moments after the last year that there is", () => {
  expect(read(entryOf("DTSTART:99991231T230000Z", "DURATION:P2D")).occurrences).toEqual([]);
});

test("listOccurrences() tells by which clock an entry was set, where it names one", () => {
  const [winter] = read(MASTER).occurrences;
  const [summer] = read(entryOf("DTSTART;TZID=Europe/Berlin:20260702T090000", "DURATION:PT1H")).occurrences;
  const [utc] = read(entryOf("DTSTART:20260302T090000Z", "DURATION:PT1H")).occurrences;
  const [days] = read(entryOf("DTSTART;VALUE=DATE:20260302")).occurrences;

  expect([winter?.clock, summer?.clock, utc?.clock, days?.clock]).toEqual([60, 120, undefined, undefined]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  calendarOf,
  contextOf,
  entryOf,
  eventsOf,
  occurrencesOf,
  problemsOf,
  startsOf,
} from "../../../tests/building/calendar.ts";
import { DAY_MS, dayFromNumber, weekday } from "../../core/day.ts";
import { zoneOf } from "../../core/zone.ts";
import { readCalendarText } from "./read-calendar-text.ts";

const starts = (...lines: string[]) => startsOf(occurrencesOf(lines));
const BERLIN = "DTSTART;TZID=Europe/Berlin:20260323T090000";

test("expandEntry() keeps the time of day when clocks change", () => {
  expect(starts(BERLIN, "RRULE:FREQ=WEEKLY;COUNT=2")).toEqual(["2026-03-23T08:00Z", "2026-03-30T07:00Z"]);
});

test("expandEntry() leaves out, and does not count, moments that clocks skip", () => {
  const lines = ["DTSTART;TZID=Europe/Berlin:20260327T023000", "RRULE:FREQ=DAILY;COUNT=3"];
  expect(starts(...lines)).toEqual(["2026-03-27T01:30Z", "2026-03-28T01:30Z", "2026-03-30T00:30Z"]);
});

test("expandEntry() keeps whole days where clocks skip midnight", () => {
  const lines = ["DTSTART;VALUE=DATE:20181103", "RRULE:FREQ=DAILY;COUNT=3"];
  const days = startsOf(occurrencesOf(lines, contextOf("America/Sao_Paulo")));
  expect(days).toEqual(["2018-11-03", "2018-11-04", "2018-11-05"]);
});

test("expandEntry() gives a whole day once, whatever hours its rule names", () => {
  expect(starts("DTSTART;VALUE=DATE:20260323", "RRULE:FREQ=DAILY;BYHOUR=9,17;UNTIL=20260325")).toEqual([
    "2026-03-23",
    "2026-03-24",
    "2026-03-25",
  ]);
  expect(starts("DTSTART;VALUE=DATE:20260323", "RRULE:FREQ=HOURLY;UNTIL=20260324T120000")).toEqual([
    "2026-03-23",
    "2026-03-24",
  ]);
});

test("expandEntry() reads UNTIL as an instant, a time on the wall, or a whole day", () => {
  const until = (value: string) => starts(BERLIN, `RRULE:FREQ=DAILY;UNTIL=${value}`).length;
  expect(until("20260325T080000Z")).toBe(3);
  expect(until("20260325T075959Z")).toBe(2);
  expect(until("20260325T090000")).toBe(3);
  expect(until("20260325T085959")).toBe(2);
  expect(until("20260325")).toBe(3);
});

test("expandEntry() reads UNTIL of whole days: days, local midnights in UTC, and plain ones", () => {
  const until = (value: string) => starts("DTSTART;VALUE=DATE:20260323", `RRULE:FREQ=DAILY;UNTIL=${value}`).at(-1);
  expect(until("20260325")).toBe("2026-03-25");
  expect(until("20260324T230000Z")).toBe("2026-03-25");
  expect(until("20260325T000000Z")).toBe("2026-03-25");
  expect(until("20260325T235959Z")).toBe("2026-03-25");
  expect(until("20260325T120000")).toBe("2026-03-25");
});

test("expandEntry() counts a start that its rule would not make, but not one after its rule's end", () => {
  expect(starts(BERLIN, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2")).toEqual(["2026-03-23T08:00Z", "2026-03-24T08:00Z"]);
  expect(starts(BERLIN, "RRULE:FREQ=WEEKLY;UNTIL=20260101T000000Z")).toEqual([]);
});

test("expandEntry() gives no moment when each is taken away", () => {
  expect(starts(BERLIN, "RRULE:FREQ=WEEKLY;COUNT=1", "EXDATE;TZID=Europe/Berlin:20260323T090000")).toEqual([]);
});

test("expandEntry() joins several rules and takes away those of EXRULE", () => {
  const lines = [BERLIN, "RRULE:FREQ=WEEKLY;COUNT=2", "RRULE:FREQ=DAILY;COUNT=3"];
  expect(starts(...lines)).toHaveLength(4);
  expect(starts(BERLIN, "RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;INTERVAL=2")).toEqual([
    "2026-03-24T08:00Z",
    "2026-03-26T08:00Z",
  ]);
});

test("expandEntry() adds RDATE: times of any zone, days, and periods with their own end", () => {
  const lines = [
    BERLIN,
    "DURATION:PT1H",
    "RDATE;TZID=America/New_York:20260324T050000,20260323T040000",
    "RDATE;VALUE=DATE:20260326",
    "RDATE;VALUE=PERIOD:20260327T080000Z/20260327T100000Z,20260328T080000Z/PT3H,20260329T080000Z/oops",
  ];
  const occurrences = occurrencesOf(lines);
  const minutes = occurrences.map(({ at, endsAt }) => (endsAt - at) / 60_000);
  expect(startsOf(occurrences)).toEqual([
    "2026-03-23T08:00Z",
    "2026-03-24T09:00Z",
    "2026-03-26T08:00Z",
    "2026-03-27T08:00Z",
    "2026-03-28T08:00Z",
    "2026-03-29T08:00Z",
  ]);
  expect(minutes).toEqual([60, 60, 60, 120, 180, 60]);
});

test("expandEntry() takes EXDATE away: instants of any zone, times without one, and days", () => {
  const except = (line: string) => starts(BERLIN, "RRULE:FREQ=DAILY;COUNT=3", line);
  const without = ["2026-03-23T08:00Z", "2026-03-25T08:00Z"];
  expect(except("EXDATE;TZID=Europe/Berlin:20260324T090000")).toEqual(without);
  expect(except("EXDATE:20260324T080000Z")).toEqual(without);
  expect(except("EXDATE;TZID=America/New_York:20260324T040000")).toEqual(without);
  expect(except("EXDATE:20260324T090000")).toEqual(without);
  expect(except("EXDATE;VALUE=DATE:20260324")).toEqual(without);
  expect(except("EXDATE:20260324T090100")).toHaveLength(3);
  const days = ["DTSTART;VALUE=DATE:20260323", "RRULE:FREQ=DAILY;COUNT=3"];
  expect(starts(...days, "EXDATE:20260323T230000Z,20260325T000000")).toEqual(["2026-03-23"]);
});

test("expandEntry() follows a weekly entry over twenty years", () => {
  const occurrences = occurrencesOf(["DTSTART;TZID=Europe/Berlin:20060102T090000", "RRULE:FREQ=WEEKLY"]);
  expect([occurrences.length, startsOf(occurrences).at(-1)]).toEqual([1096, "2026-12-28T08:00Z"]);
});

test("expandEntry() keeps the latest of too many, with a problem", () => {
  const lines = ["DTSTART:20060102T090000Z", "RRULE:FREQ=DAILY", "EXDATE:20261231T090000Z"];
  const readings = readCalendarText(calendarOf(entryOf(...lines)), contextOf());
  const occurrences = eventsOf(readings)[0]?.occurrences ?? [];
  expect([occurrences.length, startsOf(occurrences).at(-1)]).toEqual([2000, "2026-12-30T09:00Z"]);
  expect(problemsOf(readings)).toEqual([
    "The entry repeats too often to keep all of it: the latest 2000 moments at most are kept",
  ]);
});

test("expandEntry() ends a repeating entry at the horizon, and keeps a single one beyond it", () => {
  const context = contextOf("Europe/Berlin", "2026-03-24T08:00:00Z");
  expect(startsOf(occurrencesOf([BERLIN, "RRULE:FREQ=DAILY"], context))).toEqual([
    "2026-03-23T08:00Z",
    "2026-03-24T08:00Z",
  ]);
  expect(startsOf(occurrencesOf(["DTSTART:20300101T090000Z"], context))).toEqual(["2030-01-01T09:00Z"]);
  expect(occurrencesOf(["DTSTART:20300101T090000Z", "RRULE:FREQ=DAILY"], context)).toEqual([]);
});

test("expandEntry() agrees with looking at every day of a zone's wall (property)", () => {
  const names = ["Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "Asia/Kolkata"];
  const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
  const input = fc.record({
    name: fc.constantFrom(...names),
    start: fc.integer({ min: 15_000, max: 20_000 }),
    hour: fc.integer({ min: 4, max: 23 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    length: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(input, ({ name, start, hour, weekdays, length }) => {
      const zone = zoneOf(name);
      const first = Array.from({ length: 7 }, (_, ahead) => start + ahead).find((day) =>
        weekdays.includes(weekday(dayFromNumber(day))),
      )!;
      const expected: string[] = [];
      for (let day = first; day <= first + length; day++) {
        if (!weekdays.includes(weekday(dayFromNumber(day)))) continue;
        expected.push(new Date(zone.instantAt(day, hour * 60)).toISOString().replace(":00.000Z", "Z"));
      }
      const digits = (day: number) => dayFromNumber(day).replaceAll("-", "");
      const lines = [
        `DTSTART;TZID=${name}:${digits(first)}T${String(hour).padStart(2, "0")}0000`,
        `RRULE:FREQ=WEEKLY;BYDAY=${weekdays.map((day) => days[day - 1]).join(",")};UNTIL=${digits(first + length)}`,
      ];
      const context = contextOf("Pacific/Kiritimati", new Date((first + length + 2) * DAY_MS).toISOString());
      expect(startsOf(occurrencesOf(lines, context))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

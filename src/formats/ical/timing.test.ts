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
import { readCalendarText } from "./read-calendar-text.ts";

/** Shows start and length: `2026-03-02T09:00Z 60`. */
function spansOf(lines: readonly string[], zone = "Europe/Berlin"): string[] {
  const occurrences = occurrencesOf(lines, contextOf(zone));
  const starts = startsOf(occurrences);
  return occurrences.map(({ at, endsAt }, index) => `${starts[index]} ${(endsAt - at) / 60_000}`);
}

test("openTiming() reads times in UTC, in a zone, and without one in the owner's", () => {
  expect(spansOf(["DTSTART:20260302T090000Z", "DTEND:20260302T100000Z"])).toEqual(["2026-03-02T09:00Z 60"]);
  expect(spansOf(["DTSTART;TZID=Asia/Tokyo:20260302T090000"])).toEqual(["2026-03-02T00:00Z 0"]);
  expect(spansOf(["DTSTART:20260302T090000"], "America/New_York")).toEqual(["2026-03-02T14:00Z 0"]);
});

test("openTiming() lets start and end be in two zones", () => {
  const lines = ["DTSTART;TZID=Europe/Berlin:20260302T090000", "DTEND;TZID=Europe/London:20260302T090000"];
  expect(spansOf(lines)).toEqual(["2026-03-02T08:00Z 60"]);
});

test("openTiming() lays whole days in the calendar's zone, the days being the same everywhere", () => {
  const entry = entryOf("DTSTART;VALUE=DATE:20260302", "DTEND;VALUE=DATE:20260304");
  for (const [zoneLine, start] of [
    ["X-WR-TIMEZONE:America/New_York", "2026-03-02T05:00:00.000Z"],
    ["X-WR-TIMEZONE:Nowhere", "2026-03-01T23:00:00.000Z"],
  ] as const) {
    const [event] = eventsOf(readCalendarText(calendarOf(zoneLine, entry), contextOf()));
    const [only] = event?.occurrences ?? [];
    expect([only?.day, new Date(only?.at ?? 0).toISOString()]).toEqual(["2026-03-02", start]);
    expect((only?.endsAt ?? 0) - (only?.at ?? 0)).toBe(2 * 86_400_000);
  }
});

test("openTiming() gives a whole day its day, with the clocks' change in it", () => {
  expect(spansOf(["DTSTART;VALUE=DATE:20260329"])).toEqual(["2026-03-29 1380"]);
  expect(spansOf(["DTSTART;VALUE=DATE:20261025", "DTEND;VALUE=DATE:20261025"])).toEqual(["2026-10-25 1500"]);
  expect(spansOf(["DTSTART;VALUE=DATE:20260302", "DURATION:PT48H"])).toEqual(["2026-03-02 2880"]);
});

test("openTiming() goes by the form of a date where it declares another", () => {
  expect(spansOf(["DTSTART;VALUE=DATE-TIME:20260302"])).toEqual(["2026-03-02 1440"]);
  expect(spansOf(["DTSTART;VALUE=DATE:20260302T090000Z", "DTEND;VALUE=DATE:20260302T093000Z"])).toEqual([
    "2026-03-02T09:00Z 30",
  ]);
  expect(spansOf(["DTSTART;VALUE=DATE:20260302", "DTEND:20260303T120000"])).toEqual(["2026-03-02 2880"]);
  expect(spansOf(["DTSTART:20260302T090000Z", "DTEND;VALUE=DATE:20260303"])).toEqual(["2026-03-02T09:00Z 900"]);
  expect(spansOf(["DTSTART:20260302T090000Z", "DTEND;VALUE=DATE:20260302"])).toEqual(["2026-03-02T09:00Z 0"]);
});

test("openTiming() takes Outlook's midnights for the whole day that it says they are", () => {
  const flag = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE";
  const zone = ";TZID=W. Europe Standard Time";
  expect(spansOf([flag, `DTSTART${zone}:20260302T000000`, `DTEND${zone}:20260303T000000`])).toEqual([
    "2026-03-02 1440",
  ]);
  expect(spansOf([flag, `DTSTART${zone}:20260302T000000`])).toEqual(["2026-03-02 1440"]);
  expect(spansOf([flag, `DTSTART${zone}:20260302T080000`])).toEqual(["2026-03-02T07:00Z 0"]);
});

test("openTiming() reads DURATION: days by the calendar, hours by the clock", () => {
  const start = "DTSTART;TZID=Europe/Berlin:20260328T090000";
  expect(spansOf([start, "DURATION:PT1H30M"])).toEqual(["2026-03-28T08:00Z 90"]);
  expect(spansOf([start, "DURATION:P1D"])).toEqual(["2026-03-28T08:00Z 1380"]);
  expect(spansOf([start, "DURATION:PT24H"])).toEqual(["2026-03-28T08:00Z 1440"]);
});

test("openTiming() lets nothing end before it begins, and says so", () => {
  for (const end of ["DTEND:20260302T080000Z", "DURATION:-PT1H"]) {
    const readings = readCalendarText(calendarOf(entryOf("DTSTART:20260302T090000Z", end)), contextOf());
    const [only] = eventsOf(readings)[0]?.occurrences ?? [];
    expect(only?.endsAt).toBe(only?.at);
    expect(problemsOf(readings)).toEqual(["The entry ends before it begins"]);
  }
  expect(spansOf(["DTSTART:20260302T090000Z", "DURATION:PT0S"])).toEqual(["2026-03-02T09:00Z 0"]);
});

test("openTiming() reads a start that clocks skip, and the first of two equal ones", () => {
  expect(spansOf(["DTSTART;TZID=Europe/Berlin:20260329T023000"])).toEqual(["2026-03-29T01:30Z 0"]);
  expect(spansOf(["DTSTART;TZID=Europe/Berlin:20261025T023000"])).toEqual(["2026-10-25T00:30Z 0"]);
});

test("openTiming() repeats on the wall of the zone that stands beside a time in UTC", () => {
  const lines = ["DTSTART;TZID=Europe/Berlin:20260323T080000Z", "RRULE:FREQ=WEEKLY;COUNT=2"];
  expect(spansOf(lines)).toEqual(["2026-03-23T08:00Z 0", "2026-03-30T07:00Z 0"]);
});

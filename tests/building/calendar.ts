import type { EventRecord, Occurrence, Reading } from "../../src/core/reading.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { isInstant } from "../../src/core/day.ts";
import { assert } from "../../src/core/failure.ts";
import type { CalendarContext } from "../../src/formats/ical/entry-reader.ts";
import { readCalendarText } from "../../src/formats/ical/read-calendar-text.ts";

/** The owner lives in Berlin; repeating entries are followed through 2026. */
export function contextOf(zone = "Europe/Berlin", horizon = "2027-01-01T00:00:00Z"): CalendarContext {
  const at = Date.parse(horizon);
  assert(isInstant(at), "a test's horizon is an instant");
  return { path: "calendar.ics", zone: zoneOf(zone), horizon: at };
}

/** Writes a calendar around lines. */
export function calendarOf(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

/** Writes a VEVENT; it has a UID and a title of its own unless the lines bring them. */
export function entryOf(...lines: readonly string[]): string {
  const own = [
    lines.some((line) => line.startsWith("UID")) ? [] : ["UID:one@calendar.example"],
    lines.some((line) => line.startsWith("SUMMARY")) ? [] : ["SUMMARY:Breakfast"],
  ];
  return ["BEGIN:VEVENT", ...own.flat(), ...lines, "END:VEVENT"].join("\r\n");
}

export function eventsOf(readings: readonly Reading[]): EventRecord[] {
  return readings.flatMap((reading) => (reading.kind === "event" ? [reading.event] : []));
}

export function problemsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "problem" ? [reading.problem.text] : []));
}

export function skipsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap((reading) => (reading.kind === "skip" ? [`${reading.place.at} ${reading.reason}`] : []));
}

/** Reads the occurrences of one VEVENT made of these lines. */
export function occurrencesOf(lines: readonly string[], context = contextOf()): readonly Occurrence[] {
  return eventsOf(readCalendarText(calendarOf(entryOf(...lines)), context))[0]?.occurrences ?? [];
}

/** Shows the starts of occurrences: `2026-03-02T09:00Z`, or the day of a whole day. */
export function startsOf(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ at, day }) => day ?? new Date(at).toISOString().replace(/:00\.000Z$/, "Z"));
}

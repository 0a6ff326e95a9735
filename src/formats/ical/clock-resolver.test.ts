import { expect, test } from "vitest";
import { zoneOf } from "../../core/zone.ts";
import type { Instant } from "../../core/day.ts";
import { openClockResolver, type ZonesOfFile } from "./clock-resolver.ts";

const HORIZON = Date.parse("2027-01-01T00:00Z") as Instant;
const SUMMER = Date.parse("2026-07-01T00:00Z");
const FIVE_HOURS = new TextEncoder().encode(
  "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\n",
);

function hoursOf(tzid: string, file: Partial<ZonesOfFile> = {}): number {
  const nothing = () => undefined;
  const zones = { vtimezone: nothing, location: nothing, calendarZone: nothing, ...file };
  const { clock } = openClockResolver(zoneOf("Pacific/Kiritimati"), zones, HORIZON).clockOf(tzid, 1);
  return clock.offsetMsAt(SUMMER) / 3_600_000;
}

test("openClockResolver() knows IANA and Windows names, before the file's own description", () => {
  const file = { vtimezone: () => FIVE_HOURS };
  expect(hoursOf("Europe/Berlin", file)).toBe(2);
  expect(hoursOf('"America/New_York"')).toBe(-4);
  expect(hoursOf("W. Europe Standard Time", file)).toBe(2);
  expect(hoursOf("UTC", file)).toBe(0);
  expect(hoursOf("Etc/GMT", file)).toBe(0);
});

test("openClockResolver() takes the file's description of other names", () => {
  expect(hoursOf("Our office", { vtimezone: () => FIVE_HOURS })).toBe(5);
  expect(hoursOf("EST", { vtimezone: () => FIVE_HOURS })).toBe(5);
  expect(hoursOf("/example.org/Europe/Berlin", { vtimezone: () => FIVE_HOURS })).toBe(5);
});

test("openClockResolver() finds a name inside the name, and what a description without rules says it is", () => {
  expect(hoursOf("/freeassociation.sourceforge.net/Europe/Berlin")).toBe(2);
  expect(hoursOf("/mozilla.org/20070129_1/America/Argentina/Buenos_Aires")).toBe(-3);
  expect(hoursOf("/Europe/Stockholm")).toBe(2);
  expect(hoursOf("(GMT+01.00) Europe/Rome")).toBe(2);
  expect(hoursOf("EST")).toBe(-5);
  const empty = new TextEncoder().encode("BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\n");
  expect(hoursOf("Ours", { vtimezone: () => empty, location: () => "Europe/Oslo" })).toBe(2);
});

test("openClockResolver() reads a bare offset", () => {
  expect(hoursOf("UTC+3")).toBe(3);
  expect(hoursOf("GMT-04:30")).toBe(-4.5);
});

test("openClockResolver() falls back to the calendar's zone, then the owner's, and says so once", () => {
  expect(hoursOf("Nowhere", { calendarZone: () => "Europe/Berlin" })).toBe(2);
  expect(hoursOf("Nowhere", { calendarZone: () => "Elsewhere" })).toBe(14);
  const file = { vtimezone: () => undefined, location: () => undefined, calendarZone: () => undefined };
  const clocks = openClockResolver(zoneOf("Europe/Berlin"), file, HORIZON);
  expect(clocks.clockOf("Nowhere", 1).problem).toBe('The time zone "Nowhere" is not known; read as Europe/Berlin');
  expect(clocks.clockOf("Nowhere", 1).problem).toBeUndefined();
  expect(clocks.clockOf("Europe/Oslo", 1).problem).toBeUndefined();
});

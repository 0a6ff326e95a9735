import { expect, test } from "vitest";
import { looksLikeCalendar, readCalendarName } from "./calendar-head.ts";

const headOf = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "BEGIN:VEVENT", "SUMMARY:cut he"].join("\r\n");

test("looksLikeCalendar() knows a calendar by its first line, in any encoding", () => {
  for (const text of [
    "BEGIN:VCALENDAR\r\n",
    "\uFEFFbegin:vcalendar\n",
    "\n\n BEGIN:VEVENT\nUID:1",
    "BEGIN:VCALENDAR",
  ]) {
    expect(looksLikeCalendar(text), text).toBe(true);
  }
  const utf16 = Uint8Array.from([..."BEGIN:VCALENDAR\n"].flatMap((letter) => [letter.charCodeAt(0), 0]));
  expect(looksLikeCalendar(utf16)).toBe(true);
});

test("looksLikeCalendar() takes nothing else", () => {
  for (const text of [
    "",
    "BEGIN:VCARD\r\nVERSION:3.0",
    '["vcalendar", []]',
    "From: ana\n\nBEGIN:VCALENDAR",
    "BEGIN:VCALENDARS\n",
  ]) {
    expect(looksLikeCalendar(text), text).toBe(false);
  }
});

test("readCalendarName() reads the name and the program from the file's first bytes", () => {
  const head = headOf("PRODID:-//Apple Inc.//macOS 14.5//EN", "X-WR-CALNAME:Work\\, and more", "X-WR-RELCALID:4F-11");
  expect(readCalendarName(head)).toEqual({
    name: "Work, and more",
    calendarId: "4F-11",
    product: "-//Apple Inc.//macOS 14.5//EN",
  });
  expect(readCalendarName(new TextEncoder().encode(headOf("NAME:Club")))).toEqual({ name: "Club" });
  expect(readCalendarName("BEGIN:VEVENT\nEND:VEVENT")).toEqual({});
});

test("readCalendarName() knows the owner only where the calendar says so", () => {
  const owner = (line: string) => readCalendarName(headOf(line)).ownerAddress;
  expect(owner("X-WR-CALNAME:Ana.Lind@calendar.example")).toBe("ana.lind@calendar.example");
  expect(owner('X-OWNER;CN="Ana Lind":mailto:Ana@calendar.example')).toBe("ana@calendar.example");
  expect(owner("X-OWNER;CN=Ana Lind:/principals/1/")).toBeUndefined();
  expect(owner("X-WR-CALNAME:Calendar of ana@calendar.example")).toBeUndefined();
  expect(owner("X-WR-CALNAME:abc123@group.calendar.google.com")).toBeUndefined();
});

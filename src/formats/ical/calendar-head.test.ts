import { expect, test } from "vitest";
import { readCalendarName } from "./calendar-head.ts";

const headOf = (...lines: string[]) => ["BEGIN:VCALENDAR", ...lines, "BEGIN:VEVENT", "SUMMARY:cut he"].join("\r\n");

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

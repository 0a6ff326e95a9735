import { expect, test } from "vitest";
import { looksLikeCalendar } from "./looks-like-calendar.ts";

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

import { expect, test } from "vitest";
import { given } from "../../core/failure.ts";
import { isNewer, oneLine, readEntry, readEntryId } from "./entry.ts";
import { openComponentSplitter } from "./component-splitter.ts";

function componentOf(...lines: string[]) {
  const text = ["BEGIN:VEVENT", ...lines, "END:VEVENT", ""].join("\n");
  return given(openComponentSplitter().push(new TextEncoder().encode(text))[0], "the text holds an event");
}

test("readEntryId() reads which entry and which version of it", () => {
  const lines = ["UID: one ", "RECURRENCE-ID:20260302", "SEQUENCE:3", "DTSTAMP:20260101T000000Z"];
  const stampMs = Date.UTC(2026, 0, 1);
  expect(readEntryId(componentOf(...lines))).toEqual({ uid: "one", isOverride: true, sequence: 3, stampMs });
  const later = [...lines, "LAST-MODIFIED:20260102T000000Z"];
  expect(readEntryId(componentOf(...later))?.stampMs).toBe(Date.UTC(2026, 0, 2));
});

test("readEntryId() tells an entry without a UID by its start and title", () => {
  expect(readEntryId(componentOf("DTSTART:20260302", "SUMMARY:Tea"))?.uid).toBe("no uid: 20260302 Tea");
  expect(readEntryId(componentOf("DESCRIPTION:Tea"))).toBeUndefined();
});

test("readEntry() does not read what stands inside an entry, such as its alarms", () => {
  const alarm = [
    "BEGIN:VALARM",
    "BEGIN:X",
    "END:X",
    "SUMMARY:Ring",
    "ATTENDEE:mailto:bell@calendar.example",
    "END:VALARM",
  ];
  const entry = readEntry(componentOf(...alarm, "SUMMARY:Tea", "DTSTART:20260302"), false);
  expect([entry.title, entry.attendees, entry.problems]).toEqual(["Tea", undefined, []]);
});

test("readEntry() takes the first of what should stand once", () => {
  const entry = readEntry(componentOf("SUMMARY:Tea", "SUMMARY:Coffee", "DTSTART:20260302", "DTSTART:20260303"), false);
  expect([entry.title, entry.start?.ms]).toEqual(["Tea", Date.UTC(2026, 2, 2)]);
});

test("readEntry() names what it cannot read, and goes on", () => {
  const lines = [
    "Just words",
    "more: words",
    "DTSTART:20260302",
    "DTEND:later",
    "DURATION:long",
    "EXDATE:20260303,x,",
    "RRULE:FREQ=NO",
  ];
  const entry = readEntry(componentOf(...lines), false);
  expect(entry.start?.kind).toBe("day");
  expect(entry.exceptDates).toHaveLength(1);
  expect(entry.problems).toEqual([
    "1 line is no calendar text",
    'DURATION "long" cannot be read',
    'DTEND "later" cannot be read',
    'RRULE "FREQ=NO" cannot be read; its repetition is left out',
    'EXDATE "x" cannot be read',
  ]);
  expect(readEntry(componentOf("one", "two"), false).problems).toEqual(["2 lines are no calendar text"]);
});

test("readEntry() reads when it was last changed", () => {
  expect(readEntry(componentOf("DTSTAMP:20260102T233000Z"), false).revisedOn).toBe("2026-01-02");
  expect(readEntry(componentOf("DTSTAMP:20260105T000000Z", "LAST-MODIFIED:20260102T000000Z"), false).revisedOn).toBe(
    "2026-01-02",
  );
  expect(readEntry(componentOf("SUMMARY:Tea"), false).revisedOn).toBeUndefined();
});

test("isNewer() goes by SEQUENCE, then by the stamp", () => {
  expect(isNewer({ sequence: 2, stampMs: 1 }, { sequence: 1, stampMs: 2 })).toBe(true);
  expect(isNewer({ sequence: 1, stampMs: 1 }, { sequence: 1, stampMs: 2 })).toBe(false);
  expect(isNewer({ sequence: 1, stampMs: 2 }, { sequence: 1, stampMs: 2 })).toBe(false);
});

test("oneLine() puts words on one line, and not too many", () => {
  expect(oneLine(" Tea\n with\t Ana ")).toBe("Tea with Ana");
  expect(oneLine("x".repeat(5000))).toHaveLength(1000);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { logicalLines, parseContentLine } from "./content-lines.ts";

const encoder = new TextEncoder();

test("logicalLines() unfolds, also where the name of a property is cut", () => {
  expect(logicalLines(encoder.encode("SUM\r\n MARY:A\r\n\t B\r\nUID:1\r\n"))).toEqual(["SUMMARY:A B", "UID:1"]);
});

test("logicalLines() joins a letter that was folded in two", () => {
  const [high = 0, low = 0] = encoder.encode("ü");
  const bytes = [...encoder.encode("SUMMARY:M"), high, 13, 10, 32, low, ...encoder.encode("ller\r\nUID:1\r\n")];
  expect(logicalLines(Uint8Array.from(bytes))).toEqual(["SUMMARY:Müller", "UID:1"]);
});

test("logicalLines() reads lines that are not UTF-8 as Windows-1252, and only those", () => {
  const bytes = [...encoder.encode("SUMMARY:Zoë\r\nLOCATION:Caf"), 0xe9, 13, 10, ...encoder.encode("UID:1\r\n")];
  expect(logicalLines(Uint8Array.from(bytes))).toEqual(["SUMMARY:Zoë", "LOCATION:Café", "UID:1"]);
});

test("parseContentLine() reads parameters, quoted, escaped after RFC 6868, with space around them", () => {
  expect(parseContentLine("attendee;cn=\"Lind, Ana: head\";X-A=^'a^'; ROLE = CHAIR:mailto:ana@x.example")).toEqual({
    name: "ATTENDEE",
    params: new Map([
      ["CN", "Lind, Ana: head"],
      ["X-A", '"a"'],
      ["ROLE", "CHAIR"],
    ]),
    value: "mailto:ana@x.example",
  });
});

test("parseContentLine() unescapes text, and leaves other values as they are", () => {
  expect(parseContentLine("SUMMARY:Ana\\, Bo\\; and\\nall\\\\")?.value).toBe("Ana, Bo; and\nall\\");
  expect(parseContentLine("RRULE:FREQ=WEEKLY;UNTIL=20260101")?.value).toBe("FREQ=WEEKLY;UNTIL=20260101");
  expect(parseContentLine("DTSTART;VALUE=DATE-TIME:20269999T000000")?.value).toBe("20269999T000000");
});

test("parseContentLine() reads what ical.js refuses", () => {
  expect(parseContentLine("DTSTART;;VALUE=DATE-TIME:20140409T093000")).toEqual({
    name: "DTSTART",
    params: new Map([["VALUE", "DATE-TIME"]]),
    value: "20140409T093000",
  });
  expect(parseContentLine('ATTENDEE;CN="Ana:mailto:ana@x.example')).toEqual({
    name: "ATTENDEE",
    params: new Map([["CN", "Ana"]]),
    value: "mailto:ana@x.example",
  });
  expect(parseContentLine('SUMMARY;LANGUAGE="de:Kaffee\\, Kuchen\\nund mehr')?.value).toBe("Kaffee, Kuchen\nund mehr");
});

test("parseContentLine() gives nothing for what is no property", () => {
  for (const line of ["", "X", "X-APPLE-RADIUS=49.9", ": a", "ORGANIZER;CN=Ana", "12:00", "é:1"]) {
    expect(parseContentLine(line), line).toBeUndefined();
  }
});

test("parseContentLine() reads a bounded part of an endless line", () => {
  expect(parseContentLine(`DESCRIPTION:${"x".repeat(200_000)}`)?.value.length).toBeLessThan(70_000);
});

test("parseContentLine() never throws, whatever stands in a line (property)", () => {
  const piece = fc.constantFrom('"', ";", ":", "=", ",", "^n", "\\", "CN", "VALUE=DATE", "mailto:", "constructor", " ");
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const line = parseContentLine(`ATTENDEE${pieces.join("")}`);
      expect(line === undefined || typeof line.value === "string").toBe(true);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_COMPONENT_BYTES, openComponentSplitter, type Component } from "./component-splitter.ts";

const encoder = new TextEncoder();

function split(text: string | Uint8Array, pieceLength = 1_000_000): Component[] {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  const splitter = openComponentSplitter();
  const components: Component[] = [];
  for (let at = 0; at < bytes.length; at += pieceLength) {
    components.push(...splitter.push(bytes.slice(at, at + pieceLength)));
  }
  return [...components, ...splitter.end()];
}

function shown(components: readonly Component[]): string[] {
  return components.map(({ kind, line, calendar, raw, isEnded }) => {
    const lines = new TextDecoder()
      .decode(raw)
      .split("\r\n")
      .filter((text) => text !== "");
    return `${kind} ${line} ${calendar} ${lines.join("/")}${isEnded ? "" : " open"}`;
  });
}

test("openComponentSplitter() gives events, zones and what a calendar says of itself", () => {
  const text =
    "BEGIN:VCALENDAR\nX-A:1\nBEGIN:VTIMEZONE\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\n 2\nEND:VEVENT\nEND:VCALENDAR\n";
  expect(shown(split(text))).toEqual([
    "zone 3 1 BEGIN:VTIMEZONE/END:VTIMEZONE",
    "event 5 1 BEGIN:VEVENT/UID:1/ 2/END:VEVENT",
    "calendar 1 1 X-A:1",
  ]);
});

test.each(["\n", "\r\n", "\r", "\r\r\n", "\n\n"])("openComponentSplitter() takes %j for the end of a line", (end) => {
  const lines = ["BEGIN:VCALENDAR", "begin:vevent ", "UID:1", "END : VEVENT", "END:VCALENDAR"];
  const [event] = split(lines.join(end));
  expect(new TextDecoder().decode(event?.raw)).toBe("begin:vevent \r\nUID:1\r\nEND : VEVENT\r\n");
});

test("openComponentSplitter() counts CR LF as one line", () => {
  expect(split("\r\n\r\nBEGIN:VEVENT\r\nEND:VEVENT").map(({ line }) => line)).toEqual([3]);
});

test("openComponentSplitter() leaves out what is neither, with all inside it", () => {
  const text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nX-A:1\nBEGIN:VALARM\nEND:VALARM\nEND:VTODO\nX-B:2\nEND:VCALENDAR";
  expect(shown(split(text))).toEqual(["calendar 1 1 X-B:2"]);
});

test("openComponentSplitter() keeps what stands inside an event", () => {
  expect(shown(split("BEGIN:VEVENT\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT"))).toEqual([
    "event 1 0 BEGIN:VEVENT/BEGIN:VALARM/END:VALARM/END:VEVENT",
  ]);
});

test("openComponentSplitter() ends an event whose END is missing at the next, at the calendar's and the file's end", () => {
  const text =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:3";
  expect(shown(split(text))).toEqual([
    "event 2 1 BEGIN:VEVENT/UID:1 open",
    "event 4 1 BEGIN:VEVENT/UID:2 open",
    "calendar 1 1 ",
    "event 8 2 BEGIN:VEVENT/UID:3 open",
    "calendar 7 2 ",
  ]);
});

test("openComponentSplitter() ends an ignored part without END at the next event", () => {
  expect(shown(split("BEGIN:VTODO\nX:1\nBEGIN:VEVENT\nEND:VEVENT"))).toEqual(["event 3 0 BEGIN:VEVENT/END:VEVENT"]);
});

test("openComponentSplitter() starts a new calendar where the last has no end", () => {
  expect(shown(split("BEGIN:VCALENDAR\nX-A:1\nBEGIN:VCALENDAR\nX-B:2"))).toEqual([
    "calendar 1 1 X-A:1",
    "calendar 3 2 X-B:2",
  ]);
});

test("openComponentSplitter() holds no line without end, and says what was too large", () => {
  const long = "x".repeat(MAX_COMPONENT_BYTES + 1);
  const text = `${long}\nBEGIN:VEVENT\nDESCRIPTION:${long}\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\n`;
  const components = split(text, 65_536);
  expect(components.map(({ line, raw, isTooLarge }) => [line, raw.length > 0, isTooLarge])).toEqual([
    [2, false, true],
    [5, true, false],
  ]);
});

test("openComponentSplitter() says that many lines together were too large", () => {
  const line = `ATTACH:${"x".repeat(1000)}\n`;
  const components = split(`BEGIN:VEVENT\n${line.repeat(9000)}END:VEVENT\n`, 65_536);
  expect(components.map(({ isTooLarge, isEnded }) => [isTooLarge, isEnded])).toEqual([[true, true]]);
});

test("openComponentSplitter() gives the same in any pieces (property)", () => {
  const line = fc.constantFrom(
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VTODO",
    "UID:é",
    " x",
    "",
  );
  const end = fc.constantFrom("\n", "\r\n", "\r");
  const texts = fc.array(fc.tuple(line, end), { maxLength: 20 }).map((lines) => lines.flat().join(""));
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, pieceLength) => {
      expect(shown(split(text, pieceLength))).toEqual(shown(split(text)));
    }),
  );
});

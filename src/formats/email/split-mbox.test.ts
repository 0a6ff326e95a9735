import fc from "fast-check";
import { expect, test } from "vitest";
import { createMboxSplitter, type MboxMessage } from "./split-mbox.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(text: string | Uint8Array, chunkSize = 1_000_000): readonly MboxMessage[] {
  const file = typeof text === "string" ? bytes(text) : text;
  const splitter = createMboxSplitter();
  const messages: MboxMessage[] = [];
  for (let at = 0; at < file.length; at += chunkSize)
    messages.push(...splitter.push(file.subarray(at, at + chunkSize)));
  return [...messages, ...splitter.end()];
}

const subjects = (messages: readonly MboxMessage[]): (string | undefined)[] =>
  messages.map(({ headers }) => headers?.subject);

const message = (subject: string, body = "Hello\n"): string => `Subject: ${subject}\nFrom: ines@example.org\n\n${body}`;

test.each([
  ["classic", "From ines@example.org Thu Feb  5 22:34:43 2009"],
  ["Thunderbird's", "From - Thu Feb 05 22:34:43 2009"],
  ["Gmail Takeout's", "From 1487412841634934789@xxx Thu Dec 11 06:25:20 +0000 2014"],
  ["Groups'", "From 28668125511680@xxx Thu Apr 16 09:53:04 +0000 2015"],
  ["Eudora's", "From ???@??? Mon Oct 04 12:00:01 1999"],
])("createMboxSplitter() splits at %s envelope lines", (_, line) => {
  const file = `${line}\n${message("one")}\n${line}\n${message("two")}`;

  const messages = split(file);

  expect(subjects(messages)).toEqual(["one", "two"]);
  expect(messages.map(({ offset }) => offset)).toEqual([0, file.lastIndexOf(line)]);
  expect(subjects(split(file.replaceAll("\n", "\r\n")))).toEqual(["one", "two"]);
});

const LINE = "From - Thu Feb 05 22:34:43 2009\n";

test("createMboxSplitter() asks for no blank line before an envelope line", () => {
  expect(subjects(split(`${LINE}${message("one")}${LINE}${message("two")}`))).toEqual(["one", "two"]);
});

test("createMboxSplitter() passes over the quoted envelope line that Thunderbird leaves among the headers", () => {
  const quoted = `${LINE}>From - Thu Feb 05 22:34:43 2009\nX-Mozilla-Status: 0001\n`;

  expect(subjects(split(`${quoted}${message("one")}\n${quoted}${message("two")}`))).toEqual(["one", "two"]);
});

test("createMboxSplitter() leaves lines of the body that begin with From in the body", () => {
  const body = [
    "",
    "From now on we meet on Thursdays: bring cake.",
    "Note: two lines.",
    "",
    "From ines@example.org Thu Feb  5 22:34:43 2009",
    "she wrote nothing like a header",
    "",
    ">From - Thu Feb 05 22:34:43 2009",
    "Subject: quoted",
    "",
    "From ",
    "",
  ].join("\n");

  expect(subjects(split(`${LINE}${message("one", body)}\n${LINE}${message("two")}`))).toEqual(["one", "two"]);
});

test("createMboxSplitter() takes a pasted patch for text, and a file of patches for messages", () => {
  const patch = `From ${"0a1b2".repeat(8)} Mon Sep 17 00:00:00 2001\n${message("patch")}`;

  expect(subjects(split(`${LINE}${message("one", patch)}\n${LINE}${message("two")}`))).toEqual(["one", "two"]);
  expect(subjects(split(`${patch}\n${patch}`))).toEqual(["patch", "patch"]);
});

test("createMboxSplitter() splits at undated envelope lines where the file's first has no date", () => {
  const undated = "From ines@example.org\n";

  const messages = split(`${undated}${message("one", "From here to there\n\n")}${undated}${message("two")}`);

  expect(subjects(messages)).toEqual(["one", "two"]);
  expect(messages[1]?.envelope).toEqual({ sender: "ines@example.org", isPatch: false });
});

test("createMboxSplitter() reads on behind a byte-order mark, blank lines and runs of NUL", () => {
  expect(subjects(split(`\ufeff\n\n${LINE}${message("one")}${"\u0000".repeat(5000)}${LINE}${message("two")}`))).toEqual(
    ["one", "two"],
  );
  expect(subjects(split(`${"\u0000".repeat(9000)}\n${LINE}${message("one")}`, 100))).toEqual(["one"]);
  expect(split("\n\n\u0000")).toEqual([]);
  expect(split("")).toEqual([]);
});

test("createMboxSplitter() gives a truncated last message, and one without an envelope line", () => {
  expect(subjects(split(`${LINE}${message("one")}\n${LINE}Subject: two`))).toEqual(["one", "two"]);
  expect(subjects(split(`${message("zero")}\n${LINE}${message("one")}`))).toEqual(["zero", "one"]);
  expect(subjects(split("From - Thu Feb 05 22:34:43 2009"))).toEqual([""]);
});

test("createMboxSplitter() does not believe a Content-Length", () => {
  const file = `${LINE}Content-Length: 100000\n${message("one")}\n${LINE}${message("two")}`;

  expect(subjects(split(file))).toEqual(["one", "two"]);
});

test("createMboxSplitter() keeps nothing of a header block beyond all measure, and counts the message", () => {
  const endless = `${LINE}Subject: ${"x".repeat(300_000)}\n\nbody\n\n`;

  expect(subjects(split(`${endless}${LINE}${message("two")}`, 65_536))).toEqual([undefined, "two"]);
  expect(subjects(split(`${endless}${LINE}${message("two")}`))).toEqual([undefined, "two"]);
});

test("createMboxSplitter() keeps the body's beginning of delivery reports only", () => {
  const report = `${LINE}Content-Type: multipart/report; report-type=delivery-status; boundary=x\nSubject: r\n\n${"a".repeat(100_000)}\n`;

  for (const chunkSize of [1000, 1_000_000]) {
    const [first, second] = split(`${report}${LINE}${message("two")}`, chunkSize);
    expect(first?.report).toHaveLength(65_536);
    expect(second?.report).toHaveLength(0);
  }
});

const line = fc.constantFrom(
  LINE,
  "From here on\n",
  "Subject: s\n",
  "From: ines@example.org\n",
  "To: bob@example.net\n",
  "\n",
  "\r\n",
  "text\n",
  ">From - Thu Feb 05 22:34:43 2009\n",
  "From 12@xxx Thu Apr 16 09:53:04 +0000 2015\r\n",
  "From ",
  "\u0000",
  "é\n",
  "Content-Type: multipart/report\n",
  "F",
  "From a\n",
);

test("createMboxSplitter() gives the same for any cut into chunks (property)", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (lines, chunkSize) => {
      const file = bytes(lines.join(""));
      expect(split(file, chunkSize)).toEqual(split(file));
    }),
    { numRuns: 500 },
  );
});

test("createMboxSplitter() loses no message when bytes are mutated (property)", () => {
  const file = bytes(`${LINE}${message("one")}\n`.repeat(8));
  const change = fc.record({ at: fc.nat(file.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const mutated = file.slice();
      for (const { at, to } of changes) mutated[at] = to;
      const count = split(mutated, 50).length;
      expect(count).toBeGreaterThanOrEqual(8 - changes.length);
      expect(count).toBeLessThanOrEqual(8 + changes.length);
    }),
  );
});

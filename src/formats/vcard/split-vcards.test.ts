import fc from "fast-check";
import { expect, test } from "vitest";
import { type VcardPiece, createVcardSplitter } from "./split-vcards.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

test("createVcardSplitter() gives each card with its line and its own line breaks", () => {
  expect(split("BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n\r\nbegin:vcard\nFN:B\nend:vcard\n")).toEqual([
    card(1, "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\n"),
    card(5, "begin:vcard\nFN:B\nend:vcard\n"),
  ]);
});

test("createVcardSplitter() breaks lines at LF, CR, CR LF and CR CR LF", () => {
  expect(
    split("BEGIN:VCARD\rFN:A\rEND:VCARD\r\rBEGIN:VCARD\r\r\nFN:B\r\r\nEND:VCARD\r\r\nBEGIN:VCARD\nEND:VCARD"),
  ).toEqual([
    card(1, "BEGIN:VCARD\rFN:A\rEND:VCARD\r\r"),
    card(5, "BEGIN:VCARD\r\r\nFN:B\r\r\nEND:VCARD\r\r\n"),
    card(8, "BEGIN:VCARD\nEND:VCARD"),
  ]);
});

test("createVcardSplitter() takes cards apart that stand on one line", () => {
  expect(split("BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN : VCARD\nFN:B\nEND:VCARD")).toEqual([
    card(1, "BEGIN:VCARD\nFN:A\nEND:VCARD"),
    card(3, "BEGIN : VCARD\nFN:B\nEND:VCARD"),
  ]);
});

test("createVcardSplitter() keeps an agent's card inside", () => {
  const text =
    "BEGIN:VCARD\nitem1.AGENT;X-A=1:\n\nBEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD\nFN:A\nEND:VCARD\n";

  expect(split(text)).toEqual([card(1, text)]);
});

test("createVcardSplitter() takes a folded line for no END", () => {
  const text = "BEGIN:VCARD\nNOTE:a\n END:VCARD\n\tBEGIN:VCARD\nEND:VCARD\n";

  expect(split(text)).toEqual([card(1, text)]);
});

test("createVcardSplitter() gives what there is of a card without END", () => {
  expect(split("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\n")).toEqual([
    card(1, "BEGIN:VCARD\nFN:A\n", false),
    card(3, "BEGIN:VCARD\nFN:B\n", false),
  ]);
});

test("createVcardSplitter() counts lines outside of cards, but not blank ones, marks, and Posteo's NULL", () => {
  const text = "\uFEFFBEGIN:VCARD\nEND:VCARD\nNULL\n \0\nhello\n\nworld\nx BEGIN:VCARD\nEND:VCARDNULL\nend";

  expect(split(text)).toEqual([
    card(1, "BEGIN:VCARD\nEND:VCARD\n"),
    { kind: "stray", line: 5, lines: 3 },
    card(8, "BEGIN:VCARD\nEND:VCARD"),
    { kind: "stray", line: 10, lines: 1 },
  ]);
});

test.each([
  ["with a mark, little-endian", "\uFEFF", "utf-16le"],
  ["with a mark, big-endian", "\uFEFF", "utf-16be"],
  ["little-endian", "", "utf-16le"],
  ["big-endian", "", "utf-16be"],
])("createVcardSplitter() gives UTF-8 of UTF-16 %s", (_, mark, encoding) => {
  const text = "BEGIN:VCARD\r\nFN:Jürgen 大\r\nEND:VCARD\r\n";
  const bytes = Uint8Array.from(
    [...`${mark}${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return encoding === "utf-16le" ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

  expect(splitBytes(bytes, 3)).toEqual([card(1, text)]);
});

test("createVcardSplitter() gives nothing for nothing, and takes a lone byte for text", () => {
  expect(split("")).toEqual([]);
  expect(split("x")).toEqual([{ kind: "stray", line: 1, lines: 1 }]);
});

test("createVcardSplitter() passes over a card that is too large, and an endless line", () => {
  const large = `BEGIN:VCARD\n${"NOTE:0123456789\n".repeat(10)}END:VCARD\n`;
  const endless = `BEGIN:VCARD\nNOTE:${"x".repeat(500)}\nEND:VCARD\n`;
  const small = "BEGIN:VCARD\nFN:A\nEND:VCARD\n";

  const pieces = splitBytes(encoder.encode(`${large}${endless}${"y".repeat(500)}\n${small}`), 7, 100);

  expect(pieces).toEqual([
    { kind: "too-large", line: 1 },
    { kind: "too-large", line: 13 },
    { kind: "stray", line: 16, lines: 1 },
    card(17, small),
  ]);
});

test("createVcardSplitter() finds the END of a line too long to keep", () => {
  const pieces = splitBytes(encoder.encode(`BEGIN:VCARD\nEND:VCARD${"z".repeat(500)}\n`), 1000, 100);

  expect(pieces).toEqual([card(1, "BEGIN:VCARD\nEND:VCARD"), { kind: "stray", line: 2, lines: 1 }]);
});

test("createVcardSplitter() gives the same pieces however the bytes are cut (property)", () => {
  fc.assert(
    fc.property(anyFile, fc.integer({ min: 1, max: 40 }), (text, chunkBytes) => {
      const bytes = encoder.encode(text);

      expect(splitBytes(bytes, chunkBytes)).toEqual(splitBytes(bytes, bytes.length + 1));
    }),
  );
});

test("createVcardSplitter() gives every card once, whatever stands between (property)", () => {
  const lineBreak = fc.constantFrom("\n", "\r\n", "\r", "\r\r\n");
  const between = fc.constantFrom("", "\n\n", "NULL\n", "stray\n", "END:VCARD\n", "\uFEFF");
  const line = fc.constantFrom("FN:A", "NOTE:", "AGENT:x", " BEGIN:VCARD", "\tEND:VCARD", "ENDED:1", "B", "");
  const written = fc.record({ between, lineBreak, lines: fc.array(line, { maxLength: 6 }) });

  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), (cards) => {
      const bodies = cards.map(({ lineBreak, lines }) => ["BEGIN:VCARD", ...lines, "END:VCARD"].join(lineBreak));
      const text = cards.map(({ between }, at) => `${between}${bodies[at] ?? ""}\n`).join("");

      const given = split(text).flatMap((piece) => (piece.kind === "card" ? [piece.bytes.trimEnd()] : []));

      expect(given).toEqual(bodies);
    }),
  );
});

const anyFile = fc
  .array(
    fc.constantFrom("BEGIN:VCARD", "END:VCARD", "\n", "\n", "\r\n", "\r", "FN:1", "AGENT:", " ", "\uFEFF", "NULL", "x"),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

type TextPiece = Exclude<VcardPiece, { kind: "card" }> | { kind: "card"; line: number; bytes: string; closed: boolean };

function card(line: number, bytes: string, closed = true): TextPiece {
  return { kind: "card", line, bytes, closed };
}

function split(text: string): TextPiece[] {
  return splitBytes(encoder.encode(text), 5);
}

function splitBytes(bytes: Uint8Array, chunkBytes: number, maxCardBytes?: number): TextPiece[] {
  const splitter = createVcardSplitter(maxCardBytes === undefined ? {} : { maxCardBytes });
  const pieces: VcardPiece[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) pieces.push(...splitter.push(bytes.slice(at, at + chunkBytes)));
  pieces.push(...splitter.end());
  return pieces.map((piece) => (piece.kind === "card" ? { ...piece, bytes: decoder.decode(piece.bytes) } : piece));
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { openUtf8Bytes } from "./utf8-bytes.ts";

function convert(bytes: Uint8Array, pieceLength = bytes.length || 1): string {
  const stream = openUtf8Bytes();
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += pieceLength) out.push(...stream.push(bytes.slice(at, at + pieceLength)));
  out.push(...stream.end());
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(out));
}

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? "\uFEFF" : ""), ...text].join("");
  return Uint8Array.from(
    [...Array(units.length).keys()].flatMap((at) => {
      const unit = units.charCodeAt(at);
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );
}

test("openUtf8Bytes() takes away a byte order mark and NULs", () => {
  expect(convert(new TextEncoder().encode("\uFEFFBEGIN"))).toBe("BEGIN");
  expect(convert(new TextEncoder().encode("BEGIN\0:VEV\0ENT"))).toBe("BEGIN:VEVENT");
});

test("openUtf8Bytes() leaves other bytes as they are", () => {
  const stream = openUtf8Bytes();
  expect([...stream.push(Uint8Array.of(66, 0xfc, 66, 66, 0x80))]).toEqual([66, 0xfc, 66, 66, 0x80]);
});

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])("openUtf8Bytes() reads UTF-16 (little end first: %s, mark: %s)", (isLittle, hasMark) => {
  expect(convert(utf16("BEGIN:VEVENT Zoë 🙂", isLittle, hasMark))).toBe("BEGIN:VEVENT Zoë 🙂");
});

test("openUtf8Bytes() gives what is shorter than a mark", () => {
  expect(convert(new TextEncoder().encode("AB"))).toBe("AB");
  expect(convert(new Uint8Array(0))).toBe("");
});

test("openUtf8Bytes() gives the same in any pieces (property)", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 }).map((rest) => `BEGIN${rest}`);
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 7 }), fc.boolean(), (written, pieceLength, isLittle) => {
      expect(convert(utf16(written, isLittle, true), pieceLength)).toBe(convert(utf16(written, isLittle, true)));
      const bytes = new TextEncoder().encode(written);
      expect(convert(bytes, pieceLength)).toBe(new TextDecoder().decode(bytes));
    }),
  );
});

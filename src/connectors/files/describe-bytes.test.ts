import fc from "fast-check";
import { expect, test } from "vitest";
import { describeBytes, isText } from "./describe-bytes.ts";

test.each([
  ["", "an empty file"],
  ["\xff\xd8\xff\xe0", "a picture"],
  ["\0\0\0\x18ftypheic", "a picture"],
  ["\0\0\0\x18ftypisom", "a video or sound"],
  ["SQLite format 3\0", "a database of another program"],
  ["%PDF-1.7", "a PDF document"],
  ["\x1f\x8b\x08", "a gzip file, which has to be unpacked first"],
  ["!BDN", "an Outlook data file, whose folders Outlook can export"],
  ["\x01\x02\x03", "a file that is not text"],
  ["\0\0\0\0", "a file of nothing but zeros"],
  ["\xef\xbb\xbf \r\n\t", "a file of nothing but blanks"],
  ["\0".repeat(70_000), "a file that begins with nothing but zeros"],
  ["  <!DOCTYPE html>", "a web page"],
  ['{"friends": []}', "a JSON file"],
  ["<?xml version='1.0'?>", "an XML file"],
])("describeBytes() of %j says %s", (bytes, words) => {
  expect(describeBytes(Buffer.from(bytes, "latin1"))).toEqual({ words, isCommon: true });
});

test("describeBytes() quotes the beginning of a text, on one line and short", () => {
  const text = `\uFEFFDear "Ana",\n\tIt was so good to see you at the fair, and your brother too`;

  expect(describeBytes(Buffer.from(text))).toEqual({
    words: `a text file beginning with "Dear 'Ana', It was so good to see you at…"`,
    isCommon: false,
  });
});

test("describeBytes() lets nothing through that moves a cursor (property)", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(describeBytes(bytes).words).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test("isText() knows UTF-16 by its mark or its zeros", () => {
  expect(isText(Buffer.from("\uFEFFab", "utf16le"))).toBe(true);
  expect(isText(Buffer.from("ab", "utf16le"))).toBe(true);
  expect(isText(Buffer.from([1, 2, 3]))).toBe(false);
});

test("isText() forgives a few control characters, as people paste them", () => {
  expect(isText(Buffer.from(`Dear\u0001 Ana\u0000, ${"word ".repeat(20)}`))).toBe(true);
  expect(isText(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)))).toBe(false);
});

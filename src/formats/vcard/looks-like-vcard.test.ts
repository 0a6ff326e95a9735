import { expect, test } from "vitest";
import { looksLikeVcard } from "./looks-like-vcard.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  "BEGIN:VCARD\r\nVERSION:3.0",
  "begin:vcard\n",
  "\uFEFFBEGIN:VCARD",
  "\uFEFF\r\n\t \n Begin : vCard \r",
  "BEGIN:VCARDVERSION:2.1",
])("looksLikeVcard() knows %j", (text) => {
  expect(looksLikeVcard(encode(text))).toBe(true);
});

test("looksLikeVcard() knows UTF-16, with and without a mark", () => {
  const littleEndian = Uint8Array.from([..."BEGIN:VCARD\r\n"].flatMap((character) => [character.charCodeAt(0), 0]));

  expect(looksLikeVcard(littleEndian)).toBe(true);
  expect(looksLikeVcard(Uint8Array.from([0xff, 0xfe, ...littleEndian]))).toBe(true);
  expect(looksLikeVcard(Uint8Array.from([0xfe, 0xff, 0, ...littleEndian]))).toBe(true);
});

test.each(["", "B", "BEGIN:VCALENDAR\r\n", "From: x\n\nBEGIN:VCARD", "Name,Email\n", "xBEGIN:VCARD"])(
  "looksLikeVcard() does not take %j for a card",
  (text) => {
    expect(looksLikeVcard(encode(text))).toBe(false);
  },
);

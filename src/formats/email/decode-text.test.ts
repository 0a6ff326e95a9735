import { expect, test } from "vitest";
import { decodeBytes, decodeUnnamed, decodeUtf7 } from "./decode-text.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test("decodeBytes() knows charsets by the names that mail programs write", () => {
  expect(decodeBytes(bytes(0x93, 0xfa, 0x96, 0x7b), "CP932")).toBe("日本");
  expect(decodeBytes(bytes(0xc3, 0xa9), "UTF8")).toBe("é");
  expect(decodeBytes(bytes(0xe9), "ISO-8859-1")).toBe("é");
  expect(decodeBytes(bytes(0xe9), "iso-8859-1")).toBe("é");
});

test("decodeBytes() tolerates unknown and meaningless charsets", () => {
  expect(decodeBytes(bytes(0xc3, 0xa9), "x-nowhere")).toBe("é");
  expect(decodeBytes(bytes(0xe9), "x-nowhere")).toBe("é");
  expect(decodeBytes(bytes(0xc3, 0xa9), "us-ascii")).toBe("é");
  expect(decodeBytes(bytes(0x61, 0xc3), "utf-8")).toBe("a\ufffd");
});

test("decodeBytes() reads UTF-7, as old Exchange wrote it", () => {
  expect(decodeBytes(new TextEncoder().encode("Gr+APwA3w-e 1+-1"), "utf-7")).toBe("Grüße 1+1");
});

test("decodeUtf7() reads IMAP folder names", () => {
  expect(decodeUtf7("Entw&APw-rfe", "&")).toBe("Entwürfe");
  expect(decodeUtf7("Q&-A", "&")).toBe("Q&A");
});

test("decodeUnnamed() takes UTF-8 where valid, else Windows-1252", () => {
  expect(decodeUnnamed(bytes(0xe2, 0x82, 0xac))).toBe("€");
  expect(decodeUnnamed(bytes(0x80))).toBe("€");
});

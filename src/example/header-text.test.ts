import { addressParser } from "postal-mime";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "../core/day.ts";
import { base64Of, encodeName, encodeWords, foldLine, fromLineDate, mailDate } from "./header-text.ts";

const FORMS = ["base64", "quoted", "latin1"] as const;

test("base64Of() writes what everybody else reads (property)", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});

test("encodeWords() leaves ASCII as it is", () => {
  expect(encodeWords("Plain words, 7 of them", "base64")).toBe("Plain words, 7 of them");
});

test("encodeName() can be read back by a mail library, in words of at most 75 characters (property)", () => {
  const letter = fc.constantFrom(..."abcdefg ABC.,'äéłßøçİ大学遥伟🎂’");
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 60 }).map((text) => text.trim().replace(/ +/g, " "));
  fc.assert(
    fc.property(name, fc.constantFrom(...FORMS), (text, form) => {
      fc.pre(text !== "");
      const header = encodeName(text, form);

      expect(header.split("\n ").every((word) => word.length <= 75)).toBe(true);
      expect(addressParser(`${header.replaceAll("\n ", " ")} <a@b.example>`)[0]?.name).toBe(text);
    }),
  );
});

test("foldLine() writes lines of at most 75 bytes that unfold to the line (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const line = text.replace(/[\r\n]/g, "");
      const folded = foldLine(line);

      expect(folded.endsWith("\r\n")).toBe(true);
      expect(folded.slice(0, -2).replaceAll("\r\n ", "")).toBe(line);
      expect(folded.split("\r\n").every((part) => Buffer.byteLength(part) <= 75)).toBe(true);
    }),
  );
});

test("mailDate() and fromLineDate() write the same moment in their own ways", () => {
  const at = Date.UTC(2026, 10, 3, 8, 12, 5) as Instant;

  expect(mailDate(at, 60)).toBe("Tue, 03 Nov 2026 09:12:05 +0100");
  expect(mailDate(at, -210)).toBe("Tue, 03 Nov 2026 04:42:05 -0330");
  expect(fromLineDate(at)).toBe("Tue Nov  3 08:12:05 2026");
});

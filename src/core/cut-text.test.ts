import fc from "fast-check";
import { expect, test } from "vitest";
import { cutText, detached, headOf, oneLine, quoteText } from "./cut-text.ts";

test("cutText() leaves what fits, and shows that more came", () => {
  expect(cutText("abcd", 4)).toBe("abcd");
  expect(cutText("abcde", 4)).toBe("abc…");
  expect(cutText("", 1)).toBe("");
});

test("headOf() takes no half of a character", () => {
  expect(headOf("a😀b", 2)).toBe("a");
  expect(headOf("a😀b", 3)).toBe("a😀");
});

test("headOf() gives whole characters, never more than asked for (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, most) => {
      const head = headOf(text, most);
      expect(text.startsWith(head)).toBe(true);
      expect(head.length).toBeLessThanOrEqual(most);
      expect(head.isWellFormed()).toBe(true);
    }),
  );
});

test("oneLine() leaves nothing that a terminal obeys, nor a second line", () => {
  expect(oneLine("  a\n\tb \u001b[31mred\u2028c ")).toBe("a b [31mred c");
  expect(oneLine("\n")).toBe("");
});

test("quoteText() quotes seventy units at most", () => {
  expect(quoteText("Ana")).toBe('"Ana"');
  expect(quoteText("a".repeat(1000))).toBe(`"${"a".repeat(69)}…"`);
});

test("detached() gives the same text (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(detached(text)).toBe(text);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { foldLetters } from "./fold-letters.ts";

test("foldLetters() writes letters without marks, quotes plainly, and lines as one", () => {
  expect(foldLetters("Größe “café”\nI’m – ok 😀 東京")).toBe('Grose "cafe" I\'m - ok 😀 東京');
});

test("foldLetters() keeps every place (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(foldLetters(text)).toHaveLength(text.length);
    }),
  );
});

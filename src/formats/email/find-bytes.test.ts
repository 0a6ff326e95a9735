import fc from "fast-check";
import { expect, test } from "vitest";
import { findBytes } from "./find-bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("findBytes() finds the first place at or after the start", () => {
  const text = bytes("ab\nFrom x\nFrom y");

  expect(findBytes(text, bytes("\nFrom "), 0)).toBe(2);
  expect(findBytes(text, bytes("\nFrom "), 3)).toBe(9);
  expect(findBytes(text, bytes("\nFrom "), 10)).toBe(-1);
});

test("findBytes() agrees with a search over text (property)", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 40 });
  fc.assert(
    fc.property(
      letters,
      letters.filter((needle) => needle !== ""),
      fc.nat(45),
      (text, needle, from) => {
        expect(findBytes(bytes(text), bytes(needle), from)).toBe(from > text.length ? -1 : text.indexOf(needle, from));
      },
    ),
  );
});

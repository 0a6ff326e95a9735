import { expect, test } from "vitest";
import { cleanText } from "./clean-text.ts";

test("cleanText() turns control characters and runs of space into one space", () => {
  expect(cleanText(" a\u0000\t b\u001b[31m\u00a0c\u2028 ", 100)).toBe("a b [31m c");
});

test("cleanText() bounds the length without cutting a character in half", () => {
  expect(cleanText("abcdef", 3)).toBe("abc");
  expect(cleanText("ab🙂", 3)).toBe("ab");
});

import { expect, test } from "vitest";
import { findLength, MOST_WORDS } from "./find-length.ts";

const whole = { from: 3, to: 90 };

test("findLength() allows as many words as the tie bears, and not one more", () => {
  expect(findLength(MOST_WORDS.quiet, whole, "quiet")).toEqual([]);
  expect(findLength(MOST_WORDS.quiet + 1, whole, "quiet")).toMatchObject([{ kind: "too-long", from: 3, to: 90 }]);
});

test("findLength() says nothing where the tie is not known, is in touch, or the draft is empty", () => {
  expect(findLength(9999, whole, undefined)).toEqual([]);
  expect(findLength(9999, whole, "in-touch")).toEqual([]);
  expect(findLength(9999, undefined, "quiet")).toEqual([]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { mayNameSomebody, readTitle } from "./read-title.ts";

test("readTitle() keeps the words that may be a name, and how they stand", () => {
  expect(readTitle("Lunch with Dr. Ana Ferreira, then tax papers")).toEqual({
    isMeeting: true,
    isBare: false,
    runs: [{ text: "Ana Ferreira", words: [["ana"], ["ferreira"]], isWith: true, isAddressed: true }],
  });
  expect(readTitle("Ana Ferreira")).toMatchObject({ isMeeting: false, isBare: true });
});

test.each([
  ["Lunch Ana", true],
  ["Ana Ferreira", true],
  ["Dentist", false],
  ["Tax papers", false],
  ["Lunch", false],
  ["Focus time", false],
])("mayNameSomebody() judges %j by its form", (title, expected) => {
  expect(mayNameSomebody(title, false)).toBe(expected);
});

test("mayNameSomebody() wants a word for meeting in an entry of a whole day", () => {
  expect(mayNameSomebody("Ana Ferreira", true)).toBe(false);
  expect(mayNameSomebody("Lunch Ana", true)).toBe(true);
});

test("readTitle() takes any text (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      for (const { text, words } of readTitle(title).runs) {
        expect(text).not.toBe("");
        expect(words.length).toBeGreaterThan(0);
      }
    }),
  );
});

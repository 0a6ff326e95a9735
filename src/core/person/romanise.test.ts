import { expect, test } from "vitest";
import { romaniseWhole, romaniseWord } from "./romanise.ts";

test.each([
  ["щербаков", "Cyrillic", ["shcherbakov"]],
  ["ковальчук", "Cyrillic", ["kovalchuk"]],
  ["παπαδοπουλοσ", "Greek", ["papadopoulos"]],
  ["محمد", "Arabic", ["mhmd"]],
  ["שרה", "Hebrew", ["shrh"]],
  ["ゆうこ", "Hiragana", ["yuko", "yuuko"]],
  ["キョウヘイ", "Katakana", ["kyohei", "kyouhei"]],
  ["ショッタ", "Katakana", ["shotta"]],
  ["प्रिया", "Devanagari", ["priya"]],
  ["smith", "Latin", []],
  ["ж€", "Cyrillic", []],
  ["か€", "Hiragana", []],
  ["प€", "Devanagari", []],
  ["", "Cyrillic", []],
])("romaniseWord() writes %s (%s) as %j", (word, script, expected) => {
  expect(romaniseWord(word, script)).toEqual(expected);
});

test("romaniseWhole() reads names that are written in one, and none of other scripts", () => {
  expect(romaniseWhole(["李", "娜"], "Han")).toEqual([["na", "li"]]);
  expect(romaniseWhole(["이영희"], "Hangul")).toContainEqual(["yeonghui", "lee"]);
  expect(romaniseWhole(["anna"], "Latin")).toEqual([]);
});

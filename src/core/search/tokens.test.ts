import fc from "fast-check";
import { expect, test } from "vitest";
import { formsOfWords, indexTokens, queryTokens, wordsOf } from "./tokens.ts";

test.each([
  ["Ana Ferreira", ["ana", "ferreira"]],
  ["ana.ferreira@norte.example", ["ana", "ferreira", "norte", "example"]],
  ["O’Brien & Söhne", ["obrien", "sohne"]],
  ["'quoted'", ["quoted"]],
  ["Анна Петрова", ["анна", "петрова"]],
  ["अनिल कुमार", ["अनिल", "कुमार"]],
  ["—", []],
])("wordsOf() splits %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("formsOfWords() adds the form that is spelt out", () => {
  expect(formsOfWords("Jörg Müller Ana")).toEqual([["jorg", "joerg"], ["muller", "mueller"], ["ana"]]);
});

test("indexTokens() lets either spelling of an umlaut find the other", () => {
  expect(indexTokens("Müller")).toEqual(["muller", "mueller"]);
  expect(indexTokens("Mueller")).toEqual(["mueller", "muller"]);
  expect(indexTokens("Queen Joey")).toEqual(["queen", "joey", "joy"]);
});

test("indexTokens() gives pairs and the last character of scripts without spaces", () => {
  expect(indexTokens("北京大学")).toEqual(["北京", "京大", "大学", "学"]);
  expect(indexTokens("김민수 Kim2")).toEqual(["김민", "민수", "수", "kim2"]);
});

test("queryTokens() gives pairs, or the one character", () => {
  expect(queryTokens("大学")).toEqual(["大学"]);
  expect(queryTokens("学")).toEqual(["学"]);
  expect(queryTokens("Müller GmbH")).toEqual(["muller", "gmbh"]);
});

test("queryTokens() of any part of a text are found among its index tokens (property)", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aüé ß.7大学京ひらキ가나ไท '"), maxLength: 12 });
  fc.assert(
    fc.property(text, fc.nat(12), fc.nat(12), (whole, start, length) => {
      const words = wordsOf(whole);
      const part = [...(words[start % Math.max(words.length, 1)] ?? "")].slice(0, length + 1).join("");
      const tokens = indexTokens(whole);

      expect(queryTokens(part).every((query) => tokens.some((token) => token.startsWith(query)))).toBe(true);
    }),
  );
});

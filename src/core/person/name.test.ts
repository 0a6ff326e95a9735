import { expect, test } from "vitest";
import { fullWordsOf, parseName } from "./name.ts";

test.each([
  ["Ana Ferreira", "ana ferreira"],
  ["Ferreira, Ana", "ana ferreira"],
  ["Prof. Dr. Ana Ferreira", "ana ferreira"],
  ["Herr Müller", "muller"],
  ["Ana Ferreira, PhD", "ana ferreira"],
  ["Ana Ferreira Ph.D.", "ana ferreira"],
  ["Ferreira, Ana, M.D.", "ana ferreira"],
  ["Bob Stone Jr.", "bob stone"],
  ["Jack Ma", "jack ma"],
  ["Jack Stone MA", "jack stone"],
  ["Don Johnson", "don johnson"],
  ["Don Pedro Alves", "pedro alves"],
  ["Dr Ferreira", "ferreira"],
  ["Dr", "dr"],
  ["Ludwig van der Berg", "ludwig berg"],
  ["Ben Stone", "ben stone"],
  ["Ana Ferreira (Norte)", "ana ferreira"],
  ["Ana Ferreira [she/her]", "ana ferreira"],
  ['"Ferreira, Ana"', "ana ferreira"],
  ['Robert "Bob" Stone', "robert stone"],
  ["Ana Ferreira via Docs", "ana ferreira"],
  ["Ana Ferreira | Norte", "ana ferreira"],
  ["Ana Ferreira/HOU/ECT@ECT", "ana ferreira"],
  ["JP Silva", "j p silva"],
  ["J.R.R. Stone", "j r r stone"],
  ["JP SILVA", "jp silva"],
  ["Jean-Pierre O’Brien", "jean pierre obrien"],
  ["Ana 🌻 Ferreira", "ana ferreira"],
  ["王小明", "王小明"],
  ["Анна Петрова", "анна петрова"],
  ["Ana, Rui, Bo", "ana rui bo"],
])("parseName() reads %s", (text, words) => {
  expect(
    parseName(text)
      .words.map(({ forms }) => forms[0])
      .join(" "),
  ).toBe(words);
});

test.each(["", "ana@norte.example", "12345", "—"])("parseName() finds no name in %s", (text) => {
  expect(parseName(text)).toEqual({ words: [], handle: null });
});

test("parseName() marks initials, scripts and spelt-out forms", () => {
  expect(parseName("A. Müller").words).toEqual([
    { forms: ["a"], initial: true, script: "Latin" },
    { forms: ["muller", "mueller"], initial: false, script: "Latin" },
  ]);
  expect(parseName("明").words).toEqual([{ forms: ["明"], initial: false, script: "Han" }]);
  expect(parseName("ଅନା").words[0]?.script).toBe("other");
});

test.each([
  ["aferreira", "aferreira"],
  ["ana7", "ana7"],
  ["AnaFerreira", "anaferreira"],
  ["Ana", null],
  ["ana ferreira", null],
])("parseName() takes %s for the handle %s", (text, handle) => {
  expect(parseName(text).handle).toBe(handle);
});

test("fullWordsOf() leaves initials out and sorts", () => {
  expect(fullWordsOf(parseName("Rui A. Lopes"))).toEqual(["lopes", "rui"]);
});

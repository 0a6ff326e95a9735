import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, namesCompatible } from "./compare-names.ts";
import { parseName } from "./name.ts";

test.each([
  ["Ana Ferreira", "Ferreira, Ana", "same", null],
  ["Ana Ferreira", "ANA FERREIRA", "same", null],
  ["Müller, Jörg", "Joerg Mueller", "same", null],
  ["Jean-Pierre Roy", "Jeanpierre Roy", "same", null],
  ["王 小明", "王小明", "same", null],
  ["Dr. Ana Ferreira, MBA", "Ana Ferreira", "same", null],
  ["Ana", "Ana", "same", null],
  ["Ana Ferreira", "Ana Maria Ferreira Santos", "compatible", "part"],
  ["Ana", "Ana Ferreira", "compatible", "part"],
  ["小明", "王小明", "compatible", "part"],
  ["민수", "김민수", "compatible", "part"],
  ["Bob Stone", "Robert Stone", "compatible", "nickname"],
  ["A. Ferreira", "Ana Ferreira", "compatible", "initial"],
  ["Ana F.", "Ana Ferreira", "compatible", "initial"],
  ["JP Silva", "João Pedro Silva", "compatible", "initial"],
  ["Bob S.", "Robert Stone", "compatible", "initial"],
  ["Ana Fereira", "Ana Ferreira", "compatible", "typo"],
  ["Ana Katharyna Fereira", "Ana Katharina Ferreira", "conflict", null],
  ["aferreira Ferreira", "Ana Ferreira", "conflict", null],
  ["Ana Ferreira", "Ana Silva", "conflict", null],
  ["Maria Rossi", "Mario Rossi", "conflict", null],
  ["Jan Stone", "Jane Stone", "conflict", null],
  ["Daniel Rossi", "Daniela Rossi", "conflict", null],
  ["John A. Stone", "John B. Stone", "conflict", null],
  ["Ana Ferreira", "Rui Lopes", "conflict", null],
  ["Maria", "Ana Ferreira", "conflict", null],
  ["小明", "王大伟", "conflict", null],
  ["Ana Ferreira", "Анна Феррейра", "unknown", null],
  ["kiln77", "Ana Ferreira", "unknown", null],
  ["A. F.", "Ana Ferreira", "unknown", null],
  ["A. F.", "A. F.", "unknown", null],
  ["ana@norte.example", "Ana Ferreira", "unknown", null],
  ["", "Ana Ferreira", "unknown", null],
  ["王小明 Wang Xiaoming", "Xiaoming Wang", "same", null],
])("compareNames() of %s and %s is %s, by %s", (a, b, relation, by) => {
  expect(compareNames(parseName(a), parseName(b))).toEqual({ relation, by });
  expect(compareNames(parseName(b), parseName(a))).toEqual({ relation, by });
});

test("namesCompatible() gives the relation of two names as written", () => {
  expect(namesCompatible("Ana Ferreira", "Ferreira, Ana")).toBe("same");
});

test("compareNames() is symmetric (property)", () => {
  const word = fc.constantFrom(
    "Ana",
    "Anna",
    "A.",
    "F",
    "Bob",
    "Robert",
    "Rob",
    "Ferreira",
    "Fereira",
    "Ferreiro",
    "Stone",
    "Müller",
    "Mueller",
    "de",
    "JP",
    "王",
    "小明",
    "Jean-Pierre",
    "ana7",
  );
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(compareNames(parseName(a), parseName(b))).toEqual(compareNames(parseName(b), parseName(a)));
    }),
    { numRuns: 2000 },
  );
});

test("compareNames() never denies a name its own writing in another order or case (property)", () => {
  const word = fc.constantFrom("Ana", "Bo", "Ferreira", "Stone", "Müller", "Ødegård");
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), (words) => {
      const turned = words.toReversed().join(" ").toUpperCase();

      expect(namesCompatible(words.join(" "), turned)).toBe("same");
    }),
  );
});

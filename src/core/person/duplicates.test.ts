import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { Id } from "../id.ts";
import type { ContactId } from "../id.ts";
import type { Verdict } from "../facts.ts";
import { createDuplicateIndex } from "./duplicate-index.ts";
import type { DuplicatePerson } from "./prepare-person.ts";
import { BLOCK_LIMIT, CERTAIN_SCORE, duplicatesOf, findDuplicates } from "./duplicates.ts";

const BOOK = [
  personOf(1, { names: ["Ana Ferreira"], organisations: ["Norte"] }),
  personOf(2, { names: ["Ferreira, Ana"], organisations: ["Norte Lda"] }),
  personOf(3, { names: ["Bob Stone"] }),
  personOf(4, { names: ["Robert Stone"] }),
  personOf(5, { names: [], emails: ["rui.lopes@sul.example"] }),
  personOf(6, { names: ["Rui Lopes"] }),
  personOf(7, { names: ["Carla Lind"] }),
  personOf(8, { names: ["Ana Ferreira"], kind: "organisation" }),
];

test("findDuplicates() gives the likeliest pairs first, with their evidence", () => {
  const { pairs } = findDuplicates(createDuplicateIndex(BOOK));

  expect(pairs.map(({ a, b, evidence }) => [a, b, evidence.map(({ text }) => text).join(", ")])).toEqual([
    [1, 2, "same name, same company Norte"],
    [5, 6, "rui.lopes@sul.example fits the name Rui Lopes"],
    [3, 4, "same name, once in its short form"],
  ]);
});

test("findDuplicates() never asks again about two who are different, and puts off those answered later", () => {
  const verdicts = [verdictOf(1, 2, "later"), verdictOf(3, 4, "different")];

  const { pairs } = findDuplicates(createDuplicateIndex(BOOK), verdicts);

  expect(pairs.map(({ a, later }) => [a, later])).toEqual([
    [5, false],
    [1, true],
  ]);
});

test("findDuplicates() finds a typo at one company, initials and abbreviated names", () => {
  const at = { organisations: ["Norte"] };
  const book = [
    personOf(1, { names: ["Ana Fereira"], ...at }),
    personOf(2, { names: ["Ana Ferreira"], ...at }),
    personOf(3, { names: ["A. Ferreira"], ...at }),
  ];

  expect(findDuplicates(createDuplicateIndex(book)).pairs.map(({ a, b }) => [a, b])).toEqual([
    [2, 3],
    [1, 2],
  ]);
});

test("findDuplicates() does not compare within a key that everybody shares, and says so", () => {
  const book = Array.from({ length: BLOCK_LIMIT + 1 }, (_, index) => personOf(index + 1, { names: ["Ana Ferreira"] }));

  const { pairs, comparisons, tooCommon } = findDuplicates(createDuplicateIndex(book));

  expect([pairs.length, comparisons]).toEqual([0, 0]);
  expect(tooCommon).toContain("name ana ferreira");
});

test("duplicatesOf() asks about the touched contacts only, and passes over who is gone", () => {
  const index = createDuplicateIndex(BOOK);

  const { pairs, comparisons } = duplicatesOf([6 as ContactId, 99 as ContactId], index);

  expect(pairs.map(({ a, b }) => [a, b])).toEqual([[5, 6]]);
  expect(comparisons).toBe(1);
});

test("duplicatesOf() everybody, one by one, gives what findDuplicates() gives (property)", () => {
  const person = fc.record({
    names: fc.subarray(["Ana Ferreira", "A. Ferreira", "Ana Fereira", "Bob Stone", "Robert Stone", "stone7"], {
      maxLength: 1,
    }),
    organisations: fc.subarray(["Norte", "Sul"]),
    emails: fc.subarray(["ana.ferreira@norte.example", "bstone@gmail.com", "stone7@sul.example"], { maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 7 }), (fields) => {
      const people = fields.map((one, index) => personOf(index + 1, one));
      const index = createDuplicateIndex(people.toReversed());
      const single = people.flatMap(({ contact }) => duplicatesOf([contact], index).pairs);

      const { pairs } = findDuplicates(createDuplicateIndex(people));

      expect(new Set(single.map((pair) => JSON.stringify(pair)))).toEqual(
        new Set(pairs.map((pair) => JSON.stringify(pair))),
      );
    }),
  );
});

function personOf(contact: number, fields: Partial<DuplicatePerson>): DuplicatePerson {
  const nothing = { names: [], organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", ...nothing, ...fields, contact: contact as ContactId };
}

function verdictOf(a: number, b: number, answer: Verdict["answer"]): Verdict {
  return { id: a as Id<"verdict">, a: a as ContactId, b: b as ContactId, answer, on: "2025-01-01" as Day };
}

test.each([
  ["Анна Иванова", "Иванова Анна"],
  ["Γιώργος Παπαδόπουλος", "Παπαδόπουλος Γιώργος"],
  ["محمد أحمد", "محمد احمد"],
  ["דוד כהן", "כהן דוד"],
  ["राम शर्मा", "राम शर्मा"],
  ["김민수", "김 민수"],
  ["王芳", "王芳"],
  ["田中太郎", "田中 太郎"],
])("findDuplicates() is never certain of two by a common name of any script: %s", (one, other) => {
  const { pairs } = findDuplicates(
    createDuplicateIndex([one, other].map((name, at) => personOf(at, { names: [name] }))),
  );

  expect(Math.max(0, ...pairs.map(({ score }) => score))).toBeLessThan(CERTAIN_SCORE);
});

test.each([
  ["Всеволод Ярошенко", "Ярошенко, Всеволод"],
  ["Θεμιστοκλής Βαρδαλαχάκης", "ΘΕΜΙΣΤΟΚΛΗΣ ΒΑΡΔΑΛΑΧΑΚΗΣ"],
])("findDuplicates() is certain of two by a rare name of another script: %s", (one, other) => {
  const { pairs } = findDuplicates(
    createDuplicateIndex([one, other].map((name, at) => personOf(at, { names: [name] }))),
  );

  expect(pairs[0]?.score).toBeGreaterThanOrEqual(CERTAIN_SCORE);
});

test.each([
  ["Cheryl Mills", "Cheryl MiIls"],
  ["Sullivan, Jacob J", "SuIlivan, Jacob J"],
  ["Mills, Cheryl D", "mills, cheryl"],
  ["Huma Abedin", "Hurna Abedin"],
])("findDuplicates() finds the two of a scanner's slip: %s and %s", (one, other) => {
  const { pairs } = findDuplicates(
    createDuplicateIndex([one, other].map((name, at) => personOf(at, { names: [name] }))),
  );

  expect(pairs).toHaveLength(1);
});

test.each([
  ["H", "H:"],
  ["B6", "B5"],
  ["Unknown", "unknown"],
])("findDuplicates() is not certain of %s and %s", (one, other) => {
  const { pairs } = findDuplicates(
    createDuplicateIndex([one, other].map((name, at) => personOf(at, { names: [name] }))),
  );

  expect(pairs.filter(({ score }) => score >= CERTAIN_SCORE)).toEqual([]);
});

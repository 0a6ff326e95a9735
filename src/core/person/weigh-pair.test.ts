import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactId } from "../id.ts";
import { createDuplicateIndex } from "./duplicate-index.ts";
import type { DuplicatePerson } from "./prepare-person.ts";
import { type PairWeight, weighPair } from "./weigh-pair.ts";

test.each([
  ["a name that nobody else has", {}, {}, ["same name"]],
  [
    "name and company",
    { organisations: ["Norte"] },
    { organisations: ["Norte Lda"] },
    ["same name", "same company Norte"],
  ],
  [
    "name and mail domain",
    { emails: ["ana@norte.example"] },
    { emails: ["a.f@norte.example"] },
    ["same name", "addresses at norte.example both"],
  ],
  ["a nickname", { names: ["Bob Stone"] }, { names: ["Robert Stone"] }, ["same name, once in its short form"]],
  ["a longer name", { names: ["Ana Ferreira Lopes"] }, {}, ["one name is part of the other"]],
  ["an initial", { names: ["A. Ferreira"] }, {}, ["names that agree by initials"]],
  ["a typo", { names: ["Ana Fereira"] }, {}, ["names that differ by a letter or two"]],
  ["a single name", { names: ["Ana"] }, { names: ["Ana"] }, ["same single name"]],
  ["a single name inside another", { names: ["Ana"] }, {}, ["one name is part of the other"]],
  ["a birthday", { birthday: "1980-04-12" }, { birthday: "--04-12" }, ["same name", "same birthday"]],
  [
    "an address that fits the name",
    { names: [], emails: ["ana.ferreira@norte.example"] },
    {},
    ["ana.ferreira@norte.example fits the name Ana Ferreira"],
  ],
  ["a handle that fits the name", { names: ["aferreira"] }, {}, ["aferreira fits the name Ana Ferreira"]],
  [
    "one handle at two providers",
    { names: [], emails: ["kiln77@norte.example"] },
    { names: [], emails: ["kiln77@gmail.com"] },
    ["both go by kiln77"],
  ],
  [
    "an address of both",
    { emails: ["x@norte.example"] },
    { names: ["Rui Lopes"], emails: ["x@norte.example"] },
    ["same address x@norte.example", "addresses at norte.example both"],
  ],
  [
    "a number of both",
    { phones: ["0170 1234567"] },
    { phones: ["+491701234567"] },
    ["same name", "same number 0170 1234567"],
  ],
  ["a profile of both", { profiles: ["x:ana"] }, { profiles: ["x:ana"] }, ["same profile x:ana", "same name"]],
])("weighPair() tells of %s", (_, a, b, texts) => {
  const { evidence, score } = weigh(a, b);

  expect(evidence.map(({ text }) => text)).toEqual(texts);
  expect(score).toBeGreaterThan(0);
});

test("weighPair() finds nothing where names conflict and nothing is shared", () => {
  const at = { organisations: ["Norte"] };

  expect(weigh({ names: ["Ana Ferreira"], ...at }, { names: ["Ana Costa"], ...at })).toEqual({
    score: 0,
    evidence: [],
  });
});

test("weighPair() makes little of what the names would give anyway", () => {
  const twice = weigh({ emails: ["ana.ferreira@norte.example"] }, { emails: ["ana.ferreira@gmail.com"] });
  const given = weigh({ names: [], emails: ["peter@norte.example"] }, { names: [], emails: ["peter@gmail.com"] });

  expect(twice.evidence[0]?.text).toBe("same name");
  expect(given.score).toBeLessThan(0.4);
});

test("weighPair() trusts a name less that others of the book bear", () => {
  const others = Array.from({ length: 9 }, (_, index) => personOf(index + 3, {}));

  const { score, evidence } = weigh({}, {}, others);

  expect(score).toBeLessThan(weigh({}, {}).score);
  expect(evidence[0]?.text).toBe("same name, which others have too");
});

test.each([
  ["two LinkedIn profiles", { profiles: ["https://linkedin.com/in/a"] }, { profiles: ["linkedin:b"] }],
  ["two companies", { organisations: ["Norte"] }, { organisations: ["Sul"] }],
  ["two birthdays", { birthday: "1980-04-12" }, { birthday: "1979-11-30" }],
])("weighPair() counts %s against it", (_, a, b) => {
  expect(weigh(a, b).score).toBeLessThan(weigh({}, {}).score);
});

test("weighPair() lets a first name in common not outweigh full names in conflict", () => {
  const [a, b] = [{ names: ["Matthias Müller", "Matthias"] }, { names: ["Matthias Möllers", "Matthias"] }];

  expect(weigh(a, b).score).toBeLessThan(0.1);
});

test.each([
  ["an address", { emails: ["x@norte.example"] }],
  ["a number", { phones: ["+351912345678"] }],
])("weighPair() takes %s that three names share for an office's", (_, held) => {
  const others = ["Rui Lopes", "Eva Stone", "Ivo Marsh"].map((name, at) =>
    personOf(at + 3, { names: [name], ...held }),
  );
  const [a, b] = [
    { ...held, names: ["Ana"] },
    { ...held, names: [] },
  ];

  expect(weigh(a, b, others).score).toBeLessThan(weigh(a, b).score);
  expect(weigh(a, b, others.slice(0, 1)).score).toBe(weigh(a, b).score);
});

test("weighPair() weighs one profile of two in common for it", () => {
  expect(weigh({ profiles: ["linkedin:a"] }, { profiles: ["linkedin:a", "linkedin:b"] }).score).toBeGreaterThan(0.9);
});

test("weighPair() gives the same for both orders, from 0 to 1 (property)", () => {
  const some = <T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values, { maxLength: Math.min(values.length, 2) });
  const person = fc.record({
    names: some("Ana Ferreira", "A. Ferreira", "Bob Stone", "kiln77", "Ana"),
    organisations: some("Norte", "Sul"),
    emails: some("ana.ferreira@norte.example", "kiln77@gmail.com", "aferreira@sul.example"),
    phones: some("+1"),
    profiles: some("linkedin:a", "linkedin:b", "x:a"),
    birthday: fc.constantFrom(null, "1980-01-01", "--01-02"),
  });
  fc.assert(
    fc.property(person, person, (a, b) => {
      const weight = weigh(a, b);

      expect(weight).toEqual(weigh(b, a));
      expect(weight.score).toBeGreaterThanOrEqual(0);
      expect(weight.score).toBeLessThanOrEqual(1);
      if (weight.score > 0) expect(weight.evidence.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

function weigh(
  a: Partial<DuplicatePerson>,
  b: Partial<DuplicatePerson>,
  others: readonly DuplicatePerson[] = [],
): PairWeight {
  const index = createDuplicateIndex([personOf(1, a), personOf(2, b), ...others]);
  return weighPair(index.preparedById.get(1 as ContactId)!, index.preparedById.get(2 as ContactId)!, index);
}

function personOf(contact: number, fields: Partial<DuplicatePerson>): DuplicatePerson {
  const nothing = { organisations: [], emails: [], phones: [], profiles: [], birthday: null };
  return { kind: "person", names: ["Ana Ferreira"], ...nothing, ...fields, contact: contact as ContactId };
}

import { expect, test } from "vitest";
import { prepareNames } from "./prepare-person.ts";
import { type NameWeight, UNKNOWN, weighNames } from "./weigh-names.ts";

test.each([
  ["Wiebke Brandstätter", "Brandstätter, Wiebke", "fits", "same name"],
  ["Bob Ashworth", "Robert Ashworth", "fits", "same name, once in its short form"],
  ["A. Ashworth", "Ana Ashworth", "fits", "names that agree by initials"],
  ["Ana Ashwroth", "Ana Ashworth", "fits", "names that differ by a letter or two"],
  ["Ana", "Ana Ashworth", "fits", "one name is part of the other"],
  ["小明", "王小明", "fits", "one name is part of the other"],
  ["Ana", "Ana", "fits", "same single name"],
  ["Анна Петрова", "Anna Petrova", "fits", "same name, once in another script"],
  ["김민수", "Min-su Kim", "fits", "same name, once in another script"],
  ["Ana Ashworth", "Ana Pemberton", "conflict", ""],
  ["Ana Ashworth", "Rui Pemberton", "conflict", ""],
  ["Анна Петрова", "Ivan Petrov", "unknown", ""],
  ["Анна Петрова", "王小明", "unknown", ""],
  ["kiln77", "Ana Ashworth", "unknown", ""],
  ["ana-ashworth7", "Rui Lopes", "unknown", ""],
  ["kiln77", "kiln77", "unknown", ""],
  ["Kreiswolke", "Ana Ashworth", "unknown", ""],
  ["A. F.", "Ana Ferreira", "unknown", ""],
])("weighNames() of %s and %s: %s", (a, b, relation, text) => {
  const weight = weigh(a, b);

  expect([weight.relation, weight.text]).toEqual([relation, text]);
  expect(weigh(b, a)).toEqual(weight);
});

test("weighNames() weighs what is rare more", () => {
  expect(weigh("Wiebke Brandstätter", "Wiebke Brandstätter").weight).toBeGreaterThan(
    weigh("Maria Silva", "Maria Silva").weight + 5,
  );
});

test("weighNames() holds another family name less against one who keeps the first", () => {
  expect(weigh("Ana Ashworth", "Ana Pemberton").weight).toBeGreaterThan(weigh("Ana Ashworth", "Rui Ashworth").weight);
});

test("weighNames() makes less of initials beside other words, and of words in another order", () => {
  expect(weigh("H. M. Ashworth", "Horst Ashworth").weight).toBeLessThan(weigh("H. Ashworth", "Horst Ashworth").weight);
  expect(weigh("Stephen Boyd", "Boyd Stephen Ashworth").weight).toBeLessThan(
    weigh("Boyd Stephen", "Boyd Stephen Ashworth").weight,
  );
});

test("weighNames() tells the share of those who say the same name, and of no others", () => {
  expect(weigh("Bob Ashworth", "Robert Ashworth").share).toBeGreaterThan(0);
  expect(weigh("Ana", "Ana Ashworth").share).toBeNull();
  expect(weigh("Ana Ashwroth", "Ana Ashworth").share).toBeNull();
});

function weigh(a: string, b: string): NameWeight {
  const weights = prepareNames(a).flatMap((first) =>
    prepareNames(b).map((second) => weighNames(first, second, () => 0)),
  );
  const order = ["unknown", "conflict", "fits"];
  const [best] = weights.toSorted(
    (x, y) => order.indexOf(y.relation) - order.indexOf(x.relation) || y.weight - x.weight,
  );
  return best ?? UNKNOWN;
}

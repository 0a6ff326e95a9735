import { expect, test } from "vitest";
import { areOfOffice } from "./office-names.ts";
import { prepareNames } from "./prepare-person.ts";

test.each([
  [["Ana Ferreira", "Ben Ode", "Chen Wei"], true],
  [["Ana Ferreira", "Ben Ode"], false],
  [["Ana Ferreira", "Ana F.", "A. Ferreira", "Ferreira, Ana"], false],
  [["Ana Ferreira", "Ana Lopes", "Antonio Ferreira"], false],
  [["Анна Орлова", "Борис Зуев", "Виктор Гусев"], true],
])("areOfOffice() judges %j by its names alone", (names, expected) => {
  expect(areOfOffice(names.flatMap((name) => prepareNames(name).slice(0, 1)))).toBe(expected);
});

import { expect, test } from "vitest";
import { nameKeyOf } from "./name-key.ts";

test.each([
  ["Ana Ferreira", "ana ferreira"],
  ["Ferreira, Ána", "ana ferreira"],
  ["Ana", null],
  ["", null],
])("nameKeyOf() of %j is %j: the words in any order", (name, key) => {
  expect(nameKeyOf({ name, nameless: false })).toBe(key);
});

test("nameKeyOf() is null where an address stands for the name", () => {
  expect(nameKeyOf({ name: "ana@norte.example", nameless: true })).toBeNull();
});

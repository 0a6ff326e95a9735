import { expect, test } from "vitest";
import { initialsOf } from "./initials-of.ts";

test.each([
  ["Ana Ferreira", "AF"],
  ["María de la Cruz Ortega", "MO"],
  ["étienne", "É"],
  ["王小明", "王"],
  ["नेहा शर्मा", "नेश"],
  ["(Dr.) Jan Ø. Brandt", "DB"],
  ["–", ""],
  ["", ""],
])("initialsOf(%j) is %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

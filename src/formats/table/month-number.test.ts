import { expect, test } from "vitest";
import { monthNumber } from "./month-number.ts";

test.each([
  ["Feb", 2],
  ["März", 3],
  ["Ma\u0308rz", 3],
  ["OKTOBER", 10],
  ["févr.", 2],
  ["juin", 6],
  ["juil.", 7],
  ["août", 8],
  ["ene", 1],
  ["dic", 12],
  ["out", 10],
  ["gen", 1],
  ["mrt", 3],
  ["maart", 3],
  ["Foo", undefined],
  ["", undefined],
])("monthNumber() of %s is %s", (name, month) => {
  expect(monthNumber(name)).toBe(month);
});

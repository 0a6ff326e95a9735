import { expect, test } from "vitest";
import { monthNumber } from "./month-number.ts";

test.each([
  ["Feb", 2],
  ["März", 3],
  ["Ma\u0308rz", 3],
  ["OKTOBER", 10],
  ["Foo", undefined],
  ["", undefined],
])("monthNumber() of %s is %s", (name, month) => {
  expect(monthNumber(name)).toBe(month);
});

import { expect, test } from "vitest";
import { splitNames } from "./split-names.ts";

test.each([
  ["Ana Lim, Bo Falk", ["Ana Lim", "Bo Falk"]],
  ["Ana Lim, Ph.D., Bo Falk, MBA, PMP", ["Ana Lim, Ph.D.", "Bo Falk, MBA, PMP"]],
  ["Ana Lim, CFA®, Jo Roe, Jr.", ["Ana Lim, CFA®", "Jo Roe, Jr."]],
  ["Bo Falk, the Younger, Ana Lim", ["Bo Falk, the Younger", "Ana Lim"]],
  ["", []],
])("splitNames() splits %j", (text, names) => {
  expect(splitNames(text, new Set(["Bo Falk, the Younger"]))).toEqual(names);
});

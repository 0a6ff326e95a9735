import { expect, test } from "vitest";
import { distinctBy } from "./distinct-by.ts";

test("distinctBy() keeps the first of each key, in order", () => {
  expect(distinctBy(["b1", "a1", "b2", "c1", "a2"], (text) => text.slice(0, 1))).toEqual(["b1", "a1", "c1"]);
});

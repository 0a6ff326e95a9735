import { expect, test } from "vitest";
import { NO_GROUP, colourOf, mix } from "./colours.ts";

test("colourOf() gives each group its own colour, and one to whoever is in none", () => {
  const groups = ["a", "b", "c"];
  expect(new Set(groups.map((group) => colourOf(groups, group))).size).toBe(3);
  expect([colourOf(groups, null), colourOf(groups, "d")]).toEqual([NO_GROUP, NO_GROUP]);
});

test.each([
  [1, "#2f8a63"],
  [0, "#fffdf9"],
  [0.5, "#97c4ae"],
])("mix() lays %d of a colour over another", (part, mixed) => {
  expect(mix("#2f8a63", "#fffdf9", part)).toBe(mixed);
});

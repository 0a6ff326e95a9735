import { expect, test } from "vitest";
import { compareCodePoints } from "./compare-code-points.ts";

test("compareCodePoints() puts what lies beyond the basic plane behind all else, as UTF-8 does", () => {
  const sorted = ["", "Z", "a", "a ", "é", "\u{ff21}", "\u{1f600}"];

  expect(sorted.toReversed().sort(compareCodePoints)).toEqual(sorted);
});

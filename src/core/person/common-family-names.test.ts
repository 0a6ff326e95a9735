import { expect, test } from "vitest";
import { COMMON_FAMILY, DOMINANT_FAMILY, VERY_COMMON_FAMILY } from "./common-family-names.ts";

test("family names are folded Latin words, each in one class", () => {
  const names = [DOMINANT_FAMILY, VERY_COMMON_FAMILY, COMMON_FAMILY].flatMap((list) => list.trim().split(/\s+/u));

  expect(names.filter((name) => !/^[a-z]{2,}$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(2500);
});

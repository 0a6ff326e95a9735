import { expect, test } from "vitest";
import { COMMON_GIVEN, KNOWN_GIVEN, VERY_COMMON_GIVEN } from "./common-given-names.ts";

test("given names are folded Latin words, each in one class", () => {
  const names = [VERY_COMMON_GIVEN, COMMON_GIVEN, KNOWN_GIVEN].flatMap((list) => list.trim().split(/\s+/u));

  expect(names.filter((name) => !/^[a-z]{2,}$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(5000);
});

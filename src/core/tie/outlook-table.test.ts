import { expect, test } from "vitest";
import type { CurveSum } from "./curves.ts";
import { OUTLOOK_TABLE } from "./outlook-table.ts";
import { FEATURE_NAMES, PIECES } from "./tie-features.ts";

test("OUTLOOK_TABLE holds one sound curve for each feature and task", () => {
  const forReplies: readonly string[] = PIECES.direction;
  const tables: Readonly<Record<string, CurveSum<string>>> = OUTLOOK_TABLE;

  expect(Object.keys(tables)).toEqual(["going-dormant-56", "going-dormant-84", "next-contact-14", "next-contact-28"]);
  for (const { bias, curves } of Object.values(tables)) {
    expect(Math.abs(bias)).toBeLessThan(5);
    expect(Object.keys(curves)).toEqual(FEATURE_NAMES.filter((name) => !forReplies.includes(name)));
    for (const curve of Object.values(curves)) {
      const { at = [], adds = [] } = curve ?? {};
      expect(at.length).toBe(adds.length);
      expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
      expect(Math.max(...adds.map(Math.abs))).toBeLessThan(3);
    }
  }
});

import { expect, test } from "vitest";
import { REPLY_FEATURE_NAMES } from "./reply-features.ts";
import { REPLY_TABLE } from "./reply-table.ts";

test("REPLY_TABLE holds sound curves of known features, and one more unanswered attempt never raises the chance", () => {
  const { streak } = REPLY_TABLE.curves;

  for (const [name, { at, adds }] of Object.entries(REPLY_TABLE.curves)) {
    expect(REPLY_FEATURE_NAMES).toContain(name);
    expect(at.length).toBe(adds.length);
    expect([...at]).toEqual([...new Set<number>(at)].sort((a, b) => a - b));
  }
  expect([...streak.adds]).toEqual(streak.adds.toSorted((a, b) => b - a));
});

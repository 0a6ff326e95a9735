import { expect, test } from "vitest";
import { foldText } from "../search/fold.ts";
import { WORK_WORDS } from "./work-words.ts";

test("WORK_WORDS are folded, and say one meaning a row", () => {
  for (const row of WORK_WORDS) {
    expect(foldText(row)).toBe(row);
    expect(row.split(" ").length).toBeGreaterThan(1);
  }
  expect(new Set(WORK_WORDS).size).toBe(WORK_WORDS.length);
});

import { expect, test } from "vitest";
import type { Day, PartialDay } from "../day.ts";
import { hasDied } from "./has-died.ts";

test.each<[string | null, boolean]>([
  [null, false],
  ["2026-11-08", true],
  ["2026-11-09", true],
  ["2026-11-10", false],
  ["--12-24", true],
])("hasDied() by a day: %s", (diedOn, died) => {
  expect(hasDied({ diedOn: diedOn as PartialDay | null }, "2026-11-09" as Day)).toBe(died);
});

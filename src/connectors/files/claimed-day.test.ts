import { expect, test } from "vitest";
import { claimedDay } from "./claimed-day.ts";

test.each([
  ["/home/mira/Basic_LinkedInDataExport_11-02-2026.zip", "2026-11-02"],
  ["Complete_LinkedInDataExport_11-02-2026 (1)/messages.csv", "2026-11-02"],
  ["takeout-20261102T101112Z-001.zip!/Takeout/Mail/All.mbox", "2026-11-02"],
  ["Complete_LinkedInDataExport_13-02-2026.zip", undefined],
  ["takeout-20261302T101112Z-001.zip", undefined],
  ["contacts.vcf", undefined],
])("claimedDay() of %s is %s", (path, day) => {
  expect(claimedDay(path)).toBe(day);
});

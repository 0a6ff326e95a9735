import { expect, test } from "vitest";
import { scanKey } from "./scan-key.ts";

test.each([
  ["huma", "hurna"],
  ["mills", "mi11s"],
  ["clark", "dark"],
  ["solomon", "s0l0mon"],
  ["sullivan", "suilivan"],
])("scanKey() takes %s and %s for one", (a, b) => {
  expect(scanKey(a)).toBe(scanKey(b));
});

test("scanKey() leaves short words alone and others apart", () => {
  expect(scanKey("lee")).toBe("lee");
  expect(scanKey("rose")).not.toBe(scanKey("ross"));
});

import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { sayGround, sayPathEvidence } from "./path.ts";

const TODAY = "2026-11-23" as Day;
const none = { weight: 1, wrote: 0, heard: 0, met: 0, shared: 0, lastDays: 20 };

test("sayPathEvidence() tells what was seen, and when last", () => {
  expect(sayPathEvidence({ ...none, wrote: 1 }, TODAY)).toBe("They wrote to you both once. Last on 3 November.");
  expect(sayPathEvidence({ ...none, wrote: 3, heard: 2, met: 1, shared: 1, lastDays: 400 }, TODAY)).toBe(
    "They wrote to you both 3 times; the one you look for wrote to you two twice; you three met once; one message went to you three. Last on 19 October 2025.",
  );
});

test("sayGround() tells what makes a guess one", () => {
  expect(sayGround({ kind: "same-company", company: "Acme", now: true })).toBe("both at Acme");
  expect(sayGround({ kind: "same-company", company: "Acme", now: false })).toBe("both at Acme, now or then");
  expect(sayGround({ kind: "same-crowd", subject: "" })).toBe("in one chat or on one list");
  expect(sayGround({ kind: "same-crowd", subject: "Choir" })).toBe("in one chat or on one list: Choir");
  expect(sayGround({ kind: "said", text: "knows Dana" })).toBe("you wrote: knows Dana");
});

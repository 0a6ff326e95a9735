import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { aTouch, contactDay, historyOn, on } from "./testing.ts";
import { wroteBack } from "./wrote-back.ts";

const ASOF = "2026-11-23" as Day;
const DONE = aTouch(1, "2026-W46", "2026-11-09", { state: "done", answeredOn: "2026-11-10" as Day });
const THEIRS = { days: [contactDay(on("2026-11-12"), { inbound: true, outbound: false })], attempts: [] };

test("wroteBack() gives the first answer to a touch", () => {
  expect(wroteBack([DONE], THEIRS, ASOF)).toMatchObject({ on: "2026-11-12", after: "2026-11-10" });
});

test.each([
  ["no touch was done", [aTouch(1, "2026-W46", "2026-11-09")], THEIRS, ASOF],
  ["nothing came", [DONE], historyOn([]), ASOF],
  ["it came long ago", [DONE], THEIRS, "2027-01-10" as Day],
  ["it has not come yet", [DONE], THEIRS, "2026-11-11" as Day],
  ["it came too long after to be an answer", [{ ...DONE, answeredOn: "2026-10-01" as Day }], THEIRS, ASOF],
])("wroteBack() tells nothing where %s", (_, touches, history, asOf) => {
  expect(wroteBack(touches, history, asOf)).toBeNull();
});

import { expect, test } from "vitest";
import { fateOf, insteadOf, replaces } from "./replay.ts";

test.each([
  [null, "done"],
  [{ status: 409, code: "done-already" }, "done"],
  [{ status: 404, code: "not-found" }, "refused"],
  [{ status: 412, code: "changed-meanwhile" }, "refused"],
  [{ status: 401, code: "no-session" }, "waits"],
  [{ status: 403, code: "wrong-origin" }, "waits"],
  [{ status: 503, code: "store-busy" }, "waits"],
  [undefined, "waits"],
] as const)("fateOf(%j) is %s", (refusal, fate) => {
  expect(fateOf(refusal)).toBe(fate);
});

test.each([
  ["POST /week/:contact/done", "POST /week/:contact/snooze", true],
  ["POST /people/:id/log", "POST /people/:id/log", false],
  ["PUT /people/:id/elsewhere", "PUT /people/:id/elsewhere", true],
  ["POST /week/:contact/snooze", "POST /people/:id/log", false],
])("%s after %s replaces it: %s", (later, earlier, answer) => {
  expect(replaces({ route: later, contact: "c_1" }, { route: earlier, contact: "c_1" })).toBe(answer);
  expect(replaces({ route: later, contact: "c_1" }, { route: earlier, contact: "c_2" })).toBe(false);
});

test("what was done in a week that is over is logged, and nothing else is", () => {
  const [done, refusal] = [
    { contact: "c_1", on: "2026-11-20" },
    { status: 400, code: "bad-usage" },
  ];
  expect(insteadOf("POST /week/:contact/done", done, refusal)).toEqual({
    id: "c_1",
    on: "2026-11-20",
    medium: "other",
  });
  expect(insteadOf("POST /week/:contact/done", done, { status: 404, code: "not-found" })).toBeNull();
  expect(insteadOf("POST /week/:contact/done", done, null)).toBeNull();
  expect(insteadOf("POST /week/:contact/skip", done, refusal)).toBeNull();
});

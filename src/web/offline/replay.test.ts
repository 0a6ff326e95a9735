import { expect, test } from "vitest";
import { fateOf, replaces } from "./replay.ts";

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
  ["POST /people/:id/log", "POST /people/:id/log", true],
  ["POST /week/:contact/snooze", "POST /people/:id/log", false],
])("%s after %s replaces it: %s", (later, earlier, answer) => {
  expect(replaces({ route: later, contact: "c_1" }, { route: earlier, contact: "c_1" })).toBe(answer);
  expect(replaces({ route: later, contact: "c_1" }, { route: earlier, contact: "c_2" })).toBe(false);
});

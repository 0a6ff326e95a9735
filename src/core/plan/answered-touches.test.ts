import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { Touch } from "../facts.ts";
import { answeredInWeek, declinedRunning, snoozedUntil } from "./answered-touches.ts";
import { aContact, aTouch } from "./testing.ts";

const WEEKS = [
  ["2026-W40", "2026-09-28"],
  ["2026-W41", "2026-10-05"],
  ["2026-W42", "2026-10-12"],
  ["2026-W43", "2026-10-19"],
] as const;

function answered(...states: readonly Touch["state"][]): Touch[] {
  return states.map((state, i) => {
    const [week, monday] = WEEKS[i] ?? WEEKS[0];
    return aTouch(1, week, monday, { state, answeredOn: state === "expired" ? null : (monday as Day) });
  });
}

test("declinedRunning() counts not-nows running, over weeks without an answer", () => {
  const contact = aContact(1);

  expect(declinedRunning(answered("skipped", "skipped", "skipped"), contact)).toBe(3);
  expect(declinedRunning(answered("skipped", "expired", "snoozed", "skipped"), contact)).toBe(2);
  expect(declinedRunning(answered("skipped", "done", "skipped"), contact)).toBe(1);
  expect(declinedRunning(answered("skipped", "accepted"), contact)).toBe(0);
});

test("declinedRunning() begins anew when the owner decides to keep them", () => {
  const touches = answered("skipped", "skipped", "skipped");
  const kept = (decidedOn: string | null): number =>
    declinedRunning(touches, aContact(1, { decision: "kept", decidedOn: decidedOn as Day | null }));

  expect([kept("2026-10-12"), kept("2026-10-05"), kept(null)]).toEqual([0, 1, 3]);
  expect(
    declinedRunning(
      [aTouch(1, "2026-W40", "2026-09-28", { state: "skipped" })],
      aContact(1, { decision: "kept", decidedOn: "2026-10-12" as Day }),
    ),
  ).toBe(1);
});

test("snoozedUntil() goes by the last answer", () => {
  const snoozed = aTouch(1, "2026-W40", "2026-09-28", { state: "snoozed", until: "2026-12-01" as Day });
  const later = aTouch(1, "2026-W42", "2026-10-12", { state: "done" });

  expect(snoozedUntil([snoozed])).toBe("2026-12-01");
  expect(snoozedUntil([snoozed, { ...later, state: "expired" }, { ...later, state: "proposed" }])).toBe("2026-12-01");
  expect(snoozedUntil([snoozed, later])).toBeNull();
  expect(snoozedUntil([])).toBeNull();
});

test("answeredInWeek() asks for the week and the answer", () => {
  const touches = answered("done");

  expect(answeredInWeek(touches, "2026-W40", "done")).toBe(true);
  expect(answeredInWeek(touches, "2026-W41", "done")).toBe(false);
  expect(answeredInWeek(touches, "2026-W40", "skipped")).toBe(false);
});

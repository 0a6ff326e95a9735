import { expect, test } from "vitest";
import type { Touch } from "../facts.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { mergeFixed } from "./merge-fixed.ts";
import { planWeek } from "./plan-week.ts";
import type { PlanContact, PlanInput } from "./plan.ts";
import { AS_OF, TODAY, aPerson, aPlanInput, aTouch, daysUpTo, historyOn } from "./testing.ts";

const DUE = historyOn(daysUpTo(TODAY - 64, 19, 20));
const WEEK = "2026-W46";

/** The list of this week with one stored touch for contact 1. */
function fixed(
  person: PlanContact,
  state: Touch["state"] = "proposed",
  others: readonly PlanContact[] = [],
  different: Partial<PlanInput> = {},
): { touches: [number, string, string | undefined][]; left: [number, string][] } {
  const input = aPlanInput([person, ...others], different);
  const proposal = JSON.stringify({
    contact: 1,
    name: "Ines",
    reasons: [{ kind: "cadence", text: "Of Monday.", evidence: {} }],
  });
  const touch = aTouch(1, WEEK, AS_OF, { state, proposal, answeredOn: state === "proposed" ? null : AS_OF });
  const { touches, left } = mergeFixed(planWeek(input), [touch], input);
  return {
    touches: touches.map((one) => [one.contact, one.state, one.reasons[0]?.text]),
    left: left.map(({ contact, why }) => [contact, why.kind]),
  };
}

test("mergeFixed() tells a line that still stands in today's words", () => {
  const { touches } = fixed(aPerson(1, DUE));

  expect(touches).toEqual([[1, "proposed", expect.stringMatching(/^You two are in touch about every 19 days/)]]);
});

test("mergeFixed() takes off whom the owner decided to leave, even an accepted one", () => {
  for (const decision of ["never", "let-go", "resting"] as const) {
    const decided = aPerson(1, DUE, { contact: { decision, decidedOn: AS_OF } });

    expect(fixed(decided, "accepted")).toEqual({ touches: [], left: [[1, decision]] });
  }
});

test("mergeFixed() takes off a proposal that has lost its cause, and leaves what was accepted", () => {
  const elsewhere = aPerson(1, DUE, { contact: { elsewhereOn: AS_OF } });

  expect(fixed(elsewhere)).toEqual({ touches: [], left: [[1, "elsewhere"]] });
  expect(fixed(elsewhere, "accepted").touches).toEqual([[1, "accepted", "Of Monday."]]);
});

test("mergeFixed() shows answers as they were given, and contact as done", () => {
  expect(fixed(aPerson(1, DUE), "skipped").touches).toEqual([[1, "skipped", "Of Monday."]]);
  expect(fixed(aPerson(1, historyOn([TODAY - 200, TODAY]))).touches).toEqual([[1, "done", "Of Monday."]]);
});

test("mergeFixed() names whoever would be chosen today among those left: nobody is lost", () => {
  const late = aPerson(2, DUE);
  const unknown = aPerson(3, EMPTY_HISTORY);

  expect(fixed(aPerson(1, DUE), "skipped", [late, unknown]).left).toEqual([
    [2, "no-room"],
    [3, "not-known"],
  ]);
});

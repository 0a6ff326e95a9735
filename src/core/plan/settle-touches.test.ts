import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { Touch } from "../facts.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { settleTouches, touchBehind } from "./settle-touches.ts";
import { aTouch, contactDay, historyOn, on } from "./testing.ts";

const WEEK = "2026-W40";
const MONDAY = "2026-09-28";
const proposed = aTouch(1, WEEK, MONDAY);
const accepted = aTouch(1, WEEK, MONDAY, { state: "accepted", answeredOn: "2026-09-30" as Day });

function settled(touch: Touch, history: TieHistory, asOf: string): Pick<Touch, "state" | "answeredOn" | "medium"> {
  const [{ state, answeredOn, medium }] = settleTouches([touch], history, asOf as Day) as [Touch];
  return { state, answeredOn, medium };
}

test("settleTouches() takes contact in the week for the touch done, on its day and by its medium", () => {
  const history = {
    ...EMPTY_HISTORY,
    days: [
      contactDay(on("2026-09-27")),
      contactDay(on("2026-10-01"), { medium: "phone" }),
      contactDay(on("2026-10-02")),
    ],
  };

  expect(settled(proposed, history, "2026-10-05")).toEqual({
    state: "done",
    answeredOn: "2026-10-01",
    medium: "phone",
  });
  expect(settled(proposed, history, "2026-09-30").state).toBe("proposed");
});

test("settleTouches() does not take their word, a crowd's or a reaction for the owner's touch", () => {
  const thursday = on("2026-10-01");
  const only = (different: Parameters<typeof contactDay>[1]): TieHistory => ({
    ...EMPTY_HISTORY,
    days: [contactDay(thursday, different)],
  });

  expect(settled(proposed, only({ outbound: false }), "2026-10-02").state).toBe("proposed");
  expect(settled(proposed, only({ weight: 0.1 }), "2026-10-02").state).toBe("proposed");
  expect(settled(proposed, only({ medium: "reaction" }), "2026-10-02").state).toBe("proposed");
});

test("settleTouches() lets an open touch expire with its week, an accepted one also be done within 14 days", () => {
  const late = historyOn([on("2026-10-14")]);

  expect(settled(proposed, EMPTY_HISTORY, "2026-10-04").state).toBe("proposed");
  expect(settled(proposed, late, "2026-10-20").state).toBe("expired");
  expect(settled(accepted, late, "2026-10-20")).toEqual({ state: "done", answeredOn: "2026-10-14", medium: "email" });
  expect(settled(accepted, historyOn([on("2026-10-15")]), "2026-10-20").state).toBe("expired");
  expect(settled(accepted, EMPTY_HISTORY, "2026-10-20").state).toBe("expired");
});

test("settleTouches() leaves answers as they are", () => {
  const skipped = aTouch(1, WEEK, MONDAY, { state: "skipped", answeredOn: MONDAY as Day });

  expect(settled(skipped, historyOn([on("2026-10-01")]), "2026-10-20").state).toBe("skipped");
});

test("touchBehind() finds what contact follows from", () => {
  const done = aTouch(1, WEEK, MONDAY, { state: "done", answeredOn: "2026-09-30" as Day });

  expect(touchBehind([done], on("2026-09-29"))).toBe(done);
  expect(touchBehind([done], on("2026-10-14"))).toBe(done);
  expect(touchBehind([done], on("2026-10-15"))).toBeUndefined();
  expect(touchBehind([done], on("2026-09-27"))).toBeUndefined();
  expect(touchBehind([proposed], on("2026-09-29"))).toBeUndefined();
  expect(touchBehind([{ ...done, answeredOn: null }], on("2026-09-29"))).toBeUndefined();
});

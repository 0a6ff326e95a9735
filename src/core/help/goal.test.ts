import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { idOf } from "../id.ts";
import { answerToGoal, goalKey, goalUntil, isRunningGoal } from "./goal.ts";
import { anEntry } from "./testing.ts";

const GOAL = anEntry(12, { kind: "goal", contact: null, text: "a co-founder in Berlin", dueOn: "2027-01-31" as Day });

test("a goal runs from its first day to its last, unless it is closed", () => {
  const days = ["2026-11-22", "2026-11-23", "2027-01-31", "2027-02-01"] as Day[];
  expect(days.map((day) => isRunningGoal(GOAL, day))).toEqual([false, true, true, false]);
  expect(isRunningGoal({ ...GOAL, state: "done" }, GOAL.on)).toBe(false);
  expect(isRunningGoal({ ...GOAL, kind: "need" }, GOAL.on)).toBe(false);
});

test("a goal without a day of its own runs for a quarter", () => {
  expect(goalUntil(GOAL.on)).toBe("2027-02-22");
  expect(isRunningGoal({ ...GOAL, dueOn: null }, "2027-02-22" as Day)).toBe(true);
  expect(isRunningGoal({ ...GOAL, dueOn: null }, "2027-02-23" as Day)).toBe(false);
});

test("the latest answer to a goal holds, as of a day", () => {
  const said = (id: number, answer: "confirmed" | "dismissed", on: string, key = goalKey(GOAL)) =>
    ({ id: idOf<"occasion">(id), contact: idOf<"contact">(2), key, answer, on: on as Day }) as const;
  const answers = [
    said(3, "dismissed", "2026-12-01"),
    said(1, "confirmed", "2026-11-24"),
    said(4, "confirmed", "2026-12-02", "goal:h_99"),
  ];
  const at = (day: string): string | null => answerToGoal(answers, GOAL, day as Day);
  expect(["2026-11-23", "2026-11-30", "2026-12-05"].map(at)).toEqual([null, "confirmed", "dismissed"]);
});

import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { DoneTouch } from "./spent-attention.ts";
import { attentionOf, budgetOf, remainingBudget } from "./spent-attention.ts";
import { AS_OF, aTouch, theGroup } from "./testing.ts";

const CLIENTS = theGroup("current-clients");
const FRIENDS = theGroup("friends");

function done(week: string, on: string, group = CLIENTS): DoneTouch {
  return { touch: aTouch(1, week, on, { state: "done", medium: "phone", answeredOn: on as Day }), group: group.id };
}

test("budgetOf() is never without a limit", () => {
  expect(budgetOf({ ...DEFAULT_SETTINGS, touches: 3 })).toEqual({ touches: 3, minutes: null, mediaMinutes: {} });
  expect(budgetOf({ ...DEFAULT_SETTINGS, touches: null, minutes: 60 })).toMatchObject({ touches: null, minutes: 60 });
  expect(budgetOf({ ...DEFAULT_SETTINGS, touches: null, minutes: null })).toMatchObject({ touches: 5, minutes: null });
});

test("remainingBudget() takes off what was done this week, and never goes below nothing", () => {
  const touches = [done("2026-W46", "2026-11-09"), done("2026-W45", "2026-11-02")];

  expect(remainingBudget({ touches: 5, minutes: 60 }, touches, "2026-W46")).toEqual({ touches: 4, minutes: 40 });
  expect(remainingBudget({ touches: 5, minutes: 60, mediaMinutes: { phone: 12 } }, touches, "2026-W46")).toMatchObject({
    ...{ touches: 4, minutes: 48 },
  });
  expect(remainingBudget({ touches: 0, minutes: 10 }, touches, "2026-W46")).toEqual({ touches: 0, minutes: 0 });
  expect(remainingBudget({ touches: 5, minutes: null }, touches, "2026-W46")).toEqual({ touches: 4, minutes: null });
  expect(remainingBudget({ touches: null, minutes: 60 }, touches, "2026-W46")).toEqual({ touches: null, minutes: 40 });
});

test("attentionOf() counts what each group has had in four weeks", () => {
  const touches = [
    done("2026-W45", "2026-11-02"),
    done("2026-W42", "2026-10-13"),
    done("2026-W42", "2026-10-12"),
    { touch: aTouch(2, "2026-W45", "2026-11-02", { state: "done" }), group: CLIENTS.id },
    { ...done("2026-W45", "2026-11-02"), group: null },
  ];

  expect(attentionOf([CLIENTS, FRIENDS], DEFAULT_SETTINGS, touches, AS_OF)).toEqual({
    shares: DEFAULT_SETTINGS.shares,
    promises: 50,
    forMe: 50,
    groups: new Map([
      [CLIENTS.id, { share: 0.3, spent: 2 }],
      [FRIENDS.id, { share: 0.15, spent: 0 }],
    ]),
  });
});

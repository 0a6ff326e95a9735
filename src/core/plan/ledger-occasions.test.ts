import { expect, test } from "vitest";
import { type Day, addDays, dayNumber } from "../day.ts";
import type { HelpEntry } from "../facts.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { ledgerOccasions } from "./ledger-occasions.ts";
import { anEntry } from "../help/testing.ts";

const TODAY = "2026-11-23" as Day;

function wroteOn(day: Day): TieHistory {
  const both = { outbound: true, inbound: false, endsInbound: false, endsInboundOpening: false };
  return { days: [{ day: dayNumber(day), ...both, medium: "email", weight: 1 }], attempts: [] };
}

test.each<[number, string]>([
  [7, "You promised them, for Monday 30 November: the report."],
  [0, "You promised them, for today: the report."],
  [-30, "You promised them, for 24 October: the report."],
])("ledgerOccasions() brings up a promise %i days ahead", (ahead, text) => {
  const [occasion] = ledgerOccasions(
    [anEntry(9, { dueOn: addDays(TODAY, ahead), on: "2026-10-01" as Day })],
    EMPTY_HISTORY,
    TODAY,
  );

  expect(occasion).toMatchObject({ kind: "promise", strength: "strong", anyway: true, reason: { text } });
});

test("ledgerOccasions() ends no sentence twice", () => {
  const [occasion] = ledgerOccasions(
    [anEntry(9, { on: "2026-11-01" as Day, dueOn: TODAY, text: "send it." })],
    EMPTY_HISTORY,
    TODAY,
  );

  expect(occasion?.reason.text).toBe("You promised them, for today: send it.");
});

test.each<[string, Partial<HelpEntry>]>([
  ["too early", { dueOn: addDays(TODAY, 8) }],
  ["too late", { dueOn: addDays(TODAY, -31) }],
  ["without a day", {}],
  ["kept", { dueOn: TODAY, state: "done", closedOn: TODAY }],
  ["made later", { dueOn: addDays(TODAY, 2), on: addDays(TODAY, 1) }],
  ["a need", { kind: "need", dueOn: TODAY }],
])("ledgerOccasions() says nothing of a promise that is %s", (_, over) => {
  expect(ledgerOccasions([anEntry(9, { on: "2026-11-01" as Day, ...over })], EMPTY_HISTORY, TODAY)).toEqual([]);
});

test("ledgerOccasions() sees a promise kept later as open before", () => {
  const kept = anEntry(9, { on: "2026-11-01" as Day, dueOn: TODAY, state: "done", closedOn: addDays(TODAY, 3) });

  expect(ledgerOccasions([kept], EMPTY_HISTORY, TODAY)).toHaveLength(1);
});

test("ledgerOccasions() brings up an answered ask for 14 days, until the owner has written", () => {
  const asked = anEntry(9, {
    on: "2026-11-01" as Day,
    kind: "ask",
    text: "a reference",
    state: "done",
    closedOn: "2026-11-10" as Day,
  });
  const found = (history: TieHistory, asOf: Day): string[] =>
    ledgerOccasions([asked], history, asOf).map(({ reason }) => reason.text);

  expect(found(EMPTY_HISTORY, TODAY)).toEqual([
    "They answered on 10 November what you asked (a reference); they may like to hear how it went.",
  ]);
  expect(found(EMPTY_HISTORY, addDays(TODAY, 2))).toEqual([]);
  expect(found(wroteOn("2026-11-10" as Day), TODAY)).toHaveLength(1);
  expect(found(wroteOn("2026-11-11" as Day), TODAY)).toEqual([]);
});

test("ledgerOccasions() brings up an ask whose day has come, where nothing has passed since", () => {
  const ask = anEntry(9, { kind: "ask", text: "a room", on: "2026-11-01" as Day, dueOn: addDays(TODAY, -3) });
  const found = (entry: HelpEntry, history = EMPTY_HISTORY): unknown[] =>
    ledgerOccasions([entry], history, TODAY).map(({ kind }) => kind);

  expect(ledgerOccasions([ask], EMPTY_HISTORY, TODAY)).toMatchObject([
    {
      kind: "open-ask",
      strength: "weak",
      anyway: false,
      reason: { text: "You asked them on 1 November, until 20 November: a room." },
    },
  ]);
  expect(found({ ...ask, dueOn: addDays(TODAY, 1) })).toEqual([]);
  expect(found({ ...ask, dueOn: addDays(TODAY, -31) })).toEqual([]);
  expect(found({ ...ask, dueOn: null })).toEqual([]);
  expect(found({ ...ask, state: "dropped", closedOn: TODAY })).toEqual([]);
  expect(found(ask, wroteOn(addDays(TODAY, -2)))).toEqual([]);
});

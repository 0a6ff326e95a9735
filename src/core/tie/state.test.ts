import { expect, test } from "vitest";
import type { Day, DayNumber } from "../day.ts";
import type { Contact } from "../facts.ts";
import { EMPTY_HISTORY, type TieHistory } from "./history.ts";
import { type StateOfTie, stateOfTie } from "./state.ts";
import { computeStatistics } from "./statistics.ts";
import { AS_OF, TODAY, aContact, attempt, contactDay, daysUpTo, historyOn, on } from "../plan/testing.ts";

function stateOf(different: Partial<Contact>, history: TieHistory, grouped = false): StateOfTie {
  return stateOfTie(aContact(1, different), computeStatistics(history, TODAY), AS_OF, {
    grouped,
    history,
  });
}

test("stateOfTie() is active while silence keeps to the tie's rhythm", () => {
  expect(stateOf({}, historyOn(daysUpTo(TODAY - 30, 19, 10)))).toEqual({
    state: "active",
    reason: "In touch about every 19 days; it has been 30.",
    liftedOn: null,
  });
});

test("stateOfTie() fades beyond twice the usual gap, and is dormant beyond eight times", () => {
  const silent = (days: number): string => stateOf({}, historyOn(daysUpTo(TODAY - days, 60, 10))).state;

  expect([120, 121, 480, 481].map(silent)).toEqual(["active", "fading", "fading", "dormant"]);
});

test("stateOfTie() gives every tie four weeks, and none more than three years", () => {
  const silent = (days: number, gap: number): string => stateOf({}, historyOn(daysUpTo(TODAY - days, gap, 10))).state;

  expect([silent(28, 2), silent(29, 2), silent(180, 2), silent(181, 2)]).toEqual([
    "active",
    "fading",
    "fading",
    "dormant",
  ]);
  expect([silent(1095, 800), silent(1096, 800)]).toEqual(["active", "dormant"]);
});

test("stateOfTie() goes by a general rhythm where there are too few days", () => {
  const history = historyOn([TODAY - 100]);

  expect(stateOf({}, history)).toMatchObject({ state: "fading", reason: "In touch on 1 day, last on 1 August." });
});

test("stateOfTie() is known without two-way contact, and says which way there was", () => {
  const one = (different: object): TieHistory => ({ days: [contactDay(TODAY - 5, different)], attempts: [] });

  expect(stateOf({}, EMPTY_HISTORY)).toMatchObject({
    state: "known",
    reason: "In your book; no source shows personal contact.",
  });
  expect(stateOf({}, one({ inbound: false }))).toMatchObject({
    state: "known",
    reason: "You have written; nothing has come back so far.",
  });
  expect(stateOf({}, one({ outbound: false }))).toMatchObject({
    state: "known",
    reason: "They have written; you have not, so far.",
  });
});

test("stateOfTie() tells an assistant's answer from none", () => {
  const wrote = (answeredOn: DayNumber | null): string =>
    stateOf(
      {},
      {
        days: [contactDay(TODAY - 10, { inbound: false })],
        attempts: [attempt(TODAY - 10, { answeredOn, answeredByOther: answeredOn !== null })],
      },
    ).reason;

  expect(wrote(null)).toBe("You have written; nothing has come back so far.");
  expect(wrote(TODAY - 9)).toBe("You have written; somebody else has answered so far.");
});

test("stateOfTie() takes one-way contact for a tie where the owner keeps them", () => {
  const history: TieHistory = { days: [contactDay(TODAY - 5, { inbound: false })], attempts: [] };

  expect(stateOf({ decision: "kept" }, history).state).toBe("active");
  expect(stateOf({ entered: "hand" }, history).state).toBe("active");
  expect(stateOf({}, history, true).state).toBe("active");
});

test("stateOfTie() is new for who arrived and waits in the inbox", () => {
  const arrived: Partial<Contact> = { entered: "arrival", enteredOn: "2026-11-02" as Day };

  expect(stateOf(arrived, historyOn([TODAY - 7]))).toMatchObject({
    state: "new",
    reason: "First seen on 2 November; you have not said yet whether to keep them.",
  });
  expect(stateOf(arrived, historyOn([TODAY - 7]), true).state).toBe("active");
  expect(stateOf({ ...arrived, enteredOn: "2026-12-01" as Day }, EMPTY_HISTORY).state).toBe("known");
});

test("stateOfTie() rests until the day, or until they write", () => {
  const decided: Partial<Contact> = { decision: "resting", decidedOn: "2026-10-01" as Day };
  const before = historyOn([on("2026-09-01"), on("2026-10-01")]);

  expect(stateOf(decided, before)).toMatchObject({ state: "resting", reason: "Resting until they write." });
  expect(stateOf({ ...decided, restingUntil: "2027-02-01" as Day }, before)).toMatchObject({
    state: "resting",
    reason: "Resting until 1 February 2027, or until they write.",
  });
  expect(stateOf({ ...decided, restingUntil: AS_OF }, before).state).toBe("active");
});

test("stateOfTie() lifts rest and letting go by a personal message of theirs, and says when", () => {
  const after = historyOn([on("2026-09-01"), on("2026-10-20"), on("2026-10-29")]);

  for (const decision of ["resting", "let-go"] as const) {
    expect(stateOf({ decision, decidedOn: "2026-10-01" as Day }, after)).toMatchObject({
      state: "active",
      liftedOn: "2026-10-20",
    });
  }
});

test("stateOfTie() keeps letting go quiet while only the owner writes", () => {
  const history: TieHistory = {
    days: [contactDay(on("2026-09-01")), contactDay(on("2026-10-20"), { inbound: false })],
    attempts: [],
  };

  expect(stateOf({ decision: "let-go", decidedOn: "2026-10-01" as Day }, history)).toEqual({
    state: "let-go",
    reason: "You let this tie go on 1 October. If they write, you will hear of it.",
    liftedOn: null,
  });
  expect(stateOf({ decision: "let-go" }, history).reason).toBe(
    "You let this tie go. If they write, you will hear of it.",
  );
});

test("stateOfTie() never lifts never", () => {
  const history = historyOn([TODAY - 1]);

  expect(stateOf({ decision: "never", decidedOn: "2026-10-01" as Day }, history)).toEqual({
    state: "never",
    reason: "You chose never.",
    liftedOn: null,
  });
});

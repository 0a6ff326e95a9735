import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import { goalKey } from "../help/goal.ts";
import { anEntry } from "../help/testing.ts";
import { idOf } from "../id.ts";
import { AS_OF, TODAY, aPerson, aTouch, daysUpTo, historyOn } from "../plan/testing.ts";
import { findGoals, findIntroductions } from "./find-goals.ts";
import { aRegroup } from "./testing.ts";

const HISTORY = historyOn(daysUpTo(TODAY - 40, 10, 5));
const GOAL = anEntry(50, {
  ...{ kind: "goal", contact: null, text: "a stall in Porto" },
  ...{ on: addDays(AS_OF, -50), dueOn: addDays(AS_OF, 20) },
});

test("goals are told as reached, ended or running, with the touches that were for them", () => {
  const proposal = JSON.stringify({ reasons: [{ occasion: goalKey(GOAL) }] });
  const on = addDays(AS_OF, -7);
  const people = [
    aPerson(2, HISTORY, { touches: [aTouch(2, "2026-W45", on, { state: "done", answeredOn: on, proposal })] }),
  ];
  const texts = (over: Parameters<typeof anEntry>[1]): string[] =>
    findGoals(aRegroup(people, { goals: [{ ...GOAL, ...over }] })).map(({ section, text }) => `${section}: ${text}`);

  expect(texts({})).toEqual(['left: Your goal "a stall in Porto" runs until 29 November. 1 touch was for it.']);
  expect(texts({ state: "done", closedOn: on, outcome: "in May" })).toEqual([
    "came: You reached a goal: a stall in Porto; in May. 1 touch was for it.",
  ]);
  expect(texts({ dueOn: on })).toEqual(['came: Your goal "a stall in Porto" ended on 2 November. 1 touch was for it.']);
  expect(texts({ dueOn: addDays(AS_OF, -70) })).toEqual([]);
  expect(texts({ state: "dropped", closedOn: on })).toEqual([]);
});

test("an introduction under way is told, none of whoever may not be brought up", () => {
  const side = (contact: number) => ({
    contact: idOf<"contact">(contact),
    askedOn: null,
    answer: null,
    answeredOn: null,
  });
  const entry = anEntry(51, { kind: "introduction" });
  const introductions = [{ entry, first: side(2), second: side(3), madeOn: null }];
  const told = (decision: "none" | "never"): number =>
    findIntroductions(
      aRegroup([aPerson(2, HISTORY), aPerson(3, HISTORY, { contact: { decision } })], { introductions }),
    ).length;

  expect([told("none"), told("never")]).toEqual([1, 0]);
  const [found] = findIntroductions(aRegroup([aPerson(2, HISTORY), aPerson(3, HISTORY)], { introductions }));
  expect(found).toMatchObject({ section: "left", contact: 2, other: 3 });
  const closed = (closedOn: Day) => {
    const done = { ...entry, state: "done", closedOn, text: "looms", outcome: "they sing" } as const;
    const input = { introductions: [{ ...introductions[0]!, entry: done }] };
    return findIntroductions(aRegroup([aPerson(2, HISTORY), aPerson(3, HISTORY)], input));
  };
  expect(closed(addDays(AS_OF, -3))).toMatchObject([
    { section: "came", text: "You introduced Ines Vale 2 and Ines Vale 3: looms; they sing." },
  ]);
  expect(closed(addDays(AS_OF, -90))).toEqual([]);
});

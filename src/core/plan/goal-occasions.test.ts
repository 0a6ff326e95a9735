import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartialDay, addDays, isoWeek } from "../day.ts";
import { DECISIONS } from "../facts.ts";
import { goalKey } from "../help/goal.ts";
import type { Match } from "../help/rank-matches.ts";
import { anEntry } from "../help/testing.ts";
import { type ContactId, idOf } from "../id.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { SET_ASIDE } from "../tie/state.ts";
import { type MatchedGoal, goalOccasions, mostForGoals } from "./goal-occasions.ts";
import { planWeek } from "./plan-week.ts";
import type { PlanContact } from "./plan.ts";
import {
  AS_OF,
  TODAY,
  aPerson,
  aPlanInput,
  aTouch,
  attempt,
  daysUpTo,
  historyOn,
  theGroup,
  viewOf,
} from "./testing.ts";

const WEEK = isoWeek(AS_OF);
const HISTORY = historyOn(daysUpTo(TODAY - 60, 10, 8));

function matchOf(contact: number, score = 1): Match {
  return {
    contact: idOf(contact),
    score,
    words: [{ asked: "Berlin", found: "Berlin", field: "places", text: "Berlin" }],
  };
}

const CLIENTS = theGroup("current-clients");

function aGoal(id: number, matches: readonly Match[], over: Parameters<typeof anEntry>[1] = {}): MatchedGoal {
  const entry = anEntry(id, {
    ...{ kind: "goal", contact: null, text: "a co-founder in Berlin" },
    ...{ on: addDays(AS_OF, -30), dueOn: addDays(AS_OF, 60) },
    ...over,
  });
  return { entry, matches };
}

function raisedBy(goals: readonly MatchedGoal[], people: readonly PlanContact[], most = 5): number[] {
  const views = new Map<ContactId, ReturnType<typeof viewOf>>(
    people.map((person) => [person.contact.id, viewOf(person)]),
  );
  return goalOccasions(goals, views, { asOf: AS_OF, week: WEEK, most }).map(({ contact }) => contact);
}

function named(contact: number, goal: MatchedGoal, answer: "confirmed" | "dismissed"): PlanContact["answers"] {
  return [
    {
      ...{ id: idOf<"occasion">(900 + contact), contact: idOf<"contact">(contact), key: goalKey(goal.entry) },
      ...{ answer, on: addDays(AS_OF, -20) },
    },
  ];
}

test("a goal raises whom the owner named before whose words fit, two a week, and says why", () => {
  const goal = aGoal(50, [matchOf(2), matchOf(3, 0.9), matchOf(4, 0.1)]);
  const people = [2, 3, 4, 5].map((id) =>
    aPerson(id, HISTORY, id === 5 ? { answers: named(5, goal, "confirmed") } : {}),
  );

  expect(raisedBy([goal], people)).toEqual([5, 2]);
  expect(raisedBy([goal], people.slice(2, 3))).toEqual([]);
  const views = new Map(people.map((person) => [person.contact.id, viewOf(person)]));
  const texts = goalOccasions([goal], views, { asOf: AS_OF, week: WEEK, most: 5 }).map(
    ({ occasion }) => occasion.reason.text,
  );
  expect(texts).toEqual([
    'For your goal "a co-founder in Berlin", until 8 January 2027: you named them for it.',
    'For your goal "a co-founder in Berlin", until 8 January 2027: they match Berlin (place).',
  ]);
});

test("nobody is raised who was just in touch, has an attempt open, was dismissed, or is only a name", () => {
  const goal = aGoal(50, [matchOf(2)]);
  const one = (history = HISTORY, over: Parameters<typeof aPerson>[2] = {}): number[] =>
    raisedBy([goal], [aPerson(2, history, over)]);

  expect(one()).toEqual([2]);
  expect(one(historyOn(daysUpTo(TODAY - 5, 10, 8)))).toEqual([]);
  expect(one(historyOn(daysUpTo(TODAY - 60, 10, 8), [attempt(TODAY - 20)]))).toEqual([]);
  expect(one(HISTORY, { answers: named(2, goal, "dismissed") })).toEqual([]);
  expect(one(historyOn([]))).toEqual([]);
});

test("what is done this week for a goal counts, and who stands on the week's list for it stays", () => {
  const goal = aGoal(50, [matchOf(2), matchOf(3), matchOf(4)]);
  const proposal = JSON.stringify({
    reasons: [{ kind: "goal", text: "", evidence: {}, occasion: goalKey(goal.entry) }],
  });
  const touched = (id: number, state: "done" | "accepted"): PlanContact =>
    aPerson(id, HISTORY, {
      touches: [aTouch(id, WEEK, AS_OF, { state, proposal, ...(state === "done" ? { answeredOn: AS_OF } : {}) })],
    });

  expect(raisedBy([goal], [touched(2, "done"), aPerson(3, HISTORY), touched(4, "accepted")])).toEqual([4]);
  expect(raisedBy([goal], [touched(2, "done"), touched(3, "done"), aPerson(4, HISTORY)])).toEqual([]);
});

test("a goal never fills the week, whatever the budget, the setting, and who fits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(0, 50, 100),
      fc.integer({ min: 1, max: 4 }),
      (touches, forMe, goals) => {
        const settings = { ...DEFAULT_SETTINGS, touches, minutes: null, forMe };
        const most = mostForGoals(settings);
        expect(most).toBeLessThan(touches);
        const matches = Array.from({ length: 10 }, (_, i) => matchOf(i + 2));
        const all = Array.from({ length: goals }, (_, i) => aGoal(50 + i, matches));
        const people = matches.map(({ contact }) => aPerson(contact, HISTORY));
        const views = new Map(people.map((person) => [person.contact.id, viewOf(person)]));
        const found = goalOccasions(all, views, { asOf: AS_OF, week: WEEK, most });
        expect(found.length).toBeLessThanOrEqual(most);
        const outside = new Map(found.map(({ contact, occasion }) => [contact, [occasion]]));
        const contacts = people.map((person) => ({ ...person, outside: outside.get(person.contact.id) ?? [] }));
        const plan = planWeek(aPlanInput(contacts, { settings }));
        const forGoals = plan.touches.filter(({ reasons }) => reasons.some(({ kind }) => kind === "goal"));
        expect(forGoals.length).toBeLessThan(touches);
        expect(forGoals.length).toBeLessThanOrEqual((plan.touches.length * Math.max(forMe, 34)) / 100 + 1);
      },
    ),
    { numRuns: 25 },
  );
});

test("an expired or closed goal raises nobody, and nobody resting, let go, never or dead is raised by any", () => {
  const person = fc.record({
    decision: fc.constantFrom(...DECISIONS),
    last: fc.integer({ min: 0, max: 400 }),
    isDead: fc.boolean(),
    isNamed: fc.boolean(),
    isMember: fc.boolean(),
  });
  const goal = fc.record({ ended: fc.integer({ min: -60, max: 60 }), isOpen: fc.boolean() });
  fc.assert(
    fc.property(person, goal, ({ decision, last, isDead, isNamed, isMember }, { ended, isOpen }) => {
      const one = aGoal(50, [matchOf(2)], {
        dueOn: addDays(AS_OF, ended),
        group: CLIENTS.id,
        ...(isOpen ? {} : { state: "dropped", closedOn: addDays(AS_OF, -1) }),
      });
      const who = aPerson(2, historyOn(daysUpTo(TODAY - last, 10, 8)), {
        contact: { decision, decidedOn: addDays(AS_OF, -30) },
        profile: { diedOn: isDead ? ("2020-01-01" as PartialDay) : null },
        answers: isNamed ? named(2, one, "confirmed") : [],
        groups: isMember ? [CLIENTS] : [],
      });
      const raised = raisedBy([one], [who]);
      if (ended < 0 || !isOpen || isDead || SET_ASIDE.has(viewOf(who).state.state)) expect(raised).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("a goal raises members of its group before others, whose words fit first of them, and says both", () => {
  const goal = aGoal(50, [matchOf(2), matchOf(3, 0.9)], { group: CLIENTS.id });
  const person = (id: number, over: Parameters<typeof aPerson>[2] = {}): PlanContact => aPerson(id, HISTORY, over);
  const people = [person(2), person(3, { groups: [CLIENTS] }), person(4, { groups: [CLIENTS] })];

  expect(raisedBy([goal], people)).toEqual([3, 4]);
  expect(raisedBy([goal], [...people, person(5, { answers: named(5, goal, "confirmed") })])).toEqual([5, 3]);
  expect(raisedBy([aGoal(50, [])], people)).toEqual([]);
  const views = new Map(people.map((one) => [one.contact.id, viewOf(one)]));
  expect(
    goalOccasions([goal], views, { asOf: AS_OF, week: WEEK, most: 5 }).map(({ occasion }) => [
      occasion.confidence,
      occasion.reason.text.replace(/^[^:]*: /, ""),
    ]),
  ).toEqual([
    ["certain", "they are in Current clients, which you named for it, and they match Berlin (place)."],
    ["certain", "they are in Current clients, which you named for it."],
  ]);
});

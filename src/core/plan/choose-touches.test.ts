import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupId } from "../id.ts";
import { MEDIUM_TRAITS } from "../medium.ts";
import { type Attention, type Budget, type Candidate, chooseTouches, partTouches, rankOf } from "./choose-touches.ts";

const SHARES = { new: 0.2, current: 0.6, past: 0.2 };
const HALVES = { promises: 50, forMe: 50 };
const NO_GROUPS: Attention = { ...HALVES, shares: SHARES, groups: new Map() };
const FIVE: Budget = { touches: 5, minutes: null };

function candidate(id: number, different: Partial<Candidate> = {}): Candidate {
  return {
    id,
    index: 1 / id,
    media: ["email"],
    share: "current",
    group: null,
    bound: false,
    forMe: false,
    guess: false,
    ...different,
  };
}

function idsOf(candidates: readonly Candidate[], budget: Budget = FIVE, attention: Attention = NO_GROUPS): number[] {
  return chooseTouches(candidates, budget, attention).map(({ candidate: { id } }) => id);
}

const many = (count: number, different: Partial<Candidate> = {}, from = 1): Candidate[] =>
  Array.from({ length: count }, (_, i) => candidate(from + i, different));

test("chooseTouches() takes the best, up to the budget", () => {
  expect(idsOf(many(9))).toEqual([1, 2, 3, 4, 5]);
  expect(idsOf(many(2))).toEqual([1, 2]);
  expect(idsOf(many(2), { touches: 0, minutes: null })).toEqual([]);
  expect(idsOf([])).toEqual([]);
});

test("chooseTouches() breaks equal ranks by id", () => {
  expect(
    idsOf([candidate(3, { index: 1 }), candidate(1, { index: 1 }), candidate(2, { index: 1, share: "past" })]),
  ).toEqual([1, 2, 3]);
});

test("chooseTouches() keeps the shares of new, current and past", () => {
  const candidates = [...many(9), ...many(9, { share: "past" }, 20), ...many(9, { share: "new" }, 40)];

  expect(idsOf(candidates).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 20, 40]);
});

test("chooseTouches() gives the unused share to the best of all the rest", () => {
  expect(idsOf([...many(1), ...many(9, { share: "past" }, 20)])).toEqual([1, 20, 21, 22, 23]);
});

test("chooseTouches() lets a promise come first", () => {
  expect(idsOf([...many(9), candidate(50, { bound: true })])[0]).toBe(50);
});

test("chooseTouches() keeps half of the week free of promises, and among them the index decides", () => {
  const promised = many(9, { bound: true, index: 0.01 }, 50).map((one, i) => ({ ...one, index: 0.01 + i / 1000 }));

  expect(idsOf([...many(9), ...promised])).toEqual([58, 57, 1, 2, 3]);
  expect(idsOf(promised)).toHaveLength(5);
});

test("chooseTouches() keeps as much of the week for promises, and for the owner's own sake, as is set", () => {
  const promised = many(9, { bound: true, index: 0.01 }, 50);
  const forMe = many(9, { forMe: true, index: 2 }, 70);

  expect(idsOf([...many(9), ...promised], FIVE, { ...NO_GROUPS, promises: 0 })).toEqual([1, 2, 3, 4, 5]);
  expect(idsOf([...many(9), ...promised], FIVE, { ...NO_GROUPS, promises: 100 })).toEqual([50, 51, 52, 53, 54]);
  expect(idsOf([...many(9), ...forMe], FIVE, { ...NO_GROUPS, forMe: 0 })).toEqual([1, 2, 3, 4, 5]);
  expect(idsOf([...many(9), ...forMe], FIVE, { ...NO_GROUPS, forMe: 100 })).toEqual([70, 71, 72, 73, 74]);
});

test("chooseTouches() gives at most half of the week to what is for the owner's own sake (property)", () => {
  const some = fc.array(fc.record({ forMe: fc.boolean(), index: fc.double({ min: 0, max: 1, noNaN: true }) }));
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 9 }), (list, touches) => {
      const candidates = list.map((one, id) => candidate(id + 1, one));
      const choices = chooseTouches(candidates, { touches, minutes: null }, NO_GROUPS);
      const forMe = choices.filter(({ candidate: { forMe: is } }) => is).length;

      expect(forMe).toBeLessThanOrEqual(choices.length / 2);
      expect(choices.length).toBeGreaterThanOrEqual(Math.min(touches, list.filter((one) => !one.forMe).length));
    }),
  );
});

test("chooseTouches() spends minutes where they bring most, and takes what is quicker where time is short", () => {
  const call = candidate(1, { media: ["phone", "email"], index: 1 });
  const mail = candidate(2, { index: 0.8 });
  const chosen = chooseTouches([call, mail], { touches: null, minutes: 20 }, NO_GROUPS);

  expect(chosen.map(({ candidate: { id }, medium, minutes, rank }) => [id, medium, minutes, rank])).toEqual([
    [2, "email", 10, 0.08],
    [1, "email", 10, 0.05],
  ]);
});

test("chooseTouches() keeps the shares of minutes", () => {
  const candidates = [...many(9), ...many(9, { share: "past" }, 20), ...many(9, { share: "new" }, 40)];

  expect(idsOf(candidates, { touches: null, minutes: 50 }).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 20, 40]);
});

test("chooseTouches() keeps to both budgets where both are set", () => {
  expect(idsOf(many(9), { touches: 5, minutes: 30 })).toHaveLength(3);
  expect(idsOf(many(9), { touches: 2, minutes: 300 })).toHaveLength(2);
});

test("rankOf() is the index per touch, per minute, or per both in proportion", () => {
  const call = candidate(1, { media: ["phone"], index: 1 });

  expect(rankOf(call, FIVE)).toBe(1);
  expect(rankOf(call, { touches: null, minutes: 60 })).toBe(1 / 20);
  expect(rankOf(call, { touches: 5, minutes: 100 })).toBe(1 / 2);
  expect(rankOf(call, { touches: 5, minutes: 0 })).toBeGreaterThan(0);
});

test("chooseTouches() looks after a group less, the more it has had of its share", () => {
  const first = 1 as GroupId;
  const second = 2 as GroupId;
  const groups = new Map([
    [first, { share: 0.4, spent: 0 }],
    [second, { share: 0.4, spent: 0 }],
  ]);
  const candidates = [
    ...many(9, { group: first, index: 1 }),
    ...many(9, { group: second, index: 0.7 }, 20),
    ...many(1, { group: 3 as GroupId, index: 0.1 }, 40),
  ];
  const chosen = idsOf(candidates, FIVE, { ...NO_GROUPS, groups });

  expect(chosen).toEqual([1, 2, 20, 21, 3]);
  expect(
    idsOf(candidates, FIVE, { ...NO_GROUPS, groups: new Map([...groups, [first, { share: 0.4, spent: 3 }]]) }),
  ).toEqual([20, 21, 22, 1, 23]);
});

test("chooseTouches() takes only a few with whom no contact is seen", () => {
  expect(idsOf(many(9, { guess: true, share: "past" }))).toEqual([1, 2]);
  expect(idsOf(many(9, { guess: true, share: "past" }), { touches: 1, minutes: null })).toEqual([1]);
  expect(idsOf([...many(9, { guess: true, share: "past" }), ...many(9, {}, 20)])).toEqual([1, 20, 21, 22, 2]);
});

test("partTouches() parts whole touches, the largest remainders first", () => {
  expect(partTouches(5, SHARES)).toEqual({ new: 1, current: 3, past: 1 });
  expect(partTouches(1, SHARES)).toEqual({ new: 0, current: 1, past: 0 });
  expect(partTouches(2, SHARES)).toEqual({ new: 1, current: 1, past: 0 });
  expect(partTouches(0, SHARES)).toEqual({ new: 0, current: 0, past: 0 });
});

const someCandidates = fc
  .array(
    fc.record({
      index: fc.double({ min: 0, max: 3, noNaN: true }),
      media: fc.constantFrom<Candidate["media"]>(["email"], ["phone", "email"], ["in-person", "email"], ["video"]),
      share: fc.constantFrom<Candidate["share"]>("new", "current", "past"),
      group: fc.option(fc.constantFrom(1 as GroupId, 2 as GroupId)),
      bound: fc.boolean(),
      forMe: fc.constant(false),
      guess: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) => list.map((one, i) => ({ ...one, id: i + 1 })));
const someBudget = fc
  .record({ touches: fc.option(fc.nat({ max: 12 })), minutes: fc.option(fc.nat({ max: 300 })) })
  .filter(({ touches, minutes }) => touches !== null || minutes !== null);
const ATTENTION: Attention = { ...NO_GROUPS, groups: new Map([[1 as GroupId, { share: 0.3, spent: 1 }]]) };

test("chooseTouches() never goes over the budget, nor takes anybody twice (property)", () => {
  fc.assert(
    fc.property(someCandidates, someBudget, (candidates, budget) => {
      const choices = chooseTouches(candidates, budget, ATTENTION);
      const minutes = choices.reduce((sum, { medium }) => sum + MEDIUM_TRAITS[medium].minutes, 0);

      expect(choices.length).toBeLessThanOrEqual(budget.touches ?? Infinity);
      expect(minutes).toBeLessThanOrEqual(budget.minutes ?? Infinity);
      expect(new Set(choices.map(({ candidate: { id } }) => id)).size).toBe(choices.length);
    }),
  );
});

test("chooseTouches() leaves no room unused while anybody it may take fits (property)", () => {
  fc.assert(
    fc.property(someCandidates, someBudget, (candidates, budget) => {
      const sure = candidates.filter(({ guess }) => !guess);
      const choices = chooseTouches(sure, budget, ATTENTION);
      const spent = choices.reduce((sum, { minutes }) => sum + minutes, 0);
      const chosen = new Set(choices.map(({ candidate }) => candidate));
      const room = (budget.touches ?? Infinity) - choices.length >= 1;
      const fits = sure.some(
        (one) =>
          !chosen.has(one) &&
          one.media.some((medium) => MEDIUM_TRAITS[medium].minutes <= (budget.minutes ?? Infinity) - spent),
      );

      expect(room && fits).toBe(false);
    }),
  );
});

test("chooseTouches() does not depend on the order of candidates (property)", () => {
  fc.assert(
    fc.property(someCandidates, someBudget, (candidates, budget) => {
      expect(idsOf(candidates.toReversed(), budget, ATTENTION)).toEqual(idsOf(candidates, budget, ATTENTION));
    }),
  );
});

test("chooseTouches() charges what a touch takes the owner, not what is usual", () => {
  const calls = many(4, { media: ["phone", "email"] });
  const minutes = (own: Budget): (readonly [string, number])[] =>
    chooseTouches(calls, own, NO_GROUPS).map(({ medium, minutes: cost }) => [medium, cost] as const);

  expect(minutes({ touches: null, minutes: 40, mediaMinutes: { phone: 10 } })).toEqual(
    Array.from({ length: 4 }, () => ["phone", 10]),
  );
  expect(minutes({ touches: null, minutes: 40, mediaMinutes: { phone: 41, email: 20 } })).toEqual([
    ["email", 20],
    ["email", 20],
  ]);
});

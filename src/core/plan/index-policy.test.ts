import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type IndexFacts,
  LOWEST_VALUE,
  type Market,
  blendCadence,
  gainOf,
  indexOf,
  valueOfRank,
} from "./index-policy.ts";
import { forgetStreak, lengthenStreak, noStreak } from "./streak-belief.ts";
import { createWorthTable } from "./worth-table.ts";

const MARKET: Market = { table: createWorthTable(), price: 3 };

const FACTS: IndexFacts = {
  value: 1,
  belief: { halfLife: 13, response: 0.7, organic: 0.02 },
  standing: { silence: 9, streak: noStreak(), occasion: false },
  strength: 1,
  silenceKnown: true,
  outlook: 0.3,
  renewal: 1,
  occasions: [],
};

function index(facts: IndexFacts): number {
  return indexOf(facts, MARKET);
}

function afterWeeks(silence: number, facts: IndexFacts = FACTS): IndexFacts {
  return { ...facts, standing: { ...facts.standing, silence } };
}

const someFacts = fc
  .record({
    value: fc.double({ min: 0.1, max: 3, noNaN: true }),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    silence: fc.integer({ min: 0, max: 1000 }),
    silenceKnown: fc.boolean(),
    halfLife: fc.double({ min: 2, max: 104, noNaN: true }),
    organic: fc.double({ min: 0, max: 0.5, noNaN: true }),
    outlook: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    response: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    occasions: fc.array(fc.record({ strength: fc.constantFrom("strong", "plain", "lasting", "weak") }), {
      maxLength: 3,
    }),
  })
  .map(({ silence, halfLife, organic, response, ...rest }): IndexFacts => {
    const standing = { silence, streak: noStreak(), occasion: rest.occasions.length > 0 };
    return { ...rest, renewal: 1, belief: { halfLife, organic, response }, standing };
  });

test("valueOfRank() parts the groups into three tiers", () => {
  expect([0, 1, 2, 3, 4].map((better) => valueOfRank(better, 5))).toEqual([3, 3, 1.2, 1.2, LOWEST_VALUE]);
  expect(valueOfRank(0, 1)).toBe(3);
  expect(valueOfRank(1, 0)).toBe(LOWEST_VALUE);
});

test("blendCadence() is between what is wanted and what is", () => {
  expect(blendCadence(90, 10, false)).toBeCloseTo(30, 10);
  expect(blendCadence(null, 40, false)).toBe(40);
  expect(blendCadence(60, null, false)).toBe(60);
  expect(blendCadence(null, null, false)).toBe(90);
});

test("blendCadence() keeps to a week and two years, but not against the owner's hand", () => {
  expect(blendCadence(null, 1, false)).toBe(7);
  expect(blendCadence(null, 4000, false)).toBe(730);
  expect(blendCadence(3, 40, true)).toBe(3);
});

test("indexOf() grows with silence, and is near nothing right after contact", () => {
  const grown = [0, 4, 9, 20].map((weeks) => index(afterWeeks(weeks)));

  expect(grown).toEqual(grown.toSorted((a, b) => a - b));
  expect(grown[0]).toBeLessThan(0.02);
  expect(index({ ...FACTS, silenceKnown: false })).toBeGreaterThan(0);
});

test("indexOf() backs off from who has not answered, and comes back as that wears off", () => {
  const streak = noStreak();
  lengthenStreak(streak);
  const at = (): number => index({ ...FACTS, standing: { ...FACTS.standing, streak } });
  const fresh = at();
  forgetStreak(streak, 20);

  expect(fresh).toBeLessThan(index(FACTS) / 2);
  expect(at()).toBeGreaterThan(fresh);
});

test("gainOf() asks more of a touch where attention is dear, and gains less by a lighter medium", () => {
  expect(gainOf(FACTS, MARKET)).toBeGreaterThan(MARKET.price / 3);
  expect(gainOf(FACTS, MARKET, 0.4)).toBeLessThan(gainOf(FACTS, MARKET));
  expect(gainOf({ ...FACTS, belief: { ...FACTS.belief, response: 0.03 } }, MARKET)).toBeLessThan(0.5);
});

test("indexOf() puts who waits for an answer before a birthday, a long silence and a closing word", () => {
  const [strong, plain, lasting, weak, none] = (["strong", "plain", "lasting", "weak", null] as const).map((strength) =>
    index({ ...FACTS, occasions: strength === null ? [] : [{ strength }] }),
  );

  expect(strong).toBeGreaterThan(plain ?? 0);
  expect(plain).toBeGreaterThan(lasting ?? 0);
  expect(lasting).toBeGreaterThan(weak ?? 0);
  expect(weak).toBeGreaterThan(none ?? 0);
});

test("indexOf() lets who waits for an answer stand before a valued tie that has only gone quiet", () => {
  const waiting = {
    ...FACTS,
    value: LOWEST_VALUE,
    strength: 0.3,
    standing: { ...FACTS.standing, silence: 2 },
    renewal: 1,
    occasions: [{ strength: "strong" as const }],
  };

  expect(index(waiting)).toBeGreaterThan(index({ ...FACTS, value: 3 }));
});

test("indexOf() is at or above 0 and finite (property)", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      expect(index(facts)).toBeGreaterThanOrEqual(0);
      expect(index(facts)).toBeLessThan(30);
    }),
  );
});

test("indexOf() rises with strength and occasions, and falls with what is unanswered (property)", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const before = index(facts);
      const more = { ...facts, occasions: [...facts.occasions, { strength: "plain" as const }] };
      const unlikely = { ...facts, belief: { ...facts.belief, response: facts.belief.response * 0.05 } };

      expect(index({ ...facts, strength: Math.min(1, facts.strength * 2) })).toBeGreaterThanOrEqual(before - 1e-9);
      expect(index(more)).toBeGreaterThanOrEqual(before - 1e-9);
      expect(index(unlikely)).toBeLessThanOrEqual(before + 1e-9);
    }),
  );
});

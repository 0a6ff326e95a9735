import fc from "fast-check";
import { expect, test } from "vitest";
import { type IndexFacts, LOWEST_VALUE, blendCadence, indexOf, valueOfRank } from "./index-policy.ts";

const FACTS: IndexFacts = {
  value: 1,
  strength: 1,
  silence: 60,
  cadenceDays: 60,
  outlook: 0.3,
  response: 0.7,
  occasions: [],
};

const someFacts = fc.record<IndexFacts>({
  value: fc.double({ min: 0.1, max: 3, noNaN: true }),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
  silence: fc.option(fc.integer({ min: 0, max: 8000 })),
  cadenceDays: fc.double({ min: 7, max: 730, noNaN: true }),
  outlook: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  response: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  occasions: fc.array(fc.record({ strength: fc.constantFrom("strong", "plain", "lasting", "weak") }), { maxLength: 3 }),
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

test("indexOf() is the need times what it brings", () => {
  const response = 0.7 * (0.3 + 0.7 * Math.exp(-0.25));
  const need = 1 - 0.5 * (1 + Math.LN2);

  expect(indexOf({ ...FACTS, cadenceDays: 91, silence: 91 })).toBeCloseTo(response * need * 0.7, 12);
  expect(indexOf(FACTS)).toBeLessThan(indexOf({ ...FACTS, cadenceDays: 30 }));
});

test("indexOf() is nothing right after contact, and something where silence is not known", () => {
  expect(indexOf({ ...FACTS, silence: 0 })).toBe(0);
  expect(indexOf({ ...FACTS, silence: null })).toBeGreaterThan(0);
});

test("indexOf() puts who waits for an answer before a birthday, a long silence and a closing word", () => {
  const [strong, plain, lasting, weak, none] = (["strong", "plain", "lasting", "weak", null] as const).map((strength) =>
    indexOf({ ...FACTS, occasions: strength === null ? [] : [{ strength }] }),
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
    silence: 12,
    occasions: [{ strength: "strong" as const }],
  };

  expect(indexOf(waiting)).toBeGreaterThan(indexOf({ ...FACTS, value: 3 }));
});

test("indexOf() is at or above 0 and finite (property)", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      expect(indexOf(facts)).toBeGreaterThanOrEqual(0);
      expect(indexOf(facts)).toBeLessThan(10);
    }),
  );
});

test("indexOf() rises with value, response and occasions, and falls with an outlook that is good anyway (property)", () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const index = indexOf(facts);

      expect(indexOf({ ...facts, value: facts.value * 2 })).toBeGreaterThanOrEqual(index);
      expect(indexOf({ ...facts, response: Math.min(0.99, facts.response * 1.5) })).toBeGreaterThanOrEqual(index);
      expect(indexOf({ ...facts, occasions: [...facts.occasions, { strength: "plain" }] })).toBeGreaterThanOrEqual(
        index,
      );
      expect(indexOf({ ...facts, outlook: facts.outlook / 2 })).toBeGreaterThanOrEqual(index);
    }),
  );
});

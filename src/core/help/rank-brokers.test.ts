import fc from "fast-check";
import { expect, test } from "vitest";
import { type SeenExchange, rankBrokers, strengthOf } from "./rank-brokers.ts";

const TARGET = 9;
const byNumber = (a: number, b: number): number => a - b;
const rank = (
  exchanges: readonly SeenExchange<number>[],
  strength: (p: number) => number | undefined = () => 1,
): number[] => rankBrokers(exchanges, TARGET, strength, byNumber).map(({ person }) => person);

function message(people: readonly number[], writer: number | "owner" | null, ageDays = 5): SeenExchange<number> {
  return { ageDays, people, writer };
}

test("rankBrokers() puts who wrote to the person before who was only written to beside them", () => {
  const exchanges = [
    message([1, TARGET], 1),
    message([2, TARGET], TARGET),
    message([3, TARGET], "owner"),
    message([4, TARGET, 5], 5),
  ];

  expect(rank(exchanges).slice(0, 2)).toEqual([1, 5]);
  expect(rank(exchanges).slice(-2)).toEqual([3, 4]);
});

test("rankBrokers() prefers what was lately, in a small circle, and the stronger tie", () => {
  expect(rank([message([1, TARGET], 1, 60), message([2, TARGET], 2, 10)])).toEqual([2, 1]);
  expect(rank([message([1, TARGET, 3, 4, 5], 1), message([2, TARGET], 2)])[0]).toBe(2);
  expect(rank([message([1, TARGET], 1), message([2, TARGET], 2)], (p) => p)).toEqual([2, 1]);
  expect(rank([message([2, TARGET], null), message([1, TARGET], null)])).toEqual([1, 2]);
});

test("rankBrokers() tells what it was seen by", () => {
  const exchanges = [
    message([1, TARGET], 1, 3),
    message([1, TARGET], TARGET, 30),
    message([1, TARGET], null),
    message([1, TARGET, 2], 2),
  ];

  expect(rankBrokers(exchanges, TARGET, () => 1, byNumber)[0]).toMatchObject({
    person: 1,
    wrote: 1,
    heard: 1,
    met: 1,
    shared: 1,
    lastDays: 3,
  });
});

test("rankBrokers() names nobody who may not be asked, nor the person sought, in whatever order (property)", () => {
  const exchange = fc.record({
    ageDays: fc.nat(2000),
    people: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    writer: fc.option(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant("owner" as const))),
  });
  fc.assert(
    fc.property(
      fc.array(exchange, { maxLength: 20 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
      (all, barred) => {
        const found = rank(all, (p) => (barred.includes(p) ? undefined : p / 3));
        expect(found).not.toContain(TARGET);
        expect(found.filter((person) => barred.includes(person))).toEqual([]);
        expect(rank(all.filter(({ people }) => !people.includes(TARGET)))).toEqual([]);
      },
    ),
  );
});

test("strengthOf() fades by half in 28 days, and sees nothing that is still to come", () => {
  expect(strengthOf([], 100)).toBe(0);
  expect(
    strengthOf(
      [
        { day: 72, weight: 1 },
        { day: 100, weight: 0.5 },
        { day: 101, weight: 1 },
      ],
      100,
    ),
  ).toBe(1);
});

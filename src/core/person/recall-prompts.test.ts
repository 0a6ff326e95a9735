import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import type { ContactId } from "../id.ts";
import { type RecalledJob, isKnownFrom, recallPrompts } from "./recall-prompts.ts";

const TODAY = "2026-11-23" as Day;
const [ANA, BEN, EMIL] = [1, 2, 3] as ContactId[] as [ContactId, ContactId, ContactId];

function job(organisation: string, from: string | null = null, to: string | null = null): RecalledJob {
  return { organisation, from: from as Day | null, to: to as Day | null };
}

function keysOf(prompts: ReturnType<typeof recallPrompts>): string[] {
  return prompts.map(({ key }) => key);
}

test("recallPrompts() asks the five questions whatever is known", () => {
  expect(keysOf(recallPrompts([], new Map(), TODAY))).toEqual([
    "vouched",
    "hard-problem",
    "taught",
    "helped",
    "missed",
  ]);
});

test("recallPrompts() asks year by year, the latest first, and offers each at the latest year that fits", () => {
  const others = new Map([
    [ANA, [job("Norte", "2020-01-01", "2024-06-30")]],
    [BEN, [job("NORTE GmbH")]],
    [EMIL, [job("Norte", "2026-01-01")]],
  ]);

  const prompts = recallPrompts([job("Norte GmbH", "2023-02-01", "2025-03-31"), job("Sul Data")], others, TODAY);

  expect(prompts.slice(5).map(({ key, people }) => [key, people])).toEqual([
    ["at:norte:2025", [BEN]],
    ["at:norte:2024", [ANA]],
    ["at:norte:2023", []],
    ["at:sul-data", []],
  ]);
  expect(prompts[5]?.question).toBe("Whom do you know from Norte GmbH, from 2025?");
  expect(prompts.map(({ note }) => note).filter(isKnownFrom)).toHaveLength(4);
});

test("recallPrompts() asks about twenty years of an employer at most, and about the last where only the end is known", () => {
  const prompts = recallPrompts([job("Norte", "1980-01-01"), job("Sul", null, "2001-05-01")], new Map(), TODAY);

  expect(keysOf(prompts).filter((key) => key.startsWith("at:norte"))).toHaveLength(20);
  expect(keysOf(prompts).filter((key) => key.startsWith("at:sul"))).toEqual(["at:sul:2001"]);
});

test("recallPrompts() asks about employers that contacts share, the most shared first", () => {
  const others = new Map([
    [ANA, [job("Brno Textile"), job("Acme"), job("!")]],
    [BEN, [job("Brno Textile"), job("Brno Textiles")]],
    [EMIL, [job("Acme")]],
    [9 as ContactId, [job("Brno Textile"), job("Brno Textiles")]],
    [4 as ContactId, [job("Alto"), job("Brno Textile")]],
    [5 as ContactId, [job("Zeta")]],
    [6 as ContactId, [job("Zeta")]],
    [7 as ContactId, [job("Coro")]],
    [8 as ContactId, [job("Coro")]],
  ]);

  const prompts = recallPrompts([job("!")], others, TODAY).slice(5);

  expect(prompts.map(({ question, people }) => [question, people])).toEqual([
    ["Whom do you know from Brno Textile?", [ANA, BEN, 9, 4]],
    ["Whom do you know from Acme?", [EMIL]],
    ["Whom do you know from Coro?", [7, 8]],
    ["Whom do you know from Zeta?", [5, 6]],
  ]);
});

test("recallPrompts() offers twelve at a time, the first first, and the next ones at the year before", () => {
  const others = new Map(Array.from({ length: 30 }, (_, i) => [(30 - i) as ContactId, [job("Norte")]]));

  const prompts = recallPrompts([job("Norte", "2025-01-01")], others, TODAY);

  expect(prompts.slice(5).map(({ people }) => [people[0], people.length])).toEqual([
    [30, 12],
    [18, 12],
  ]);
});

const someDay = fc.option(
  fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-05-01` as Day),
  { nil: null },
);
const someJob = fc.record({
  organisation: fc.constantFrom("Norte", "Norte GmbH", "Sul Data", "Acme", "Brno"),
  from: someDay,
  to: someDay,
});

test("recallPrompts() names nobody twice, and no key twice (property)", () => {
  fc.assert(
    fc.property(
      fc.array(someJob, { maxLength: 4 }),
      fc.array(fc.array(someJob, { maxLength: 3 }), { maxLength: 12 }),
      (own, jobs) => {
        const others = new Map(jobs.map((held, i) => [(i + 1) as ContactId, held]));

        const prompts = recallPrompts(own, others, TODAY);

        const named = prompts.flatMap(({ people }) => people);
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((contact) => others.has(contact))).toBe(true);
        expect(new Set(keysOf(prompts)).size).toBe(prompts.length);
      },
    ),
  );
});

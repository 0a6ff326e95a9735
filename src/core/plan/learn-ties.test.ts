import { expect, test } from "vitest";
import { type TieEvidence, believe, noEvidence, noteTouch, noteWeek, poolTies } from "./learn-ties.ts";
import { noStreak } from "./streak-belief.ts";

function tried(answers: number, misses: number, weeks = 50, arrivals = 0): TieEvidence {
  const evidence = noEvidence();
  const touch = (answered: boolean): void =>
    noteTouch(evidence, { silence: 0, streak: noStreak(), occasion: false, answered }, 13);
  for (let i = 0; i < answers; i++) touch(true);
  for (let i = 0; i < misses; i++) touch(false);
  for (let week = 0; week < weeks; week++) noteWeek(evidence, week, week < arrivals, 13);
  return evidence;
}

/** Four in five answer, and write at times; the fifth does neither. */
const OWNER = Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? tried(0, 8) : tried(5, 3, 50, 2)));
const PRIOR = poolTies(OWNER);

test("believe() takes whoever is not known for one of the others", () => {
  const { response, doubt } = believe(noEvidence(), PRIOR);

  expect(response).toBeGreaterThan(0.35);
  expect(response).toBeLessThan(0.6);
  expect(doubt).toBeGreaterThan(0.15);
});

test("believe() gives up on who does not answer sooner where some of the others never do", () => {
  const among = (ties: TieEvidence[]): number => believe(tried(0, 3), poolTies(ties)).response;

  expect(among(OWNER)).toBeLessThan(among(Array.from({ length: 60 }, () => tried(5, 3))));
  expect(believe(tried(0, 8), PRIOR).response).toBeLessThan(0.06);
});

test("believe() hears from one kind of sign what the other would say", () => {
  const writes = believe(tried(0, 0, 50, 3), PRIOR);
  const silent = believe(tried(0, 0, 100), PRIOR);

  expect(writes.response).toBeGreaterThan(silent.response);
  expect(writes.organic).toBeGreaterThan(silent.organic);
});

test("poolTies() gives weights that add up to 1, with no tie at all too", () => {
  for (const prior of [PRIOR, poolTies([])]) expect(prior.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
});

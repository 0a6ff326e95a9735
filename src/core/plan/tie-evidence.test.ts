import { expect, test } from "vitest";
import type { Attempt } from "../tie/history.ts";
import { TODAY, attempt, contactDay, daysUpTo, historyOn } from "./testing.ts";
import { type TieRecord, readTie } from "./tie-evidence.ts";

function read(days: readonly number[], attempts: readonly Attempt[] = []): TieRecord {
  return readTie(historyOn(days, attempts), TODAY, TODAY, 13);
}

test("readTie() counts contact that nobody planned, and the weeks in which it could have come", () => {
  const { evidence } = read(daysUpTo(TODAY - 20, 40, 6));

  expect(evidence.arrivals).toBe(5);
  expect(evidence.exposure).toBeGreaterThan(20);
  expect(evidence.exposure).toBeLessThan(32);
});

test("readTie() counts one exchange once, and no answer as coming by itself", () => {
  expect(read([TODAY - 50, TODAY - 49, TODAY - 48]).evidence.arrivals).toBe(0);
  expect(read([TODAY - 90, TODAY - 30], [attempt(TODAY - 32, { answeredOn: TODAY - 30 })]).evidence.arrivals).toBe(0);
});

test("readTie() learns from answered and unanswered attempts, and remembers the streak", () => {
  const answered = read([TODAY - 200, TODAY - 60], [attempt(TODAY - 61, { answeredOn: TODAY - 60 })]);
  const missed = read([TODAY - 200], [attempt(TODAY - 61)]);

  expect(answered.evidence.answers.at(-1)).toBeGreaterThan(Number(answered.evidence.answers[0]));
  expect(missed.evidence.answers.at(-1)).toBeLessThan(Number(missed.evidence.answers[0]));
  expect([...answered.streak]).toEqual([1, 0, 0, 0]);
  expect(missed.streak[1]).toBeCloseTo(0.92 ** 8, 9);
});

test("readTie() holds neither a bounce nor an absence nor a fresh letter against them", () => {
  const attempts = [attempt(TODAY - 50, { cancelledOn: TODAY - 49 }), attempt(TODAY - 40, { absentOn: TODAY - 40 })];
  const { evidence, streak } = read([TODAY - 100], [...attempts, attempt(TODAY - 3)]);

  expect(Math.max(...evidence.answers.map(Math.abs))).toBe(0);
  expect([...streak]).toEqual([1, 0, 0, 0]);
});

test("readTie() forgets a streak when they write, and does not look beyond the day", () => {
  const days = [contactDay(TODAY - 20, { outbound: false }), contactDay(TODAY + 5)];

  expect([...readTie({ days, attempts: [attempt(TODAY - 60)] }, TODAY, TODAY, 13).streak]).toEqual([1, 0, 0, 0]);
});

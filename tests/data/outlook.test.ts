/** The outlook on public mail and messages: second half in time, each ego seeing only what it could have seen. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { outlookOf } from "../../src/core/tie/outlook.ts";
import { computeStatistics } from "../../src/core/tie/statistics.ts";
import { TIES_FOLDER, readTies } from "./ties.ts";

const HORIZON_DAYS = 28;
const LONGEST_SILENCE_DAYS = 180;
const FEWEST_TIES = 8;

interface Case {
  readonly outlook: number;
  readonly silence: number;
  /** Silence over the tie's own mean gap: what products with a fixed cadence go by. */
  readonly lateness: number;
  readonly contact: boolean;
}

const sets = ["email-eu", "enron-egos", "enron-priebe", "text-reality"] as const;

test.skipIf(!existsSync(TIES_FOLDER))(
  "outlookOf() ranks ties better than silence and lateness do, and is calibrated",
  () => {
    const shortTies = new Map<string, { cases: number; contacts: number }[]>();
    const rows = sets.map((name) => {
      const { rhythm, short } = casesOf(name);
      for (const [cell, count] of short) shortTies.set(cell, [...(shortTies.get(cell) ?? []), count]);
      return {
        set: name,
        outlook: meanWithin(rhythm, ({ outlook }) => outlook),
        silence: meanWithin(rhythm, ({ silence }) => -silence),
        lateness: meanWithin(rhythm, ({ lateness }) => -lateness),
        calibrationError: calibrationError(rhythm.flat()),
      };
    });
    console.table(rows);
    console.table(
      [...shortTies]
        .map(([cell, counts]) => ({ cell, contact: meanRate(counts) }))
        .sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    );

    for (const row of rows) {
      expect(row.outlook).toBeGreaterThan(row.silence);
      expect(row.outlook).toBeGreaterThan(row.lateness);
      expect(row.calibrationError).toBeLessThan(0.07);
    }
    expect(rows.reduce((sum, { outlook }) => sum + outlook, 0) / rows.length).toBeGreaterThan(0.78);
    // The prior for short ties is these rates.
    expect(meanRate(shortTies.get("1 day, up to 7") ?? [])).toBeCloseTo(0.234, 2);
    expect(meanRate(shortTies.get("2 days, up to 84") ?? [])).toBeCloseTo(0.106, 2);
  },
);

/** One list of cases per ego and snapshot. */
function casesOf(name: string): { rhythm: Case[][]; short: Map<string, { cases: number; contacts: number }> } {
  const { egos, lastDay } = readTies(name);
  const rhythm: Case[][] = [];
  const short = new Map<string, { cases: number; contacts: number }>();
  for (let day = Math.floor(lastDay / 2); day + HORIZON_DAYS <= lastDay; day += HORIZON_DAYS) {
    for (const ties of egos) {
      const cases: Case[] = [];
      for (const history of ties) {
        const statistics = computeStatistics(history, day);
        const { silence, personalDays, meanGap } = statistics;
        if (silence === null || silence > LONGEST_SILENCE_DAYS) continue;
        const contact = computeStatistics(history, day + HORIZON_DAYS).personalDays > personalDays;
        if (personalDays < 3) {
          const cell = `${personalDays === 1 ? "1 day" : "2 days"}, up to ${[7, 28, 84].find((limit) => silence <= limit) ?? 180}`;
          const count = short.get(cell) ?? { cases: 0, contacts: 0 };
          short.set(cell, { cases: count.cases + 1, contacts: count.contacts + (contact ? 1 : 0) });
          continue;
        }
        cases.push({
          outlook: outlookOf(statistics).probability,
          silence,
          lateness: silence / meanGap,
          contact,
        });
      }
      rhythm.push(cases);
    }
  }
  return { rhythm, short };
}

function meanRate(counts: readonly { cases: number; contacts: number }[]): number {
  return counts.reduce((sum, { cases, contacts }) => sum + contacts / cases, 0) / counts.length;
}

/** Mean over egos and snapshots with enough ties and both classes. */
function meanWithin(lists: readonly (readonly Case[])[], score: (one: Case) => number): number {
  const areas = lists.filter((list) => list.length >= FEWEST_TIES).flatMap((list) => areaUnderCurve(list, score) ?? []);
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

/** Chance that a tie with contact scores above one without; ties in score count half. Undefined without both classes. */
function areaUnderCurve(cases: readonly Case[], score: (one: Case) => number): number | undefined {
  const withContact = cases.filter(({ contact }) => contact).map(score);
  const without = cases.filter(({ contact }) => !contact).map(score);
  if (withContact.length === 0 || without.length === 0) return undefined;
  let wins = 0;
  for (const a of withContact) for (const b of without) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (withContact.length * without.length);
}

/** Expected calibration error over ten equal bins. */
function calibrationError(cases: readonly Case[]): number {
  const bins = Array.from({ length: 10 }, () => ({ expected: 0, seen: 0 }));
  for (const { outlook, contact } of cases) {
    const bin = bins[Math.min(9, Math.floor(outlook * 10))]!;
    bin.expected += outlook;
    bin.seen += contact ? 1 : 0;
  }
  return bins.reduce((sum, { expected, seen }) => sum + Math.abs(expected - seen), 0) / cases.length;
}

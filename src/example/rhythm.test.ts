import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type Instant, dayFromNumber, dayNumber, weekday } from "../core/day.ts";
import { zoneOf } from "../core/zone.ts";
import { randomFrom } from "./random.ts";
import { answerTime, startDays, workdayBefore } from "./rhythm.ts";
import { spanUntil } from "./span.ts";

const SPAN = spanUntil("2026-11-23" as Day);
const PHASE = { gapDays: 12, ownerStarts: 0.5, theyAnswer: 0.9, ownerAnswers: 0.9, meets: 0.1 };

test("startDays() keeps within its phase, rests at weekends where it is about work, and has a heavy tail", () => {
  const phase = { ...PHASE, from: SPAN.lastDay - 3000, to: SPAN.lastDay - 10 };
  const days = startDays(randomFrom(1, "rhythm"), SPAN, [phase], "work").map(({ day }) => day);
  const gaps = days.slice(1).map((day, n) => day - (days[n] ?? 0));
  const sorted = gaps.toSorted((a, b) => a - b);

  expect(days.length).toBeGreaterThan(100);
  expect(days.every((day) => weekday(dayFromNumber(day)) <= 5 && day >= phase.from - 2 && day <= phase.to)).toBe(true);
  expect(sorted.at(-1)).toBeGreaterThan(5 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
});

test("answerTime() is later than the message, and by day (property)", () => {
  const zone = zoneOf("America/New_York");
  const minutes = fc.integer({ min: 0, max: 5_000_000 });
  fc.assert(
    fc.property(fc.integer(), minutes, fc.constantFrom("work", "private"), (seed, minute, manner) => {
      const after = (dayNumber("2019-01-01" as Day) * 86_400_000 + minute * 60_000) as Instant;
      const at = answerTime(randomFrom(seed, "answer"), zone, after, 5, manner);
      const hour = (((at / 3_600_000 + zone.offsetMinutes(at) / 60) % 24) + 24) % 24;

      expect(at).toBeGreaterThan(after);
      expect(at % 1000).toBe(0);
      expect(hour).toBeGreaterThan(6.9);
      expect(hour).toBeLessThan(22.6);
    }),
  );
});

test("workdayBefore() gives Friday for Saturday and Sunday", () => {
  const days = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((day) => dayNumber(day as Day));

  expect(days.map((day) => dayFromNumber(workdayBefore(day)))).toEqual([
    "2026-11-20",
    "2026-11-20",
    "2026-11-20",
    "2026-11-23",
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, dayFromNumber, weekday } from "../../core/day.ts";
import { assert } from "../../core/failure.ts";
import { expandRule } from "./expand-rule.ts";
import { parseRule } from "./rule.ts";

const at = (text: string) => Date.parse(text);

function expand(text: string, start: string, last: string, { limit = 5000, admits = (ms: number) => ms > 0 } = {}) {
  const rule = parseRule(text);
  assert(rule !== undefined, `a test's rule can be read: ${text}`);
  return expandRule(rule, { startMs: at(start), lastMs: at(last), limit, admits });
}

function times(text: string, start: string, last: string): string[] {
  return expand(text, start, last).wallMs.map((ms) => new Date(ms).toISOString().slice(0, 16));
}

test("expandRule() gives the times after the start, through the last", () => {
  expect(times("FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-02T09:00Z", "2026-03-11T09:00Z")).toEqual([
    "2026-03-04T09:00",
    "2026-03-09T09:00",
    "2026-03-11T09:00",
  ]);
});

test("expandRule() keeps 29 February, and the 31st, to when they exist", () => {
  expect(times("FREQ=YEARLY", "2016-02-29T09:00Z", "2026-01-01T00:00Z")).toEqual([
    "2020-02-29T09:00",
    "2024-02-29T09:00",
  ]);
  expect(times("FREQ=MONTHLY", "2026-01-31T09:00Z", "2026-06-01T00:00Z")).toEqual([
    "2026-03-31T09:00",
    "2026-05-31T09:00",
  ]);
});

test("expandRule() finds positions in a month", () => {
  const lastWorkday = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
  expect(times(lastWorkday, "2026-01-30T09:00Z", "2026-04-01T00:00Z")).toEqual([
    "2026-02-27T09:00",
    "2026-03-31T09:00",
  ]);
  expect(times("FREQ=MONTHLY;BYDAY=2TU", "2026-01-13T09:00Z", "2026-03-31T00:00Z")).toEqual([
    "2026-02-10T09:00",
    "2026-03-10T09:00",
  ]);
});

test("expandRule() counts the start, and not what is not admitted", () => {
  expect(times("FREQ=DAILY;COUNT=3", "2026-03-01T09:00Z", "2026-12-01T00:00Z")).toHaveLength(2);
  expect(times("FREQ=DAILY;COUNT=1", "2026-03-01T09:00Z", "2026-12-01T00:00Z")).toHaveLength(0);
  const withoutOne = { admits: (ms: number) => ms !== at("2026-03-02T09:00Z") };
  const { wallMs } = expand("FREQ=DAILY;COUNT=3", "2026-03-01T09:00Z", "2026-12-01T00:00Z", withoutOne);
  expect(wallMs).toEqual([at("2026-03-03T09:00Z"), at("2026-03-04T09:00Z")]);
});

test("expandRule() keeps the latest, and says when it cut", () => {
  const all = expand("FREQ=WEEKLY", "2006-01-02T09:00Z", "2026-12-31T00:00Z", { limit: 2000 });
  expect([all.wallMs.length, all.isCut]).toEqual([1095, false]);
  for (const rule of ["FREQ=DAILY", "FREQ=DAILY;COUNT=9000"]) {
    const { wallMs, isCut } = expand(rule, "2006-01-02T09:00Z", "2026-12-31T09:00Z", { limit: 2000 });
    expect([wallMs.length, isCut, wallMs.at(-1)]).toEqual([2000, true, at("2026-12-31T09:00Z")]);
  }
  const exact = expand("FREQ=DAILY;COUNT=2001", "2006-01-02T09:00Z", "2026-12-31T09:00Z", { limit: 2000 });
  expect([exact.wallMs.length, exact.isCut]).toEqual([2000, false]);
});

test("expandRule() follows no rule beyond what anyone keeps", () => {
  const ancient = expand("FREQ=MONTHLY", "1601-01-01T09:00Z", "2026-01-01T00:00Z");
  expect([ancient.wallMs.length < 1300, ancient.isCut]).toEqual([true, true]);
  const counted = expand("FREQ=DAILY;COUNT=999999", "1900-01-01T09:00Z", "2026-01-01T00:00Z");
  expect(counted.isCut).toBe(true);
});

test("expandRule() gives nothing for a rule that never comes, and comes to an end", () => {
  expect(expand("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2006-01-02T09:00Z", "2026-12-31T00:00Z")).toEqual({
    wallMs: [],
    isCut: false,
  });
  expect(expand("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "2006-01-02T09:00Z", "2026-12-31T00:00Z").wallMs).toEqual([]);
  expect(expand("FREQ=DAILY", "2026-03-01T09:00Z", "2026-03-01T08:00Z")).toEqual({ wallMs: [], isCut: false });
});

test("expandRule() follows a rule by the hour over years, though most hours hold nothing", () => {
  const { wallMs, isCut } = expand("FREQ=HOURLY;BYHOUR=9;BYDAY=MO", "2012-01-02T09:00Z", "2026-12-31T00:00Z");
  expect([wallMs.length, isCut]).toEqual([782, false]);
});

test("expandRule() cuts where rrule-temporal gives up", () => {
  const endless = "FREQ=SECONDLY;BYMONTH=3;BYMONTHDAY=1;BYSECOND=7;BYSETPOS=2";
  expect(expand(endless, "2006-01-02T09:00Z", "2026-12-31T00:00Z").isCut).toBe(true);
});

test("expandRule() bounds dense rules", () => {
  const { wallMs, isCut } = expand("FREQ=SECONDLY", "2006-01-02T09:00:00Z", "2026-12-31T00:00:00Z", { limit: 2000 });
  expect([wallMs.length, isCut, wallMs[0]]).toEqual([2000, true, at("2026-12-30T23:26:41Z")]);
});

/** The same by looking at every day. */
function bruteForce(startMs: number, lastMs: number, matches: (dayMs: number) => boolean): number[] {
  const found: number[] = [];
  for (let ms = startMs + DAY_MS; ms <= lastMs; ms += DAY_MS) if (matches(ms)) found.push(ms);
  return found;
}

const NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const starts = fc
  .integer({ min: at("1995-01-01T00:00Z") / DAY_MS, max: at("2025-01-01T00:00Z") / DAY_MS })
  .map((day) => day * DAY_MS);
const weekdayOf = (ms: number) => weekday(dayFromNumber(Math.floor(ms / DAY_MS)));
const mondayOf = (ms: number) => ms - (weekdayOf(ms) - 1) * DAY_MS;

test("expandRule() agrees with looking at every day, for weekly rules (property)", () => {
  const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
  fc.assert(
    fc.property(
      starts,
      days,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 1500 }),
      (start, weekdays, interval, length) => {
        const startMs = start + 9 * 3_600_000;
        const lastMs = startMs + length * DAY_MS;
        const byDay = weekdays.map((day) => NAMES[day - 1]).join(",");
        const rule = parseRule(`FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byDay}`);
        assert(rule !== undefined, "the rule can be read");
        const expected = bruteForce(startMs, lastMs, (ms) => {
          const weeks = Math.round((mondayOf(ms) - mondayOf(startMs)) / (7 * DAY_MS));
          return weekdays.includes(weekdayOf(ms)) && weeks % interval === 0;
        });
        expect(expandRule(rule, { startMs, lastMs, limit: 5000, admits: () => true }).wallMs).toEqual(expected);
      },
    ),
  );
});

test("expandRule() agrees with looking at every day, for monthly rules (property)", () => {
  const monthOf = (ms: number) => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth();
  const nth = fc.constantFrom(-1, 1, 2, 3, 4, 5);
  const inputs = fc.tuple(starts, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }), nth, fc.boolean());
  fc.assert(
    fc.property(inputs, ([start, interval, day, ordinal, byWeekday]) => {
      const startMs = start + 9 * 3_600_000;
      const lastMs = startMs + 2000 * DAY_MS;
      const dayOfMonth = new Date(startMs).getUTCDate();
      const rule = parseRule(
        `FREQ=MONTHLY;INTERVAL=${interval}${byWeekday ? `;BYDAY=${ordinal}${NAMES[day - 1]}` : ""}`,
      );
      assert(rule !== undefined, "the rule can be read");
      const isNth = (ms: number) =>
        weekdayOf(ms) === day &&
        (ordinal > 0 ? Math.ceil(new Date(ms).getUTCDate() / 7) === ordinal : monthOf(ms + 7 * DAY_MS) !== monthOf(ms));
      const expected = bruteForce(startMs, lastMs, (ms) => {
        const isDay = byWeekday ? isNth(ms) : new Date(ms).getUTCDate() === dayOfMonth;
        return isDay && (monthOf(ms) - monthOf(startMs)) % interval === 0;
      });
      expect(expandRule(rule, { startMs, lastMs, limit: 5000, admits: () => true }).wallMs).toEqual(expected);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type Instant, dayNumber } from "../day.ts";
import { zoneOf } from "../zone.ts";
import { type Busy, clockTime, freeTimes } from "./free-times.ts";

const LISBON = zoneOf("Europe/Lisbon");
const TOKYO = zoneOf("Asia/Tokyo");
const NEW_YORK = zoneOf("America/New_York");
/** A Monday. */
const AFTER = "2026-11-23" as Day;
const QUESTION = { busy: [], own: LISBON, theirs: LISBON, after: AFTER, minutes: 45, count: 3 };
const HOUR = 3_600_000;

const shown = (at: Instant): string => `${LISBON.dayAt(at)} ${clockTime(LISBON, at)}`;

test("freeTimes() gives one time a day, on weekdays, with some notice", () => {
  expect(freeTimes(QUESTION).map(shown)).toEqual(["2026-11-25 15:00", "2026-11-26 15:00", "2026-11-27 15:00"]);
  expect(
    freeTimes({ ...QUESTION, count: 4 })
      .map(shown)
      .at(-1),
  ).toBe("2026-11-30 15:00");
});

test("freeTimes() keeps to what is free, and to days at home", () => {
  const at = LISBON.instantAt(dayNumber("2026-11-25" as Day), 15 * 60 + 30);
  const busy: Busy[] = [{ at, endsAt: (at + HOUR) as Instant }];

  expect(freeTimes({ ...QUESTION, busy, count: 1 }).map(shown)).toEqual(["2026-11-25 10:00"]);
  expect(freeTimes({ ...QUESTION, isAway: (day) => day < "2026-12-01", count: 1 }).map(shown)).toEqual([
    "2026-12-01 15:00",
  ]);
});

test("freeTimes() wakes nobody: late in Tokyo is early in Lisbon", () => {
  const [first] = freeTimes({ ...QUESTION, theirs: TOKYO });
  const [west] = freeTimes({ ...QUESTION, theirs: NEW_YORK });

  expect(first && `${clockTime(LISBON, first)} ${clockTime(TOKYO, first)}`).toBe("10:00 19:00");
  expect(west && `${clockTime(LISBON, west)} ${clockTime(NEW_YORK, west)}`).toBe("15:00 10:00");
});

test("no time that is given meets what is taken (property)", () => {
  const busy = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 9 })).map(([hour, hours]): Busy => {
      const at = LISBON.instantAt(dayNumber(AFTER), hour * 60);
      return { at, endsAt: (at + hours * HOUR) as Instant };
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(busy, fc.integer({ min: 15, max: 180 }), (taken, minutes) => {
      for (const at of freeTimes({ ...QUESTION, busy: taken, minutes })) {
        const end = at + minutes * 60_000;
        expect(taken.every((one) => one.endsAt <= at || end <= one.at)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("freeTimes() proposes nothing while the world's offices are closed", () => {
  const days = freeTimes({ ...QUESTION, after: "2026-12-20" as Day, count: 8 }).map((at) => LISBON.dayAt(at));

  expect(days).toEqual([
    ...["2026-12-22", "2026-12-23", "2026-12-28", "2026-12-29", "2026-12-30"],
    ...["2027-01-04", "2027-01-05", "2027-01-06"],
  ]);
});

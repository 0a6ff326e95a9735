import fc from "fast-check";
import { expect, test } from "vitest";
import { ABSENCE_DAYS, CALENDAR_TIME, createOwnerTime, findAbsences } from "./owner-time.ts";

/** A busy owner: something went out every other day, but for the days from 100 to 370. */
const BUSY = Array.from({ length: 250 }, (_, i) => i * 2).filter((day) => day < 100 || day > 370);

test("findAbsences() finds nine months in which a busy owner wrote to nobody", () => {
  expect(findAbsences(BUSY, 498)).toEqual([{ from: 99, to: 371 }]);
});

test("findAbsences() counts an absence that is still going on, up to the day seen", () => {
  expect(findAbsences([0, 2, 4, 6, 8], 50)).toEqual([{ from: 9, to: 50 }]);
});

test("findAbsences() takes a holiday, and a mailbox that is always quiet, for no absence", () => {
  expect(findAbsences([0, 2, 4, 30, 32], 40)).toEqual([]);
  expect(findAbsences([0, 20, 41, 60, 140, 160], 170)).toEqual([]);
});

test("findAbsences() finds nothing where nothing was ever sent, and sees nothing after the day", () => {
  expect(findAbsences([], 500)).toEqual([]);
  expect(findAbsences([...BUSY, 600], 120)).toEqual([]);
  expect(findAbsences([0], 20)).toEqual([]);
});

test("createOwnerTime() stands still while the owner is away", () => {
  const time = createOwnerTime([
    { from: 10, to: 19 },
    { from: 40, to: 44 },
  ]);

  expect([9, 10, 15, 19, 20, 39, 42, 50].map((day) => time.at(day))).toEqual([9, 9, 9, 9, 10, 29, 29, 35]);
});

test("createOwnerTime() without absences is the calendar", () => {
  expect(createOwnerTime([])).toBe(CALENDAR_TIME);
  expect(CALENDAR_TIME.at(-3)).toBe(-3);
});

test("createOwnerTime() never runs backwards nor faster than the calendar (property)", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }), (sent, from, length) => {
      const absences = findAbsences(
        sent.toSorted((a, b) => a - b),
        2000,
      );
      const time = createOwnerTime(absences);
      const passed = time.at(from + length) - time.at(from);

      expect(passed).toBeGreaterThanOrEqual(0);
      expect(passed).toBeLessThanOrEqual(length);
      for (const absence of absences) expect(absence.to - absence.from + 1).toBeGreaterThanOrEqual(ABSENCE_DAYS);
    }),
  );
});

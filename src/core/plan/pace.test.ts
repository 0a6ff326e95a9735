import fc from "fast-check";
import { expect, test } from "vitest";
import { PACES, paceAfter } from "./pace.ts";

test("paceAfter() brings the next contact a quarter nearer, or half as far again", () => {
  const none = { idealDays: null, latestDays: null };

  expect(paceAfter("more", none, 40)).toEqual({ idealDays: 30, latestDays: null });
  expect(paceAfter("less", none, 40)).toEqual({ idealDays: 60, latestDays: null });
  expect(paceAfter("same", none, 40)).toEqual(none);
  expect(paceAfter("less", { idealDays: 20, latestDays: 40 }, 99)).toEqual({ idealDays: 30, latestDays: 60 });
});

test("paceAfter() keeps between three days and two years, and the latest day at or after the ideal (property)", () => {
  const days = fc.option(fc.integer({ min: 3, max: 730 }));
  fc.assert(
    fc.property(
      fc.constantFrom(...PACES),
      days,
      days,
      fc.integer({ min: 3, max: 730 }),
      (pace, ideal, latest, cadence) => {
        const before = {
          idealDays: ideal,
          latestDays: ideal === null || latest === null ? latest : Math.max(ideal, latest),
        };
        const after = paceAfter(pace, before, cadence);

        const from = before.idealDays ?? cadence;
        if (pace === "more") expect(after.idealDays).toBeLessThanOrEqual(from);
        if (pace === "less") expect(after.idealDays).toBeGreaterThanOrEqual(from);
        if (after.idealDays !== null) expect(after.idealDays).toBeGreaterThanOrEqual(3);
        expect(after.idealDays ?? 0).toBeLessThanOrEqual(730);
        if (after.idealDays !== null && after.latestDays !== null)
          expect(after.latestDays).toBeGreaterThanOrEqual(after.idealDays);
      },
    ),
  );
});

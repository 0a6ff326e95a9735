import fc from "fast-check";
import { expect, test } from "vitest";
import { MEDIA } from "../medium.ts";
import { silenceOf } from "./silence-of.ts";
import { MAIL, TODAY, aContext, aPerson, contactDay } from "./testing.ts";
import { viewTie } from "./view-tie.ts";

test("silenceOf() tells what the view of the tie tells (property)", () => {
  const day = fc.record({
    day: fc.integer({ min: TODAY - 900, max: TODAY + 20 }),
    medium: fc.constantFrom(...MEDIA),
    weight: fc.constantFrom(0.05, 0.2, 1),
  });
  const coverage = fc.subarray([MAIL, { ...MAIL, source: "calls", media: ["phone" as const], through: null }]);
  fc.assert(
    fc.property(fc.uniqueArray(day, { selector: (one) => one.day, maxLength: 12 }), coverage, (days, seen) => {
      const ascending = days.toSorted((a, b) => a.day - b.day);
      const history = { days: ascending.map((one) => contactDay(one.day, one)), attempts: [] };
      const context = aContext({ coverage: seen });
      const { lastDay, silentDays } = viewTie(aPerson(1, history), context).statistics;

      expect(silenceOf(history, context.coverage, TODAY)).toEqual({ lastDay, silentDays });
    }),
  );
});

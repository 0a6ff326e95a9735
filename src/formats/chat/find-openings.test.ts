import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Instant } from "../../core/day.ts";
import { createOpeningsFinder } from "./find-openings.ts";

test("createOpeningsFinder() finds one opening in each conversation, the earliest, whichever way the file runs (property)", () => {
  const message = fc.record({ conversation: fc.constantFrom("a", "b"), at: fc.integer({ min: 0, max: 5 }) });

  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 12 }), (messages) => {
      const finder = createOpeningsFinder();
      messages.forEach(({ conversation, at }, line) => finder.add(conversation, at as Instant, String(line)));

      for (const conversation of new Set(messages.map((each) => each.conversation))) {
        const own = messages
          .map((each, line) => ({ ...each, line: String(line) }))
          .filter((each) => each.conversation === conversation);
        const openings = own.filter(({ line }) => finder.isOpening(conversation, line));
        expect(openings).toHaveLength(1);
        expect(openings[0]?.at).toBe(Math.min(...own.map(({ at }) => at)));
      }
    }),
  );
});

test("createOpeningsFinder() takes a message after thirty days of silence as an opening again", () => {
  const finder = createOpeningsFinder();
  const days = [0, 10, 40, 69, 69.5, 130];
  for (const [line, day] of days.toReversed().entries()) finder.add("a", (day * DAY_MS) as Instant, String(line));

  const openings = days.filter((_, index) => finder.isOpening("a", String(days.length - 1 - index)));

  expect(openings).toEqual([0, 40, 130]);
});

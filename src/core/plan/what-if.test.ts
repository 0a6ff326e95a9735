import { expect, test } from "vitest";
import { TODAY, aPerson, aPlanInput, daysUpTo, historyOn, theGroup } from "./testing.ts";
import { compareWhatIf } from "./what-if.ts";

const CLIENTS = theGroup("current-clients");
/** The last is often written to, so that the owner was not away. */
const INPUT = aPlanInput([
  ...Array.from({ length: 12 }, (_, i) =>
    aPerson(i + 1, historyOn(daysUpTo(TODAY - 60 - 3 * i, 25, 12)), { groups: [CLIENTS] }),
  ),
  aPerson(13, historyOn(daysUpTo(TODAY - 1, 5, 80))),
]);

test("compareWhatIf() says who is added, what is kept, and what another hour would add", () => {
  const { now, then, added, dropped, text } = compareWhatIf(INPUT, { touches: 8, minutes: null });

  expect([now.touches, then.touches, then.quarterTouches]).toEqual([5, 8, 104]);
  expect(added).toHaveLength(3);
  expect(dropped).toEqual([]);
  expect(then.kept).toBeGreaterThanOrEqual(now.kept);
  expect(then.anotherHour).toBeLessThanOrEqual(now.anotherHour);
  expect(text).toContain("This week 8 touches instead of 5");
});

test("compareWhatIf() says who falls out of a smaller week, and that nothing changes where it does not", () => {
  expect(compareWhatIf(INPUT, { touches: 3, minutes: null }).dropped).toHaveLength(2);
  expect(compareWhatIf(INPUT, { touches: 5, minutes: null }).text).toContain("The same people.");
});

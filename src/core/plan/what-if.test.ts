import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromNumber } from "../day.ts";
import { TODAY, aPerson, aPlanInput, daysUpTo, historyOn, theGroup } from "./testing.ts";
import { type Tried, compareWhatIf } from "./what-if.ts";

const CLIENTS = theGroup("current-clients");
/** The last is often written to, so that the owner was not away. */
const INPUT = aPlanInput([
  ...Array.from({ length: 12 }, (_, i) =>
    aPerson(i + 1, historyOn(daysUpTo(TODAY - 60 - 3 * i, 25, 12)), { groups: [CLIENTS] }),
  ),
  aPerson(13, historyOn(daysUpTo(TODAY - 1, 5, 80))),
]);

function budget(touches: number): Tried {
  return { settings: { touches, minutes: null }, group: null };
}

test("compareWhatIf() says who is added, what is kept, and what another hour would add", () => {
  const { now, then, added, dropped, text } = compareWhatIf(INPUT, budget(8));

  expect([now.touches, then.touches, then.quarterTouches]).toEqual([5, 8, 104]);
  expect(added).toHaveLength(3);
  expect(dropped).toEqual([]);
  expect(then.kept).toBeGreaterThanOrEqual(now.kept);
  expect(then.anotherHour).toBeLessThanOrEqual(now.anotherHour);
  expect(text).toContain("This week 8 touches instead of 5");
});

test("compareWhatIf() says who falls out of a smaller week, and that nothing changes where it does not", () => {
  expect(compareWhatIf(INPUT, budget(3)).dropped).toHaveLength(2);
  expect(compareWhatIf(INPUT, budget(5)).text).toContain("The same people.");
});

test("compareWhatIf() adds nobody who rests, was let go, or is never to be brought up (property)", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("none", "resting", "let-go", "never"), { maxLength: 12 }), (decisions) => {
      const people = decisions.map((decision, i) =>
        aPerson(i + 1, historyOn(daysUpTo(TODAY - 60 - 3 * i, 25, 12)), {
          contact: { decision, decidedOn: decision === "none" ? null : dayFromNumber(TODAY - 30) },
        }),
      );
      const { added } = compareWhatIf(aPlanInput(people, { settings: { ...INPUT.settings, touches: 1 } }), budget(20));

      const free = people.filter((_, i) => decisions[i] === "none").map(({ profile }) => profile.name);
      expect(free).toEqual(expect.arrayContaining([...added]));
    }),
    { numRuns: 15 },
  );
});

test("compareWhatIf() tries another group: a slower cadence asks for less, and names whose turn would come", () => {
  const colleagues = theGroup("influential-colleagues");
  const both = aPlanInput([
    ...INPUT.contacts,
    ...Array.from({ length: 9 }, (_, i) =>
      aPerson(20 + i, historyOn(daysUpTo(TODAY - 70 - 3 * i, 40, 9)), { groups: [colleagues] }),
    ),
  ]);
  const slower = compareWhatIf(both, { settings: {}, group: { id: CLIENTS.id, change: { idealDays: 400, rank: 9 } } });
  const same = compareWhatIf(both, { settings: {}, group: { id: CLIENTS.id, change: {} } });

  expect(slower.added.length).toBeGreaterThan(0);
  expect(slower.quarterDropped.length).toBeGreaterThan(0);
  expect(slower.text).toContain("No longer:");
  expect(same.text).toContain("The same people would have their turn.");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../day.ts";
import { DECISIONS } from "../facts.ts";
import type { IntroducedSide, Introduction } from "../help/introduction.ts";
import { anEntry } from "../help/testing.ts";
import { idOf } from "../id.ts";
import { SET_ASIDE } from "../tie/state.ts";
import { introductionOccasions } from "./introduction-occasions.ts";
import { AS_OF, TODAY, aContact, aPerson, daysUpTo, historyOn, viewOf } from "./testing.ts";

const HISTORY = historyOn(daysUpTo(TODAY - 40, 10, 5));
const ANA = viewOf(aPerson(2, HISTORY));
const BEN = viewOf(aPerson(3, HISTORY));

function side(contact: number, answer: IntroducedSide["answer"], daysAgo = 1): IntroducedSide {
  const answeredOn = answer === null ? null : addDays(AS_OF, -daysAgo);
  return { contact: idOf(contact), askedOn: null, answer, answeredOn };
}

function at(first: IntroducedSide, second: IntroducedSide, over: Partial<Introduction> = {}): Introduction {
  const entry = anEntry(50, { kind: "introduction", text: "both restore looms", on: addDays(AS_OF, -5) });
  return { entry, first, second, madeOn: null, ...over };
}

const OPEN = at(side(2, null), side(3, null));
const whom = (introduction: Introduction): number[] =>
  introductionOccasions(introduction, ANA, BEN, AS_OF).map(({ contact }) => contact);
const made = (daysAgo: number): Introduction =>
  at(side(2, "agreed", 40), side(3, "agreed", 40), { madeOn: addDays(AS_OF, -daysAgo) });

test("the next step is an occasion of whom it is about", () => {
  expect(whom(OPEN)).toEqual([2]);
  expect(whom(at({ ...side(2, null), askedOn: AS_OF }, side(3, null)))).toEqual([]);
  expect(whom(at(side(2, "agreed"), side(3, null)))).toEqual([3]);
  expect(whom(at(side(2, "agreed"), side(3, "agreed")))).toEqual([2, 3]);
  const closed = { ...OPEN.entry, state: "dropped", closedOn: addDays(AS_OF, -1) } as const;
  expect(whom(at(side(2, "agreed"), side(3, "declined"), { entry: closed }))).toEqual([2]);
  expect(whom(at(side(2, "declined"), side(3, null), { entry: closed }))).toEqual([]);
});

test("how it went is asked between the third day and the fourteenth, unless the owner has written since", () => {
  expect([2, 3, 14, 15].map((daysAgo) => whom(made(daysAgo)).length)).toEqual([0, 2, 2, 0]);
  const written = viewOf(aPerson(3, historyOn(daysUpTo(TODAY - 2, 10, 5))));
  expect(introductionOccasions(made(5), ANA, written, AS_OF).map(({ contact }) => contact)).toEqual([2]);
  expect(introductionOccasions(made(5), ANA, BEN, AS_OF)[0]?.occasion.reason.text).toMatch(/^You introduced them to /);
});

test("whatever the step and the history, nobody is involved while either is resting, let go or never", () => {
  const person = fc.record({
    decision: fc.constantFrom(...DECISIONS),
    last: fc.integer({ min: 0, max: 400 }),
    count: fc.integer({ min: 0, max: 12 }),
  });
  const answer = fc.constantFrom(null, "agreed", "declined");
  fc.assert(
    fc.property(person, person, answer, answer, fc.boolean(), fc.nat({ max: 20 }), (one, other, a, b, isMade, ago) => {
      const [first, second] = [one, other].map(({ decision, last, count }, i) => {
        const contact = aContact(2 + i, { decision, decidedOn: addDays(AS_OF, -30) });
        return viewOf({ ...aPerson(2 + i, historyOn(daysUpTo(TODAY - last, 10, count))), contact });
      });
      if (first === undefined || second === undefined) return;
      const introduction = at(side(2, a, ago), side(3, b, ago), { madeOn: isMade ? addDays(AS_OF, -ago) : null });
      const found = introductionOccasions(introduction, first, second, AS_OF);
      if (SET_ASIDE.has(first.state.state) || SET_ASIDE.has(second.state.state)) expect(found).toEqual([]);
    }),
  );
});

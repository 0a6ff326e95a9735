import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../day.ts";
import { type Decision, DECISIONS } from "../facts.ts";
import { type ContactId, idOf } from "../id.ts";
import { AS_OF, TODAY, aPerson, attempt, contactDay, daysUpTo, historyOn, on, viewOf } from "../plan/testing.ts";
import type { PlanContact } from "../plan/plan.ts";
import type { TieView } from "../plan/view-tie.ts";
import { SET_ASIDE } from "../tie/state.ts";
import type { Match } from "./rank-matches.ts";
import { anEntry } from "./testing.ts";
import { whoHelps, wordFirst } from "./who-helps.ts";

function byId(...people: readonly PlanContact[]): ReadonlyMap<ContactId, TieView> {
  return new Map(people.map((person) => [person.contact.id, viewOf(person)]));
}

function aMatch(id: number, score: number): Match {
  return { contact: idOf(id), score, words: [] };
}

const CLOSE = historyOn(daysUpTo(TODAY - 2, 7, 30));

test("whoHelps() puts those one is close to before others who fit as well, and after those who fit much better", () => {
  const views = byId(aPerson(1, historyOn([])), aPerson(2, CLOSE), aPerson(3, historyOn([])));
  const matches = [aMatch(1, 1), aMatch(2, 1), aMatch(3, 2), aMatch(9, 5)];

  expect(whoHelps(matches, views, { asOf: AS_OF }).map(({ match }) => match.contact)).toEqual([3, 2, 1]);
  expect(whoHelps(matches, views, { asOf: AS_OF, except: idOf(3) }).map(({ first }) => first)).toEqual([
    null,
    "No contact between you is seen; begin with a word about them.",
  ]);
});

test("whoHelps() brings up nobody who rests, is let go, never, dead, or no person (property)", () => {
  const person = fc.record({
    kind: fc.constantFrom("person", "organisation", "group-card"),
    decision: fc.constantFrom<Decision>(...DECISIONS),
    decidedOn: fc.constantFrom<Day>("2026-01-01" as Day, "2026-11-01" as Day),
    restingUntil: fc.option(fc.constantFrom<Day>("2026-06-01" as Day, "2027-06-01" as Day)),
    days: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 5 }),
    died: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (all) => {
      const people = all.map(({ kind, decision, decidedOn, restingUntil, days, died }, at) =>
        aPerson(at + 1, historyOn(days.map((ago) => TODAY - ago).sort((a, b) => a - b)), {
          contact: { kind, decision, decidedOn, restingUntil },
          profile: died ? { diedOn: "2025-01-01" as never } : {},
        }),
      );
      const matches = whoHelps(
        people.map(({ contact }) => aMatch(contact.id, 1)),
        byId(...people),
        { asOf: AS_OF },
      );
      for (const { view } of matches) {
        expect(SET_ASIDE.has(view.state.state)).toBe(false);
        expect(view.person.contact.kind).toBe("person");
        expect(view.person.profile.diedOn).toBeNull();
      }
    }),
  );
});

const first = (person: PlanContact): string | null => wordFirst(viewOf(person), AS_OF);

test("wordFirst() asks for nothing first where all is well", () => {
  expect(first(aPerson(1, CLOSE))).toBeNull();
});

test("wordFirst() names what is owed, then what they wait for, then what is one-sided", () => {
  const ask = (id: number, day: string): ReturnType<typeof anEntry> =>
    anEntry(id, { kind: "ask", text: "a room", on: day as Day });
  const owed = anEntry(1, { on: "2026-10-01" as Day, dueOn: "2026-11-01" as Day });
  const asks = [ask(2, "2026-11-01"), ask(3, "2026-11-08")];
  const waiting = {
    days: [contactDay(on("2026-11-01"), { outbound: false, endsInbound: true, endsInboundOpening: true })],
    attempts: [],
  };

  expect(first(aPerson(1, CLOSE, { help: [owed] }))).toBe("You promised them the report, for 1 November.");
  expect(first(aPerson(1, waiting, { help: asks }))).toBe("They wrote to you on 1 November and have no answer yet.");
  expect(first(aPerson(1, historyOn([TODAY - 30]), { help: asks }))).toBe(
    "The last they heard from you were requests; let something else come first.",
  );
  expect(first(aPerson(1, CLOSE, { help: [ask(2, "2026-11-01")] }))).toBe(
    "An earlier request is open with them: a room.",
  );
  expect(
    first(aPerson(1, CLOSE, { help: [anEntry(4, { kind: "need", text: "a designer", on: "2026-11-01" as Day })] })),
  ).toBe("They need something themselves: a designer.");
});

test("wordFirst() names what got no answer, and a long silence", () => {
  const tried = historyOn([TODAY - 400, TODAY - 60], [attempt(TODAY - 60)]);

  expect(first(aPerson(1, tried))).toBe("Your last message to them got no answer; a request would press.");
  expect(first(aPerson(1, { ...tried, attempts: [attempt(TODAY - 300), attempt(TODAY - 60)] }))).toMatch(
    /^Your last 2 messages/,
  );
  expect(first(aPerson(1, historyOn([TODAY - 400])))).toBe(
    "You were last in touch 13 months ago; begin with a word about them.",
  );
});

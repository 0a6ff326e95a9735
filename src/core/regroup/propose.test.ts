import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, addDays, dayFromNumber } from "../day.ts";
import { DECISIONS } from "../facts.ts";
import type { ContactId } from "../id.ts";
import { anEntry } from "../help/testing.ts";
import { AS_OF, TODAY, aPerson, aTouch, attempt, daysUpTo, historyOn, theGroup } from "../plan/testing.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { MOST_PROPOSALS, proposeRegroup } from "./propose.ts";
import { type RegroupInput, type RegroupProposal, PROPOSAL_KINDS } from "./regroup.ts";
import { aRegroup } from "./testing.ts";

/** What is proposed of people, without what concerns groups. */
function ofPeople(input: RegroupInput): RegroupProposal[] {
  return proposeRegroup(input)
    .filter(({ contact }) => contact !== null)
    .toSorted((a, b) => Number(a.contact) - Number(b.contact));
}

const UNANSWERED = [attempt(TODAY - 200), attempt(TODAY - 150), attempt(TODAY - 60)];
const CLIENTS = theGroup("current-clients");

test("proposeRegroup() proposes letting go or rest, with what was tried", () => {
  const never = aPerson(1, { days: [], attempts: UNANSWERED });
  const earlier = aPerson(2, { days: historyOn(daysUpTo(TODAY - 210, 30, 6)).days, attempts: UNANSWERED });

  expect(ofPeople(aRegroup([never, earlier]))).toMatchObject([
    {
      key: "let-go:c_1",
      text: "3 attempts since 23 April without an answer; they never have answered.",
      answers: ["let-go", "last-note", "rest", "leave"],
    },
    { key: "rest:c_2", answers: ["rest", "last-note", "let-go", "leave"] },
  ]);
});

test("proposeRegroup() asks what is true of whom the owner put off three times, and of a rest that is over", () => {
  const weeks = ["2026-10-12", "2026-10-19", "2026-10-26"];
  const touches = weeks.map((day, i) =>
    aTouch(1, `2026-W${42 + i}`, day, { state: "skipped", answeredOn: day as Day }),
  );
  const declined = aPerson(1, historyOn(daysUpTo(TODAY - 80, 20, 10)), { groups: [CLIENTS], touches });
  const rested = aPerson(2, historyOn(daysUpTo(TODAY - 300, 20, 10)), {
    contact: { decision: "resting", decidedOn: addDays(AS_OF, -90), restingUntil: addDays(AS_OF, -1) },
  });

  expect(ofPeople(aRegroup([declined, rested]))).toMatchObject([
    { key: "not-now:c_1", answers: ["less", "keep", "rest", "let-go", "leave"] },
    { key: "rest-over:c_2", answers: ["keep", "rest", "let-go", "leave"] },
  ]);
});

test("proposeRegroup() names who has heard only requests, until something else has passed", () => {
  const asks = [1, 2].map((id) => anEntry(id, { kind: "ask", on: addDays(AS_OF, -20 - id) }));
  const promise = anEntry(3, { kind: "promise", state: "done", closedOn: addDays(AS_OF, -2) });
  const seen = historyOn([TODAY - 20]);

  expect(ofPeople(aRegroup([aPerson(1, seen, { help: asks })]))).toMatchObject([{ key: "only-requests:c_1" }]);
  expect(ofPeople(aRegroup([aPerson(1, seen, { help: [...asks, promise] })]))).toEqual([]);
  expect(ofPeople(aRegroup([aPerson(1, seen, { help: asks.slice(1) })]))).toEqual([]);
});

test("proposeRegroup() moves whoever lives by another rhythm than their group", () => {
  const slow = aPerson(1, historyOn(daysUpTo(TODAY - 10, 150, 12)), { groups: [CLIENTS] });

  expect(ofPeople(aRegroup([slow]))).toMatchObject([
    {
      key: "move:c_1",
      text: "In touch every 5 months; Current clients asks for every 30 days. Powerful colleagues would fit.",
    },
  ]);
});

test("proposeRegroup() promotes whom much passes with, and has old facts looked at", () => {
  const near = aPerson(1, historyOn(daysUpTo(TODAY - 10, 20, 15)), {
    profile: { labels: ["Clients"] },
  });
  const kept = aPerson(2, historyOn(daysUpTo(TODAY - 10, 30, 5)), {
    contact: { decision: "kept", decidedOn: AS_OF },
    profile: { organisation: "Norte", title: "Engineer", positionSeenOn: addDays(AS_OF, -181) },
  });

  const found = ofPeople(aRegroup([near, kept]));

  expect(found.find(({ contact }) => contact === (1 as ContactId))).toMatchObject({
    kind: "promote",
    answers: ["join", "keep", "leave"],
  });
  expect(found.find(({ contact }) => contact === (2 as ContactId))).toMatchObject({
    kind: "look",
    text: "Engineer, Norte: last seen on 12 May.",
    answers: ["same", "gone", "leave"],
  });
});

test("proposeRegroup() brings the pairs that wait, but none with somebody who rests", () => {
  const people = [1, 2, 3].map((id) =>
    aPerson(id, historyOn([TODAY - 20]), {
      contact: id === 3 ? { decision: "resting", decidedOn: AS_OF } : {},
    }),
  );
  const pair = (a: number, b: number) => ({
    a: { contact: a as ContactId, name: "Ines" },
    b: { contact: b as ContactId, name: "I. Vale" },
    evidence: "Same number.",
  });

  expect(ofPeople(aRegroup(people, { pairs: [pair(1, 2), pair(1, 3), pair(1, 99)] }))).toMatchObject([
    { key: "merge:c_1:c_2", name: "Ines and I. Vale", text: "They may be one person: Same number.", other: 2 },
  ]);
});

test("proposeRegroup() asks of groups that ask for too much, of which nothing passes, or in which nobody is", () => {
  const crowd = Array.from({ length: 60 }, (_, i) =>
    aPerson(i + 1, historyOn(daysUpTo(TODAY - 3, 7, 30)), { groups: [CLIENTS] }),
  );
  const silent = aPerson(99, historyOn(daysUpTo(TODAY - 70, 30, 6)), { groups: [theGroup("friends")] });
  const kinds = proposeRegroup(aRegroup([...crowd, silent])).filter(({ contact }) => contact === null);

  expect(kinds.map(({ key, kind }) => [key.split(":")[0], kind])).toEqual(
    expect.arrayContaining([
      ["group-asks", "group-asks"],
      ["group-quiet", "group-quiet"],
      ["group-empty", "group-empty"],
    ]),
  );
});

const somePerson = fc.record({
  decision: fc.constantFrom(...DECISIONS),
  gap: fc.integer({ min: 3, max: 200 }),
  silence: fc.integer({ min: 0, max: 400 }),
  tried: fc.boolean(),
  stale: fc.boolean(),
  grouped: fc.boolean(),
});

test("proposeRegroup() makes at most 25 proposals, most consequential first, one for each key, and none of whom is set aside (property)", () => {
  fc.assert(
    fc.property(fc.array(somePerson, { maxLength: 60 }), (some) => {
      const people = some.map(({ decision, gap, silence, tried, stale, grouped }, i) =>
        aPerson(
          i + 1,
          { days: historyOn(daysUpTo(TODAY - 210 - silence, gap, 9)).days, attempts: tried ? UNANSWERED : [] },
          {
            groups: grouped ? [CLIENTS] : [],
            contact: { decision, decidedOn: dayFromNumber(TODAY - 30) },
            profile: stale ? { title: "Engineer", positionSeenOn: addDays(AS_OF, -400) } : {},
          },
        ),
      );
      const proposals = proposeRegroup(aRegroup(people));

      expect(proposals.length).toBeLessThanOrEqual(MOST_PROPOSALS);
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
      for (const [i, { consequence, contact, kind, answers }] of proposals.entries()) {
        expect(PROPOSAL_KINDS).toContain(kind);
        expect(answers.at(-1)).toBe("leave");
        expect(new Set(answers).size).toBe(answers.length);
        expect(consequence).toBeGreaterThanOrEqual(0);
        expect(consequence).toBeLessThanOrEqual(proposals[i - 1]?.consequence ?? Number.POSITIVE_INFINITY);
        if (contact !== null) expect(["none", "kept", "last-note"]).toContain(some[contact - 1]?.decision);
      }
    }),
    { numRuns: 40 },
  );
});

test("proposeRegroup() has nothing to say of an empty book but of its groups", () => {
  expect(ofPeople(aRegroup([]))).toEqual([]);
  expect(ofPeople(aRegroup([aPerson(1, EMPTY_HISTORY)]))).toEqual([]);
});

test("proposeRegroup() has each fact looked up by its own freshness", () => {
  const seen = (id: number, profile: Parameters<typeof aPerson>[2]): ReturnType<typeof aPerson> =>
    aPerson(id, historyOn(daysUpTo(TODAY - 10, 30, 5)), {
      contact: { decision: "kept", decidedOn: AS_OF },
      ...profile,
    });
  const city = { city: "Porto", addressSeenOn: addDays(AS_OF, -366) };
  const number = { phones: ["+351 21"], phoneSeenOn: addDays(AS_OF, -400) };
  const looks = (...people: ReturnType<typeof aPerson>[]): unknown[] =>
    ofPeople(aRegroup(people))
      .filter(({ kind }) => kind === "look")
      .map(({ text, answers }) => [text, answers]);

  expect(looks(seen(1, { profile: number }))).toEqual([]);
  expect(looks(seen(1, { profile: { ...number, ...city } }))).toEqual([
    ["Porto: last seen on 8 November 2025. +351 21: last seen on 5 October 2025.", ["same", "leave"]],
  ]);
});

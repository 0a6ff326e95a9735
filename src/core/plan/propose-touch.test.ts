import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type PartialDay, addDays, dayFromNumber, isoWeek } from "../day.ts";
import type { Touch } from "../facts.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import type { Proposal } from "./plan.ts";
import { proposeOne } from "./propose-one.ts";
import { type Possible, isHard, proposeTouch, writeProposal } from "./propose-touch.ts";
import {
  AS_OF,
  TODAY,
  aContext,
  aPerson,
  aPlanInput,
  aTouch,
  attempt,
  contactDay,
  daysUpTo,
  historyOn,
  theGroup,
  viewOf,
} from "./testing.ts";

type Different = Parameters<typeof aPerson>[2];
const REGULAR = historyOn(daysUpTo(TODAY - 64, 19, 20));
const CLIENTS = theGroup("current-clients");
const WORK = { ownerOrganisations: ["Norte"] };

function propose(different: Different = {}, history: TieHistory = REGULAR): Possible | undefined {
  return proposeTouch(viewOf(aPerson(1, history, different)), aContext());
}

function write(different: Different = {}, history: TieHistory = REGULAR, medium?: Medium): Proposal {
  const candidate = propose(different, history)!;
  return writeProposal({ candidate, medium: medium ?? candidate.media[0]!, minutes: 10, rank: 0.5 }, aContext());
}

test("writeProposal() writes a touch out, with all that is at hand", () => {
  const written = write({ groups: [CLIENTS], lastSubject: "Re: Budget" });

  expect(written).toEqual({
    contact: 1,
    name: "Ines Vale 1",
    group: CLIENTS.id,
    groupName: "Current clients",
    groupSuggested: false,
    share: "current",
    medium: "email",
    minutes: 10,
    reasons: [expect.objectContaining({ kind: "usual-gap" })],
    opener: 'Your last topic, "Budget".',
    action: { label: "Write to ines1@norte.example", href: "mailto:ines1@norte.example?subject=Budget" },
    lookAt: [],
    index: 0.5,
  });
});

test("writeProposal() has no opener where there is nothing to say, nor a group where there is none", () => {
  expect(write()).toMatchObject({ opener: null, group: null, groupName: null, groupSuggested: false });
});

test("writeProposal() says why it steps up, unless it gave way to something quicker or nothing is measured", () => {
  const year = historyOn(daysUpTo(TODAY - 64, 40, 20));
  const profile = { phones: ["+351 21"] };
  const kinds = ({ reasons }: Proposal): string[] => reasons.map(({ kind }) => kind);

  expect(write({ profile, lastSubject: "Budget" }, year).medium).toBe("phone");
  expect(kinds(write({ profile, lastSubject: "Budget" }, year))).toEqual(["usual-gap", "balance"]);
  expect(kinds(write({ profile, lastSubject: "Budget" }, year, "email"))).toEqual(["usual-gap"]);
  expect(kinds(write({ profile, lastSubject: "Budget", groups: [theGroup("friends")] }, year))).toEqual(["cadence"]);
});

test("writeProposal() looks first where a job it leans on was last seen long ago", () => {
  const seen = (positionSeenOn: Day | null): Different => ({
    profile: {
      positionSeenOn,
      jobChanges: [
        {
          from: { organisation: "Acme", title: null },
          to: { organisation: "Norte", title: null },
          lastOn: "2026-01-01" as Day,
          firstOn: addDays(AS_OF, -10),
          source: "LinkedIn",
        },
      ],
    },
  });

  expect(write(seen(addDays(AS_OF, -181))).lookAt).toEqual(["job"]);
  expect(write(seen(addDays(AS_OF, -180))).lookAt).toEqual([]);
  expect(write(seen(null)).lookAt).toEqual([]);
  expect(write({ profile: { positionSeenOn: "2020-01-01" as Day } }).lookAt).toEqual([]);
  expect(
    write({ profile: { positionSeenOn: "2020-01-01" as Day } }, historyOn(daysUpTo(TODAY - 1200, 19, 20))).lookAt,
  ).toEqual(["job"]);
});

test("proposeTouch() gives up where nothing light enough is at hand", () => {
  const called = { ...REGULAR, attempts: [attempt(TODAY - 30, { medium: "email" })] };

  expect(propose({ profile: { emails: [], phones: ["+351 21"] } }, called)).toBeUndefined();
});

test("proposeTouch() binds only what its group promised and the owner confirmed", () => {
  const promise = { ...CLIENTS, binding: 1 } as const;

  expect(propose({ groups: [promise] })?.bound).toBe(true);
  expect(propose({ groups: [promise], contact: { latestDays: 65 } })?.bound).toBe(false);
  expect(propose({ groups: [CLIENTS] })?.bound).toBe(false);
  expect(propose({ groups: [CLIENTS], contact: { latestDays: 30 } })?.bound).toBe(true);
  expect(propose({ groups: [promise], contact: { elsewhereOn: AS_OF } })?.bound).toBe(false);
  expect(propose({ groups: [promise] }, EMPTY_HISTORY)?.bound).toBe(false);
  expect(propose()?.bound).toBe(false);
});

test("proposeTouch() takes a share from the group that the owner or clear evidence names, not from a guessed one", () => {
  const group = (different: Different): unknown =>
    proposeTouch(viewOf(aPerson(1, REGULAR, different), WORK), aContext(WORK))?.group;

  expect(group({ groups: [CLIENTS] })).toBe(CLIENTS.id);
  expect(group({ profile: { labels: ["Clients"] } })).toBe(CLIENTS.id);
  expect(group({ profile: { organisation: "Acme" } })).toBeNull();
});

test("proposeTouch() only guesses where no contact is seen and nothing happens", () => {
  const profile = { birthday: "--11-12" as PartialDay };

  expect(propose({ groups: [CLIENTS] }, EMPTY_HISTORY)?.guess).toBe(true);
  expect(propose({ groups: [CLIENTS], profile }, EMPTY_HISTORY)?.guess).toBe(false);
  expect(propose()?.guess).toBe(false);
});

test("proposeTouch() believes more in ties of many days, and most in those the owner keeps", () => {
  const index = (different: Different, count: number): number =>
    propose(different, historyOn(daysUpTo(TODAY - 64, 19, count)))?.index ?? 0;
  const kept = { contact: { decision: "kept" } } as const;

  expect(index(kept, 4) / index({}, 4)).toBeCloseTo(1 / (0.3 + (0.7 * Math.log(5)) / Math.log(21)), 10);
  expect(index(kept, 20)).toBeCloseTo(index({}, 20), 10);
  expect(propose({}, EMPTY_HISTORY)?.index).toBe(0);
});

test("proposeTouch() does not take silence for need where the two talk elsewhere", () => {
  const elsewhere = { profile: { birthday: "--11-12" as PartialDay }, contact: { elsewhereOn: AS_OF } };
  const index = (silent: number): number | undefined =>
    propose(elsewhere, historyOn(daysUpTo(TODAY - silent, 19, 20)))?.index;

  expect(index(500)).toBeCloseTo(index(100) ?? 0, 12);
});

test("isHard() holds for sleeping ties, and after an unanswered attempt", () => {
  const hard = (history: TieHistory): boolean => isHard(propose({}, history)!);

  expect(hard(REGULAR)).toBe(false);
  expect(hard({ ...REGULAR, attempts: [attempt(TODAY - 64)] })).toBe(true);
  expect(hard(historyOn(daysUpTo(TODAY - 1200, 19, 20)))).toBe(true);
  expect(hard({ days: [...REGULAR.days, contactDay(TODAY - 30)], attempts: [] })).toBe(false);
});

test("no tie that once met in person gets five touches on end in writing, where a richer way is at hand (property)", () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 14 });
  fc.assert(
    fc.property(gaps, fc.constantFrom("email", "direct-message"), (weeks, medium) => {
      const met = contactDay(TODAY - 1500, { medium: "in-person" });
      const days = [met, ...daysUpTo(TODAY - 700, 20, 12).map((day) => contactDay(day))];
      const touches: Touch[] = [];
      let run = 0;
      let day = TODAY - 600;
      for (const gap of weeks) {
        day += gap * 7;
        const asOf = dayFromNumber(day);
        const person = aPerson(
          1,
          { days, attempts: [] },
          { touches, groups: [theGroup("current-clients")], profile: { phones: ["1"] } },
        );
        const proposal = proposeOne(aPlanInput([person], { asOf, coverage: [] }), person.contact.id);
        if (proposal === null) continue;
        const isRich = MEDIUM_TRAITS[proposal.medium].class === "rich";
        run = isRich ? 0 : run + 1;
        expect(run).toBeLessThan(5);
        const done = {
          id: touches.length + 1,
          state: "done",
          answeredOn: asOf,
          medium: isRich ? proposal.medium : medium,
        };
        touches.push(aTouch(1, isoWeek(asOf), asOf, done as Partial<Touch>));
      }
    }),
    { numRuns: 25 },
  );
});

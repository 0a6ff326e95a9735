import fc from "fast-check";
import { expect, test } from "vitest";
import { type PartialDay, addDays } from "../day.ts";
import { given } from "../failure.ts";
import { anEntry } from "../help/testing.ts";
import type { JobChange } from "../person/profile.ts";
import { describeReasons } from "./describe-reasons.ts";
import { indexFactsOf } from "./index-facts.ts";
import { type IndexFacts, indexOf } from "./index-policy.ts";
import type { PlanContact } from "./plan.ts";
import type { ReasonKind } from "./reason.ts";
import { contextOf } from "./plan-week.ts";
import { reasonToLeave } from "./reason-to-leave.ts";
import { AS_OF, TODAY, aPerson, aPlanInput, attempt, contactDay, daysUpTo, historyOn, theGroup } from "./testing.ts";
import { noStreak } from "./streak-belief.ts";
import { viewTie } from "./view-tie.ts";
import { weighCauses } from "./weigh-causes.ts";

const OTHERS = Array.from({ length: 30 }, (_, i) =>
  aPerson(100 + i, historyOn(daysUpTo(TODAY - 3 - 9 * i, 12 + i, 12)), { groups: [theGroup("current-clients")] }),
);
const CONTEXT = contextOf(aPlanInput(OTHERS), OTHERS);

const NEW_JOB: JobChange = {
  from: { organisation: "Acme Inc.", title: "Analyst" },
  to: { organisation: "Norte Analytics", title: "Head of Data" },
  lastOn: addDays(AS_OF, -250),
  firstOn: addDays(AS_OF, -10),
  source: "LinkedIn",
};

interface Someone {
  readonly gap: number;
  readonly count: number;
  readonly silent: number;
  readonly tries: number;
  readonly theirsLast: boolean;
  readonly birthdayIn: number | null;
  readonly newJob: boolean;
  readonly promise: boolean;
  readonly grouped: boolean;
}

const someone = fc.record<Someone>({
  gap: fc.integer({ min: 2, max: 120 }),
  count: fc.integer({ min: 3, max: 60 }),
  silent: fc.integer({ min: 3, max: 900 }),
  tries: fc.integer({ min: 0, max: 2 }),
  theirsLast: fc.boolean(),
  birthdayIn: fc.option(fc.integer({ min: 0, max: 7 })),
  newJob: fc.boolean(),
  promise: fc.boolean(),
  grouped: fc.boolean(),
});

/** Invents a person; tries of the owner's fall into the second half of the silence. */
function personOf({ gap, count, silent, tries, ...one }: Someone): PlanContact {
  const last = TODAY - silent;
  const attempts = Array.from({ length: tries }, (_, i) => attempt(last + Math.floor((silent * (i + 1)) / 6)));
  const ended = contactDay(last, { endsInbound: one.theirsLast, endsInboundOpening: one.theirsLast });
  const days = [
    ...historyOn(daysUpTo(last, gap, count)).days.slice(0, -1),
    ended,
    ...attempts.filter(({ day }) => day > last).map(({ day }) => contactDay(day, { inbound: false })),
  ];
  return aPerson(
    1,
    { days, attempts },
    {
      groups: one.grouped ? [theGroup("current-clients")] : [],
      help: one.promise ? [anEntry(1, { kind: "promise", dueOn: addDays(AS_OF, 3) })] : [],
      profile: {
        birthday:
          one.birthdayIn === null ? null : (addDays(AS_OF, one.birthdayIn).replace(/^\d{4}/, "-") as PartialDay),
        jobChanges: one.newJob ? [NEW_JOB] : [],
      },
    },
  );
}

/** What someone lacks when the cause that a kind of reason tells is taken away. */
const LACKS: Partial<Record<ReasonKind, Partial<Someone>>> = {
  birthday: { birthdayIn: null },
  "job-change": { newJob: false },
  promise: { promise: false },
  "unanswered-message": { theirsLast: false },
};

/** The index as it would be without that cause: of all other kinds it is the silence. */
function indexWithout(kind: ReasonKind, one: Someone): number {
  const lacks = LACKS[kind];
  if (lacks !== undefined) return indexOn(personOf({ ...one, ...lacks }));
  // Everything else as it is: whoever was in touch today has other occasions too, and nothing unanswered.
  return indexOn(personOf(one), (facts) => ({
    ...facts,
    standing: { ...facts.standing, silence: 0 },
    occasions: facts.occasions.filter(({ strength }) => strength !== "lasting"),
  }));
}

function indexOn(person: PlanContact, change: (facts: IndexFacts) => IndexFacts = (facts) => facts): number {
  return indexOf(change(indexFactsOf(viewTie(person, CONTEXT), CONTEXT)), CONTEXT.market());
}

test("weighCauses() tells what the silence and each occasion add to the index", () => {
  const facts: IndexFacts = {
    value: 3,
    belief: { halfLife: 13, response: 0.6, organic: 0.02 },
    standing: { silence: 20, streak: noStreak(), occasion: true },
    strength: 1,
    silenceKnown: true,
    outlook: 0.2,
    renewal: 1,
    occasions: [{ strength: "plain" }, { strength: "lasting" }, { strength: "weak" }],
  };
  const { silence, occasions } = weighCauses(facts, CONTEXT.market());
  const [birthday = 0, longSilence, lastWord = 0] = occasions;

  expect(longSilence).toBe(silence);
  expect(birthday).toBeGreaterThan(lastWord);
  expect(lastWord).toBeGreaterThan(0);
  expect(weighCauses({ ...facts, silenceKnown: false }, CONTEXT.market()).silence).toBe(0);
});

test("the first reason of a touch is the true cause of its rank: without it the rank falls (property)", () => {
  fc.assert(
    fc.property(someone, (one) => {
      const view = viewTie(personOf(one), CONTEXT);
      fc.pre(reasonToLeave(view, CONTEXT) === null && indexOn(view.person) > 0);
      const { kind } = given(describeReasons(view, CONTEXT)[0], "there is a reason");

      expect(indexWithout(kind, one)).toBeLessThan(indexOn(view.person));
    }),
  );
});

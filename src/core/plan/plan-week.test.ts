import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, type Day, type Instant, type PartialDay, addDays, dayFromNumber, dayNumber } from "../day.ts";
import { DECISIONS, type Group } from "../facts.ts";
import type { ContactId } from "../id.ts";
import { MEDIA, MEDIUM_TRAITS } from "../medium.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { LEFT_KINDS, type Plan, type PlanContact, type PlanInput } from "./plan.ts";
import { createPlanMemo, planWeek } from "./plan-week.ts";
import {
  AS_OF,
  MAIL,
  TODAY,
  aPerson,
  aPlanInput,
  aTouch,
  attempt,
  contactDay,
  daysUpTo,
  defaultGroups,
  historyOn,
  theGroup,
} from "./testing.ts";

const CLIENTS = theGroup("current-clients");
const DUE = historyOn(daysUpTo(TODAY - 64, 19, 20));

function plan(contacts: readonly PlanContact[], different: Partial<PlanInput> = {}): Plan {
  return planWeek(aPlanInput(contacts, different));
}

const touched = ({ touches }: Plan): number[] => touches.map(({ contact }) => contact);
const whyLeft = ({ left }: Plan): [number, string][] => left.map(({ contact, why }) => [contact, why.kind]);
const many = (count: number, history: TieHistory, from = 1): PlanContact[] =>
  Array.from({ length: count }, (_, i) => aPerson(from + i, history));

test("planWeek() says the week, the budget, what is seen, and what the groups ask for", () => {
  const week = plan([aPerson(1, DUE, { groups: [CLIENTS] })]);

  expect(week).toMatchObject({
    asOf: AS_OF,
    week: "2026-W46",
    budget: { touches: 5, minutes: null },
    coverage: [MAIL],
    freshness: null,
    touches: [{ contact: 1, name: "Ines Vale 1", groupName: "Current clients", medium: "email" }],
    left: [],
    capacity: { asked: 0.2, budget: 5, text: "Your groups ask for 0.2 touches a week; you have 5: that fits." },
  });
});

test("planWeek() names who found no room with what ranked them, closest first", () => {
  const { left } = plan([...many(6, DUE), aPerson(7, historyOn(daysUpTo(TODAY - 2, 19, 20)))]);

  expect(left.map(({ contact, why }) => [contact, why.kind])).toEqual([
    [6, "no-room"],
    [7, "just-in-touch"],
  ]);
  expect(left[0]?.why.text).toMatch(/^No room this week\. You two are in touch about every 19 days; it has been 64;/);
});

test("planWeek() plans persons only", () => {
  const company = aPerson(1, DUE, { contact: { kind: "organisation" } });

  expect(plan([company])).toMatchObject({ touches: [], left: [] });
});

test("planWeek() takes what was done this week off the budget", () => {
  const done = aTouch(9, "2026-W46", AS_OF, { state: "done", answeredOn: AS_OF });
  const week = plan([...many(6, DUE), aPerson(9, DUE, { touches: [done] })]);

  expect(week.touches).toHaveLength(4);
  expect(week.budget.touches).toBe(5);
  expect(whyLeft(week)).toContainEqual([9, "answered-this-week"]);
});

test("planWeek() looks after a group less that has had more than its share", () => {
  const done = aTouch(9, "2026-W45", "2026-11-02", { state: "done", answeredOn: "2026-11-02" as Day });
  const theirs = (id: number, touches: PlanContact["touches"] = []): PlanContact =>
    aPerson(id, DUE, { groups: [CLIENTS], touches });
  const others = many(1, historyOn(daysUpTo(TODAY - 150, 19, 20)), 50);
  const settings = { ...DEFAULT_SETTINGS, touches: 1 };
  const before = plan([theirs(1), ...others], { settings });
  const after = plan(
    [theirs(1), ...[9, 10, 11, 12, 13, 14].map((id) => theirs(id, [{ ...done, contact: id as ContactId }])), ...others],
    {
      settings,
    },
  );

  expect([touched(before), touched(after)]).toEqual([[1], [50]]);
});

test("planWeek() puts easy touches before the hard one", () => {
  const asleep = historyOn(daysUpTo(TODAY - 1200, 19, 200));
  const week = plan([aPerson(1, asleep, { groups: [CLIENTS] }), ...many(2, DUE, 2)]);

  expect(touched(week)).toEqual([2, 3, 1]);
});

test("planWeek() keeps part of the week for new and for past ties", () => {
  const fresh = historyOn([TODAY - 60, TODAY - 50, TODAY - 40]);
  const asleep = historyOn(daysUpTo(TODAY - 1200, 19, 40));
  const shares = plan([...many(9, DUE), ...many(9, fresh, 20), ...many(9, asleep, 40)]).touches.map(
    ({ share }) => share,
  );

  expect(shares.toSorted()).toEqual(["current", "current", "current", "new", "past"]);
});

test("planWeek() says first when the data are old, and counts silence only as far as they reach", () => {
  const week = plan([aPerson(1, DUE)], { coverage: [{ ...MAIL, through: addDays(AS_OF, -30) }] });

  expect(week.freshness).toMatch(/^Your data end on 10 October, 30 days before this plan/);
  expect(week.touches[0]?.reasons[0]?.evidence["silentDays"]).toBe(34);
});

test("planWeek() plans an address book without any exchange, a few at a time", () => {
  const kept = { mobile: true, privateAddress: true, photo: true, note: false, starred: false };
  const contacts = Array.from({ length: 40 }, (_, i) =>
    aPerson(
      i + 1,
      EMPTY_HISTORY,
      i < 10 ? { profile: { kept } } : i === 39 ? { profile: { birthday: "--11-12" as PartialDay } } : {},
    ),
  );
  const week = plan(contacts, { coverage: [] });

  expect(touched(week)).toEqual([40, 1, 2]);
  expect(week.freshness).toContain("does not know when you last spoke");
  expect(week.touches.map(({ reasons }) => reasons[0]?.kind)).toEqual(["birthday", "valued", "valued"]);
  expect(whyLeft(week).filter(([, kind]) => kind === "not-known")).toHaveLength(29);
  expect(week.left[0]?.why.text).toMatch(/^A week takes only a few with whom no contact is seen\. /);
});

test("planWeek() counts nothing that was missed while the owner was away", () => {
  const before = daysUpTo(TODAY - 290, 3, 60);
  const contacts = many(20, historyOn(before)).map((person, i) =>
    i === 0 ? { ...person, history: historyOn([...before, TODAY - 10]) } : person,
  );
  const week = plan(contacts);

  expect(week.touches).toHaveLength(5);
  expect(week.touches[0]?.reasons[0]?.text).toContain("For 9 months of that you wrote to nobody.");
  expect(whyLeft(week)).not.toContainEqual([expect.anything(), "fading"]);
});

test("planWeek() says when nothing that the owner sent is among the data", () => {
  const received = daysUpTo(TODAY - 5, 3, 25).map((day) => contactDay(day, { outbound: false }));

  expect(plan([aPerson(1, { days: received, attempts: [] })]).freshness).toContain("import your sent mail too");
});

test("planWeek() goes lighter after an unanswered attempt, and not before its time", () => {
  const page = { profiles: ["https://www.linkedin.com/in/ines-vale"], phones: ["+351 21"] };
  const tried = (daysAgo: number): TieHistory => ({
    days: [...DUE.days, contactDay(TODAY - daysAgo, { inbound: false })],
    attempts: [attempt(TODAY - daysAgo)],
  });

  expect(plan([aPerson(1, tried(20), { profile: page })]).left[0]?.why.kind).toBe("backing-off");
  expect(plan([aPerson(1, tried(30), { profile: page })]).touches[0]?.medium).toBe("direct-message");
  expect(plan([aPerson(1, tried(30), { profile: { emails: [], phones: ["+351 21"] } })]).left[0]?.why).toEqual({
    kind: "backing-off",
    text: "You wrote on 10 October without an answer, and nothing lighter is at hand.",
  });
});

test("planWeek() lets a binding promise come first", () => {
  const promise: Group = { ...theGroup("powerful-colleagues"), binding: 1, latestDays: 60 };
  const contacts = [
    ...many(9, DUE).map((person) => ({ ...person, groups: [CLIENTS] })),
    aPerson(50, DUE, { groups: [promise] }),
  ];

  expect(touched(plan(contacts, { settings: { ...DEFAULT_SETTINGS, touches: 1 } }))).toEqual([50]);
});

test("planWeek() asks nothing for those who are let go", () => {
  const gone = aPerson(1, DUE, { groups: [CLIENTS], contact: { decision: "let-go", decidedOn: AS_OF } });

  expect(plan([gone]).capacity.asked).toBe(0);
});

// Everything a contact can be, in short lists, so that shrinking leads somewhere.
const someHistory = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: TODAY - 1600, max: TODAY + 40 }), { maxLength: 14 }),
    fc.constantFrom("both", "theirs", "owner's"),
    fc.constantFrom(...MEDIA),
    fc.array(fc.tuple(fc.integer({ min: TODAY - 500, max: TODAY + 20 }), fc.option(fc.nat({ max: 60 }))), {
      maxLength: 4,
    }),
  )
  .map(([days, side, medium, attempts]): TieHistory => ({
    days: days
      .toSorted((a, b) => a - b)
      .map((day) =>
        contactDay(day, {
          medium,
          outbound: side !== "theirs",
          inbound: side !== "owner's",
          endsInbound: side === "theirs",
          endsInboundOpening: side === "theirs",
        }),
      ),
    attempts: attempts
      .toSorted(([a], [b]) => a - b)
      .map(([day, after]) => attempt(day, { answeredOn: after === null ? null : day + after })),
  }));
const somePerson = fc.record({
  history: someHistory,
  decision: fc.constantFrom(...DECISIONS),
  entered: fc.constantFrom("history" as const, "arrival" as const, "hand" as const),
  group: fc.option(fc.constantFrom(...defaultGroups())),
  email: fc.boolean(),
  phone: fc.boolean(),
  died: fc.boolean(),
  birthday: fc.option(fc.constantFrom("--11-12" as PartialDay, "1970-06-01" as PartialDay)),
  expectedIn: fc.option(fc.integer({ min: -3, max: 30 })),
  elsewhere: fc.boolean(),
  starred: fc.boolean(),
  oneSided: fc.boolean(),
  touch: fc.option(fc.constantFrom("proposed", "accepted", "done", "snoozed", "skipped", "expired")),
});
const someContacts = fc.array(somePerson, { maxLength: 14 }).map((list) =>
  list.map((one, i) => {
    const id = i + 1;
    return aPerson(id, one.history, {
      groups: one.group === null ? [] : [one.group],
      expected: one.expectedIn === null ? [] : [((TODAY + one.expectedIn) * DAY_MS + 3_600_000) as Instant],
      touches:
        one.touch === null
          ? []
          : [aTouch(id, "2026-W46", AS_OF, { state: one.touch, answeredOn: AS_OF, until: "2027-01-01" as Day })],
      lastSubject: "Re: Budget",
      contact: {
        decision: one.decision,
        decidedOn: one.decision === "none" ? null : addDays(AS_OF, -100),
        entered: one.entered,
        elsewhereOn: one.elsewhere ? AS_OF : null,
        starred: one.starred ? 1 : 0,
        oneSided: one.oneSided ? 1 : 0,
      },
      profile: {
        emails: one.email ? [`ines${id}@norte.example`] : [],
        phones: one.phone ? ["+351 21"] : [],
        diedOn: one.died ? ("2020-01-01" as PartialDay) : null,
        birthday: one.birthday,
      },
    });
  }),
);
const someInput = fc
  .tuple(
    someContacts,
    fc.option(fc.nat({ max: 7 })),
    fc.option(fc.nat({ max: 200 })),
    fc.constantFrom([MAIL], [], [{ ...MAIL, through: addDays(AS_OF, -60) }]),
  )
  .map(([contacts, touches, minutes, coverage]) =>
    aPlanInput(contacts, { coverage, settings: { ...DEFAULT_SETTINGS, touches, minutes } }),
  );

test("planWeek() loses nobody: each is among the touches or among the left, once (property)", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const week = planWeek(input);
      const named = [...touched(week), ...week.left.map(({ contact }) => contact)];

      expect(named.toSorted((a, b) => a - b)).toEqual(input.contacts.map(({ contact }) => contact.id));
      for (const { why } of week.left) expect(LEFT_KINDS).toContain(why.kind);
    }),
  );
});

test("planWeek() keeps to the budget (property)", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const { touches } = planWeek(input);
      const { settings } = input;
      const unlimited = settings.touches === null && settings.minutes === null;

      expect(touches.length).toBeLessThanOrEqual(unlimited ? 5 : (settings.touches ?? Infinity));
      expect(touches.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(settings.minutes ?? Infinity);
    }),
  );
});

test("planWeek() does not depend on the order of contacts (property)", () => {
  fc.assert(
    fc.property(someInput, fc.integer(), (input, seed) => {
      const shuffled = input.contacts.toSorted(
        (a, b) => ((a.contact.id * 7919 + seed) % 31) - ((b.contact.id * 7919 + seed) % 31),
      );

      expect(planWeek({ ...input, contacts: shuffled })).toEqual(planWeek(input));
    }),
  );
});

test("planWeek() gives the same with the memo of a call in which others had another last topic (property)", () => {
  fc.assert(
    fc.property(someInput, fc.nat(), (input, place) => {
      const memo = createPlanMemo(DEFAULT_SETTINGS);
      planWeek(input, memo);
      const changed = input.contacts.map((person, index) =>
        index === place % input.contacts.length ? { ...person, lastSubject: "The harbour plans" } : person,
      );

      expect(planWeek({ ...input, contacts: changed }, memo)).toEqual(planWeek({ ...input, contacts: changed }));
    }),
  );
});

test("planWeek() proposes nobody who is dead, refused, resting, let go, expected, done or backed off from (property)", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const people = new Map(input.contacts.map((person) => [person.contact.id, person]));
      for (const { contact, reasons, action, medium } of planWeek(input).touches) {
        const { contact: facts, profile, expected, touches, history } = people.get(contact)!;
        const seen = history.days.filter(({ day }) => day <= TODAY);
        const lifted = seen.some(({ day, inbound }) => inbound && day > TODAY - 100);
        const answered = touches[0]?.state;

        expect(profile.diedOn).toBeNull();
        expect(facts.decision).not.toBe("never");
        if (facts.decision === "resting" || facts.decision === "let-go") expect(lifted).toBe(true);
        expect(expected.some((at) => at > input.asOfEnd && at <= input.asOfEnd + 14 * DAY_MS)).toBe(false);
        expect(["done", "skipped", "snoozed"]).not.toContain(answered);
        const waiting = history.attempts.some(
          ({ day, answeredOn }) => day <= TODAY && day > TODAY - 21 && (answeredOn === null || answeredOn > TODAY),
        );
        const later = history.attempts.some(
          ({ answeredOn }) => answeredOn !== null && answeredOn > TODAY - 21 && answeredOn <= TODAY,
        );
        if (waiting && !later && facts.oneSided === 0) expect(facts.oneSided).toBe(1);
        expect(reasons.length).toBeGreaterThan(0);
        expect(action.href ?? "tel:").toMatch(/^(tel:|mailto:|https:)/);
        expect(MEDIUM_TRAITS[medium].minutes).toBeGreaterThan(0);
      }
    }),
  );
});

test("planWeek() shows no probability where nothing is measured (property)", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      for (const { groupName, reasons } of planWeek(input).touches) {
        if (groupName !== "Friends") continue;
        for (const { text, evidence } of reasons) {
          expect(evidence).not.toHaveProperty("outlook28");
          expect(text).not.toMatch(/in 10/);
        }
      }
    }),
  );
});

test("planWeek() gives the same plan for what happens after the day (property)", () => {
  fc.assert(
    fc.property(someInput, (input) => {
      const later = input.contacts.map((person) => ({
        ...person,
        history: {
          days: [
            ...person.history.days.filter(({ day }) => day <= TODAY),
            contactDay(TODAY + 1),
            contactDay(TODAY + 90),
          ],
          attempts: [
            ...person.history.attempts.map((one) =>
              one.answeredOn !== null && one.answeredOn > TODAY ? { ...one, answeredOn: TODAY + 400 } : one,
            ),
            attempt(TODAY + 50),
          ],
        },
        touches: [
          ...person.touches,
          aTouch(person.contact.id, "2026-W47", "2026-11-16", { state: "done", answeredOn: "2026-11-17" as Day }),
        ],
      }));

      expect(planWeek({ ...input, contacts: later })).toEqual(planWeek(input));
    }),
  );
});

test("planWeek() comes back later and lighter, never sooner, to who does not answer", () => {
  let history: TieHistory = historyOn(daysUpTo(TODAY - 64, 19, 20));
  const profile = { phones: ["+351 21"], profiles: ["https://www.linkedin.com/in/ines-vale"] };
  const tries: { day: number; richness: number }[] = [];
  for (let week = 0; week < 150; week++) {
    const asOf = addDays(AS_OF, week * 7);
    const { touches, left } = plan([aPerson(1, history, { profile })], {
      asOf,
      coverage: [{ ...MAIL, through: asOf }],
    });
    const [touch] = touches;
    if (touch === undefined) {
      if (left[0]?.why.kind.startsWith("propose") === true) break;
      continue;
    }
    const day = dayNumber(asOf);
    tries.push({ day, richness: MEDIUM_TRAITS[touch.medium].richness });
    history = {
      days: [...history.days, contactDay(day, { inbound: false, medium: touch.medium })],
      attempts: [...history.attempts, attempt(day, { medium: touch.medium })],
    };
  }
  const waits = tries.slice(1).map(({ day }, i) => day - (tries[i]?.day ?? 0));

  expect(tries).toHaveLength(3);
  expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
  expect(tries.map(({ richness }) => richness)).toEqual([0.4, 0.3, 0.1]);
});

test("planWeek() tells for two weeks of those whom a message of theirs brought back", () => {
  const who = (id: number, decision: "resting" | "let-go" | "never", wrote: number) =>
    aPerson(id, historyOn([TODAY - 300, TODAY - wrote]), {
      contact: { decision, decidedOn: dayFromNumber(TODAY - 100) },
    });
  const week = planWeek(
    aPlanInput([who(1, "resting", 14), who(2, "let-go", 3), who(3, "never", 3), who(4, "let-go", 15)]),
  );

  expect(week.returned).toEqual([
    { contact: 2, name: "Ines Vale 2", on: dayFromNumber(TODAY - 3), after: "let-go" },
    { contact: 1, name: "Ines Vale 1", on: dayFromNumber(TODAY - 14), after: "resting" },
  ]);
});

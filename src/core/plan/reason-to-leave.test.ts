import { expect, test } from "vitest";
import { DAY_MS, type Day, type Instant, type PartialDay, addDays } from "../day.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import type { Left, PlanInput } from "./plan.ts";
import { contextOf } from "./plan-week.ts";
import { reasonToLeave } from "./reason-to-leave.ts";
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
const DUE = historyOn(daysUpTo(TODAY - 64, 19, 20));

function leave(
  different: Different = {},
  history: TieHistory = DUE,
  input: Partial<PlanInput> = {},
): Left["why"] | null {
  return reasonToLeave(viewOf(aPerson(1, history, different), input), aContext(input));
}

test("reasonToLeave() lets who is due pass", () => {
  expect(leave()).toBeNull();
});

test("reasonToLeave() never names the dead", () => {
  const died = { kind: "died", text: "They have died." };

  expect(leave({ profile: { diedOn: "2020-05-01" as PartialDay } })).toEqual(died);
  expect(leave({ profile: { diedOn: "--05-01" as PartialDay } })).toEqual(died);
  expect(leave({ profile: { diedOn: "2026-12-01" as PartialDay } })).toBeNull();
});

test("reasonToLeave() keeps to what the owner decided of a tie", () => {
  const decided = (decision: "never" | "let-go" | "resting"): Left["why"] | null =>
    leave({ contact: { decision, decidedOn: "2026-10-15" as Day } });

  expect(decided("never")).toEqual({ kind: "never", text: "You chose never." });
  expect(decided("let-go")?.kind).toBe("let-go");
  expect(decided("resting")).toEqual({ kind: "resting", text: "Resting until they write." });
});

test("reasonToLeave() plans nothing while the owner is away", () => {
  const away = (awayUntil: string): Left["why"] | null =>
    leave({}, DUE, { settings: { ...DEFAULT_SETTINGS, awayUntil } });

  expect(away("2026-11-20")).toEqual({ kind: "away", text: "You are away until 20 November." });
  expect(away("2026-11-09")).toBeNull();
  expect(away("soon")).toBeNull();
});

test("reasonToLeave() goes by the answers of this week and of those before", () => {
  const thisWeek = aTouch(1, "2026-W46", AS_OF, { answeredOn: AS_OF });
  const declined = ["2026-W43", "2026-W44", "2026-W45"].map((week, i) =>
    aTouch(1, week, addDays(AS_OF, -21 + 7 * i), { state: "skipped", answeredOn: addDays(AS_OF, -21 + 7 * i) }),
  );
  const snoozed = (until: Day): Different => ({ touches: [{ ...thisWeek, state: "snoozed", until }] });

  expect(leave({ touches: [{ ...thisWeek, state: "done" }] })).toEqual({
    kind: "answered-this-week",
    text: "Done this week.",
  });
  expect(leave({ touches: [{ ...thisWeek, state: "skipped" }] })).toEqual({
    kind: "declined",
    text: "You said not now this week.",
  });
  expect(leave({ touches: declined })).toEqual({
    kind: "declined",
    text: "You said not now 3 times running; the regroup will ask what is true.",
  });
  expect(leave({ touches: declined.slice(1) })).toBeNull();
  expect(leave(snoozed("2026-12-01" as Day))).toEqual({
    kind: "snoozed",
    text: "Later, as you said: not before 1 December.",
  });
  expect(leave(snoozed(AS_OF))).toBeNull();
});

test("reasonToLeave() proposes nobody one meets within two weeks", () => {
  const inDays = (days: number): Different => ({ expected: [((TODAY + days) * DAY_MS + 36_000_000) as Instant] });

  expect(leave(inDays(3))).toEqual({ kind: "expected", text: "You meet on Thursday 12 November." });
  expect(leave(inDays(15))).toBeNull();
});

test("reasonToLeave() backs off, and proposes rest or letting go after the limit", () => {
  const tried = (...daysAgo: number[]): TieHistory => ({
    ...DUE,
    attempts: daysAgo.map((days) => attempt(TODAY - days)),
  });
  const stranger = { days: [], attempts: [100, 60, 20].map((days) => attempt(TODAY - days)) };

  expect(leave({}, tried(10))?.kind).toBe("backing-off");
  expect(leave({}, tried(30))).toBeNull();
  expect(leave({}, tried(100, 60, 20))?.kind).toBe("propose-rest");
  expect(leave({}, stranger)?.kind).toBe("propose-letting-go");
  expect(leave({ contact: { oneSided: 1 } }, tried(100, 60, 20))).toBeNull();
});

test("reasonToLeave() leaves who is new in the inbox, and who talks elsewhere, unless there is an occasion", () => {
  const arrived = { entered: "arrival", enteredOn: "2026-11-02" as Day } as const;
  const profile = { birthday: "--11-12" as PartialDay };

  expect(leave({ contact: arrived })?.kind).toBe("inbox");
  expect(leave({ contact: arrived, profile })).toBeNull();
  expect(leave({ contact: { elsewhereOn: AS_OF } })).toEqual({
    kind: "elsewhere",
    text: "You talk elsewhere, so silence here says nothing; no occasion now.",
  });
  expect(leave({ contact: { elsewhereOn: AS_OF }, profile })).toBeNull();
});

test("reasonToLeave() says what is not known", () => {
  expect(leave({}, EMPTY_HISTORY)).toEqual({
    kind: "not-known",
    text: "In your book; no source shows personal contact.",
  });
  expect(leave({}, EMPTY_HISTORY, { coverage: [] })?.text).toBe("No source shows contact, and little is kept of them.");
});

test("reasonToLeave() leaves who was just in touch, hardly at all, or lately enough", () => {
  expect(leave({}, historyOn(daysUpTo(TODAY - 3, 19, 20)))).toEqual({
    kind: "just-in-touch",
    text: "Last in touch on 6 November.",
  });
  expect(leave({}, historyOn(daysUpTo(TODAY, 19, 20)))?.text).toBe("In touch today.");
  expect(leave({}, historyOn([TODAY - 200]))).toEqual({
    kind: "thin",
    text: "Last in touch on 23 April, on 1 day in all: too little to go by.",
  });
  expect(leave({}, historyOn(daysUpTo(TODAY - 12, 19, 20)))).toEqual({
    kind: "on-track",
    text: "Last in touch on 28 October; every 19 days is enough.",
  });
});

test("reasonToLeave() measures nothing among friends", () => {
  const groups = [theGroup("friends")];

  expect(leave({ groups })).toEqual({
    kind: "unmeasured",
    text: "In Friends, where nothing is measured; no occasion now.",
  });
  expect(leave({ groups }, historyOn(daysUpTo(TODAY - 200, 19, 20)))).toBeNull();
  expect(leave({ groups, profile: { birthday: "--11-12" as PartialDay } })).toBeNull();
});

test("reasonToLeave() doubts a silence while the other of that name is in touch, but no occasion", () => {
  const silent = aPerson(1, DUE);
  const meet = (last: number, person = silent): Left["why"] | null => {
    const other = aPerson(2, historyOn([last]), { profile: { name: silent.profile.name } });
    return reasonToLeave(viewOf(person), contextOf(aPlanInput([person, other]), [person, other]));
  };

  expect(meet(TODAY - 8)).toEqual({
    kind: "maybe-same",
    text: "Another contact of this name (c_2) was in touch on 1 November; first say whether they are one person.",
  });
  expect(meet(TODAY - 100)).toBeNull();
  expect(meet(TODAY - 40)).toBeNull();
  expect(meet(TODAY - 8, aPerson(1, DUE, { profile: { birthday: "--11-12" as PartialDay } }))).toBeNull();
});

test("reasonToLeave() proposes nobody without a way to reach them", () => {
  expect(leave({ profile: { emails: [] } })).toEqual({
    kind: "no-way-to-reach",
    text: "No number or address of theirs is known.",
  });
  expect(leave({ profile: { emails: [], deadEmails: ["ines@norte.example"] } })?.text).toBe(
    "Mail to ines@norte.example fails, and no other way to reach them is known.",
  );
});

test("reasonToLeave() lets an occasion pass where there is no cadence to be late for", () => {
  const letter = contactDay(TODAY - 10, { outbound: false, endsInbound: true, endsInboundOpening: true });

  expect(leave({}, { days: [contactDay(TODAY - 200), letter], attempts: [] })).toBeNull();
});

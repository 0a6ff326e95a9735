import { expect, test } from "vitest";
import { type PartialDay, addDays } from "../day.ts";
import { EMPTY_HISTORY, type TieHistory } from "../tie/history.ts";
import { createOwnerTime } from "../tie/owner-time.ts";
import { describeReasons, describeStepUp } from "./describe-reasons.ts";
import type { PlanInput } from "./plan.ts";
import type { Reason } from "./reason.ts";
import {
  AS_OF,
  TODAY,
  aContext,
  aPerson,
  aTouch,
  contactDay,
  daysUpTo,
  historyOn,
  on,
  theGroup,
  viewOf,
} from "./testing.ts";
import { viewTie } from "./view-tie.ts";

type Different = Parameters<typeof aPerson>[2];
const REGULAR = historyOn(daysUpTo(TODAY - 64, 19, 20));

function reasons(different: Different = {}, history: TieHistory = REGULAR, input: Partial<PlanInput> = {}): Reason[] {
  return describeReasons(viewOf(aPerson(1, history, different), input), aContext(input));
}

test("describeReasons() says the tie's own rhythm, its silence and the odds", () => {
  expect(reasons()).toEqual([
    {
      kind: "usual-gap",
      text: "You two are in touch about every 19 days; it has been 64; ties like this stay quiet for another four weeks 7 times in 10.",
      evidence: { silentDays: 64, last: "2026-09-06", contactDays: 20, usualGapDays: 19, outlook28: 0.34 },
    },
  ]);
});

test("describeReasons() tells a rhythm that lapsed as one that was", () => {
  const said = (silent: number): string | undefined =>
    reasons({}, historyOn(daysUpTo(TODAY - silent, 19, 20)))[0]?.text.split(";")[0];

  expect(said(152)).toBe("You two are in touch about every 19 days");
  expect(said(153)).toBe("You two used to be in touch about every 19 days");
});

test("describeReasons() leaves the odds out where contact is likely anyway", () => {
  const weekly = historyOn(daysUpTo(TODAY - 9, 7, 100));

  expect(reasons({}, weekly)[0]?.text).toBe("You two are in touch about every 7 days; it has been 9.");
});

test("describeReasons() adds what the owner wants where that is more", () => {
  const groups = [theGroup("current-clients")];
  const slow = historyOn(daysUpTo(TODAY - 64, 60, 12));
  const last = (list: Reason[]): [string, string | undefined, unknown] => [
    list[0]?.kind ?? "",
    list[0]?.text.split(". ").at(-1),
    list[0]?.evidence["idealDays"],
  ];

  expect(last(reasons({ groups }, slow))).toEqual(["cadence", "For Current clients you set every 30 days.", 30]);
  expect(last(reasons({ groups, contact: { idealDays: 20 } }, slow))).toEqual([
    "cadence",
    "You set every 20 days for them.",
    20,
  ]);
  expect(last(reasons({ contact: { idealDays: 20 } }, slow))).toEqual([
    "cadence",
    "You set every 20 days for them.",
    20,
  ]);
  expect(reasons({ groups })[0]?.kind).toBe("usual-gap");
  expect(reasons({ profile: { organisation: "Acme" } }, slow, { ownerOrganisations: ["Norte"] })[0]?.kind).toBe(
    "usual-gap",
  );
});

test("describeReasons() gives no odds where there is no rhythm yet", () => {
  const groups = [theGroup("current-clients")];

  expect(reasons({ groups }, historyOn([TODAY - 200, TODAY - 150]))[0]).toEqual({
    kind: "cadence",
    text: "In touch on 2 days so far, last on 12 June; it has been 5 months.",
    evidence: { silentDays: 150, last: "2026-06-12", contactDays: 2 },
  });
  expect(reasons({}, historyOn([TODAY - 30, TODAY - 24]))[0]).toMatchObject({
    kind: "new-tie",
    text: "A new tie. In touch on 2 days so far, last on 16 October; it has been 24 days.",
  });
  expect(reasons({}, historyOn(daysUpTo(TODAY - 24, 10, 5)))[0]?.kind).toBe("new-tie");
  expect(reasons({}, historyOn([TODAY]))[0]?.text).toBe(
    "A new tie. In touch on 1 day so far, last on 9 November, today.",
  );
});

test("describeReasons() puts an occasion first, and a closing word last", () => {
  const profile = { birthday: "--11-12" as PartialDay };
  const closing = contactDay(TODAY - 40, { outbound: false, endsInbound: true });
  const kinds = (list: Reason[]): string[] => list.map(({ kind }) => kind);

  expect(kinds(reasons({ profile }))).toEqual(["birthday", "usual-gap"]);
  expect(kinds(reasons({}, { ...REGULAR, days: [...REGULAR.days, closing] }))).toEqual([
    "usual-gap",
    "unanswered-message",
  ]);
});

test("describeReasons() says a long silence once", () => {
  expect(reasons({}, historyOn(daysUpTo(TODAY - 1200, 19, 20))).map(({ kind }) => kind)).toEqual(["long-silence"]);
});

test("describeReasons() says nothing of silence where the two talk elsewhere", () => {
  const profile = { birthday: "--11-12" as PartialDay };

  expect(reasons({ profile, contact: { elsewhereOn: AS_OF } }).map(({ kind }) => kind)).toEqual(["birthday"]);
});

test("describeReasons() gives dates, and no number more, where nothing is measured", () => {
  expect(reasons({ groups: [theGroup("friends")] })).toEqual([
    { kind: "cadence", text: "You were last in touch on 6 September.", evidence: { last: "2026-09-06" } },
  ]);
});

test("describeReasons() names the owner's own absence within a silence", () => {
  const time = createOwnerTime([{ from: TODAY - 300, to: TODAY - 30 }]);
  const context = { ...aContext(), time };
  const person = aPerson(1, historyOn(daysUpTo(TODAY - 310, 19, 20)));

  const [reason] = describeReasons(viewTie(person, context), context);

  expect(reason?.text).toMatch(
    /^You two used to be in touch about every 19 days; it has been 10 months; .* For 9 months of that you wrote to nobody\.$/,
  );
  expect(reason?.evidence["awayDays"]).toBe(271);
});

test("describeReasons() says of somebody without any contact why they are named all the same", () => {
  const blind = { coverage: [] };
  const kept = { mobile: false, privateAddress: true, photo: false, note: true, starred: false };
  const groups = [theGroup("current-clients")];

  expect(reasons({ profile: { kept } }, EMPTY_HISTORY, blind)).toEqual([
    {
      kind: "valued",
      text: "You keep a private address and a note of theirs. Kith cannot see when you last spoke.",
      evidence: { asOf: AS_OF, kept: 0.39 },
    },
  ]);
  expect(reasons({ groups, contact: { starred: 1, decision: "kept" } }, EMPTY_HISTORY)[0]?.text).toBe(
    "In Current clients, starred by you and kept by you. No source shows contact with them so far.",
  );
  expect(reasons({ profile: { labels: ["Clients"] } }, EMPTY_HISTORY, blind)[0]?.text).toBe(
    'Labelled "Clients" in your address book. Kith cannot see when you last spoke.',
  );
  expect(reasons({}, EMPTY_HISTORY, blind)[0]?.text).toBe("Kith cannot see when you last spoke.");
  expect(reasons({ profile: { birthday: "--11-12" as PartialDay } }, EMPTY_HISTORY).map(({ kind }) => kind)).toEqual([
    "birthday",
  ]);
});

test("describeReasons() remembers the last planned touch where it is all that is known", () => {
  const touches = [aTouch(1, "2026-W20", "2026-05-11", { state: "done", answeredOn: addDays(AS_OF, -182) })];

  expect(reasons({ touches, contact: { starred: 1 } }, EMPTY_HISTORY)[0]?.text).toBe(
    "Starred by you. No source shows contact with them so far. Your last planned touch was 6 months ago.",
  );
});

test("describeStepUp() says why it is time to hear each other", () => {
  const written = viewOf(aPerson(1, REGULAR));
  const spoken = viewOf(aPerson(1, { days: [contactDay(on("2026-03-03"), { medium: "phone" })], attempts: [] }));

  expect(describeStepUp(null, written, AS_OF)).toBeNull();
  expect(describeStepUp("only-written", written, AS_OF)).toEqual({
    kind: "balance",
    text: "So far you two have only written; hearing each other would suit.",
    evidence: {},
  });
  expect(describeStepUp("long-since-spoken", spoken, AS_OF)).toEqual({
    kind: "balance",
    text: "You last met or spoke on 3 March; hearing each other would suit.",
    evidence: { lastSpoken: "2026-03-03" },
  });
});

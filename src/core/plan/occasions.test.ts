import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type PartialDay, addDays } from "../day.ts";
import type { JobChange, Profile } from "../person/profile.ts";
import type { ContactDay, TieHistory } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import type { Occasion } from "./occasion.ts";
import { type OccasionQuestion, occasionsOf, wasStrong } from "./occasions.ts";
import { AS_OF, TODAY, aProfile, contactDay, daysUpTo, historyOn, on } from "./testing.ts";

function find(
  days: readonly ContactDay[],
  profile: Partial<Profile> = {},
  different: Partial<OccasionQuestion> = {},
): Occasion[] {
  const history: TieHistory = { days, attempts: [] };
  return occasionsOf({
    profile: aProfile(1, profile),
    history,
    statistics: computeStatistics(history, TODAY),
    asOf: AS_OF,
    seenSince: "2020-01-01" as Day,
    help: [],
    outside: [],
    dormant: false,
    close: false,
    ...different,
  });
}

const theirs = (day: string, different: Partial<ContactDay> = {}): ContactDay =>
  contactDay(on(day), { outbound: false, endsInbound: true, endsInboundOpening: true, ...different });

test("occasionsOf() sees no birthday in the last year there is", () => {
  expect(find([], { birthday: "--12-31" as PartialDay }, { asOf: "9999-12-31" as Day })).toEqual([]);
});

test("occasionsOf() sees a birthday from a week before to the day itself", () => {
  const at = (birthday: string): Occasion[] => find([], { birthday: birthday as PartialDay });

  expect(at("1980-11-16")).toEqual([
    {
      key: "birthday:2026",
      kind: "birthday",
      confidence: "certain",
      on: "2026-11-16",
      from: "2026-11-09",
      until: "2026-11-16",
      strength: "plain",
      anyway: true,
      reason: {
        kind: "birthday",
        text: "Their birthday is on Monday 16 November.",
        evidence: { birthday: "2026-11-16" },
      },
    },
  ]);
  expect(at("--11-09")[0]?.reason.text).toBe("Their birthday is today.");
  expect([at("--11-17"), at("--11-08")]).toEqual([[], []]);
});

test("occasionsOf() presses a birthday of somebody who is close, or was in touch often and still is", () => {
  const birthday = "--11-12" as PartialDay;
  const often = daysUpTo(TODAY - 20, 10, 12).map((day) => contactDay(day));
  const strength = (...of: [readonly ContactDay[], Partial<OccasionQuestion>?]): unknown =>
    find(of[0], { birthday }, of[1]).find(({ kind }) => kind === "birthday")?.strength;

  expect(strength([])).toBe("plain");
  expect(strength([], { close: true })).toBe("strong");
  expect(strength(often)).toBe("strong");
  expect(strength(often, { dormant: true })).toBe("plain");
});

test("occasionsOf() keeps a birthday of 29 February, and those around New Year", () => {
  const leap = find([], { birthday: "--02-29" as PartialDay }, { asOf: "2027-02-25" as Day });
  const newYear = find([], { birthday: "--01-02" as PartialDay }, { asOf: "2026-12-30" as Day });

  expect([leap[0]?.on, newYear[0]?.on]).toEqual(["2027-02-28", "2027-01-02"]);
});

test("occasionsOf() sees a message of theirs that nobody answered, for 45 days", () => {
  const sent = (daysAgo: number): Occasion[] => find([contactDay(TODAY - 100), theirs(addDays(AS_OF, -daysAgo))]);

  expect(sent(10)[0]).toMatchObject({
    kind: "unanswered-message",
    on: "2026-10-30",
    until: "2026-12-14",
    strength: "strong",
    anyway: true,
    reason: {
      text: "They wrote to you on 30 October; no answer of yours is seen.",
      evidence: { message: "2026-10-30", openMessages: 1 },
    },
  });
  expect([sent(1), sent(46)]).toEqual([[], []]);
  expect([sent(2), sent(45)].map((found) => found.length)).toEqual([1, 1]);
});

test("occasionsOf() takes a later message or meeting of the owner's for the answer", () => {
  expect(find([theirs("2026-10-20"), contactDay(on("2026-10-25"), { inbound: false })])).toEqual([]);
  expect(find([theirs("2026-10-20"), contactDay(on("2026-10-25"), { medium: "in-person" })])).toEqual([]);
});

test("occasionsOf() takes no mail to a crowd for a question, nor for an answer", () => {
  const crowd = contactDay(on("2026-10-25"), { inbound: false, weight: 0.02 });

  expect(find([theirs("2026-10-20", { weight: 0.25 })])).toEqual([]);
  expect(find([theirs("2026-10-20"), crowd]).map(({ kind }) => kind)).toEqual(["unanswered-message"]);
  expect(find([theirs("2026-10-20", { weight: 85 / 255 })])).toHaveLength(1);
});

test("occasionsOf() makes less of a closing reply than of an opening one", () => {
  const closing = theirs("2026-10-25", { endsInboundOpening: false });

  expect(find([contactDay(TODAY - 100), closing])[0]).toMatchObject({
    strength: "weak",
    anyway: false,
    reason: { text: "They had the last word on 25 October." },
  });
  expect(find([theirs("2026-10-20"), closing])[0]).toMatchObject({ on: "2026-10-20", strength: "strong" });
});

test("occasionsOf() makes less of messages that the owner does not usually answer", () => {
  const reports = ["2026-06-01", "2026-07-01", "2026-08-01"].map((day) => theirs(day));
  const answers = ["2026-06-03", "2026-07-03"].map((day) => contactDay(on(day), { inbound: false }));
  const latest = theirs("2026-10-25");
  const ordered = (days: readonly ContactDay[]): ContactDay[] => days.toSorted((a, b) => a.day - b.day);

  expect(find([...reports, latest])[0]).toMatchObject({ strength: "plain", anyway: false });
  expect(find(ordered([...reports, ...answers, latest]))[0]).toMatchObject({ strength: "strong", anyway: true });
});

test("occasionsOf() sees a first meeting that was not followed up, for two weeks", () => {
  const met = (daysAgo: number): ContactDay[] => [contactDay(TODAY - daysAgo, { medium: "in-person" })];

  expect(find(met(14))[0]).toMatchObject({
    kind: "first-meeting",
    on: "2026-10-26",
    until: AS_OF,
    reason: { text: "You first met on 26 October and have not written since." },
  });
  expect(find(met(15))).toEqual([]);
  expect(find([...met(10), contactDay(TODAY - 8, { inbound: false })])).toEqual([]);
  expect(find([contactDay(TODAY - 10)])).toEqual([]);
});

test("occasionsOf() calls no meeting the first that may be the hundredth", () => {
  const met = [contactDay(TODAY - 5, { medium: "in-person" })];

  expect(find(met, {}, { seenSince: addDays(AS_OF, -60) })).toEqual([]);
  expect(find(met, {}, { seenSince: null })).toHaveLength(1);
  expect(find(met, { connectedOn: "2024-05-01" as Day })).toEqual([]);
  expect(find(met, { connectedOn: "2026-11-05" as Day })).toHaveLength(1);
  expect(find([contactDay(TODAY - 200, { weight: 0.02 }), ...met])).toEqual([]);
});

const CHANGE: JobChange = {
  from: { organisation: "Acme", title: "Analyst" },
  to: { organisation: "Norte Analytics", title: "Head of Data" },
  lastOn: "2026-02-02" as Day,
  firstOn: "2026-11-01" as Day,
  source: "LinkedIn",
};

test("occasionsOf() notices a change of company between two readings, and congratulates nobody", () => {
  const [found] = find([], { jobChanges: [CHANGE] });

  expect(found).toMatchObject({ kind: "job-change", on: "2026-11-01", until: "2027-01-30", strength: "plain" });
  expect(found?.reason).toEqual({
    kind: "job-change",
    text: "Kith noticed: Norte Analytics in place of Acme, between the readings of 2 February and 1 November (LinkedIn).",
    evidence: { lastOn: "2026-02-02", firstOn: "2026-11-01", source: "LinkedIn", now: "Head of Data, Norte Analytics" },
  });
});

test("occasionsOf() notices a change of title, and none of spelling", () => {
  const titled = { ...CHANGE, to: { organisation: "ACME Inc.", title: "Head of Data" } };
  const spelt = { ...CHANGE, to: { organisation: "Acme, Inc.", title: "analyst" } };
  const added = { ...CHANGE, from: { organisation: null, title: null } };
  const gone = { ...CHANGE, to: { organisation: "Acme", title: null } };

  expect(find([], { jobChanges: [titled] })[0]?.reason.text).toContain("Head of Data in place of Analyst");
  expect(find([], { jobChanges: [spelt, added, gone] })).toEqual([]);
});

test("occasionsOf() makes nothing of a change that the owner's hand says otherwise", () => {
  const titled = { ...CHANGE, to: { organisation: "Acme Inc.", title: "Head of Data" } };
  const found = (profile: Partial<Profile>, change: JobChange): number =>
    find([], { ...profile, jobChanges: [change] }).length;

  expect(found({ organisation: CHANGE.to.organisation }, CHANGE)).toBe(1);
  expect(found({ organisation: "Elsewhere" }, CHANGE)).toBe(0);
  expect(found({ organisation: "Elsewhere", title: "Head of data" }, titled)).toBe(1);
  expect(found({ title: "Chief Editor" }, titled)).toBe(0);
});

test("occasionsOf() takes a change found more than 90 days ago for a fact, and takes the latest", () => {
  const late = { ...CHANGE, firstOn: addDays(AS_OF, -91) };
  const inTime = { ...CHANGE, firstOn: addDays(AS_OF, -90) };
  const later = { ...CHANGE, firstOn: addDays(AS_OF, 1) };

  expect(find([], { jobChanges: [late] })).toEqual([]);
  expect(find([], { jobChanges: [later] })).toEqual([]);
  expect(find([], { jobChanges: [late, inTime, CHANGE] })[0]?.on).toBe(CHANGE.firstOn);
  expect(find([], { jobChanges: [CHANGE, inTime, late] })[0]?.on).toBe(CHANGE.firstOn);
});

test("occasionsOf() remembers a once strong tie that sleeps", () => {
  const history = historyOn(daysUpTo(on("2024-11-01"), 20, 30));

  expect(find(history.days, {}, { dormant: true })[0]).toMatchObject({
    kind: "long-silence",
    on: "2024-11-01",
    until: null,
    reason: {
      text: "You exchanged mail on 30 days over 19 months, last on 1 November 2024; it has been 2 years.",
      evidence: { silentDays: 738, contactDays: 30, last: "2024-11-01" },
    },
  });
  expect(find(history.days)).toEqual([]);
  expect(find(history.days.slice(-9), {}, { dormant: true })).toEqual([]);
  expect(find([], {}, { dormant: true })).toEqual([]);
});

test("wasStrong() asks for both sides", () => {
  const oneSided = daysUpTo(TODAY, 10, 20).map((day) => contactDay(day, { inbound: false }));

  expect(wasStrong(computeStatistics({ days: oneSided, attempts: [] }, TODAY))).toBe(false);
});

test("occasionsOf() finds only what is good on the day (property)", () => {
  const someDays = fc.uniqueArray(fc.integer({ min: TODAY - 400, max: TODAY }), { maxLength: 20 });
  fc.assert(
    fc.property(someDays, fc.boolean(), fc.boolean(), (days, inbound, rich) => {
      const list = days
        .toSorted((a, b) => a - b)
        .map((day) =>
          contactDay(day, {
            outbound: !inbound,
            endsInbound: inbound,
            endsInboundOpening: inbound,
            medium: rich ? "video" : "email",
          }),
        );
      for (const { from, until } of find(list, {}, { dormant: true })) {
        expect(from <= AS_OF && (until === null || AS_OF <= until)).toBe(true);
      }
    }),
  );
});

import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { followUpOf } from "./follow-up.ts";
import { planWeek } from "./plan-week.ts";
import { AS_OF, TODAY, aContact, aPerson, aPlanInput, contactDay, theGroup } from "./testing.ts";

const ARRIVED = { entered: "arrival", enteredOn: addDays(AS_OF, -20), decision: "kept" } as const;
const THEY_WROTE = { days: [contactDay(TODAY - 20, { outbound: false, endsInbound: true })], attempts: [] };

function ask(decidedOn: Day, kept = true, days = THEY_WROTE.days) {
  const statistics = computeStatistics({ days, attempts: [] }, TODAY);
  return followUpOf({ contact: aContact(1, { ...ARRIVED, decidedOn }), statistics, asOf: AS_OF, kept });
}

test("followUpOf() is good for fourteen days from the day on which they were kept", () => {
  expect(ask(AS_OF)).toMatchObject({ kind: "follow-up", on: AS_OF, until: addDays(AS_OF, 14), anyway: true });
  expect(ask(addDays(AS_OF, -14))).not.toBeNull();
  expect(ask(addDays(AS_OF, -15))).toBeNull();
  expect(ask(addDays(AS_OF, 1))).toBeNull();
});

test("followUpOf() is over once the owner has written, and gives a few days of breath after contact", () => {
  expect(ask(addDays(AS_OF, -5), true, [...THEY_WROTE.days, contactDay(TODAY - 2)])).toBeNull();
  expect(ask(addDays(AS_OF, -1), true, [...THEY_WROTE.days, contactDay(TODAY - 2)])).toMatchObject({ anyway: false });
});

test("followUpOf() is only of those who arrived and whom the owner keeps", () => {
  expect(ask(AS_OF, false)).toBeNull();
  const contact = aContact(1, { entered: "history", decision: "kept", decidedOn: AS_OF });
  const statistics = computeStatistics(THEY_WROTE, TODAY);
  expect(followUpOf({ contact, statistics, asOf: AS_OF, kept: true })).toBeNull();
});

test("planWeek() proposes a first follow-up with somebody kept, also in a group", () => {
  const groups = [theGroup("friends")];
  const person = aPerson(1, THEY_WROTE, { groups, contact: { ...ARRIVED, decision: "none", enteredOn: AS_OF } });
  const kept = aPerson(2, THEY_WROTE, { contact: { ...ARRIVED, decidedOn: AS_OF } });
  const { touches } = planWeek(aPlanInput([person, kept]));

  expect(touches.map(({ reasons }) => reasons.map(({ kind }) => kind).includes("follow-up"))).toEqual([true, true]);
});

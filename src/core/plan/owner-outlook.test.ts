import { expect, test } from "vitest";
import { GENERAL_OWNER } from "../tie/adapt-outlook.ts";
import { CALENDAR_TIME } from "../tie/owner-time.ts";
import type { PlanContact } from "./plan.ts";
import { ownerOutlook } from "./owner-outlook.ts";
import { TODAY, daysUpTo, historyOn, aPerson } from "./testing.ts";

function persons(count: number, lastDay: number, gap: number): PlanContact[] {
  return Array.from({ length: count }, () => aPerson(1, historyOn(daysUpTo(lastDay, gap, 20))));
}

test("ownerOutlook() of an owner without a past is the general one", () => {
  expect(ownerOutlook([], TODAY, CALENDAR_TIME)).toEqual(GENERAL_OWNER);
});

test("ownerOutlook() lowers what is expected of an owner who has fallen silent, and raises it for a busy one", () => {
  const silent = ownerOutlook(persons(40, TODAY - 84, 5), TODAY, CALENDAR_TIME);
  const busy = ownerOutlook(persons(40, TODAY, 25), TODAY, CALENDAR_TIME);

  expect(silent.shift).toBeLessThan(0);
  expect(busy.shift).toBeGreaterThan(0);
});

test("ownerOutlook() does not see what comes after the day", () => {
  const known = persons(20, TODAY - 40, 10);
  const later = [
    ...known,
    ...persons(20, TODAY + 60, 3).map((one) => ({ ...one, history: historyOn([TODAY + 1, TODAY + 2, TODAY + 3]) })),
  ];

  expect(ownerOutlook(later, TODAY, CALENDAR_TIME)).toEqual(ownerOutlook(known, TODAY, CALENDAR_TIME));
});

test("ownerOutlook() of very many contacts looks at an even sample of them", () => {
  const busy = persons(1500, TODAY, 25);
  const silent = persons(1500, TODAY - 60, 25);

  const mixed = ownerOutlook([...busy, ...silent], TODAY, CALENDAR_TIME);

  expect(mixed.shift).toBeLessThan(ownerOutlook(busy, TODAY, CALENDAR_TIME).shift);
  expect(mixed.shift).toBeGreaterThan(ownerOutlook(silent, TODAY, CALENDAR_TIME).shift);
});

import { expect, test } from "vitest";
import type { PartialDay } from "../day.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { hasOccasion, isDue, isJustInTouch, isThin, isUnknown } from "./is-due.ts";
import { AS_OF, TODAY, aContext, aPerson, contactDay, daysUpTo, historyOn, theGroup, viewOf } from "./testing.ts";
import type { TieView } from "./view-tie.ts";

type Different = Parameters<typeof aPerson>[2];

/** A tie of every `gap` days, silent for so long. */
function silentFor(days: number, gap = 40, different: Different = {}): TieView {
  return viewOf(aPerson(1, historyOn(daysUpTo(TODAY - days, gap, 20)), different));
}

test("isDue() waits a cadence", () => {
  expect([39, 40].map((days) => isDue(silentFor(days)))).toEqual([false, true]);
});

test("isDue() follows up a new tie sooner", () => {
  const met = (daysAgo: number): TieView => viewOf(aPerson(1, historyOn([TODAY - daysAgo - 5, TODAY - daysAgo])));

  expect([20, 21].map((days) => isDue(met(days)))).toEqual([false, true]);
});

test("isDue() asks for the latest days where nothing is measured, and for no silence where it is not known", () => {
  const groups = [theGroup("friends")];

  expect([179, 180].map((days) => isDue(silentFor(days, 40, { groups })))).toEqual([false, true]);
  expect(isDue(viewOf(aPerson(1, EMPTY_HISTORY, { groups })))).toBe(true);
  expect(isDue(silentFor(60, 40, { groups, contact: { idealDays: 9, latestDays: 60 } }))).toBe(true);
});

test("isJustInTouch() holds for half a cadence, at least a week and at most a month", () => {
  const holds = (gap: number): number[] => [6, 7, 19, 20, 29, 30].filter((days) => isJustInTouch(silentFor(days, gap)));

  expect(holds(3)).toEqual([6]);
  expect(holds(40)).toEqual([6, 7, 19]);
  expect(holds(300)).toEqual([6, 7, 19, 20, 29]);
});

test("isJustInTouch() gives way to what holds anyway", () => {
  expect(isJustInTouch(silentFor(3, 40, { profile: { birthday: "--11-12" as PartialDay } }))).toBe(false);
  expect(isJustInTouch(viewOf(aPerson(1, EMPTY_HISTORY)))).toBe(false);
});

test("hasOccasion() does not count a weak one", () => {
  const closing = contactDay(TODAY - 10, { outbound: false, endsInbound: true });
  const closed = viewOf(aPerson(1, { days: [contactDay(TODAY - 200), closing], attempts: [] }));

  expect(closed.occasions).toHaveLength(1);
  expect(hasOccasion(closed)).toBe(false);
  expect(hasOccasion(silentFor(3, 40, { profile: { birthday: "--11-12" as PartialDay } }))).toBe(true);
});

test("isUnknown() holds for who is only named, unless the owner keeps them or they wait for an answer", () => {
  const named = (different: Different = {}): boolean =>
    isUnknown(viewOf(aPerson(1, EMPTY_HISTORY, different)), aContext());
  const letter = contactDay(TODAY - 10, { outbound: false, endsInbound: true, endsInboundOpening: true });
  const wrote = viewOf(aPerson(1, { days: [letter], attempts: [] }));

  expect(named()).toBe(true);
  expect(named({ profile: { birthday: "--11-12" as PartialDay } })).toBe(true);
  expect(named({ contact: { starred: 1 } })).toBe(false);
  expect(named({ groups: [theGroup("friends")] })).toBe(false);
  expect(isUnknown(wrote, aContext())).toBe(false);
  expect(isUnknown(silentFor(30), aContext())).toBe(false);
});

test("isUnknown() asks for what is kept where no source sees contact", () => {
  const blind = { coverage: [] };
  const kept = { mobile: true, privateAddress: true, photo: false, note: false, starred: false };
  const of = (different: Different): boolean =>
    isUnknown(viewOf(aPerson(1, EMPTY_HISTORY, different), blind), aContext(blind));

  expect(of({})).toBe(true);
  expect(of({ profile: { kept } })).toBe(false);
  expect(of({ profile: { kept: { ...kept, privateAddress: false } } })).toBe(true);
  expect(of({ profile: { birthday: "--11-12" as PartialDay } })).toBe(false);
});

test("isThin() holds for one or two days of contact long ago, and for one letter lately", () => {
  const of = (days: readonly number[], different: Different = {}): boolean =>
    isThin(viewOf(aPerson(1, historyOn(days), different)));
  const met = { days: [contactDay(TODAY - 30, { medium: "in-person" })], attempts: [] };

  expect([of([]), of([TODAY - 300]), of([TODAY - 300, TODAY - 290]), of([1, 2, 3])]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([of([TODAY - 30]), of([TODAY - 31, TODAY - 30]), isThin(viewOf(aPerson(1, met)))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(of([TODAY - 300], { contact: { decision: "kept", decidedOn: AS_OF } })).toBe(false);
});

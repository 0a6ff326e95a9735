import { expect, test } from "vitest";
import type { PartialDay } from "../day.ts";
import { indexFactsOf } from "./index-facts.ts";
import { AS_OF, TODAY, aContext, aPerson, daysUpTo, historyOn, theGroup, viewOf } from "./testing.ts";

const SILENT = historyOn(daysUpTo(TODAY - 70, 20, 5));

test("indexFactsOf() is surer of a tie the more days it has, and certain where the owner said so", () => {
  const strength = (different: Parameters<typeof aPerson>[2] = {}, history = SILENT): number =>
    indexFactsOf(viewOf(aPerson(1, history, different)), aContext()).strength;

  expect(strength()).toBeGreaterThan(0.3);
  expect(strength()).toBeLessThan(strength({}, historyOn(daysUpTo(TODAY - 70, 20, 15))));
  expect(strength({ groups: [theGroup("friends")] })).toBe(1);
});

test("indexFactsOf() takes news for what makes an answer likelier, not silence nor a last word", () => {
  const occasion = (different: Parameters<typeof aPerson>[2], history = SILENT): boolean =>
    indexFactsOf(viewOf(aPerson(1, history, different)), aContext()).standing.occasion;

  expect(occasion({ profile: { birthday: "--11-12" as PartialDay } })).toBe(true);
  expect(occasion({})).toBe(false);
  expect(occasion({}, historyOn(daysUpTo(TODAY - 700, 20, 30)))).toBe(false);
});

test("indexFactsOf() knows no silence of somebody one talks with elsewhere", () => {
  const elsewhere = aPerson(1, SILENT, { contact: { elsewhereOn: AS_OF } });

  expect(indexFactsOf(viewOf(elsewhere), aContext()).silenceKnown).toBe(false);
  expect(indexFactsOf(viewOf(aPerson(1, SILENT)), aContext()).silenceKnown).toBe(true);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { MEDIA } from "../medium.ts";
import { NO_BALANCE, addBalance, balanceOf, livedByStretch, livesOnText, richShare } from "./balance.ts";
import type { ContactDay, TieHistory } from "./history.ts";

const TODAY = 20_000;

function on(day: number, medium: ContactDay["medium"], weight = 1): ContactDay {
  const both = { outbound: true, inbound: true, endsInbound: false, endsInboundOpening: false };
  return { day, medium, weight, ...both };
}

function historyOf(...days: ContactDay[]): TieHistory {
  return { days, attempts: [] };
}

test("balanceOf() counts a year by the richest medium, and knows the last meeting and call of all time", () => {
  const history = historyOf(
    on(TODAY - 900, "in-person"),
    on(TODAY - 365, "email"),
    on(TODAY - 364, "email"),
    on(TODAY - 300, "video"),
    on(TODAY - 200, "phone"),
    on(TODAY - 100, "note-card"),
    on(TODAY - 90, "reaction"),
    on(TODAY - 80, "email", 0.05),
    on(TODAY + 1, "in-person"),
  );

  expect(balanceOf(history, TODAY)).toEqual({
    inPerson: 0,
    voice: 2,
    text: 2,
    lastInPerson: TODAY - 900,
    lastVoice: TODAY - 200,
  });
});

test("livedByStretch() counts each stretch by itself, from its first day to the day before the next", () => {
  const starts = [TODAY - 20, TODAY - 10];
  const history = historyOf(
    on(TODAY - 21, "email"),
    on(TODAY - 20, "email"),
    on(TODAY - 11, "phone"),
    on(TODAY - 10, "in-person"),
    on(TODAY - 5, "email", 0.05),
    on(TODAY + 1, "email"),
  );
  expect(livedByStretch(history, starts, TODAY)).toEqual([
    { inPerson: 0, voice: 1, text: 1 },
    { inPerson: 1, voice: 0, text: 0 },
  ]);
});

test("addBalance() adds days and keeps the later last ones, in any order (property)", () => {
  const day = fc.option(fc.nat(100));
  const balance = fc.record({
    inPerson: fc.nat(9),
    voice: fc.nat(9),
    text: fc.nat(9),
    lastInPerson: day,
    lastVoice: day,
  });
  fc.assert(
    fc.property(balance, balance, (a, b) => {
      const sum = addBalance(a, b);
      expect(sum).toEqual(addBalance(b, a));
      expect(sum.text).toBe(a.text + b.text);
      expect(sum.lastVoice ?? -1).toBe(Math.max(a.lastVoice ?? -1, b.lastVoice ?? -1));
      expect(addBalance(a, NO_BALANCE)).toEqual(a);
    }),
  );
});

test("richShare() is the share of days spoken; null without any", () => {
  expect(richShare({ ...NO_BALANCE, inPerson: 1, voice: 2, text: 9 })).toBe(0.25);
  expect(richShare(NO_BALANCE)).toBeNull();
});

test("livesOnText() needs six days in writing and none spoken", () => {
  expect(livesOnText({ ...NO_BALANCE, text: 6 })).toBe(true);
  expect(livesOnText({ ...NO_BALANCE, text: 5 })).toBe(false);
  expect(livesOnText({ ...NO_BALANCE, text: 60, voice: 1 })).toBe(false);
});

test("balanceOf() counts no more days than there are (property)", () => {
  const days = fc.uniqueArray(
    fc.record({ day: fc.integer({ min: TODAY - 800, max: TODAY }), medium: fc.constantFrom(...MEDIA) }),
    {
      selector: ({ day }) => day,
    },
  );
  fc.assert(
    fc.property(days, (some) => {
      const history = historyOf(...some.sort((a, b) => a.day - b.day).map(({ day, medium }) => on(day, medium)));
      const { inPerson, voice, text } = balanceOf(history, TODAY);
      const counted = some.filter(({ day, medium }) => day > TODAY - 365 && medium !== "reaction").length;
      expect(inPerson + voice + text).toBe(counted);
    }),
  );
});

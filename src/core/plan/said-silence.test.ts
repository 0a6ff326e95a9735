import { expect, test } from "vitest";
import { sayKept, sayRhythm, saySilence, silenceToSay } from "./said-silence.ts";
import { AS_OF, TODAY } from "./testing.ts";

test("silenceToSay() counts by the calendar while the sources reach within a week of the day", () => {
  expect(silenceToSay({ lastDay: TODAY - 20, day: TODAY - 7 }, AS_OF)).toEqual({ days: 20, until: null });
  expect(silenceToSay({ lastDay: TODAY - 20, day: TODAY }, AS_OF)).toEqual({ days: 20, until: null });
  expect(silenceToSay({ lastDay: null, day: TODAY }, AS_OF)).toBeNull();
});

test("silenceToSay() counts to where the sources end when that is longer ago", () => {
  expect(silenceToSay({ lastDay: TODAY - 20, day: TODAY - 8 }, AS_OF)).toEqual({ days: 12, until: "1 November" });
});

test("saySilence() names where what is seen ends", () => {
  expect(saySilence({ days: 64, until: null })).toBe("it has been 64 days");
  expect(saySilence({ days: 64, until: null }, "64")).toBe("it has been 64");
  expect(saySilence({ days: 0, until: null })).toBe("last today");
  expect(saySilence({ days: 64, until: "1 November" })).toBe(
    "it has been 64 days by 1 November, where what Kith sees ends",
  );
  expect(saySilence({ days: 0, until: "1 November" })).toBe("last on 1 November, where what Kith sees ends");
});

test("sayRhythm() names the unit once where it is the same", () => {
  const rhythm = (gap: number, days: number): string => sayRhythm(gap, { days, until: null });

  expect(rhythm(19, 64)).toBe("about every 19 days; it has been 64");
  expect(rhythm(19, 200)).toBe("about every 19 days; it has been 7 months");
  expect(rhythm(1, 12)).toBe("about every day; it has been 12 days");
  expect(rhythm(150, 12)).toBe("about every 5 months; it has been 12 days");
  expect(rhythm(19, 0)).toBe("about every 19 days; last today");
  expect(sayRhythm(19, { days: 64, until: "1 November" })).toBe(
    "about every 19 days; it has been 64 by 1 November, where what Kith sees ends",
  );
});

test("sayKept() tells a rhythm that lapsed as one that was", () => {
  expect(sayKept(19, { days: 152, until: null })).toBe("are in touch about every 19 days; it has been 5 months");
  expect(sayKept(19, { days: 153, until: null })).toBe("used to be in touch about every 19 days; it has been 5 months");
});

import { expect, test } from "vitest";
import { computeStatistics } from "../tie/statistics.ts";
import { type Opener, chooseOpener } from "./choose-opener.ts";
import type { StandingOccasion } from "./occasion.ts";
import { AS_OF, TODAY, anOccasion, historyOn, on } from "./testing.ts";

function choose(occasions: readonly StandingOccasion[], subject: string | null, lastOn = "2026-10-05"): Opener | null {
  return chooseOpener(occasions, subject, computeStatistics(historyOn([on(lastOn)]), TODAY), AS_OF);
}

test("chooseOpener() begins with the last topic", () => {
  expect(choose([], "Re: Budget")).toEqual({
    text: 'Your last topic, "Budget".',
    subject: "Budget",
    byPosition: false,
  });
});

test("chooseOpener() has none for a silence, an empty subject, or a topic of years ago", () => {
  expect(choose([anOccasion("long-silence", "2026-10-05")], null)).toBeNull();
  expect(choose([], "FYI")).toBeNull();
  expect(choose([], "Budget", "2024-10-05")).toBeNull();
  expect(chooseOpener([], "Budget", computeStatistics(historyOn([]), TODAY), AS_OF)).toBeNull();
});

test("chooseOpener() answers what they wrote, by its subject only where that was the last of all", () => {
  const message = anOccasion("unanswered-message", "2026-10-05");

  expect(choose([message], "Budget")).toMatchObject({ text: 'Your answer to "Budget".', subject: "Re: Budget" });
  expect(choose([message], "Budget", "2026-10-20")).toMatchObject({
    text: "Your answer to their message of 5 October.",
    subject: null,
  });
});

test("chooseOpener() makes no opener of a closing word", () => {
  const closing = anOccasion("unanswered-message", "2026-10-05", { strength: "weak" });

  expect(choose([closing], "Re: Budget")?.text).toBe('Your last topic, "Budget".');
});

test("chooseOpener() names the meeting, the birthday, and what changed without congratulating", () => {
  const evidence = { now: "Head of Data, Norte" };
  const change = anOccasion("job-change", "2026-10-05", { reason: { kind: "job-change", text: "", evidence } });
  const confirmed = { ...change, state: "confirmed" } as const;

  expect(choose([anOccasion("first-meeting", "2026-10-05")], "Kick-off")).toEqual({
    text: "Your meeting of 5 October.",
    subject: "Kick-off",
    byPosition: false,
  });
  expect(choose([anOccasion("birthday", "2026-11-12")], null)).toMatchObject({
    text: "Their birthday on Thursday 12 November.",
    subject: null,
  });
  expect(choose([change], null)).toEqual({
    text: "What they do now: Head of Data, Norte. Look first, and ask.",
    subject: null,
    byPosition: true,
  });
  expect(choose([confirmed], null)).toEqual({
    text: "Their new work: Head of Data, Norte.",
    subject: null,
    byPosition: false,
  });
});

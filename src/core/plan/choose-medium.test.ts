import { expect, test } from "vitest";
import { addDays } from "../day.ts";
import { MEDIA, type Medium } from "../medium.ts";
import type { BackOff } from "../tie/back-off.ts";
import type { ContactDay } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { type MediumChoice, type MediumQuestion, chooseMedium } from "./choose-medium.ts";
import type { Occasion } from "./occasion.ts";
import { AS_OF, TODAY, anOccasion, contactDay, daysUpTo } from "./testing.ts";

const FREE: BackOff = { kind: "free", streak: 0 };
const WRITTEN = daysUpTo(TODAY - 40, 60, 10).map((day) => contactDay(day));

function choose(
  media: readonly Medium[],
  different: Partial<MediumQuestion> = {},
  days: readonly ContactDay[] = WRITTEN,
): MediumChoice {
  return chooseMedium({
    atHand: { email: "a@b.example", phone: "1", profile: "https://b.example", postalAddress: "x", media },
    statistics: computeStatistics({ days, attempts: [] }, TODAY),
    backOff: FREE,
    occasion: null,
    opener: false,
    current: true,
    cadenceDays: 60,
    textRun: 0,
    asOf: AS_OF,
    worthMost: null,
    ...different,
  });
}

function occasion(kind: Occasion["kind"], inDays = 0): Occasion {
  const on = addDays(AS_OF, inDays);
  return anOccasion(kind, on, { until: on, strength: "plain" });
}

function lighter(noRicherThan: Medium): BackOff {
  return { kind: "lighter", streak: 1, lastOn: TODAY - 60, noRicherThan };
}

test("chooseMedium() writes the way the two write, with what is quicker to stand in", () => {
  expect(choose(["phone", "email", "direct-message", "reaction"])).toEqual({
    media: ["email", "direct-message"],
    stepUp: null,
  });
});

test("chooseMedium() takes what there is where they never wrote, and has none where there is nothing", () => {
  expect(choose(["phone"]).media[0]).toBe("phone");
  expect(choose(["note-card"], {}, []).media[0]).toBe("note-card");
  expect(choose(["in-person"], {}, []).media).toEqual([]);
  expect(choose([]).media).toEqual([]);
});

test("chooseMedium() is lighter after an unanswered attempt, else the same, never richer", () => {
  expect(choose(["phone", "email", "direct-message"], { backOff: lighter("email") }).media).toEqual(["direct-message"]);
  expect(choose(["phone", "email"], { backOff: lighter("email") }).media).toEqual(["email"]);
  expect(choose(["phone"], { backOff: lighter("email") }).media).toEqual([]);
  expect(choose(["phone", "email"], { backOff: lighter("phone") }).media).toEqual(["email"]);
});

test("chooseMedium() moves a tie that lives on text up one step, given an opener", () => {
  expect(choose(["video", "phone", "email"], { opener: true })).toMatchObject({
    media: ["phone", "email"],
    stepUp: "only-written",
  });
  expect(choose(["phone", "email"], { opener: false }).stepUp).toBeNull();
  expect(choose(["note-card", "email"], { opener: true })).toMatchObject({ media: ["email"], stepUp: null });
});

test("chooseMedium() steps up when the two have not spoken for long", () => {
  const spoke = (daysAgo: number): ContactDay[] =>
    [...WRITTEN, contactDay(TODAY - daysAgo, { medium: "phone" })].sort((a, b) => a.day - b.day);

  expect(choose(["phone", "email"], { opener: true }, spoke(350)).stepUp).toBe("long-since-spoken");
  expect(choose(["phone", "email"], { opener: true }, spoke(110)).stepUp).toBeNull();
});

test("chooseMedium() steps up no young, one-sided or sleeping tie", () => {
  const oneSided = WRITTEN.map((day) => ({ ...day, inbound: false }));

  expect(choose(["phone", "email"], { opener: true }, WRITTEN.slice(-5)).stepUp).toBeNull();
  expect(choose(["phone", "email"], { opener: true }, WRITTEN.slice(-6)).stepUp).toBeNull();
  expect(choose(["phone", "email"], { opener: true }, oneSided).stepUp).toBeNull();
  expect(choose(["phone", "email"], { opener: true, current: false }).stepUp).toBeNull();
});

test("chooseMedium() sends a card for a birthday in time, calls whom one calls, else writes", () => {
  const called = [...WRITTEN, contactDay(TODAY - 20, { medium: "phone" })];
  const media: Medium[] = ["phone", "note-card", "email"];

  expect(choose(media, { occasion: occasion("birthday", 5) }).media[0]).toBe("note-card");
  expect(choose(media, { occasion: occasion("birthday", 3) }).media[0]).toBe("email");
  expect(choose(media, { occasion: occasion("birthday", 3) }, called).media[0]).toBe("phone");
  expect(choose(["email"], { occasion: occasion("birthday", 3) }, called).media[0]).toBe("email");
  expect(choose(media, { occasion: occasion("birthday", 5) }, WRITTEN.slice(-3)).media[0]).toBe("email");
});

test("chooseMedium() answers a message the way it came, and lets a long silence step up", () => {
  const media: Medium[] = ["phone", "email"];

  expect(choose(media, { occasion: occasion("unanswered-message"), opener: true }).media[0]).toBe("email");
  expect(choose(media, { occasion: occasion("long-silence"), opener: true }).media[0]).toBe("phone");
});

test("chooseMedium() proposes only what is at hand", () => {
  for (const medium of MEDIA) {
    for (const backOff of [FREE, lighter("in-person")]) {
      expect([[medium], []]).toContainEqual(choose([medium], { backOff, opener: true }).media);
    }
  }
});

test("chooseMedium() takes what is worth its minutes most, where minutes are the budget", () => {
  const AT_HAND = ["in-person", "phone", "email", "direct-message", "reaction"] as const;
  const offered: (readonly Medium[])[] = [];
  const worthMost = (media: readonly Medium[]): Medium | undefined => {
    offered.push(media);
    return media[0];
  };

  expect(choose(AT_HAND, { worthMost, opener: true }).media[0]).toBe("in-person");
  expect(choose(AT_HAND, { worthMost, opener: true, textRun: 1 }).stepUp).toBe("only-written");
  expect(choose(AT_HAND, { worthMost, opener: false }).media[0]).toBe("email");
  expect(choose(AT_HAND, { worthMost, opener: true, current: false }).media[0]).toBe("email");
  expect(offered.flat()).not.toContain("reaction");
});

test("chooseMedium() lets an occasion and an unanswered attempt decide the medium, whatever is worth most", () => {
  const worthMost = (): Medium => "in-person";

  expect(choose(["in-person", "email"], { worthMost, occasion: occasion("job-change") }).media[0]).toBe("email");
  expect(choose(["in-person", "email", "reaction"], { worthMost, backOff: lighter("email") }).media).toEqual([
    "reaction",
  ]);
});

import { expect, test } from "vitest";
import { MEDIUM_TRAITS } from "../medium.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import { mediumFor, renewalBy } from "./medium-for.ts";
import { AS_OF, TODAY, aContext, aPerson, aTouch, contactDay, daysUpTo } from "./testing.ts";
import { viewTie } from "./view-tie.ts";

const IN_MINUTES = { settings: { ...DEFAULT_SETTINGS, touches: null, minutes: 240 } };
const WRITTEN = {
  days: daysUpTo(TODAY - 90, 30, 12).map((day) => contactDay(day, { inbound: true })),
  attempts: [],
};
const REACHABLE = { profile: { emails: ["ana@norte.example"], phones: ["+351912345678"] }, lastSubject: "The harbour" };

test("mediumFor() chooses by what a medium gains where minutes are the budget, and there are enough of them", () => {
  const [inTouches, inMinutes] = [{}, IN_MINUTES].map((settings) => {
    const context = aContext(settings);
    return mediumFor(viewTie(aPerson(1, WRITTEN, REACHABLE), context), context);
  });

  expect(inMinutes?.media[0]).toBe("phone");
  expect(inMinutes?.stepUp).toBe(inTouches?.stepUp);
  expect(inTouches?.opener?.text).toContain("The harbour");
});

test("mediumFor() does not write a fifth time on end to somebody whom the owner used to meet", () => {
  const met = {
    ...WRITTEN,
    days: WRITTEN.days.map((one, i) => (i === 0 ? { ...one, medium: "in-person" as const } : one)),
  };
  const weeks = ["2026-W36", "2026-W38", "2026-W40", "2026-W42"];
  const touches = weeks.map((week, i) =>
    aTouch(1, week, `2026-09-${10 + i}`, { state: "done", answeredOn: AS_OF, medium: "email" }),
  );
  const context = aContext();

  expect(mediumFor(viewTie(aPerson(1, met, { ...REACHABLE, touches }), context), context)).toMatchObject({
    stepUp: "long-since-spoken",
  });
});

test("renewalBy() counts each touch alike where touches are the budget", () => {
  expect(renewalBy("email", aContext())).toBe(1);
  expect(renewalBy("email", aContext(IN_MINUTES))).toBe(MEDIUM_TRAITS.email.richness);
  expect(renewalBy(undefined, aContext(IN_MINUTES))).toBe(1);
});

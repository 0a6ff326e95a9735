import fc from "fast-check";
import { expect, test } from "vitest";
import type { PartialDay } from "../day.ts";
import { EMPTY_HISTORY } from "../tie/history.ts";
import { computeStatistics } from "../tie/statistics.ts";
import { AS_OF, TODAY, aProfile, contactDay, historyOn } from "./testing.ts";
import { weighEvidence } from "./weigh-evidence.ts";

const ALL = { mobile: true, privateAddress: true, photo: true, note: true, starred: true };
const NOTHING = computeStatistics(EMPTY_HISTORY, TODAY);

test("weighEvidence() has nothing to say of a bare name", () => {
  expect(weighEvidence(aProfile(1), NOTHING, AS_OF)).toEqual({ score: 0, kept: 0, text: "" });
});

test("weighEvidence() says what is kept, the most telling first", () => {
  const profile = aProfile(1, { kept: ALL, birthday: "--03-04" as PartialDay });

  expect(weighEvidence(profile, NOTHING, AS_OF)).toEqual({
    score: 1,
    kept: 1,
    text: "You keep a star, a private address, a note, a birthday, a mobile number and a photo of theirs.",
  });
});

test("weighEvidence() puts one two-way day before all that can be kept", () => {
  const profile = aProfile(1, { kept: ALL, birthday: "--03-04" as PartialDay });
  const exchanged = weighEvidence(aProfile(2), computeStatistics(historyOn([TODAY - 2000]), TODAY), AS_OF);

  expect(exchanged.score).toBeGreaterThan(weighEvidence(profile, NOTHING, AS_OF).score);
  expect(exchanged.text).toBe("You exchanged mail on 1 day, last on 19 May 2021.");
});

test("weighEvidence() rises with two-way contact, and less with one-way (property)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const days = Array.from({ length: count }, (_, i) => TODAY - 60 + i);
      const score = (inbound: boolean, list: readonly number[]): number => {
        const history = { days: list.map((day) => contactDay(day, { inbound })), attempts: [] };
        return weighEvidence(aProfile(1), computeStatistics(history, TODAY), AS_OF).score;
      };

      expect(score(true, days)).toBeGreaterThan(score(true, days.slice(1)));
      expect(score(true, days)).toBeGreaterThan(score(false, days));
    }),
  );
});

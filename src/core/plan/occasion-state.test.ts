import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, type PartialDay, addDays } from "../day.ts";
import type { OccasionAnswer } from "../facts.ts";
import type { ContactId, Id } from "../id.ts";
import { isLive, standingOccasions } from "./occasion-state.ts";
import { AS_OF, aPerson, aTouch, anOccasion, historyOn, viewOf } from "./testing.ts";

const BIRTHDAY = anOccasion("birthday", "2026-11-12");
const PROMISE = anOccasion("promise", "2026-11-12");

function answered(key: string, answer: OccasionAnswer["answer"], on = "2026-11-02", id = 1): OccasionAnswer {
  return { id: id as Id<"occasion">, contact: 1 as ContactId, key, answer, on: on as Day };
}

const doneFor = (key: string): ReturnType<typeof aTouch> =>
  aTouch(1, "2026-W45", "2026-11-02", {
    state: "done",
    answeredOn: "2026-11-03" as Day,
    proposal: JSON.stringify({ reasons: [{ kind: "birthday", text: "", evidence: {}, occasion: key }] }),
  });

const stateOf = (...rest: [readonly OccasionAnswer[], Parameters<typeof standingOccasions>[2]]): string | undefined =>
  standingOccasions([BIRTHDAY], ...rest, AS_OF)[0]?.state;

test("standingOccasions() has noticed what nobody answered, and tells each by its key", () => {
  const [standing] = standingOccasions([BIRTHDAY], [], [], AS_OF);

  expect(standing).toMatchObject({ state: "noticed", reason: { occasion: BIRTHDAY.key } });
});

test("standingOccasions() goes by the latest answer that was given by the day", () => {
  const confirmed = answered(BIRTHDAY.key, "confirmed");
  const dismissed = answered(BIRTHDAY.key, "dismissed", "2026-11-05", 2);
  const later = answered(BIRTHDAY.key, "dismissed", "2026-11-10", 3);

  expect(stateOf([confirmed], [])).toBe("confirmed");
  expect(stateOf([dismissed, confirmed], [])).toBe("dismissed");
  expect(stateOf([confirmed, later], [])).toBe("confirmed");
  expect(stateOf([answered("birthday:1999", "dismissed")], [])).toBe("noticed");
});

test("standingOccasions() has used what a touch was done for; a promise stands until it is kept", () => {
  const [birthday, promise] = standingOccasions(
    [BIRTHDAY, PROMISE],
    [],
    [doneFor(BIRTHDAY.key), { ...doneFor(PROMISE.key), id: doneFor("").id }],
    AS_OF,
  );

  expect([birthday?.state, promise?.state]).toEqual(["used", "noticed"]);
  expect(stateOf([], [{ ...doneFor(BIRTHDAY.key), state: "accepted" }])).toBe("noticed");
  expect(stateOf([], [{ ...doneFor(BIRTHDAY.key), proposal: "{}" }])).toBe("noticed");
  expect(stateOf([answered(BIRTHDAY.key, "dismissed")], [doneFor(BIRTHDAY.key)])).toBe("dismissed");
});

test("standingOccasions() says a confirmed change as one", () => {
  const change = anOccasion("job-change", "2026-11-01", {
    confirmed: { kind: "job-change", text: "They are now: Norte.", evidence: {} },
  });

  const [standing] = standingOccasions([change], [answered(change.key, "confirmed")], [], AS_OF);

  expect(standing?.reason.text).toBe("They are now: Norte.");
});

test("a dismissed occasion never returns, on whatever day (property)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20 }), (later, ahead) => {
      const birthday = `--${addDays(AS_OF, 5).slice(5)}` as PartialDay;
      const seen = viewOf(aPerson(1, historyOn([]), { profile: { birthday } })).occasions;
      const answers = seen.map(({ key }, i) => answered(key, "dismissed", AS_OF, i + 1));
      const asOf = addDays(AS_OF, later + ahead);
      const again = viewOf(aPerson(1, historyOn([]), { profile: { birthday }, answers }), { asOf }).allOccasions;

      for (const one of again) {
        if (seen.some(({ key }) => key === one.key)) expect(isLive(one)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(["resting", "let-go", "never"] as const)("whoever is set aside has no occasion: %s", (decision) => {
  const birthday = `--${addDays(AS_OF, 3).slice(5)}` as PartialDay;
  const contact = { decision, decidedOn: "2026-11-01" as Day };

  expect(viewOf(aPerson(1, historyOn([]), { contact, profile: { birthday } })).allOccasions).toEqual([]);
  expect(viewOf(aPerson(1, historyOn([]), { profile: { birthday } })).allOccasions).toHaveLength(1);
  expect(
    viewOf(aPerson(1, historyOn([]), { profile: { birthday, diedOn: "2025" as PartialDay } })).allOccasions,
  ).toEqual([]);
});

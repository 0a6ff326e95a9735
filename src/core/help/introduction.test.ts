import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, addDays } from "../day.ts";
import type { HelpEntry, OccasionAnswer } from "../facts.ts";
import { idOf } from "../id.ts";
import {
  type Introduction,
  type IntroductionAct,
  introductionsOf,
  markKey,
  readMark,
  refusalOf,
  stepOf,
} from "./introduction.ts";
import { anEntry } from "./testing.ts";

const FIRST = idOf<"contact">(2);
const SECOND = idOf<"contact">(3);
const ENTRY = anEntry(50, { kind: "introduction", contact: FIRST, text: "both restore looms" });
const BEGUN = ENTRY.on;

function mark(id: number, what: "with" | "asked" | "answer" | "made", contact = FIRST, agreed = true): OccasionAnswer {
  return {
    ...{ id: idOf(id), contact, key: markKey(ENTRY.id, what), answer: agreed ? "confirmed" : "dismissed" },
    on: addDays(BEGUN, id - 60),
  };
}

const WITH = mark(60, "with", SECOND);

function stand(marks: readonly OccasionAnswer[], over: Partial<HelpEntry> = {}, asOf = addDays(BEGUN, 90)) {
  return introductionsOf([{ ...ENTRY, ...over }], [WITH, ...marks], asOf)[0] as Introduction;
}

const STEPS = [
  mark(61, "asked"),
  mark(62, "answer"),
  mark(63, "asked", SECOND),
  mark(64, "answer", SECOND),
  mark(65, "made"),
];

test("an introduction goes step by step, and stands on each day as it stood then", () => {
  const expected = ["ask-first", "wait-first", "ask-second", "wait-second", "introduce", "follow-up"];
  expect(expected.map((_, count) => stepOf(stand(STEPS.slice(0, count))))).toEqual(expected);
  expect(expected.map((_, days) => stepOf(stand(STEPS, {}, addDays(BEGUN, days))))).toEqual(expected);
  expect(introductionsOf([ENTRY], [WITH], addDays(BEGUN, -1))).toEqual([]);
  expect(stepOf(stand(STEPS, { state: "done", closedOn: addDays(BEGUN, 9) }))).toBe("done");
  expect(stepOf(stand([], { state: "dropped", closedOn: addDays(BEGUN, 9) }))).toBe("dropped");
  expect(stepOf(stand([mark(61, "answer", FIRST, false)], { state: "dropped", closedOn: BEGUN }))).toBe("declined");
});

test("who declined may change their mind: the latest answer holds", () => {
  const both = [mark(61, "answer", FIRST, false), mark(62, "answer")];
  expect(stepOf(stand(both))).toBe("ask-second");
  expect(refusalOf(stand([mark(61, "answer", FIRST, false)]), "agreed", "first", true)).toBeNull();
});

test("an introduction that lost one of the two is none", () => {
  expect(introductionsOf([ENTRY], [], BEGUN)).toEqual([]);
  expect(introductionsOf([ENTRY], [mark(60, "with", FIRST)], BEGUN)).toEqual([]);
  expect(introductionsOf([{ ...ENTRY, kind: "need" }], [WITH], BEGUN)).toEqual([]);
});

test("the second is asked when the first has agreed, and nobody is introduced before both have", () => {
  expect(refusalOf(stand([]), "asked", "second", true)).toBe("first-before-second");
  expect(refusalOf(stand(STEPS.slice(0, 3)), "made", null, true)).toBe("both-agree-first");
  expect(refusalOf(stand(STEPS.slice(0, 4)), "made", null, true)).toBeNull();
  expect(refusalOf(stand(STEPS.slice(0, 4)), "made", null, false)).toBe("set-aside");
  expect(refusalOf(stand(STEPS.slice(0, 4)), "outcome", null, true)).toBe("not-made");
  expect(refusalOf(stand(STEPS), "outcome", null, false)).toBeNull();
  expect(refusalOf(stand(STEPS), "declined", "second", true)).toBe("made");
  expect(refusalOf(stand([], { state: "dropped", closedOn: BEGUN }), "asked", "first", true)).toBe("closed");
});

test("readMark() reads keys of introductions alone", () => {
  expect(readMark(markKey(ENTRY.id, "made"))).toEqual({ id: ENTRY.id, mark: "made" });
  for (const key of ["birthday:2026", "introduce:h_5", "introduce:h_5:else", "news:h_5", "introduction:h_5:made"])
    expect(readMark(key)).toBeNull();
});

const ACTS: readonly IntroductionAct[] = ["asked", "agreed", "declined", "made", "outcome"];

test("whatever is tried in whatever order, they are introduced only after both agreed, the second asked only after the first", () => {
  const tried = fc.record({
    act: fc.constantFrom(...ACTS),
    second: fc.boolean(),
    free: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(tried, { maxLength: 25 }), (attempts) => {
      let entry: HelpEntry = ENTRY;
      const marks: OccasionAnswer[] = [WITH];
      attempts.forEach(({ act, second, free }, i) => {
        const before = introductionsOf([entry], marks, addDays(BEGUN, 90))[0] as Introduction;
        const aboutBoth = act === "made" || act === "outcome";
        if (refusalOf(before, act, aboutBoth ? null : second ? "second" : "first", free) !== null) return;
        if (act === "asked" || act === "made") expect(free).toBe(true);
        if (act === "made") expect([before.first.answer, before.second.answer]).toEqual(["agreed", "agreed"]);
        if (second && !aboutBoth) expect(before.first.answer).toBe("agreed");
        const on: Day = addDays(BEGUN, i);
        if (act === "declined") entry = { ...entry, state: "dropped", closedOn: on };
        if (act === "outcome") {
          expect(before.madeOn).not.toBeNull();
          entry = { ...entry, state: "done", closedOn: on };
        } else {
          const what = act === "asked" || act === "made" ? act : "answer";
          const contact = second && !aboutBoth ? SECOND : FIRST;
          marks.push({ ...mark(61 + i, what, contact, act !== "declined"), on });
        }
      });
      const after = introductionsOf([entry], marks, addDays(BEGUN, 90))[0] as Introduction;
      const reached = stepOf(after);
      if (reached === "follow-up" || reached === "done")
        expect([after.first.answer, after.second.answer]).toEqual(["agreed", "agreed"]);
    }),
  );
});

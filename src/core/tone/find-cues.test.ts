import { expect, test } from "vitest";
import { ENGLISH } from "./english/english.ts";
import { GERMAN } from "./german/german.ts";
import { findCues } from "./find-cues.ts";
import type { Cue, LanguageTone } from "./language-tone.ts";

const words = { reason: "A reason.", better: "Better.", strength: "plain" } as const;
const cue: Cue = { kind: "pressure", ...words, patterns: [/\bat once\b[^.]{0,20}/gi] };
const language: LanguageTone = { ...ENGLISH, cues: [cue], signs: [] };

function kindsIn(text: string, over: Partial<LanguageTone>): string[] {
  const findings = findCues(text, { from: 0, to: text.length }, { ...language, ...over });
  return findings.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
}

test("findCues() gives places in the draft, without what trails", () => {
  expect(kindsIn("Write at once, ", {})).toEqual(["pressure 6 13"]);
});

test("findCues() joins what overlaps and is of one matter, and tells the stronger reason", () => {
  const humble: Cue = { ...cue, kind: "humble-brag", strength: "strong", patterns: [/\bhumbled to win\b/gi] };
  const brag: Cue = { ...cue, kind: "brag", patterns: [/\bwin the prize\b/gi] };

  expect(kindsIn("I am humbled to win the prize", { cues: [brag, humble] })).toEqual(["humble-brag 5 29"]);
});

test("findCues() leaves a sentence alone in which the excuse stands", () => {
  expect(kindsIn("Write at once if you like", { cues: [{ ...cue, unless: /\bif you like\b/i }] })).toEqual([]);
});

test("findCues() asks the brag score about unsure cues, and a language without one leaves them", () => {
  const unsure: Cue = { ...cue, kind: "brag", unsure: true };

  expect(kindsIn("Write at once", { cues: [unsure], scoreBrag: () => 1 })).toEqual(["brag 6 13"]);
  expect(kindsIn("Write at once", { cues: [unsure], scoreBrag: () => -1 })).toEqual([]);
  expect(findCues("Schreib at once", { from: 0, to: 15 }, { ...GERMAN, cues: [unsure], signs: [] })).toEqual([]);
});

test("findCues() marks a whole sentence where signs add up", () => {
  const signs = [
    {
      kind: "guilt",
      ...words,
      needs: 3,
      signs: [
        [2, /\bnever\b/i],
        [1, /\byou\b/i],
      ],
    },
  ] as const;

  expect(kindsIn("You never wrote.", { signs })).toEqual(["guilt 0 15"]);
  expect(kindsIn("It never rained.", { signs })).toEqual([]);
  expect(kindsIn("You never wrote.", { signs: [{ ...signs[0], only: /\bme\b/i }] })).toEqual([]);
});

test("findCues() lets the brag score weigh among signs", () => {
  const signs = [{ kind: "brag", ...words, needs: 2, scored: 1, signs: [[1, /\bprize\b/i]] }] as const;

  expect(kindsIn("My prize", { signs, scoreBrag: () => 1 })).toEqual(["brag 0 8"]);
  expect(kindsIn("My prize", { signs, scoreBrag: () => -1 })).toEqual([]);
});

test("findCues() marks the last word whole, however far its pattern looked", () => {
  const text = "I am humbled to share that we won the award again this year, and I was of course the one on stage";
  const [finding] = findCues(text, { from: 0, to: text.length }, ENGLISH);
  expect(finding?.to).toBe(text.length);
});

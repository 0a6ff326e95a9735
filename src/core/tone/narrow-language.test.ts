import { expect, test } from "vitest";
import { ENGLISH } from "./english/english.ts";
import { findCues } from "./find-cues.ts";
import { foldLetters } from "./fold-letters.ts";
import { narrowLanguage } from "./narrow-language.ts";

test.each([
  "I still have not heard from you, just following up again.",
  "I'm humbled to have won the award!",
  "You are a genius. Can you introduce me to your boss?",
  "??? hello??",
  "How is the garden?",
])("narrowLanguage() loses nothing that is found in %j", (text) => {
  const sentence = { from: 0, to: text.length };
  const narrowed = narrowLanguage(ENGLISH, foldLetters(text));

  expect(findCues(text, sentence, narrowed)).toEqual(findCues(text, sentence, ENGLISH));
  expect(narrowed.cues.length).toBeLessThan(ENGLISH.cues.length);
});

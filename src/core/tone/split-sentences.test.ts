import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";

function sentences(text: string): string[] {
  return splitSentences(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to));
}

test("splitSentences() ends at marks, a greeting at its line, and not after shortened words", () => {
  expect(sentences('Hi Ana,\nhow are you? "Well!" Good… bye')).toEqual([
    "Hi Ana,",
    "how are you?",
    '"Well!"',
    "Good…",
    "bye",
  ]);
  expect(sentences("I met Dr. Sato, e.g. in May. Then not.")).toEqual(["I met Dr. Sato, e.g. in May.", "Then not."]);
});

test("splitSentences() keeps numbers and addresses whole", () => {
  expect(sentences("It cost 3.50 at norte.example today")).toEqual(["It cost 3.50 at norte.example today"]);
});

import { expect, test } from "vitest";
import { ANSWER_WORDS } from "./answer-words.ts";
import { REGROUP_ANSWERS } from "./regroup-facts.ts";

test("ANSWER_WORDS give every answer a key and words of its own", () => {
  const words = REGROUP_ANSWERS.map((answer) => ANSWER_WORDS[answer]);

  expect(new Set(words.map((one) => one.words)).size).toBe(REGROUP_ANSWERS.length);
  expect(words.every(({ key }) => key.length === 1)).toBe(true);
});

import { expect, test } from "vitest";
import { scoreBrag } from "./brag-score.ts";

test("scoreBrag() ranks plain brags above news of others, questions and complaints", () => {
  const others = ["How are you these days?", "They closed the museum last week.", "I can't find my keys, so annoying."];

  for (const brag of ["I finally hit my goal of 10 million.", "I closed 14 deals in one quarter, a company record."]) {
    for (const other of others) expect(scoreBrag(brag)).toBeGreaterThan(scoreBrag(other));
    expect(scoreBrag(brag)).toBeGreaterThan(0);
  }
  for (const other of others) expect(scoreBrag(other)).toBeLessThan(0);
});

import { expect, test } from "vitest";
import { AND_WORDS, ASIDE_WORDS, FILLER_WORDS, MEETING_WORDS, WITH_WORDS } from "./title-words.ts";

test("each word of titles says one thing", () => {
  const lists = [MEETING_WORDS, WITH_WORDS, AND_WORDS, ASIDE_WORDS, FILLER_WORDS];
  for (const [at, list] of lists.entries()) {
    for (const other of lists.slice(at + 1)) expect([...list].filter((word) => other.has(word))).toEqual([]);
  }
});

import { expect, test } from "vitest";
import { LANGUAGES } from "./languages.ts";
import { requiredWords } from "./required-words.ts";

test.each<[RegExp, readonly string[] | undefined]>([
  [/\bhello\b/, ["hello"]],
  [/\b(?:hello|good day)\b/i, ["hello", "good day"]],
  [/\byou (?:must|should) answer\b/, [" answer"]],
  [/\bletters?\b/, ["letter"]],
  [/\b(?:never )?mind\b/, ["mind"]],
  [/[abc]+|\d+/, undefined],
  [/\b(?:hello|\d+)\b/, undefined],
  [/(?<!not )\bready(?= now)/, ["ready"]],
  [/to[^.!?]{0,20}morrow/, ["morrow"]],
])("requiredWords() of %s", (pattern, expected) => {
  expect(requiredWords(pattern)).toEqual(expected);
});

test("requiredWords() of every pattern stand in whatever it matches", () => {
  const patterns = LANGUAGES.flatMap(({ cues, signs, asks, gives }) => [
    ...cues.flatMap((cue) => cue.patterns),
    ...signs.flatMap((one) => one.signs.map(([, pattern]) => pattern)),
    ...asks,
    ...gives,
  ]);
  const told = patterns.filter((pattern) => requiredWords(pattern) !== undefined);

  // Nearly all can be passed over; the drafts of bench/drafts were found alike with and without.
  expect(told.length).toBeGreaterThan(0.95 * patterns.length);
});

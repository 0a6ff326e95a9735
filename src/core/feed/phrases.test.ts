import fc from "fast-check";
import { expect, test } from "vitest";
import { phraseOf, phrasesIn, wordsOf } from "./phrases.ts";

test("wordsOf() leaves the possessive off, and tells capitals and what stands side by side", () => {
  expect(wordsOf("Ána Ferreira’s looms, in Porto")).toMatchObject([
    { written: "Ána", folded: "ana", isCapital: true, follows: false },
    { folded: "ferreira", isCapital: true, follows: true },
    { folded: "looms", isCapital: false },
    { folded: "in", follows: false },
    { folded: "porto", isCapital: true },
  ]);
});

test("phrasesIn() finds a name in a title and in an address, and phraseOf() none in a single word", () => {
  expect(phrasesIn("A word with Zelda Quorvax.")).toContain(phraseOf("Zelda Quorvax"));
  expect(phrasesIn("https://paper.example/2026/zelda-quorvax-speaks")).toContain(phraseOf("Zelda  QUORVAX"));
  expect(phrasesIn("Zelda, of Quorvax and others")).not.toContain(phraseOf("Zelda Quorvax"));
  expect(phraseOf("Zelda")).toBeUndefined();
  expect(phraseOf("")).toBeUndefined();
});

test("phrasesIn() finds every name that stands in a text (property)", () => {
  const word = fc.stringMatching(/^[a-z]{2,6}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { minLength: 2, maxLength: 5 }), (before, name) => {
      const phrase = phraseOf(name.join(" "));
      if (phrase !== undefined) expect(phrasesIn([...before, ...name, "end"].join(" "))).toContain(phrase);
    }),
    { numRuns: 50 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { trigramsOf } from "./trigrams.ts";
import { isTypoOf } from "./typo.ts";

test("trigramsOf() gives each three characters once, with two spaces around", () => {
  expect(trigramsOf("ana")).toEqual(["  a", " an", "ana", "na ", "a  "]);
  expect(trigramsOf("aaaa")).toEqual(["  a", " aa", "aaa", "aa ", "a  "]);
});

test("trigramsOf() shares one with every typo that is forgiven (property)", () => {
  const letter = fc.constantFrom("a", "b", "c");
  const edit = fc.record({ place: fc.nat(9), kind: fc.constantFrom("drop", "add", "change", "swap"), letter });
  const word = fc.string({ unit: letter, minLength: 4, maxLength: 10 });
  fc.assert(
    fc.property(word, fc.array(edit, { minLength: 1, maxLength: 2 }), (written, edits) => {
      const typed = edits.reduce(applyEdit, written);
      fc.pre(isTypoOf(written, typed));
      const trigrams = new Set(trigramsOf(written));

      expect(trigramsOf(typed).some((trigram) => trigrams.has(trigram))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function applyEdit(word: string, { place, kind, letter }: { place: number; kind: string; letter: string }): string {
  const at = place % word.length;
  const [before, here, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  if (kind === "drop") return `${before}${after}`;
  if (kind === "add") return `${before}${letter}${here}${after}`;
  if (kind === "change") return `${before}${letter}${after}`;
  return `${before}${after.slice(0, 1)}${here}${after.slice(1)}`;
}

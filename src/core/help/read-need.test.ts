import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../search/fold.ts";
import { type NeedWords, createNeedReader, readWords } from "./read-need.ts";

const reader = createNeedReader();
const readNeed = (text: string): NeedWords => reader.read(text);

function weightOf(need: string, word: string): number {
  return Math.max(
    0,
    ...readNeed(need)
      .answersOf(foldText(word))
      .map(({ weight }) => weight),
  );
}

test("NeedReader.read() keeps the telling words, each once, as written", () => {
  expect(readNeed("Do you know somebody who needs a Lawyer, a lawyer in Porto?").words).toEqual(["Lawyer", "Porto"]);
  expect(readNeed("Ich suche jemanden für den Zoll").words).toEqual(["Zoll"]);
});

test("NeedReader.read() takes small words where there are no others, and nothing from nothing", () => {
  expect(readNeed("who can help").words).toEqual(["who", "can", "help"]);
  expect(readNeed("  – ?").words).toEqual([]);
});

test.each([
  ["a designer", "Designers", 1],
  ["engineering", "engineer", 1],
  ["Verhandlungen", "Verhandlung", 1],
  ["négociations", "négociation", 1],
  ["a lawyer", "Rechtsanwältin", 0.6],
  ["a reference", "Empfehlung", 0.6],
  ["Zoll", "customs", 0.6],
  ["Hafen", "Hafenbehörde", 0.5],
  ["Solartechnik", "Solar", 0.5],
  ["a designer", "Violinist", 0],
  ["port", "report", 0],
])("NeedReader.read(%j) is answered by %j with %d", (need, word, weight) => {
  expect(weightOf(need, word)).toBe(weight);
});

test("NeedReader.read() takes letters of scripts without capitals for words", () => {
  expect(readNeed("學").words).toEqual(["學"]);
  expect(weightOf("מכס", "מכס")).toBe(1);
});

test("NeedReader.read() is answered by its own words wholly (property)", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Porto", "lawyer", "Zoll", "données", "wind", "a", "the"), { maxLength: 6 }),
      (parts) => {
        const need = readNeed(parts.join(" "));
        for (const [asked, word] of need.words.entries()) {
          expect(need.answersOf(foldText(word))).toContainEqual({ asked, weight: 1 });
        }
      },
    ),
  );
});

test("readWords() splits at what is no letter or digit", () => {
  expect(readWords("Q&A: 3-D Müller").map(({ folded }) => folded)).toEqual(["q", "a", "3", "d", "muller"]);
});

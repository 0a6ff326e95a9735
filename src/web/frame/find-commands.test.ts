import { expect, test } from "vitest";
import { type PersonVerb, isNamed, readAsked } from "./find-commands.ts";

const WORDS: Partial<Record<PersonVerb, string>> = { phone: "called, phoned", "let-go": "let go", star: "star" };
const wordsOf = (verb: PersonVerb): string => WORDS[verb] ?? verb;

test("readAsked() takes the verb off, and leaves whom it is about", () => {
  expect(readAsked("Phoned Ana Ferreira", wordsOf)).toEqual([{ verb: "phone", who: "ana ferreira" }]);
  expect(readAsked("let go  bo", wordsOf)).toEqual([{ verb: "let-go", who: "bo" }]);
});

test("readAsked() does not take a name for a verb, nor a verb alone for anybody", () => {
  expect(readAsked("starling", wordsOf)).toEqual([]);
  expect(readAsked("star ", wordsOf)).toEqual([]);
});

test("isNamed() wants each typed word at the beginning of one of the name's", () => {
  expect(isNamed("Take the last change back", "last ch")).toBe(true);
  expect(isNamed("Take the last change back", "ange")).toBe(false);
  expect(isNamed("Gruppen öffnen", "offn")).toBe(true);
});

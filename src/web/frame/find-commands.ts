/** What a text in the palette asks for: something to do, and to whom. */
import { foldText } from "../../core/search/fold.ts";

/** What can be done to a person from anywhere, each in the one word that it begins with. */
export const PERSON_VERBS = ["phone", "email", "in-person", "direct-message", "star", "resting", "let-go"] as const;
export type PersonVerb = (typeof PERSON_VERBS)[number];

interface Asked {
  readonly verb: PersonVerb;
  /** Whom to look for. */
  readonly who: string;
}

/** Reads "called ana" into the verb and whom it is about; several where the words of several verbs begin so. */
export function readAsked(text: string, wordsOf: (verb: PersonVerb) => string): readonly Asked[] {
  const said = foldText(text);
  return PERSON_VERBS.flatMap((verb) => {
    const words = wordsOf(verb).split(",").map(foldText);
    const word = words.find((one) => said.startsWith(`${one} `));
    return word === undefined ? [] : [{ verb, who: said.slice(word.length + 1) }];
  });
}

/** Whether a command's name holds every word that was typed, each from the beginning of one of its own. */
export function isNamed(name: string, text: string): boolean {
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u);
  return foldText(text)
    .split(" ")
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Invents words and names that sound different from each other, as people's do. */
import type { Random } from "../src/example/random.ts";

const ONSETS = [
  "b",
  "br",
  "d",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "kl",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "w",
];
const RHYMES = ["a", "an", "ar", "e", "el", "en", "er", "i", "il", "in", "o", "on", "or", "u", "un", "us"];

export function inventWord(random: Random, syllables: number): string {
  const text = Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(RHYMES)).join("");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A given name of two syllables, a family name of two to four. */
export function inventName(random: Random): { readonly given: string; readonly family: string } {
  return { given: inventWord(random, 2), family: inventWord(random, random.int(2, 4)) };
}

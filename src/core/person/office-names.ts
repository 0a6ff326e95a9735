/** Telling by behaviour that an address or a number is an office's: people of several names go by it. */
import { type WeighedName, weighNames } from "./weigh-names.ts";

/** From so many names on, an address or a line is an office's, whatever its form. */
const NAMES_OF_OFFICE = 3;

/**
 * Tells whether names are those of several people who share one address or line: at least three of which no two agree in
 * anything, not in the first letter of a word. A slip, a mangled letter or another family name makes no other person.
 */
export function areOfOffice(names: readonly WeighedName[]): boolean {
  const apart: WeighedName[] = [];
  for (const name of names) {
    if (apart.every((other) => areStrangers(name, other))) apart.push(name);
    if (apart.length >= NAMES_OF_OFFICE) return true;
  }
  return false;
}

function areStrangers(one: WeighedName, other: WeighedName): boolean {
  const words = [one, other].map((name) => name.words.map(({ forms }) => forms[0].charAt(0)));
  const haveLetter = words[0]?.some((letter) => words[1]?.includes(letter)) === true;
  return !haveLetter && weighNames(one, other, () => 0).relation === "conflict";
}

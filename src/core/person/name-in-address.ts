/**
 * Names inside mail addresses: `ana.ferreira@`, `aferreira@`, `ferreira.a@`. Evidence that an
 * address is somebody's, and no more: a name is never made of it but by `displayNameFor`.
 */
import { foldText } from "../search/fold.ts";
import { localPartOf } from "./identity.ts";
import type { NameWord, ParsedName } from "./name.ts";

/** `full`: two whole words of the name. `short`: one whole word and an initial, at least five letters together. */
export type AddressFit = "full" | "short";

/** Fewer letters than this fit too many people: "ali" is Ali, A. Li and Al I. */
const FEWEST_LETTERS = 5;

/**
 * Gives the part of a normalised address that its holder chose: the local part, folded, without
 * `+tag` and signs. At GitHub's relay (`12345+ana@users.noreply.github.com`) what follows the
 * number. Empty when nothing is left.
 */
export function addressHandle(email: string): string {
  const local = localPartOf(email)
    .replace(/^\d+\+/u, "")
    .replace(/\+.*$/u, "");
  return foldText(local).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Gives the letters of a handle by which it is compared with names: without digits at the end. */
export function lettersOf(handle: string): string {
  return handle.replace(/\p{N}+$/u, "");
}

/**
 * Gives what the letters of a handle may be if it belongs to a person of this name, with how
 * well each fits. Every two words of the name in either order, whole (`anaferreira`) or one of
 * them as its initial (`aferreira`, `ferreiraa`), and the whole name.
 */
export function addressPatterns(name: ParsedName): Map<string, AddressFit> {
  const patterns = new Map<string, AddressFit>();
  const words = name.words.slice(0, 6);
  const put = (letters: string, fit: AddressFit): void => {
    if (letters.length >= FEWEST_LETTERS && patterns.get(letters) !== "full") patterns.set(letters, fit);
  };
  for (const [i, first] of words.entries()) {
    for (const [j, second] of words.entries()) {
      if (i !== j) putPair(first, second, put);
    }
  }
  if (words.length > 2) {
    const last = words.at(-1)?.forms[0] ?? "";
    const before = words.slice(0, -1).map(({ forms }) => forms[0]);
    if (words.every(({ initial }) => !initial)) put(`${before.join("")}${last}`, "full");
    put(`${before.map((word) => word.slice(0, 1)).join("")}${last}`, "short");
    put(`${last}${before.map((word) => word.slice(0, 1)).join("")}`, "short");
    put(
      `${before[0] ?? ""}${before
        .slice(1)
        .map((word) => word.slice(0, 1))
        .join("")}${last}`,
      "short",
    );
  }
  return patterns;
}

/** Gives the words of a name that alone may be a handle: `oliphant@`, `travis@`. At least five letters. */
export function familyPatterns(name: ParsedName): string[] {
  if (name.words.length < 2) return [];
  return name.words.flatMap(({ forms }) => forms.filter((form) => form.length >= FEWEST_LETTERS));
}

/** Tells how a handle, of an address or in a name's place, fits a name; null when it does not. */
export function handleFitsName(handle: string, name: ParsedName): AddressFit | null {
  return addressPatterns(name).get(lettersOf(handle)) ?? null;
}

/**
 * Gives a name to show for an address that came without one: `ana.ferreira@` gives
 * "Ana Ferreira", `a.ferreira@` "A. Ferreira". Only where signs part two or three words of
 * letters, of which the last has at least two; for every other address, the address itself.
 */
export function displayNameFor(email: string): string {
  const words = localPartOf(email)
    .replace(/\+.*$/u, "")
    .split(/[._-]+/u);
  const isName = words.length >= 2 && words.length <= 3 && words.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
  if (!isName || (words.at(-1) ?? "").length < 2) return email;
  return words
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}${word.length === 1 ? "." : ""}`)
    .join(" ");
}

function putPair(first: NameWord, second: NameWord, put: (letters: string, fit: AddressFit) => void): void {
  for (const a of first.forms) {
    for (const b of second.forms) {
      const isWhole = !first.initial && !second.initial;
      put(`${a}${b}`, isWhole ? "full" : "short");
      if (b.length > 2) put(`${a.slice(0, 1)}${b}`, "short");
      if (a.length > 2) put(`${a}${b.slice(0, 1)}`, "short");
    }
  }
}

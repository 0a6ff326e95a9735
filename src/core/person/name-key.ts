import { wordsOf } from "../search/tokens.ts";
import type { Profile } from "./profile.ts";

/** Gives the folded words of a name in alphabetical order; null for less than two, which many share. */
export function nameKeyOf({ name, nameless }: Pick<Profile, "name" | "nameless">): string | null {
  if (nameless) return null;
  const words = wordsOf(name).toSorted();
  return words.length < 2 ? null : words.join(" ");
}

import type { PersonName } from "../../core/card.ts";

export interface NameParts {
  readonly prefix?: string;
  readonly given?: string;
  readonly additional?: string;
  readonly family?: string;
  readonly suffix?: string;
  /** As the source shows it, where it does. */
  readonly full?: string;
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * Composes a name from what a table holds of it; undefined when it holds nothing. Where the table has
 * no full name the parts stand in the order given, family; in the scripts of East Asia family first.
 */
export function composeName(parts: NameParts): PersonName | undefined {
  const { prefix = "", given = "", additional = "", family = "", suffix = "" } = parts;
  const composed =
    FAMILY_FIRST.test(given) && FAMILY_FIRST.test(family)
      ? family + given
      : [prefix, given, additional, family, suffix].filter((part) => part !== "").join(" ");
  const full = parts.full ?? "";
  if (full === "" && composed === "") return undefined;
  return {
    full: full === "" ? composed : full,
    ...(given === "" ? {} : { given }),
    ...(additional === "" ? {} : { additional }),
    ...(family === "" ? {} : { family }),
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
  };
}

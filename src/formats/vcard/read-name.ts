import type { PersonName } from "../../core/card.ts";
import type { CardDraft } from "./card-draft.ts";
import { readLists, readText } from "./property-value.ts";
import { type Property, parameterValue } from "./property.ts";

/** Scripts in which the family name stands first, without a space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * Reads the name from FN and N. Either may be missing, or there twice: the first that says something
 * is the name, another FN is an alternative name. FN is never taken apart.
 */
export function readName(properties: readonly Property[], draft: CardDraft): PersonName | undefined {
  const parts = firstParts(properties, draft);
  const shown = properties
    .filter((property) => property.name === "FN" && !isDerived(property, parts))
    .map((property) => ({ property, text: readText(property, draft) }))
    .filter(({ text }) => text !== "");
  const full = shown[0]?.text ?? (parts === undefined ? undefined : joinParts(parts));
  for (const { property, text } of shown.slice(1)) {
    if (text !== full) draft.add("otherNames", { value: text }, property);
  }
  return full === undefined ? undefined : { full, ...parts };
}

type NameParts = Omit<PersonName, "full">;

/** RFC 9554 marks an FN that repeats some other property, where the card has no name. */
function isDerived(property: Property, parts: NameParts | undefined): boolean {
  return parts === undefined && parameterValue(property, "DERIVED")?.toLowerCase() === "true";
}

function firstParts(properties: readonly Property[], draft: CardDraft): NameParts | undefined {
  for (const property of properties) {
    if (property.name !== "N") continue;
    const [family = [], given = [], additional = [], prefix = [], suffix = []] = readLists(property, draft);
    const parts: NameParts = {
      ...(given.length === 0 ? {} : { given: given.join(" ") }),
      ...(additional.length === 0 ? {} : { additional: additional.join(" ") }),
      ...(family.length === 0 ? {} : { family: family.join(" ") }),
      ...(prefix.length === 0 ? {} : { prefix: prefix.join(" ") }),
      ...(suffix.length === 0 ? {} : { suffix: suffix.join(", ") }),
    };
    if (Object.keys(parts).length > 0) return parts;
  }
  return undefined;
}

function joinParts({ prefix, given, additional, family, suffix }: NameParts): string {
  if (FAMILY_FIRST.test(`${family ?? ""}${given ?? ""}`)) return `${family ?? ""}${given ?? ""}`;
  return [prefix, given, additional, family, suffix].filter((part) => part !== undefined).join(" ");
}

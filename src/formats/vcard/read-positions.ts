import { type Day, isDay } from "../../core/day.ts";
import type { CardDraft } from "./card-draft.ts";
import { readFirstText, readTexts } from "./property-value.ts";
import { type Property, parameterValue } from "./property.ts";

/** Groups that `formatVcard` writes around ORG and TITLE when there are several positions. */
const OWN_GROUP = /^job\d+$/i;
/** Where the days of a position are kept: vCard has no place for them. */
export const FROM_PARAMETER = "X-KITH-FROM";
export const TO_PARAMETER = "X-KITH-TO";

interface Pair {
  readonly first: Property;
  org?: Property;
  title?: Property;
}

/**
 * Reads positions from ORG and TITLE: those of one group belong together, the others in the order in which
 * they stand, the first TITLE to the first ORG.
 */
export function readPositions(properties: readonly Property[], draft: CardDraft): void {
  const told = properties.filter(
    (property) => (property.name === "ORG" || property.name === "TITLE") && saysSomething(property, draft),
  );
  const strict = strictGroups(told);
  const pairsByGroup = new Map<string, Pair>();
  const loose: Pair[] = [];
  const pairs: Pair[] = [];
  for (const property of told) {
    const role = property.name === "ORG" ? "org" : "title";
    const group = property.group?.toLowerCase() ?? "";
    const isStrict = strict.has(group);
    let pair = isStrict ? pairsByGroup.get(group) : loose.find((candidate) => candidate[role] === undefined);
    if (pair === undefined || pair[role] !== undefined) {
      pair = { first: property };
      pairs.push(pair);
      if (isStrict) pairsByGroup.set(group, pair);
      else loose.push(pair);
    }
    pair[role] = property;
  }
  for (const pair of pairs) addPosition(pair, draft);
}

function strictGroups(properties: readonly Property[]): ReadonlySet<string> {
  const rolesByGroup = new Map<string, Set<string>>();
  for (const { group, name } of properties) {
    if (group === undefined) continue;
    const key = group.toLowerCase();
    rolesByGroup.set(key, (rolesByGroup.get(key) ?? new Set()).add(name));
  }
  return new Set(
    [...rolesByGroup].filter(([group, roles]) => roles.size > 1 || OWN_GROUP.test(group)).map(([group]) => group),
  );
}

function addPosition({ first, org, title }: Pair, draft: CardDraft): void {
  const [organisation = "", ...units] = org === undefined ? [] : readTexts(org, draft, ";");
  const department = units.filter((unit) => unit !== "").join("; ");
  const name = title === undefined ? "" : readFirstText(title, draft);
  const from = dayOf(FROM_PARAMETER, org, title);
  const to = dayOf(TO_PARAMETER, org, title);
  draft.add(
    "positions",
    {
      ...(organisation === "" ? {} : { organisation }),
      ...(department === "" ? {} : { department }),
      ...(name === "" ? {} : { title: name }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    org ?? first,
  );
}

function saysSomething(property: Property, draft: CardDraft): boolean {
  return readTexts(property, draft, ";").some((text) => text !== "");
}

function dayOf(parameter: string, ...properties: readonly (Property | undefined)[]): Day | undefined {
  return properties
    .map((property) => (property === undefined ? undefined : parameterValue(property, parameter)))
    .find((text) => text !== undefined && isDay(text));
}

import type { PostalAddress } from "../../core/card.ts";
import type { CardDraft } from "./card-draft.ts";
import { labelFromTypes } from "./label-value.ts";
import { readText, readTexts, unescapeText } from "./property-value.ts";
import { type Property, parameterValue } from "./property.ts";

interface Found {
  readonly property: Property;
  readonly address: PostalAddress;
}

/**
 * Reads addresses from ADR, and the same in one piece from LABEL: a property of its own in vCard 2.1 and 3.0,
 * matched by type (home, work), and a parameter in 4.0.
 */
export function readAddresses(properties: readonly Property[], draft: CardDraft): void {
  const found: Found[] = [];
  for (const property of properties) {
    if (property.name !== "ADR") continue;
    const address = readAddress(property, draft);
    if (Object.keys(address).some((key) => key !== "label")) found.push({ property, address });
  }
  for (const property of properties) {
    if (property.name !== "LABEL") continue;
    const formatted = readText(property, draft);
    if (formatted === "") continue;
    const label = labelOf(property, draft);
    const fits = found.findIndex(
      ({ address }) => address.formatted === undefined && (address.label === label || label === undefined),
    );
    const match = found[fits];
    if (match === undefined)
      found.push({ property, address: { ...(label === undefined ? {} : { label }), formatted } });
    else found[fits] = { property: match.property, address: { ...match.address, formatted } };
  }
  for (const { property, address } of found) draft.add("addresses", address, property);
}

function readAddress(property: Property, draft: CardDraft): PostalAddress {
  const [poBox, extended, street, city, region, postalCode, country] = readTexts(property, draft, ";");
  const label = labelOf(property, draft);
  const formatted = unescapeText(parameterValue(property, "LABEL") ?? "", true).trim();
  const parts = { label, poBox, extended, street, city, region, postalCode, country, formatted };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ""));
}

function labelOf(property: Property, draft: CardDraft): string | undefined {
  return draft.itemLabel(property)?.text ?? labelFromTypes(property);
}

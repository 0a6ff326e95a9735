import type { Card, PersonName } from "../../core/card.ts";
import { binaryFromBytes } from "./binary-text.ts";
import { type CardDraft, createCardDraft } from "./card-draft.ts";
import { parseItemLabel } from "./label-value.ts";
import { readerFor } from "./property-readers.ts";
import { type VcardVersion, readText } from "./property-value.ts";
import { type Property, parseProperty } from "./property.ts";
import { readAddresses } from "./read-addresses.ts";
import { readName } from "./read-name.ts";
import { readPositions } from "./read-positions.ts";
import { unfoldLines } from "./unfold-lines.ts";
import { withoutUtf16 } from "./utf16.ts";

/** A card as read, and what is needed to write it again without loss. */
export interface VcardReading {
  readonly card: Card;
  readonly draft: CardDraft;
  /** All that is a property, in file order. */
  readonly properties: readonly Property[];
  /** What says nothing that a card holds, in file order. */
  readonly others: readonly Property[];
}

const VERSIONS: readonly VcardVersion[] = ["2.1", "3.0", "4.0"];
/** Read together with others of their kind. */
const JOINED = new Set(["FN", "N", "ORG", "TITLE", "ADR", "LABEL"]);
/** Of the file, not of the contact. */
const FRAME = new Set(["BEGIN", "END", "VERSION", "PRODID"]);

/** Reads one card: its value, and all that is needed to write it again. */
export function readVcard(bytes: Uint8Array): VcardReading {
  const { lines, cutAt } = unfoldLines(binaryFromBytes(withoutUtf16(bytes)));
  const parsed = lines.map((content) => ({ line: content.line, property: parseProperty(content) }));
  const properties = parsed.flatMap(({ property }) => property ?? []);
  const version = versionOf(properties);
  const draft = createCardDraft(version ?? "3.0");
  if (version === undefined && lines.length > 0)
    draft.reportLine(1, "The card has no version that is known; it was read as 3.0");
  for (const { line, property } of parsed) {
    if (property === undefined) draft.reportLine(line, "The line is no property and was left out");
  }
  if (cutAt !== undefined) draft.reportLine(cutAt, "The card has too many lines; the rest was left out");
  readItemLabels(properties, draft);

  const joined = properties.filter(({ name }) => JOINED.has(name));
  const name = readName(joined, draft);
  readPositions(joined, draft);
  readAddresses(joined, draft);
  const others = properties.filter((property) => {
    if (JOINED.has(property.name) || FRAME.has(property.name)) return false;
    return readerFor(property.name)?.(property, draft) !== true;
  });
  return { card: cardFrom(draft, name), draft, properties, others };
}

function versionOf(properties: readonly Property[]): VcardVersion | undefined {
  const written = properties.find(({ name }) => name === "VERSION")?.value.trim();
  return VERSIONS.find((version) => written?.startsWith(version));
}

function readItemLabels(properties: readonly Property[], draft: CardDraft): void {
  for (const property of properties) {
    if (property.name !== "X-ABLABEL" || property.group === undefined) continue;
    const label = parseItemLabel(readText(property, draft));
    if (label.text !== "") draft.itemLabels.set(property.group.toLowerCase(), label);
  }
}

function cardFrom(draft: CardDraft, name: PersonName | undefined): Card {
  return {
    kind: draft.kind?.value ?? "person",
    ...(name === undefined ? {} : { name }),
    ...draft.lists,
    starred: draft.starred,
    ...(draft.connectedOn === undefined ? {} : { connectedOn: draft.connectedOn.value }),
    ...(draft.revisedOn === undefined ? {} : { revisedOn: draft.revisedOn.value }),
  };
}

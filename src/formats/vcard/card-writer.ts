import type { Card } from "../../core/card.ts";
import { binaryFromText } from "./binary-text.ts";
import { type ListField, createCardDraft } from "./card-draft.ts";
import { typeForLabel } from "./label-value.ts";
import { readerFor } from "./property-readers.ts";
import { type Parameter, type Property, parseProperty } from "./property.ts";
import type { VcardReading } from "./read-vcard.ts";
import { upgradeProperty } from "./upgrade-property.ts";
import { type WrittenLine, escapeText, formatLine, joinLine } from "./written-line.ts";

/** Writes the lines of one card, beside what its source wrote before. */
export interface CardWriter {
  write(line: WrittenLine): void;
  /** Writes a property with its label: as TYPE where that reads back the same, else as an item with an X-ABLabel. */
  writeLabelled(line: WrittenLine, label: string | undefined): void;
  /** Writes an item as the source wrote it, with all that stood beside it; false when the source did not say it. */
  writeAsRead<Field extends ListField>(field: Field, item: Card[Field][number]): boolean;
  /** Writes what a card does not hold. To be called last. */
  writeOthers(): void;
  text(): string;
}

/** Of a group, meaningless without it: the label, and the country whose form an address has. */
const OF_GROUP = new Set(["X-ABLABEL", "X-ABADR"]);
/** May stand once only; here when the source's value could not be read, and Kith has a better one. */
const SINGLE = new Set(["BDAY", "ANNIVERSARY", "DEATHDATE", "X-KITH-CONNECTED"]);

export function createCardWriter(source: VcardReading | undefined): CardWriter {
  const lines: string[] = [];
  const names = new Set<string>();
  const version = source?.draft.version ?? "4.0";
  const ofGroups = propertiesOfGroups(source);
  let lastItem = lastItemOf(source);

  function write(line: WrittenLine): void {
    lines.push(formatLine(line));
    names.add(line.name.toUpperCase());
    const group = line.group?.toLowerCase() ?? "";
    const beside = ofGroups.get(group) ?? [];
    ofGroups.delete(group);
    for (const property of beside) lines.push(formatLine(upgradeFrom(property)));
  }

  function upgradeFrom(property: Property): WrittenLine {
    return upgradeProperty(property, version);
  }

  return {
    write,
    writeLabelled(line, label) {
      const type = label === undefined ? undefined : typeForLabel(label);
      if (label === undefined || type !== undefined) {
        const types: Parameter[] = type === undefined ? [] : [{ name: "TYPE", values: [type] }];
        write({ ...line, parameters: [...types, ...(line.parameters ?? [])] });
        return;
      }
      const group = `item${++lastItem}`;
      write({ ...line, group });
      write({ group, name: "X-ABLabel", value: escapeText(label) });
    },
    writeAsRead(field, item) {
      const origin = source?.draft.originOf(field, item);
      if (source === undefined || origin === undefined) return false;
      const line = upgradeFrom(origin);
      if (!readsAs(line, field, item, source)) return false;
      write(line);
      return true;
    },
    writeOthers() {
      for (const property of source?.others ?? []) {
        const isSaid = SINGLE.has(property.name) && names.has(property.name);
        if (!isSaid && !isOfGroup(property)) write(upgradeFrom(property));
      }
    },
    text: () => lines.join(""),
  };
}

/** Tells whether the line, read again, says the item. */
function readsAs<Field extends ListField>(
  line: WrittenLine,
  field: Field,
  item: Card[Field][number],
  source: VcardReading,
): boolean {
  const property = parseProperty({ line: 1, text: binaryFromText(joinLine(line)) });
  if (property === undefined) return false;
  const draft = createCardDraft("4.0");
  for (const [group, label] of source.draft.itemLabels) draft.itemLabels.set(group, label);
  readerFor(property.name)?.(property, draft);
  return draft.originOf(field, item) !== undefined;
}

/** New items are numbered after those of the source. */
function lastItemOf(source: VcardReading | undefined): number {
  const numbers = (source?.properties ?? []).map(({ group }) => Number(/^item(\d{1,9})$/i.exec(group ?? "")?.[1] ?? 0));
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** Gives what is written with the first property of each group, and only then. */
function propertiesOfGroups(source: VcardReading | undefined): Map<string, Property[]> {
  const byGroup = new Map<string, Property[]>();
  for (const property of source?.others ?? []) {
    if (!isOfGroup(property)) continue;
    const group = property.group.toLowerCase();
    byGroup.set(group, [...(byGroup.get(group) ?? []), property]);
  }
  return byGroup;
}

function isOfGroup(property: Property): property is Property & { readonly group: string } {
  return property.group !== undefined && OF_GROUP.has(property.name);
}

import type { Card, CardPhoto } from "../../core/card.ts";
import type { Day } from "../../core/day.ts";
import type { ItemLabel } from "./label-value.ts";
import type { CardContext, VcardVersion } from "./property-value.ts";
import type { Property } from "./property.ts";

/** The lists of a card. */
export type ListField = {
  [Field in keyof Card]-?: Card[Field] extends readonly unknown[] ? Field : never;
}[keyof Card];
type Item = Card[ListField][number];
type Lists = { [Field in ListField]: Card[Field][number][] };

/** Something odd in a card that did not keep the rest out. The card's first line is 1. */
export interface LineProblem {
  readonly line: number;
  readonly text: string;
}

/** Which property said something. */
export interface Said<Value> {
  readonly value: Value;
  readonly property: Property;
}

/** A card in the making, and which property said what. */
export interface CardDraft extends CardContext {
  readonly lists: Lists;
  readonly problems: LineProblem[];
  /** Of each group, in lower case, its X-ABLabel. */
  readonly itemLabels: Map<string, ItemLabel>;
  kind?: Said<Card["kind"]>;
  revisedOn?: Said<Day>;
  connectedOn?: Said<Day>;
  uid?: Said<string>;
  starred: boolean;
  /** Takes what is odd about a line, in words for the person. */
  reportLine(line: number, oddity: string): void;
  /** Gives the X-ABLabel of the property's group. */
  itemLabel(property: Property): ItemLabel | undefined;
  /** Adds an item; the same item again changes nothing. */
  add<Field extends ListField>(field: Field, value: Card[Field][number], property: Property): void;
  /** Finds the property that said this item first. */
  originOf<Field extends ListField>(field: Field, value: Card[Field][number]): Property | undefined;
}

/** A broken photo makes hundreds of odd lines; the first ones tell enough. */
const MAX_PROBLEMS = 20;

export function createCardDraft(version: VcardVersion): CardDraft {
  const saidByField = new Map<ListField, SaidItems>();

  function find(field: ListField, value: Item): Said<Item> | undefined {
    return saidByField.get(field)?.find(value);
  }

  return {
    version,
    lists: {
      otherNames: [],
      nicknames: [],
      emails: [],
      phones: [],
      urls: [],
      handles: [],
      addresses: [],
      positions: [],
      dates: [],
      notes: [],
      labels: [],
      photos: [],
      members: [],
    },
    problems: [],
    itemLabels: new Map(),
    starred: false,
    reportLine(line, text) {
      const isKnown = this.problems.some((problem) => problem.line === line && problem.text === text);
      if (!isKnown && this.problems.length < MAX_PROBLEMS) this.problems.push({ line, text });
    },
    report(property, oddity) {
      this.reportLine(property.line, `${property.writtenName} ${oddity}`);
    },
    itemLabel(property) {
      return this.itemLabels.get(property.group?.toLowerCase() ?? "");
    },
    add(field, value, property) {
      const said = saidByField.get(field) ?? createSaidItems();
      if (said.find(value) !== undefined) return;
      (this.lists[field] as Item[]).push(value);
      saidByField.set(field, said);
      said.add({ value, property });
    },
    originOf: (field, value) => find(field, value)?.property,
  };
}

/** The items of one list. */
interface SaidItems {
  find(value: Item): Said<Item> | undefined;
  add(said: Said<Item>): void;
}

/** Most lists have one or two items: only of a longer one are keys made, so that each need not be compared with all. */
const FEW = 8;

function createSaidItems(): SaidItems {
  const few: Said<Item>[] = [];
  const saidByKey = new Map<string, Said<Item>[]>();
  return {
    find(value) {
      if (saidByKey.size === 0) return few.find((said) => sameItem(said.value, value));
      return saidByKey.get(itemKey(value))?.find((said) => sameItem(said.value, value));
    },
    add(said) {
      if (saidByKey.size > 0) {
        addByKey(said);
        return;
      }
      few.push(said);
      if (few.length > FEW) for (const one of few) addByKey(one);
    },
  };

  function addByKey(said: Said<Item>): void {
    const key = itemKey(said.value);
    saidByKey.set(key, [...(saidByKey.get(key) ?? []), said]);
  }
}

/** Tells whether two items of one list say the same. */
function sameItem(one: Item, other: Item): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  if (isPhotoBytes(one) || isPhotoBytes(other)) {
    return isPhotoBytes(one) && isPhotoBytes(other) && one.mediaType === other.mediaType && sameBytes(one, other);
  }
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && String(value) === String(others.get(name)))
  );
}

/** Equal items have equal keys; of photos the key holds a checksum only, so that megabytes are not copied. */
function itemKey(value: Item): string {
  if (isPhotoBytes(value)) return `${value.mediaType} ${value.bytes.length} ${checksumOf(value.bytes)}`;
  if (typeof value === "string") return value;
  const entries = Object.entries(value).map(([name, text]) => `${name}\0${String(text)}`);
  return entries.toSorted().join("\0\0");
}

/** FNV-1a, 32 bits: `sameItem` has the last word. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum;
}

function sameBytes({ bytes: one }: PhotoBytes, { bytes: other }: PhotoBytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

type PhotoBytes = CardPhoto & { readonly kind: "bytes" };

function isPhotoBytes(value: Item): value is PhotoBytes {
  return typeof value === "object" && "bytes" in value;
}

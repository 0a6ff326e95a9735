/** Facts as a card again: for the formats that write cards, and for showing one record. */
import type { Card, CardDate, CardPhoto, CardPosition, Labelled, PersonName, PostalAddress } from "../card.ts";
import { EMPTY_CARD } from "../card.ts";
import { isDay, isPartialDay } from "../day.ts";
import type { Blob } from "../facts.ts";
import type { DetailDraft, PositionDraft } from "./card-facts.ts";

const NAME_PARTS = ["given", "additional", "family", "prefix", "suffix"] as const;
const ADDRESS_PARTS = ["poBox", "extended", "street", "city", "region", "postalCode", "country", "formatted"] as const;

/**
 * Writes details and positions as a card: what `detailsFromCard` would read the same facts
 * from. Of several names the first is the name and the others are other names; photos whose
 * blob is missing, and dates and parts that cannot be read, are left out.
 */
export function cardFromFacts(
  details: readonly DetailDraft[],
  positions: readonly PositionDraft[],
  options: {
    readonly kind?: Card["kind"];
    readonly blobsByHash?: ReadonlyMap<string, Pick<Blob, "mediaType" | "bytes">>;
  } = {},
): Card {
  const of = (field: DetailDraft["field"]): readonly DetailDraft[] =>
    details.filter((detail) => detail.field === field);
  const valuesOf = (field: DetailDraft["field"]): string[] => of(field).map(({ value }) => value);
  const [name, ...moreNames] = of("name");
  const connectedOn = valuesOf("connected").find(isDay);
  return {
    ...EMPTY_CARD,
    kind: options.kind ?? "person",
    ...(name && { name: nameOf(name) }),
    otherNames: [...moreNames, ...of("other-name")].map(labelledOf),
    nicknames: valuesOf("nickname"),
    emails: of("email").map(labelledOf),
    phones: of("phone").map(labelledOf),
    urls: of("url").map(labelledOf),
    handles: of("handle").map(labelledOf),
    addresses: of("address").map(addressOf),
    positions: positions.map(positionOf),
    dates: of("date").flatMap(dateOf),
    notes: valuesOf("note"),
    labels: valuesOf("label"),
    starred: of("star").length > 0,
    photos: valuesOf("photo").flatMap((value) => photoOf(value, options.blobsByHash)),
    members: valuesOf("member"),
    ...(connectedOn && { connectedOn }),
  };
}

function nameOf({ value, parts }: DetailDraft): PersonName {
  return { full: value, ...readParts(parts, NAME_PARTS) };
}

/** Reads the parts of a postal address; the line itself where there are none. */
export function addressOf({ value, parts, label }: Pick<DetailDraft, "value" | "parts" | "label">): PostalAddress {
  const read = readParts(parts, ADDRESS_PARTS);
  const address = Object.keys(read).length === 0 ? { formatted: value } : read;
  return label === null ? address : { label, ...address };
}

function labelledOf({ value, label, preferred }: DetailDraft): Labelled {
  return { value, ...(label !== null && { label }), ...(preferred === 1 && { preferred: true }) };
}

function positionOf({ organisation, department, title, fromOn, toOn }: PositionDraft): CardPosition {
  return {
    ...(organisation !== null && { organisation }),
    ...(department !== null && { department }),
    ...(title !== null && { title }),
    ...(fromOn !== null && { from: fromOn }),
    ...(toOn !== null && { to: toOn }),
  };
}

function dateOf({ value, label, parts }: DetailDraft): CardDate[] {
  if (!isPartialDay(value)) return [];
  if (parts === null && (label === "birthday" || label === "anniversary" || label === "death")) {
    return [{ kind: label, date: value }];
  }
  return [{ kind: "other", date: value, ...(label !== null && { label }) }];
}

function photoOf(
  value: string,
  blobsByHash: ReadonlyMap<string, Pick<Blob, "mediaType" | "bytes">> | undefined,
): CardPhoto[] {
  if (!value.startsWith("sha256:")) return [{ kind: "link", url: value }];
  const blob = blobsByHash?.get(value.slice(7));
  return blob === undefined ? [] : [{ kind: "bytes", mediaType: blob.mediaType, bytes: blob.bytes }];
}

function readParts<Part extends string>(json: string | null, names: readonly Part[]): Partial<Record<Part, string>> {
  const parts: Partial<Record<Part, string>> = {};
  const read: unknown = json === null ? null : JSON.parse(json);
  if (typeof read !== "object" || read === null) return parts;
  const valuesByName = new Map<string, unknown>(Object.entries(read));
  for (const name of names) {
    const value = valuesByName.get(name);
    if (typeof value === "string") parts[name] = value;
  }
  return parts;
}

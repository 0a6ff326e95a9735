/** A card as facts: one value per thing it says. The way back is card-from-facts.ts. */
import type { Card, CardDate, CardPhoto, CardPosition, Labelled, PersonName, PostalAddress } from "../card.ts";
import type { Day } from "../day.ts";
import type { Blob, Detail } from "../facts.ts";
import { sha256Hex } from "../key.ts";
import { distinctBy } from "./distinct-by.ts";

/** A detail that has no id, record and days yet. */
export type DetailDraft = Pick<Detail, "field" | "value" | "parts" | "label" | "preferred">;

/** A position with its organisation by name; the row is found or made by `organisationKey`. */
export interface PositionDraft {
  readonly organisation: string | null;
  readonly department: string | null;
  readonly title: string | null;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
}

export interface CardFacts {
  readonly details: readonly DetailDraft[];
  readonly positions: readonly PositionDraft[];
  /** The photos whose hashes the photo details hold. */
  readonly blobs: readonly Blob[];
}

const DATE_KINDS = ["birthday", "anniversary", "death"] as const;

/**
 * Writes a card as details and positions, in the order of DETAIL_FIELDS and, within a field,
 * of the card. Empty values are left out, and a value that a field holds twice stands once
 * (the first label stays; preferred when either is).
 *
 * How values stand: `name` the full name with its parts as JSON; `address` on one line with
 * its parts as JSON; `date` the day, with label birthday, anniversary, death or the source's
 * own (then `parts` is `{"kind":"other"}`); `photo` a link, or `sha256:` and the hash of a
 * blob; `star` "1"; `connected` the day; all others as written. `kind` and `revisedOn` are
 * the contact's and the record's.
 */
export function detailsFromCard(card: Card): CardFacts {
  const blobs = card.photos.flatMap(blobOf);
  const details: DetailDraft[] = [
    ...(card.name === undefined ? [] : [nameDetail(card.name)]),
    ...labelled("other-name", card.otherNames),
    ...plain("nickname", card.nicknames),
    ...labelled("email", card.emails),
    ...labelled("phone", card.phones),
    ...labelled("url", card.urls),
    ...labelled("handle", card.handles),
    ...card.addresses.map(addressDetail),
    ...card.dates.map(dateDetail),
    ...plain("note", card.notes),
    ...plain("label", card.labels),
    ...card.photos.map(photoDetail),
    ...plain("star", card.starred ? ["1"] : []),
    ...plain("connected", card.connectedOn === undefined ? [] : [card.connectedOn]),
    ...plain("member", card.members),
  ];
  return {
    details: eachOnce(details.filter(({ value }) => value !== "")),
    positions: eachPositionOnce(card.positions.map(positionDraft)),
    blobs: distinctBy(blobs, ({ hash }) => hash),
  };
}

/** Gives the address on one line, for showing and comparing: as formatted, else street, code and city, region, country. */
export function addressLine(address: PostalAddress): string {
  const formatted = address.formatted?.split(/[\r\n]+/u).map((line) => line.trim().replace(/,$/u, ""));
  const town = [address.postalCode, address.city]
    .map((part) => part?.trim())
    .filter(isText)
    .join(" ");
  const parts = [address.poBox, address.extended, address.street, town, address.region, address.country];
  const line = (formatted ?? parts).map((part) => part?.replace(/\s+/gu, " ").trim()).filter(isText);
  return line.join(", ");
}

function nameDetail({ full, ...parts }: PersonName): DetailDraft {
  return draft("name", full, { parts: partsText(parts) });
}

function addressDetail({ label, ...parts }: PostalAddress): DetailDraft {
  return draft("address", addressLine(parts), { label: label ?? null, parts: partsText(parts) });
}

function dateDetail({ kind, date, label }: CardDate): DetailDraft {
  const isKnown = (DATE_KINDS as readonly string[]).includes(kind);
  if (isKnown) return draft("date", date, { label: kind });
  return draft("date", date, { label: text(label), parts: JSON.stringify({ kind: "other" }) });
}

function photoDetail(photo: CardPhoto): DetailDraft {
  if (photo.kind === "link") return draft("photo", photo.url);
  return draft("photo", `sha256:${sha256Hex(photo.bytes)}`);
}

function blobOf(photo: CardPhoto): Blob[] {
  if (photo.kind === "link") return [];
  return [{ hash: sha256Hex(photo.bytes), mediaType: photo.mediaType, bytes: photo.bytes }];
}

function positionDraft(position: CardPosition): PositionDraft {
  return {
    organisation: text(position.organisation),
    department: text(position.department),
    title: text(position.title),
    fromOn: position.from ?? null,
    toOn: position.to ?? null,
  };
}

function labelled(field: Detail["field"], values: readonly Labelled[]): DetailDraft[] {
  return values.map(({ value, label, preferred }) =>
    draft(field, value, { label: text(label), preferred: preferred === true ? 1 : 0 }),
  );
}

function plain(field: Detail["field"], values: readonly string[]): DetailDraft[] {
  return values.map((value) => draft(field, value));
}

function draft(field: Detail["field"], value: string, rest: Partial<DetailDraft> = {}): DetailDraft {
  return { field, value: value.trim(), parts: null, label: null, preferred: 0, ...rest };
}

/** The parts that say something, as JSON with keys in alphabetical order; null when there are none. */
function partsText(parts: Readonly<Record<string, string | undefined>>): string | null {
  const said = Object.entries(parts)
    .filter(([, value]) => isText(value?.trim()))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return said.length === 0 ? null : JSON.stringify(Object.fromEntries(said));
}

function eachOnce(details: readonly DetailDraft[]): DetailDraft[] {
  const byKey = new Map<string, DetailDraft>();
  for (const detail of details) {
    const key = detailKey(detail);
    const known = byKey.get(key);
    byKey.set(
      key,
      known === undefined ? detail : { ...known, preferred: known.preferred === 1 ? 1 : detail.preferred },
    );
  }
  return [...byKey.values()];
}

function eachPositionOnce(positions: readonly PositionDraft[]): PositionDraft[] {
  const said = positions.filter(
    ({ organisation, department, title }) => organisation !== null || department !== null || title !== null,
  );
  return distinctBy(said, (position) => JSON.stringify(Object.values(position)));
}

/** What makes two details of a record the same: field and value; for dates the label as well (one day may be two). */
export function detailKey({ field, value, label }: Pick<Detail, "field" | "value" | "label">): string {
  return field === "date" ? `${field}\u0000${value}\u0000${label ?? ""}` : `${field}\u0000${value}`;
}

function text(value: string | undefined): string | null {
  const trimmed = value?.trim();
  return isText(trimmed) ? trimmed : null;
}

function isText(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

import type { Card, CardDate, CardPhoto, CardPosition, Labelled, PostalAddress } from "../../core/card.ts";
import type { ListField } from "./card-draft.ts";
import { type CardWriter, createCardWriter } from "./card-writer.ts";
import { formatDateValue } from "./date-value.ts";
import { formatHandle } from "./handle-value.ts";
import { formatData } from "./photo-value.ts";
import { CONNECTED_PROPERTY, NAME_LABELS_BY_PROPERTY, OTHER_NAME_PROPERTY } from "./property-readers.ts";
import type { Parameter, Property } from "./property.ts";
import { FROM_PARAMETER, TO_PARAMETER } from "./read-positions.ts";
import { type VcardReading, readVcard } from "./read-vcard.ts";
import { commonParameters, extraParameters, upgradeProperty } from "./upgrade-property.ts";
import { escapeAddress, escapeComponent, escapeText } from "./written-line.ts";

export interface VcardFormatOptions {
  readonly uid: string;
  /** The card as its source wrote it, of any version: what Kith does not model is written back. */
  readonly raw?: Uint8Array;
}

const PRODUCT = "-//Kith//Kith//EN";
const PREFERRED: Parameter = { name: "PREF", values: ["1"] };
const WRITTEN_ANEW = new Set(["ALTID", "DERIVED", "LABEL", "MEDIATYPE", "VALUE", FROM_PARAMETER, TO_PARAMETER]);
const PROPERTIES_BY_DATE_KIND = { birthday: "BDAY", anniversary: "ANNIVERSARY", death: "DEATHDATE" } as const;

/**
 * Writes a card as vCard 4.0, folded at 75 octets. `parseVcard` gives the same card back, provided that it is as
 * formats give it: texts trimmed, not empty, in whole characters and with LF as line break; nothing twice in one list.
 */
export function formatVcard(card: Card, { uid, raw }: VcardFormatOptions): string {
  const source = raw === undefined ? undefined : readVcard(raw);
  const writer = createCardWriter(source);
  const writeEach = <Field extends ListField>(field: Field, writeFresh: (item: Card[Field][number]) => void): void => {
    for (const item of card[field] as readonly Card[Field][number][]) {
      if (!writer.writeAsRead(field, item)) writeFresh(item);
    }
  };

  writer.write({ name: "BEGIN", value: "VCARD" });
  writer.write({ name: "VERSION", value: "4.0" });
  writer.write({ name: "PRODID", value: PRODUCT });
  writer.write({ name: "UID", value: escapeText(uid) });
  writeKind(card, source, writer);
  writeName(card, source, writer);
  writeEach("otherNames", (name) => writeOtherName(name, writer));
  writeList("NICKNAME", card.nicknames, writer);
  writeEach("emails", (email) => writeLabelled("EMAIL", email, escapeText(email.value), writer));
  writeEach("phones", (phone) => writeLabelled("TEL", phone, escapeText(phone.value), writer));
  writeEach("handles", (handle) => writeHandle(handle, writer));
  writeEach("urls", (url) => writeLabelled("URL", url, escapeAddress(url.value), writer));
  for (const address of card.addresses) writeAddress(address, source, writer);
  writePositions(card.positions, source, writer);
  writeDates(card.dates, source, writer);
  writeEach("notes", (note) => writer.write({ name: "NOTE", value: escapeText(note) }));
  writeList("CATEGORIES", card.starred ? [...card.labels, "starred"] : card.labels, writer);
  for (const photo of card.photos) writePhoto(photo, source?.draft.originOf("photos", photo), writer);
  writeEach("members", (member) => writer.write({ name: "MEMBER", value: escapeAddress(member) }));
  if (card.connectedOn !== undefined) {
    writer.write({ name: CONNECTED_PROPERTY, value: card.connectedOn.replaceAll("-", "") });
  }
  writeRevision(card, source, writer);
  writer.writeOthers();
  writer.write({ name: "END", value: "VCARD" });
  return writer.text();
}

function writeKind({ kind }: Card, source: VcardReading | undefined, writer: CardWriter): void {
  const said = source?.draft.kind;
  if (source !== undefined && said?.value === kind && said.property.name === "KIND") {
    writer.write(upgradeProperty(said.property, source.draft.version));
  } else if (kind !== "person") {
    writer.write({ name: "KIND", value: kind === "organisation" ? "org" : "group" });
  }
  // What Apple reads.
  if (kind === "organisation") writer.write({ name: "X-ABShowAs", value: "COMPANY" });
}

function writeName(card: Card, source: VcardReading | undefined, writer: CardWriter): void {
  const { name } = card;
  if (name === undefined) {
    // FN must be there; RFC 9554's parameter tells that it only repeats another property.
    const shown = card.positions[0]?.organisation ?? card.emails[0]?.value ?? card.phones[0]?.value ?? "";
    writer.write({ name: "FN", parameters: [{ name: "DERIVED", values: ["true"] }], value: escapeText(shown) });
    return;
  }
  const { full, given = "", additional = "", family = "", prefix = "", suffix = "" } = name;
  const isSame = source !== undefined && isSameName(source.card.name, name);
  const beside = (property: string): readonly Parameter[] =>
    isSame ? ownParameters(source.properties.find((candidate) => candidate.name === property)) : [];
  writer.write({ name: "FN", parameters: beside("FN"), value: escapeText(full) });
  const parts = [family, given, additional, prefix, suffix];
  if (parts.some((part) => part !== "")) {
    writer.write({ name: "N", parameters: beside("N"), value: parts.map(escapeComponent).join(";") });
  }
}

function writeOtherName(name: Labelled, writer: CardWriter): void {
  const known = Object.entries(NAME_LABELS_BY_PROPERTY).find(([, label]) => label === name.label);
  const line = { value: escapeText(name.value), parameters: name.preferred === true ? [PREFERRED] : [] };
  if (known === undefined) writer.writeLabelled({ ...line, name: OTHER_NAME_PROPERTY }, name.label);
  else writer.write({ ...line, name: known[0] });
}

function writeLabelled(property: string, item: Labelled, value: string, writer: CardWriter): void {
  const parameters = item.preferred === true ? [PREFERRED] : [];
  writer.writeLabelled({ name: property, parameters, value }, item.label);
}

function writeHandle(handle: Labelled, writer: CardWriter): void {
  const { address, service } = formatHandle(handle);
  const preferred = handle.preferred === true ? [PREFERRED] : [];
  if (service === undefined)
    writer.writeLabelled({ name: "IMPP", parameters: preferred, value: address }, handle.label);
  else {
    const parameters = [{ name: "X-SERVICE-TYPE", values: [service] }, ...preferred];
    writer.write({ name: "IMPP", parameters, value: address });
  }
}

function writeAddress(address: PostalAddress, source: VcardReading | undefined, writer: CardWriter): void {
  const { label, poBox, extended, street, city, region, postalCode, country, formatted } = address;
  const origin = source?.draft.originOf("addresses", address);
  const value = [poBox, extended, street, city, region, postalCode, country]
    .map((part) => escapeComponent(part ?? ""))
    .join(";");
  const inOnePiece = formatted === undefined ? [] : [{ name: "LABEL", values: [escapeText(formatted)] }];
  if (origin === undefined) writer.writeLabelled({ name: "ADR", parameters: inOnePiece, value }, label);
  else {
    const parameters = [...inOnePiece, ...commonParameters(origin).filter(isOwn)];
    writer.write({ group: origin.group, name: "ADR", parameters, value });
  }
}

/** Several positions are grouped, so that each keeps its own title. */
function writePositions(
  positions: readonly CardPosition[],
  source: VcardReading | undefined,
  writer: CardWriter,
): void {
  for (const [index, position] of positions.entries()) {
    const { organisation, department, title, from, to } = position;
    const group = positions.length === 1 ? undefined : `job${index + 1}`;
    const days = [
      ...(from === undefined ? [] : [{ name: FROM_PARAMETER, values: [from] }]),
      ...(to === undefined ? [] : [{ name: TO_PARAMETER, values: [to] }]),
    ];
    const hasOrganisation = organisation !== undefined || department !== undefined;
    if (hasOrganisation) {
      const origin = source?.draft.originOf("positions", position);
      const parameters = [...days, ...ownParameters(origin?.name === "ORG" ? origin : undefined)];
      const units = [organisation ?? "", ...unitsOf(department)].map(escapeComponent).join(";");
      writer.write({ group, name: "ORG", parameters, value: units });
    }
    if (title !== undefined) {
      writer.write({ group, name: "TITLE", parameters: hasOrganisation ? [] : days, value: escapeComponent(title) });
    }
  }
}

/** Undoes the joining of units, where it can be undone without doubt. */
function unitsOf(department: string | undefined): readonly string[] {
  if (department === undefined) return [];
  const units = department.split("; ");
  return units.every((unit) => unit !== "" && unit === unit.trim()) ? units : [department];
}

function writeDates(dates: readonly CardDate[], source: VcardReading | undefined, writer: CardWriter): void {
  for (const date of dates) {
    const value = formatDateValue(date.date);
    // A card of 4.0 may hold the hour as well; the older versions wrote their dates otherwise.
    if (source?.draft.version === "4.0" && writer.writeAsRead("dates", date)) continue;
    if (date.kind === "other") {
      writer.writeLabelled({ name: "X-ABDATE", value }, date.label);
      continue;
    }
    const isOnly = dates.filter(({ kind }) => kind === date.kind).length === 1;
    const parameters = isOnly ? [] : [{ name: "ALTID", values: ["1"] }];
    writer.write({ name: PROPERTIES_BY_DATE_KIND[date.kind], parameters, value });
  }
}

function writePhoto(photo: CardPhoto, origin: Property | undefined, writer: CardWriter): void {
  const value = photo.kind === "link" ? escapeAddress(photo.url) : formatData(photo.mediaType, photo.bytes);
  writer.write({ name: origin?.name ?? "PHOTO", parameters: ownParameters(origin), value });
}

function writeList(property: string, texts: readonly string[], writer: CardWriter): void {
  if (texts.length > 0) writer.write({ name: property, value: texts.map(escapeText).join(",") });
}

function writeRevision({ revisedOn }: Card, source: VcardReading | undefined, writer: CardWriter): void {
  if (revisedOn === undefined) return;
  const said = source?.draft.revisedOn;
  if (source !== undefined && said?.value === revisedOn) {
    writer.write(upgradeProperty(said.property, source.draft.version));
  } else writer.write({ name: "REV", value: `${revisedOn.replaceAll("-", "")}T000000Z` });
}

/** What a property of the source says beside its value, and a new one cannot contradict. */
function ownParameters(property: Property | undefined): readonly Parameter[] {
  return property === undefined ? [] : extraParameters(property).filter(isOwn);
}

function isOwn({ name }: Parameter): boolean {
  return !WRITTEN_ANEW.has(name);
}

function isSameName(one: Card["name"], other: Card["name"]): boolean {
  const keys = ["full", "given", "additional", "family", "prefix", "suffix"];
  return JSON.stringify(one, keys) === JSON.stringify(other, keys);
}

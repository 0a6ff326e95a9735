import {
  type Card,
  type CardDate,
  type CardPosition,
  EMPTY_CARD,
  type Labelled,
  type PostalAddress,
} from "../../core/card.ts";
import { composeName } from "../table/compose-name.ts";
import type { TableRecord } from "../table/read-records.ts";
import { parseBirthday } from "../table/parse-birthday.ts";
import { type Entry, readNumbered, splitValues, zipValues } from "./read-numbered.ts";

export interface RowReading {
  readonly card: Card;
  readonly problems: readonly string[];
}

/** Translates one row, of either generation, into a card. What a card has no place for stays in the raw row. */
export function cardFromRow(record: TableRecord): RowReading {
  const problems: string[] = [];
  const positions = positionsOf(record);
  const fileAs = record.cell("fileas");
  const given = composeName({
    full: record.cell("name"),
    prefix: record.cell("nameprefix"),
    given: record.cell("firstname", "givenname"),
    additional: record.cell("middlename", "additionalname"),
    family: record.cell("lastname", "familyname"),
    suffix: record.cell("namesuffix"),
  });
  const organisation = positions[0]?.organisation ?? "";
  const isOrganisation =
    organisation !== "" && (given?.full ?? organisation) === organisation && given?.given === undefined;
  const name = given ?? composeName({ full: organisation === "" ? fileAs : organisation });
  const { labels, starred } = labelsOf(record);
  const photo = record.cell("photo");

  const card: Card = {
    ...EMPTY_CARD,
    kind: isOrganisation ? "organisation" : "person",
    ...(name === undefined ? {} : { name }),
    otherNames: otherNamesOf(record),
    nicknames: splitValues(record.cell("nickname")),
    emails: readNumbered(record, "e-mail", ["label", "type", "value"]).flatMap(labelled),
    phones: readNumbered(record, "phone", ["label", "type", "value"]).flatMap(labelled),
    urls: readNumbered(record, "website", ["label", "type", "value"]).flatMap(labelled),
    handles: readNumbered(record, "im", ["service", "label", "type", "value"]).flatMap((entry) =>
      labelled((field) => (field === "label" ? entry("service") || entry("label") : entry(field))),
    ),
    addresses: addressesOf(record),
    positions,
    dates: datesOf(record, problems),
    notes: notesOf(record),
    labels,
    starred,
    photos: /^https?:\/\//i.test(photo) ? [{ kind: "link", url: photo }] : [],
  };
  return { card, problems };
}

/** A leading `* ` marks the primary one. */
function labelled(entry: Entry<"label" | "type" | "value">): Labelled[] {
  const value = entry("value");
  if (value === "") return [];
  const label = plainLabel(titleOf(entry));
  const preferred = /^\*/.test(entry("label") || entry("type"));
  return [{ value, ...(label === "" ? {} : { label }), ...(preferred ? { preferred } : {}) }];
}

/** Newer headers say "Label" where older ones say "Type". */
function titleOf(entry: Entry<"label" | "type">): string {
  return (entry("label") || entry("type")).replace(/^\* ?/, "");
}

function plainLabel(text: string): string {
  if (/\bfax\b/i.test(text)) return "fax";
  return /^(?:home|work|mobile|main|other|pager|custom)$/i.test(text) ? text.toLowerCase() : text;
}

/** `* myContacts` says nothing of anybody, `* starred` is a star; both are marked as the service's own. */
function labelsOf(record: TableRecord): { labels: readonly string[]; starred: boolean } {
  const all = splitValues(record.cell("labels", "groupmembership")).map((label) => label.replace(/^\* ?/, ""));
  const isSystem = (label: string): boolean => /^(?:mycontacts|starred)$/i.test(label);
  return {
    labels: all.filter((label) => label !== "" && !isSystem(label)),
    starred: all.some((label) => label.toLowerCase() === "starred"),
  };
}

function otherNamesOf(record: TableRecord): readonly Labelled[] {
  const phonetic = [
    record.cell("phoneticfirstname", "givennameyomi"),
    record.cell("phoneticmiddlename", "additionalnameyomi"),
    record.cell("phoneticlastname", "familynameyomi"),
  ].filter((part) => part !== "");
  return [
    { label: "phonetic", value: record.cell("yominame") || phonetic.join(" ") },
    { label: "maiden", value: record.cell("maidenname") },
    { label: "short", value: record.cell("shortname") },
  ].filter(({ value }) => value !== "");
}

function positionsOf(record: TableRecord): readonly CardPosition[] {
  const fields = ["name", "title", "department"] as const;
  const found = [
    ...zipValues(fields, (field) => record.cell(`organization${field}`)),
    ...readNumbered(record, "organization", fields),
  ];
  if (found.length === 0 && record.cell("occupation") !== "") return [{ title: record.cell("occupation") }];
  return found.map((entry) => ({
    ...(entry("name") === "" ? {} : { organisation: entry("name") }),
    ...(entry("department") === "" ? {} : { department: entry("department") }),
    ...(entry("title") === "" ? {} : { title: entry("title") }),
  }));
}

const ADDRESS_FIELDS = {
  formatted: "formatted",
  street: "street",
  city: "city",
  pobox: "poBox",
  region: "region",
  postalcode: "postalCode",
  country: "country",
  extendedaddress: "extended",
} as const;

function addressesOf(record: TableRecord): readonly PostalAddress[] {
  const fields = Object.keys(ADDRESS_FIELDS) as (keyof typeof ADDRESS_FIELDS)[];
  const numbered = readNumbered(record, "address", ["label", "type", ...fields]);
  const found = numbered.flatMap((entry): PostalAddress[] => {
    const address: { -readonly [Part in keyof PostalAddress]: PostalAddress[Part] } = {};
    for (const field of fields) if (entry(field) !== "") address[ADDRESS_FIELDS[field]] = entry(field);
    if (Object.keys(address).length === 0) return [];
    const label = plainLabel(titleOf(entry));
    return [{ ...(label === "" ? {} : { label }), ...address }];
  });
  const location = record.cell("location");
  return location === "" ? found : [...found, { label: "location", formatted: location }];
}

function datesOf(record: TableRecord, problems: string[]): readonly CardDate[] {
  const dates: CardDate[] = [];
  const add = (kind: CardDate["kind"], text: string, label: string): void => {
    const date = parseBirthday(text);
    if (date === undefined) problems.push(`"${text}" is not one certain day; it is kept as written`);
    else dates.push({ kind, date, ...(kind === "other" && label !== "" ? { label } : {}) });
  };
  const birthday = record.cell("birthday");
  if (birthday !== "") add("birthday", birthday, "");
  for (const event of readNumbered(record, "event", ["label", "type", "value"])) {
    const label = titleOf(event);
    const kind = /^(?:anniversary|jahrestag)$/i.test(label) ? "anniversary" : "other";
    if (event("value") !== "") add(kind, event("value"), label);
  }
  return dates;
}

/** The person's own fields and relations are words about the contact, and searched as such. */
function notesOf(record: TableRecord): readonly string[] {
  const note = record.cell("notes");
  const own = [
    ...readNumbered(record, "relation", ["label", "type", "value"]),
    ...readNumbered(record, "customfield", ["label", "type", "value"]),
  ].filter((entry) => entry("value") !== "");
  const worded = own.map((entry) => (titleOf(entry) === "" ? "" : `${titleOf(entry)}: `) + entry("value"));
  return note === "" ? worded : [note, ...worded];
}

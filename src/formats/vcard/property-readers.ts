import type { Card, CardDate, Labelled } from "../../core/card.ts";
import { type PartialDay, isDay } from "../../core/day.ts";
import { trimBinary } from "./binary-text.ts";
import type { CardDraft } from "./card-draft.ts";
import { parseDateValue } from "./date-value.ts";
import { SERVICES_BY_PROPERTY, parseHandle, parseServiceHandle, parseSocialProfile } from "./handle-value.ts";
import { labelFromTypes } from "./label-value.ts";
import { parsePhoto } from "./photo-value.ts";
import { readFirstText, readText, readTextHead, readTexts } from "./property-value.ts";
import { type Property, isPreferred, parameterValue } from "./property.ts";

/** Takes into the draft what one property says; false when that is nothing that a card holds. */
export type PropertyReader = (property: Property, draft: CardDraft) => boolean;

/** Where vCard has no property: a name beside the name, and the day of a connection. */
export const OTHER_NAME_PROPERTY = "X-KITH-OTHER-NAME";
export const CONNECTED_PROPERTY = "X-KITH-CONNECTED";
/** The properties of names beside the name, with the label that each stands for. */
export const NAME_LABELS_BY_PROPERTY: Readonly<Record<string, string>> = {
  "X-PHONETIC-FIRST-NAME": "phonetic given",
  "X-PHONETIC-MIDDLE-NAME": "phonetic additional",
  "X-PHONETIC-LAST-NAME": "phonetic family",
  "X-MAIDENNAME": "maiden",
};

const KINDS: Readonly<Record<string, Card["kind"]>> = {
  individual: "person",
  group: "group-card",
  org: "organisation",
  organization: "organisation",
  company: "organisation",
};
/** The group of favourites: Google's, and Android's name for it. */
const STARRED = /^starred(?: in android)?$/i;
/** Kinds of Android's `contact_event`; 0 and 2 are other days, with and without a label. */
const ANDROID_DATE_KINDS: Readonly<Record<string, CardDate["kind"]>> = { "1": "anniversary", "3": "birthday" };

const READERS = new Map<string, PropertyReader>([
  ["EMAIL", labelledReader("emails", (text) => text.replace(/^(?:mailto:\s*)+/i, ""))],
  ["TEL", labelledReader("phones", withoutTelScheme)],
  ["X-MS-TEL", labelledReader("phones", withoutTelScheme)],
  ["URL", labelledReader("urls")],
  ["X-EVOLUTION-BLOG-URL", labelledReader("urls", undefined, "blog")],
  ["X-LINKEDIN", labelledReader("urls", undefined, "linkedin")],
  ["NICKNAME", listReader("nicknames")],
  ["X-NICKNAME", listReader("nicknames")],
  ["CATEGORIES", readCategories],
  ["NOTE", textReader("notes")],
  ["MEMBER", textReader("members")],
  ["X-ADDRESSBOOKSERVER-MEMBER", textReader("members")],
  ["BDAY", dateReader("birthday")],
  ["DEATHDATE", dateReader("death")],
  ["X-DEATHDATE", dateReader("death")],
  ["ANNIVERSARY", dateReader("anniversary")],
  ["X-ANNIVERSARY", dateReader("anniversary")],
  ["X-EVOLUTION-ANNIVERSARY", dateReader("anniversary")],
  ["X-KADDRESSBOOK-X-ANNIVERSARY", dateReader("anniversary")],
  ["X-MS-ANNIVERSARY", dateReader("anniversary")],
  ["X-ABDATE", readItemDate],
  ["IMPP", readImpp],
  ["SOCIALPROFILE", readSocial],
  ["X-SOCIALPROFILE", readSocial],
  ["PHOTO", readPhoto],
  ["LOGO", readPhoto],
  ["KIND", readKind],
  ["X-ADDRESSBOOKSERVER-KIND", readKind],
  ["X-ABSHOWAS", readKind],
  ["REV", readRevision],
  ["UID", readUid],
  ["X-DAVDROID-STARRED", readStar],
  ["X-ANDROID-CUSTOM", readAndroidCustom],
  [CONNECTED_PROPERTY, readConnection],
  [OTHER_NAME_PROPERTY, otherNameReader(undefined)],
  ...Object.entries(NAME_LABELS_BY_PROPERTY).map(([name, label]) => [name, otherNameReader(label)] as const),
  ...Object.keys(SERVICES_BY_PROPERTY).map((name) => [name, readService] as const),
]);

/** Gives what reads the property of this name (upper case); undefined for those a card does not hold. */
export function readerFor(name: string): PropertyReader | undefined {
  return READERS.get(name);
}

function labelledReader(
  field: "emails" | "phones" | "urls",
  tidy: (text: string) => string = (text) => text,
  ownLabel?: string,
): PropertyReader {
  return (property, draft) => {
    const value = tidy(readText(property, draft));
    const label = draft.itemLabel(property)?.text ?? ownLabel ?? labelFromTypes(property);
    return addLabelled(field, property, draft, { value, ...(label === undefined ? {} : { label }) });
  };
}

function otherNameReader(ownLabel: string | undefined): PropertyReader {
  return (property, draft) => {
    const label = draft.itemLabel(property)?.text ?? ownLabel ?? labelFromTypes(property);
    const value = readText(property, draft);
    return addLabelled("otherNames", property, draft, { value, ...(label === undefined ? {} : { label }) });
  };
}

function addLabelled(
  field: "emails" | "phones" | "urls" | "handles" | "otherNames",
  property: Property,
  draft: CardDraft,
  item: Labelled,
): boolean {
  const preferred = isPreferred(property) ? { preferred: true } : {};
  if (item.value !== "") draft.add(field, { ...item, ...preferred }, property);
  return true;
}

function textReader(field: "notes" | "members"): PropertyReader {
  return (property, draft) => {
    const text = field === "notes" ? readTextHead(property, draft) : readText(property, draft);
    if (text !== "") draft.add(field, text, property);
    return true;
  };
}

function listReader(field: "nicknames"): PropertyReader {
  return (property, draft) => {
    for (const text of readTexts(property, draft, ",")) if (text !== "") draft.add(field, text, property);
    return true;
  };
}

function readCategories(property: Property, draft: CardDraft): boolean {
  for (const text of readTexts(property, draft, ",")) {
    if (STARRED.test(text)) draft.starred = true;
    else if (text !== "") draft.add("labels", text, property);
  }
  return true;
}

function readStar(property: Property, draft: CardDraft): boolean {
  if (!/^(?:0|false|no|)$/i.test(readText(property, draft))) draft.starred = true;
  return true;
}

function dateReader(kind: CardDate["kind"], label?: string): PropertyReader {
  return (property, draft) => {
    const text = readFirstText(property, draft);
    return text === "" || addDate(property, draft, text, kind, label);
  };
}

function readItemDate(property: Property, draft: CardDraft): boolean {
  const label = draft.itemLabel(property);
  if (label?.isBuiltIn === true && label.text === "anniversary") return dateReader("anniversary")(property, draft);
  return dateReader("other", label?.text ?? labelFromTypes(property))(property, draft);
}

function addDate(
  property: Property,
  draft: CardDraft,
  text: string,
  kind: CardDate["kind"],
  label: string | undefined,
): boolean {
  const date: PartialDay | undefined = parseDateValue(text, parameterValue(property, "X-APPLE-OMIT-YEAR"));
  if (date === undefined) {
    draft.report(property, `is no day that can be read, "${text.slice(0, 40)}"`);
    return false;
  }
  draft.add("dates", { kind, date, ...(label === undefined ? {} : { label }) }, property);
  return true;
}

function readImpp(property: Property, draft: CardDraft): boolean {
  const handle = parseHandle(property, draft, draft.itemLabel(property)?.text);
  if (handle.value !== "") draft.add("handles", handle, property);
  return true;
}

function readService(property: Property, draft: CardDraft): boolean {
  const handle = parseServiceHandle(property, draft);
  if (handle.value !== "") draft.add("handles", handle, property);
  return true;
}

function readSocial(property: Property, draft: CardDraft): boolean {
  const { kind, labelled } = parseSocialProfile(property, draft);
  if (labelled.value !== "") draft.add(kind === "url" ? "urls" : "handles", labelled, property);
  return true;
}

function readPhoto(property: Property, draft: CardDraft): boolean {
  if (trimBinary(property.value) === "") return true;
  const photo = parsePhoto(property, draft);
  if (photo !== undefined) draft.add("photos", photo, property);
  else draft.report(property, "is no picture that can be read");
  return photo !== undefined;
}

function readKind(property: Property, draft: CardDraft): boolean {
  const text = readText(property, draft).toLowerCase();
  const kind = Object.hasOwn(KINDS, text) ? KINDS[text] : undefined;
  if (kind !== undefined) draft.kind ??= { value: kind, property };
  else if (property.name === "KIND" && text !== "") {
    draft.report(property, `says "${text.slice(0, 40)}", which is taken for an organisation`);
    draft.kind ??= { value: "organisation", property };
  }
  return true;
}

function readRevision(property: Property, draft: CardDraft): boolean {
  const text = readFirstText(property, draft);
  const day = parseDateValue(text);
  if (day !== undefined && isDay(day)) draft.revisedOn ??= { value: day, property };
  else if (text !== "") draft.report(property, `is no day that can be read, "${text.slice(0, 40)}"`);
  return true;
}

function readConnection(property: Property, draft: CardDraft): boolean {
  const day = parseDateValue(readText(property, draft));
  if (day === undefined || !isDay(day)) return false;
  draft.connectedOn ??= { value: day, property };
  return true;
}

function readUid(property: Property, draft: CardDraft): boolean {
  const uid = readText(property, draft);
  if (uid !== "") draft.uid ??= { value: uid, property };
  return true;
}

/** Android's own properties: `vnd.android.cursor.item/nickname;Name;1;` and `…/contact_event;2001-02-03;1;;`. */
function readAndroidCustom(property: Property, draft: CardDraft): boolean {
  const [item, value = "", type = "", label = ""] = readTexts(property, draft, ";");
  if (value === "") return false;
  if (item === "vnd.android.cursor.item/nickname") {
    draft.add("nicknames", value, property);
    return true;
  }
  if (item !== "vnd.android.cursor.item/contact_event") return false;
  const kind = Object.hasOwn(ANDROID_DATE_KINDS, type) ? ANDROID_DATE_KINDS[type] : undefined;
  return addDate(property, draft, value, kind ?? "other", kind === undefined && label !== "" ? label : undefined);
}

function withoutTelScheme(text: string): string {
  return text.replace(/^(?:tel:\s*)+/i, "");
}

/** Contacts for other programs: contact facts only. Judgements stay in Kith's own archive (design.md §1). */
import type { Contact, Detail, SourceRecord } from "../core/facts.ts";
import { showId } from "../core/id.ts";
import { normaliseEmail } from "../core/person/identity.ts";
import type { PositionDraft } from "../core/person/card-facts.ts";
import { cardFromFacts } from "../core/person/card-from-facts.ts";
import type { Profile } from "../core/person/profile.ts";
import { formatVcard } from "../formats/vcard/format-vcard.ts";
import { parseVcard } from "../formats/vcard/parse-vcard.ts";
import { openCardUids } from "./card-uids.ts";
import type { Session } from "./session.ts";

/** Every contact as a vCard 4.0, with what Kith does not model written back. */
export async function* exportVcards(session: Session): AsyncGenerator<string> {
  const uids = await openCardUids(session);
  const written = new Set<string>();
  for (const contact of await session.store.scan(session.owner, "contact")) {
    yield await vcardOf(session, contact, (raw) => {
      const own = raw === undefined ? undefined : parseVcard(raw).uid;
      // Two address books may both hold a card `1`, of two people.
      const uid = own === undefined || written.has(own) ? uids.uidOf(contact.id) : own;
      written.add(uid);
      return uid;
    });
  }
}

async function vcardOf(
  { store, owner }: Session,
  contact: Contact,
  uidOf: (raw: Uint8Array | undefined) => string,
): Promise<string> {
  const details: Detail[] = [];
  const positions: PositionDraft[] = [];
  const blobs = new Map<string, { mediaType: string; bytes: Uint8Array }>();
  let base: SourceRecord | undefined;
  const names = new Set<string>();
  const addresses = new Set<string>();
  for (const record of await store.scan(owner, "record", { index: "byContact", equals: [contact.id] })) {
    const source = await store.get(owner, "source", [record.source]);
    if (source?.kind === "vcard" && record.raw !== null && isBetterBase(record, base)) base = record;
    for (const detail of await store.scan(owner, "detail", { index: "byRecord", equals: [record.id] })) {
      if (detail.goneOn !== null || details.some((one) => isSame(one, detail))) continue;
      details.push(detail);
      if (detail.field === "email") addresses.add(normaliseEmail(detail.value) ?? detail.value);
      if (detail.field === "name") names.add(detail.value);
      const hash = detail.field === "photo" && detail.value.startsWith("sha256:") ? detail.value.slice(7) : undefined;
      const blob = hash === undefined ? undefined : await store.get(owner, "blob", [hash]);
      if (blob !== undefined) blobs.set(blob.hash, blob);
    }
    for (const position of await store.scan(owner, "position", { index: "byRecord", equals: [record.id] })) {
      if (position.goneOn !== null) continue;
      const row =
        position.organisation === null ? undefined : await store.get(owner, "organisation", [position.organisation]);
      positions.push({ ...position, organisation: row?.name ?? null });
    }
    for (const { kind, value } of await store.scan(owner, "identity", { index: "byRecord", equals: [record.id] })) {
      if (kind === "email" && !addresses.has(value)) {
        addresses.add(value);
        details.push(bareDetail(record.id, "email", value, record.seenOn));
      }
    }
  }
  const profile = await readProfile({ store, owner }, contact);
  // The name that Kith shows stands first; a contact known from mail only has no other. An address is no name.
  const shown =
    profile === undefined || names.has(profile.name) || profile.nameless || profile.name === profile.organisation
      ? []
      : [bareDetail(0 as Detail["record"], "name", profile.name, contact.enteredOn)];
  const ordered = [
    ...shown,
    ...details.filter((one) => isShown(one, profile)),
    ...details.filter((one) => !isShown(one, profile)),
  ];
  const card = cardFromFacts(ordered, positions, { kind: contact.kind, blobsByHash: blobs });
  const raw = base?.raw ?? undefined;
  return formatVcard(card, { uid: uidOf(raw), ...(raw !== undefined && { raw }) });
}

/** The card that goes out under its own UID: one that its book still holds, then the one that was there first. */
function isBetterBase(record: SourceRecord, than: SourceRecord | undefined): boolean {
  if (than === undefined || (record.goneOn === null) !== (than.goneOn === null)) {
    return than === undefined || record.goneOn === null;
  }
  return record.id < than.id;
}

const COLUMNS = [
  "Id",
  "Name",
  "Company",
  "Title",
  "Emails",
  "Phones",
  "Profiles",
  "Birthday",
  "City",
  "Country",
  "Address",
] as const;

/** Every contact as a row of CSV. Cells that a spreadsheet would take for a formula are quoted apart. */
export async function* exportCsv({ store, owner }: Session): AsyncGenerator<string> {
  yield csvRow(COLUMNS);
  for (const row of await store.scan(owner, "profile")) {
    const profile = JSON.parse(row.profile) as Profile;
    yield csvRow([
      showId("contact", row.contact),
      profile.name,
      profile.organisation ?? "",
      profile.title ?? "",
      profile.emails.join("; "),
      profile.phones.join("; "),
      profile.profiles.join("; "),
      profile.birthday ?? "",
      profile.city ?? "",
      profile.country ?? "",
      profile.postalAddress ?? "",
    ]);
  }
}

function csvRow(cells: readonly string[]): string {
  const safe = cells.map((cell) => {
    // A leading apostrophe keeps spreadsheets from running the cell; numbers with a country code stay as they are.
    const text = /^[=@\t\r]|^[+-](?!\d[\d ()-]*$)/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${safe.join(",")}\r\n`;
}

function isSame(a: Detail, b: Detail): boolean {
  return a.field === b.field && a.value === b.value && (a.field !== "date" || a.label === b.label);
}

function isShown(detail: Detail, profile: Profile | undefined): boolean {
  return detail.field === "name" && detail.value === profile?.name;
}

function bareDetail(record: Detail["record"], field: Detail["field"], value: string, on: Detail["firstOn"]): Detail {
  return {
    id: 0 as Detail["id"],
    record,
    field,
    value,
    parts: null,
    label: null,
    preferred: 0,
    firstOn: on,
    lastOn: null,
    goneOn: null,
  };
}

async function readProfile(
  { store, owner }: Pick<Session, "store" | "owner">,
  { id }: Contact,
): Promise<Profile | undefined> {
  const row = await store.get(owner, "profile", [id]);
  return row === undefined ? undefined : (JSON.parse(row.profile) as Profile);
}

/** What the records behind a contact say today, in the order in which it is trusted. */
import type { Day } from "../day.ts";
import type { Detail, DetailField, Position, Source, SourceRecord } from "../facts.ts";
import type { SourceKind } from "../reading.ts";

/** Who says something, most trusted first: the owner's hand, an address book, LinkedIn, mail and calendars. */
export const GIVERS = ["hand", "address-book", "linkedin", "mail"] as const;
export type Giver = (typeof GIVERS)[number];

const GIVER_OF_KIND: Readonly<Record<SourceKind, Giver>> = {
  hand: "hand",
  vcard: "address-book",
  "google-contacts": "address-book",
  "linkedin-connections": "linkedin",
  "linkedin-messages": "linkedin",
  "linkedin-invitations": "linkedin",
  "linkedin-profile": "linkedin",
  "linkedin-people": "linkedin",
  "linkedin-endorsements": "linkedin",
  "outlook-contacts": "address-book",
  "thunderbird-contacts": "address-book",
  table: "address-book",
  nametag: "address-book",
  monica: "address-book",
  whatsapp: "mail",
  telegram: "mail",
  facebook: "mail",
  instagram: "mail",
  imessage: "mail",
  "android-messages": "mail",
  "android-calls": "mail",
  "x-messages": "mail",
  mail: "mail",
  calendar: "mail",
};

/** One record with all its facts, those gone included. */
export interface ProfileRecord {
  readonly record: Pick<SourceRecord, "id" | "seenOn" | "goneOn">;
  readonly source: Source;
  readonly details: readonly Detail[];
  readonly positions: readonly Position[];
}

export interface SaidDetail extends Detail {
  readonly giver: Giver;
  /** The last day on which its source claimed it. */
  readonly claimedOn: Day;
}

/** Gives every detail, gone ones as well: preferred first, then the more trusted giver, the record seen later, the smaller id. */
export function saidDetails(records: readonly ProfileRecord[]): SaidDetail[] {
  const seen = sortRecords(records);
  return seen
    .flatMap(({ record, source, details }, place) =>
      details.map((detail) => ({
        ...detail,
        giver: giverOf(source.kind),
        claimedOn: claimedOn(detail, record),
        place,
      })),
    )
    .toSorted((a, b) => b.preferred - a.preferred || a.place - b.place || a.id - b.id)
    .map(({ place: _, ...detail }) => detail);
}

/**
 * The last day on which a value was claimed: of one that went, the last day before; of one that is there, the day its
 * record was last read, or the later one on which the owner looked and found it so.
 */
export function claimedOn(
  { firstOn, lastOn, goneOn }: Pick<Detail, "firstOn" | "lastOn" | "goneOn">,
  { seenOn }: Pick<SourceRecord, "seenOn">,
): Day {
  if (goneOn !== null) return lastOn ?? seenOn;
  return [firstOn, lastOn ?? firstOn, seenOn].reduce((latest, day) => (day > latest ? day : latest));
}

/** Keeps the details of a field that their source still holds. */
export function liveOf(said: readonly SaidDetail[], field: DetailField): SaidDetail[] {
  return said.filter((detail) => detail.field === field && detail.goneOn === null);
}

/** Orders records: the more trusted giver first, those still held before those gone, the one seen later, the smaller id. */
export function sortRecords(records: readonly ProfileRecord[]): ProfileRecord[] {
  return records.toSorted((a, b) => {
    const givers = GIVERS.indexOf(giverOf(a.source.kind)) - GIVERS.indexOf(giverOf(b.source.kind));
    const gone = Number(a.record.goneOn !== null) - Number(b.record.goneOn !== null);
    const seen = a.record.seenOn === b.record.seenOn ? 0 : a.record.seenOn < b.record.seenOn ? 1 : -1;
    return givers || gone || seen || a.record.id - b.record.id;
  });
}

export function giverOf(kind: SourceKind): Giver {
  return GIVER_OF_KIND[kind];
}

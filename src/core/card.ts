import type { Day, PartialDay } from "./day.ts";

/** A name as its source wrote it. Order and script are kept; no part is ever guessed from `full`. */
export interface PersonName {
  /** As it is shown; never empty. */
  readonly full: string;
  readonly given?: string;
  readonly additional?: string;
  readonly family?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface Labelled {
  readonly value: string;
  /** `home`, `work`, `mobile`, … or the source's own words. */
  readonly label?: string;
  readonly preferred?: boolean;
}

export interface PostalAddress {
  readonly label?: string;
  readonly poBox?: string;
  readonly extended?: string;
  readonly street?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
  /** The address in one piece, where the source gives it so. */
  readonly formatted?: string;
}

export interface CardPosition {
  readonly organisation?: string;
  readonly department?: string;
  readonly title?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface CardDate {
  readonly kind: "birthday" | "anniversary" | "death" | "other";
  readonly date: PartialDay;
  /** The source's own label, for `other`. */
  readonly label?: string;
}

export type CardPhoto =
  | { readonly kind: "bytes"; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly kind: "link"; readonly url: string };

/**
 * What one record of an address book, or one row of a connection list, says of somebody.
 * The value every contact format is translated into, in exactly one function per format.
 * What is not modelled stays in the record's raw bytes.
 */
export interface Card {
  readonly kind: "person" | "organisation" | "group-card";
  /** Undefined where the record holds no name at all (only an address, say). */
  readonly name?: PersonName;
  /** Maiden, former, phonetic and alternative names. */
  readonly otherNames: readonly Labelled[];
  readonly nicknames: readonly string[];
  /** As written, not normalised. */
  readonly emails: readonly Labelled[];
  /** As written, not normalised; fax numbers are labelled `fax`. */
  readonly phones: readonly Labelled[];
  /** Web pages; a LinkedIn profile stands here too. */
  readonly urls: readonly Labelled[];
  /** Instant-messenger and social handles: value is the handle, label the service. */
  readonly handles: readonly Labelled[];
  readonly addresses: readonly PostalAddress[];
  readonly positions: readonly CardPosition[];
  readonly dates: readonly CardDate[];
  readonly notes: readonly string[];
  /** Categories, labels, groups of the source. */
  readonly labels: readonly string[];
  readonly starred: boolean;
  readonly photos: readonly CardPhoto[];
  /** For a group card: the members as written (uids, addresses). */
  readonly members: readonly string[];
  /** The day since when source and person know each other (LinkedIn's "Connected On"). */
  readonly connectedOn?: Day;
  /** The day the record itself says it was last revised. */
  readonly revisedOn?: Day;
}

/** A card that says nothing, to be spread under what a format found. */
export const EMPTY_CARD: Card = {
  kind: "person",
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
  starred: false,
  photos: [],
  members: [],
};

import type { ContactId } from "../core/id.ts";

/** The contact's profile (core/person/profile.ts) as JSON, with its name beside it for lists. */
export interface ProfileRow {
  readonly contact: ContactId;
  readonly name: string;
  readonly profile: string;
}

/** The tie's history, packed (core/tie/pack-history.ts). */
export interface TieRow {
  readonly contact: ContactId;
  readonly days: Uint8Array;
  readonly attempts: string;
}

/** The folded text by which a contact is found. */
export interface SearchRow {
  readonly contact: ContactId;
  readonly text: string;
  /** What ranking needs (core/search SearchEntry), as JSON. */
  readonly entry: string;
}

/** By what lists are ordered, and namesakes found. */
export interface ListingRow {
  readonly contact: ContactId;
  /** The name, folded (core/search/fold.ts). */
  readonly sortName: string;
  /** The words of the name in any order (core/person/name-key.ts); null for less than two. */
  readonly nameKey: string | null;
}

/** How many ties had word on a day: when the owner was away, and whether what was sent is seen, is told by this. */
export interface TrafficRow {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** … with something personal from the owner. */
  readonly sent: number;
  /** … with anything from the contact. */
  readonly received: number;
}

export interface Projections {
  profile: ProfileRow;
  listing: ListingRow;
  traffic: TrafficRow;
  tie: TieRow;
  search: SearchRow;
}

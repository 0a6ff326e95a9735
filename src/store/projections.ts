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

export interface Projections {
  profile: ProfileRow;
  tie: TieRow;
  search: SearchRow;
}

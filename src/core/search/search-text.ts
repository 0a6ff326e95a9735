/** What search sees of a contact, and the one folded text of it that stores index. */
import type { ContactId } from "../id.ts";
import type { Profile } from "../person/profile.ts";
import { indexTokens } from "./tokens.ts";

/** What is searched, most telling field first. */
export const SEARCH_FIELDS = ["names", "identities", "organisations", "titles", "labels", "notes"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A contact as search sees it: texts as written, by field. The first name is the one that is shown. */
export interface SearchEntry extends Readonly<Record<SearchField, readonly string[]>> {
  readonly contact: ContactId;
}

/**
 * Collects what is searched of a contact.
 *
 * `notes` are the owner's words, the help ledger's among them, and the cards' notes; `identities` are normalised values
 * (address, E.164 number, `linkedin:slug`).
 */
export function searchEntryOf(profile: Profile, notes: readonly string[], identities: readonly string[]): SearchEntry {
  const addresses = [...identities, ...profile.emails, ...profile.phones, ...profile.profiles];
  return {
    contact: profile.contact,
    names: [profile.name, ...profile.otherNames],
    identities: [...new Set(addresses)],
    organisations: profile.organisation === null ? [] : [profile.organisation],
    titles: profile.title === null ? [] : [profile.title],
    labels: profile.labels,
    notes,
  };
}

/**
 * Gives the text that a store indexes: every token once, in order of appearance, with two
 * spaces before, between and after them; empty when there are none.
 *
 * A store needs no folding of its own: words are what stands between spaces (SQLite:
 * `unicode61 remove_diacritics 0 categories 'L* M* N* Co'`).
 */
export function searchTextOf(entry: SearchEntry): string {
  const tokens = new Set(
    SEARCH_FIELDS.flatMap((field) => entry[field].flatMap((value) => tokensOfValue(field, value))),
  );
  return tokens.size === 0 ? "" : `  ${[...tokens].join("  ")}  `;
}

/**
 * Gives the tokens of one value, as the index holds them. A phone number also stands in one
 * piece, and without its first one to three digits, so that "030 1234" begins "+49 30 12345".
 */
export function tokensOfValue(field: SearchField, value: string): string[] {
  const digits = field === "identities" ? digitsOfNumber(value) : null;
  const tokens = indexTokens(value);
  return digits === null ? tokens : [...tokens, ...[0, 1, 2, 3].map((cut) => digits.slice(cut))];
}

/** Gives the digits, without zeros in front, of what is written like a phone number of five digits or more; else null. */
export function digitsOfNumber(text: string): string | null {
  if (!/^(?:tel:)?[\s+()\d./\u2010-\u2013-]+$/u.test(text)) return null;
  const digits = text.replace(/\D/gu, "").replace(/^0+/u, "");
  return digits.length < 5 ? null : digits;
}

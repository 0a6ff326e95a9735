import { normaliseProfile } from "../../core/person/profile-link.ts";
import type { Party } from "../../core/reading.ts";

/** The member behind a profile's address, with the name that stands beside it; undefined for pages of companies. */
export function profileParty(url: string, name: string): Party | undefined {
  const value = normaliseProfile(url);
  if (value === null || !value.startsWith("linkedin:")) return undefined;
  return { kind: "profile", value, ...(name === "" ? {} : { name }) };
}

/** Tells whether the name is what LinkedIn writes for a closed or hidden account. */
export function isHiddenMember(name: string): boolean {
  return /^linkedin[ -](member|mitglied)$/i.test(name);
}

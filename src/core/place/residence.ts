/** Where somebody seems to live: evidence with a confidence, never a fact (design.md §2.2). */
import type { Day } from "../day.ts";
import type { Profile } from "../person/profile.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";

export interface Residence extends Place {
  readonly by: "address" | "phone" | "domain";
  /** `likely`: an address says so; `guess`: a number or a mail address does. */
  readonly confidence: "likely" | "guess";
  /** The last day the address was claimed; null for the others. */
  readonly seenOn: Day | null;
}

/** Gives the country of a number in international form (`+81 …`); undefined where several share its code. */
export type CountryOfPhone = (number: string) => string | undefined;

/** Endings that are used the world over for other things than a country. */
const NO_COUNTRY = new Set([
  "io",
  "ai",
  "co",
  "me",
  "tv",
  "fm",
  "cc",
  "ly",
  "to",
  "gg",
  "sh",
  "ac",
  "eu",
  "su",
  "is",
  "im",
  "so",
  "vc",
  "ws",
  "la",
  "st",
  "am",
]);
const CODE_OF_ENDING: ReadonlyMap<string, string> = new Map([["uk", "GB"]]);

/** Finds where a contact seems to live; undefined where nothing tells. An address says more than a number, a number more than a domain. */
export function residenceOf(
  profile: Pick<Profile, "postalAddress" | "city" | "country" | "addressSeenOn" | "phones" | "emails">,
  gazetteer: Gazetteer,
  countryOfPhone: CountryOfPhone,
): Residence | undefined {
  const { city, country, postalAddress, addressSeenOn } = profile;
  const address = [city, country].filter((part) => part !== null).join(", ");
  const written =
    (address === "" ? undefined : gazetteer.findInAddress(address)) ??
    (postalAddress === null ? undefined : gazetteer.findInAddress(postalAddress));
  if (written !== undefined) return { ...written, by: "address", confidence: "likely", seenOn: addressSeenOn };
  for (const phone of profile.phones) {
    const code = phone.startsWith("+") ? countryOfPhone(phone) : undefined;
    const place = code === undefined ? undefined : gazetteer.country(code);
    if (place !== undefined) return { ...place, by: "phone", confidence: "guess", seenOn: null };
  }
  for (const email of profile.emails) {
    const ending = email.split(".").at(-1)?.toLowerCase() ?? "";
    if (ending.length !== 2 || NO_COUNTRY.has(ending)) continue;
    const place = gazetteer.country(CODE_OF_ENDING.get(ending) ?? ending.toUpperCase());
    if (place !== undefined) return { ...place, by: "domain", confidence: "guess", seenOn: null };
  }
  return undefined;
}

/** Says where somebody lives, and by what it is believed: `seem to be in Japan (by their phone number)`. */
export function sayResidence({ city, countryName, by }: Residence): string {
  const where = city === null ? countryName : `${city}, ${countryName}`;
  const why = { address: "by their address", phone: "by their phone number", domain: "by their mail address" }[by];
  return `seem to be in ${where} (${why})`;
}

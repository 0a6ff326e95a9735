/** Where somebody seems to live: evidence with a confidence, never a fact (design.md §2.2). */
import type { Day, Instant } from "../day.ts";
import type { Profile } from "../person/profile.ts";
import { type ClockSight, clockOf } from "./clock-of.ts";
import { zoneOf } from "../zone.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";
import type { WakingHours } from "./waking-hours.ts";

export interface Residence extends Omit<Place, "country" | "countryName"> {
  /** Null where only their clock is known: many countries share one. */
  readonly country: string | null;
  readonly countryName: string | null;
  readonly by: "address" | "phone" | "domain" | "clock";
  /** `likely`: an address says so, or the clock of months; `guess`: a number or a mail address does, and nothing else. */
  readonly confidence: "likely" | "guess";
  /** Whether the clocks of what they sent fit. */
  readonly clockFits: boolean;
  /** The last day the address was claimed; null for the others. */
  readonly seenOn: Day | null;
}

/** The clocks of what somebody sent, up to a moment. */
export interface Clocks {
  readonly sights: readonly ClockSight[];
  readonly asOf: Instant;
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

/**
 * Finds where a contact seems to live; undefined where nothing tells. An address says more than clocks, clocks more than a
 * number, a number more than a domain: where the clocks of `clocks` fit the country of a number or domain, both together
 * make it likely and name the zone within it; where they are far from it, the number was kept on a move, and only the zone is
 * known.
 */
export function residenceOf(
  profile: Pick<Profile, "postalAddress" | "city" | "country" | "addressSeenOn" | "phones" | "emails">,
  gazetteer: Gazetteer,
  countryOfPhone: CountryOfPhone,
  clocks?: Clocks,
): Residence | undefined {
  const written = writtenPlace(profile, gazetteer);
  if (written !== undefined) {
    return { ...written, by: "address", confidence: "likely", clockFits: false, seenOn: profile.addressSeenOn };
  }
  const guessed = guessedPlace(profile, gazetteer, countryOfPhone);
  if (clocks === undefined) return guessed;
  const { sights, asOf } = clocks;
  const there = gazetteer.zones.filter(({ country }) => country === guessed?.country);
  const within = clockOf(sights, asOf, there);
  if (guessed !== undefined && within !== undefined) {
    return { ...guessed, zone: within.zone, confidence: "likely", clockFits: true };
  }
  const likeliest = clockOf(sights, asOf, gazetteer.zones);
  if (likeliest === undefined) return guessed;
  const { zone } = likeliest;
  if (guessed !== undefined && isNear(zone, guessed.zone, asOf)) return guessed;
  const nowhere = { city: null, country: null, countryName: null };
  return { ...nowhere, zone, by: "clock", confidence: "likely", clockFits: true, seenOn: null };
}

/** Clocks an hour apart contradict nothing: machines that know no summer time are common. */
function isNear(a: string, b: string, at: Instant): boolean {
  return Math.abs(zoneOf(a).offsetMinutes(at) - zoneOf(b).offsetMinutes(at)) <= 60;
}

function writtenPlace(
  { city, country, postalAddress }: Pick<Profile, "postalAddress" | "city" | "country">,
  gazetteer: Gazetteer,
): Place | undefined {
  const address = [city, country].filter((part) => part !== null).join(", ");
  return (
    (address === "" ? undefined : gazetteer.findInAddress(address)) ??
    (postalAddress === null ? undefined : gazetteer.findInAddress(postalAddress))
  );
}

function guessedPlace(
  { phones, emails }: Pick<Profile, "phones" | "emails">,
  gazetteer: Gazetteer,
  countryOfPhone: CountryOfPhone,
): Residence | undefined {
  for (const phone of phones) {
    const code = phone.startsWith("+") ? countryOfPhone(phone) : undefined;
    const place = code === undefined ? undefined : gazetteer.country(code);
    if (place !== undefined) return { ...place, by: "phone", confidence: "guess", clockFits: false, seenOn: null };
  }
  for (const email of emails) {
    const ending = email.split(".").at(-1)?.toLowerCase() ?? "";
    if (ending.length !== 2 || NO_COUNTRY.has(ending)) continue;
    const place = gazetteer.country(CODE_OF_ENDING.get(ending) ?? ending.toUpperCase());
    if (place !== undefined) return { ...place, by: "domain", confidence: "guess", clockFits: false, seenOn: null };
  }
  return undefined;
}

/** Says where somebody lives, and by what it is believed: `seem to be in Japan (by their phone number)`. */
export function sayResidence({ city, countryName, zone, by, clockFits }: Residence): string {
  if (by === "clock") return `seem to keep the hours of ${cityOfZone(zone)} (by the clock of what they send)`;
  const where = [city, countryName].filter((part) => part !== null).join(", ");
  const why = { address: "by their address", phone: "by their phone number", domain: "by their mail address" }[by];
  return `seem to be in ${where} (${why}${clockFits ? " and the clock of what they send" : ""})`;
}

/** Says where they are and when a call finds them awake, as a sentence. */
export function sayTheirs(theirs: { readonly residence: Residence; readonly awake: WakingHours | null }): string {
  const { residence, awake } = theirs;
  const hours = awake === null ? "" : `; a call finds them awake from ${awake.from} to ${awake.until} on your clock`;
  return `They ${sayResidence(residence)}${hours}.`;
}

/** `America/Argentina/Buenos_Aires` is named by its city. */
function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The owner's way leads to where somebody lives (design.md §2.2). */
import { type Day, addDays, daysBetween } from "../day.ts";
import { type Residence, sayResidence } from "../place/residence.ts";
import type { Trip } from "../place/find-trips.ts";
import type { Occasion } from "./occasion.ts";
import { LOOK_FIRST_DAYS } from "./stale-facts.ts";
import { sayDay } from "./words.ts";

/** So long before it people can still make room. */
const AHEAD_DAYS = 21;

/** Gives the occasion where somebody lives where the owner will be: in the city, else in the country; null where they do not. */
export function tripOccasion(trip: Trip, home: Residence, asOf: Day): Occasion | null {
  if (trip.country !== home.country) return null;
  if (trip.city !== null && home.city !== null && trip.city !== home.city) return null;
  const isNear = trip.city !== null && trip.city === home.city;
  const where = trip.city ?? trip.countryName;
  const days =
    trip.from === trip.until
      ? `on ${sayDay(trip.from, asOf)}`
      : `from ${sayDay(trip.from, asOf)} to ${sayDay(trip.until, asOf)}`;
  const stale =
    home.seenOn !== null && daysBetween(home.seenOn, asOf) > LOOK_FIRST_DAYS
      ? `, last seen ${sayDay(home.seenOn, asOf)}`
      : "";
  return {
    key: `trip:${where}:${trip.from}`,
    kind: "trip",
    confidence: isNear ? "likely" : "guess",
    on: trip.from,
    from: addDays(trip.from, -AHEAD_DAYS),
    until: trip.until,
    strength: isNear ? "plain" : "weak",
    anyway: false,
    reason: {
      kind: "trip",
      text: `You will be in ${where} ${days} ("${trip.title}"); they ${sayResidence(home)}${stale}.`,
      evidence: { where, from: trip.from, until: trip.until, by: home.by },
    },
  };
}

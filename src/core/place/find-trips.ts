/** Where the owner will be elsewhere, as the calendar says. */
import { type Day, dayNumber } from "../day.ts";
import type { Occurrence } from "../reading.ts";
import type { Zone } from "../zone.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";

export interface Trip extends Place {
  readonly from: Day;
  /** The last day there. */
  readonly until: Day;
  /** The entry that says so. */
  readonly title: string;
}

/** Two entries in one city that lie no further apart are one trip. */
const GAP_DAYS = 3;
/** Longer than this, one has moved. */
const LONGEST_DAYS = 60;

export interface Home {
  /** ISO 3166-1 alpha-2, where it is known. */
  readonly country: string | null;
  readonly city: string | null;
}

/**
 * Finds trips in calendar entries, by their first days. Abroad every entry with a place counts; in the owner's own
 * country a city does that is not the owner's own, where that is known, else only what lasts whole days.
 */
export function findTrips(
  occurrences: readonly Pick<Occurrence, "title" | "location" | "at" | "endsAt" | "day" | "cancelled">[],
  home: Home,
  gazetteer: Gazetteer,
  zone: Zone,
): Trip[] {
  const stays = occurrences.flatMap((occurrence): Trip[] => {
    const { title, location, at, endsAt, day, cancelled } = occurrence;
    if (cancelled || /^https?:/iu.test(location)) return [];
    const isWhole = day !== undefined;
    const place = gazetteer.findInAddress(location) ?? gazetteer.findInTitle(title);
    if (place === undefined || !isElsewhere(place, home, isWhole)) return [];
    const from = day ?? zone.dayAt(at);
    // A whole day ends where the next one begins.
    const last = zone.dayAt((endsAt > at ? endsAt - 1 : endsAt) as typeof endsAt);
    const until = last > from ? last : from;
    return dayNumber(until) - dayNumber(from) > LONGEST_DAYS ? [] : [{ ...place, from, until, title }];
  });
  const trips: Trip[] = [];
  for (const stay of stays.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))) {
    const at = trips.findIndex(
      ({ city, country, until }) =>
        country === stay.country &&
        (city === stay.city || city === null || stay.city === null) &&
        dayNumber(stay.from) - dayNumber(until) <= GAP_DAYS,
    );
    const known = trips[at];
    if (known === undefined) trips.push(stay);
    else {
      const { city, zone: in_ } = known.city === null ? stay : known;
      trips[at] = { ...known, city, zone: in_, until: stay.until > known.until ? stay.until : known.until };
    }
  }
  return trips;
}

function isElsewhere({ city, country }: Place, home: Home, isWhole: boolean): boolean {
  if (home.country !== null && country !== home.country) return true;
  if (city === null) return home.country === null && isWhole;
  return home.city === null ? isWhole : city !== home.city;
}

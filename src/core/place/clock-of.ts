/** Which zone somebody keeps, by the clocks of what they sent: evidence with a confidence, never a fact (docs/decisions/places.md). */
import { DAY_MS, type Instant } from "../day.ts";
import { zoneOf } from "../zone.ts";

/** The clock of one message that somebody wrote, or of one call to which they invited. */
export interface ClockSight {
  readonly at: Instant;
  /** Minutes ahead of UTC. */
  readonly minutes: number;
}

export interface ZoneOfPeople {
  /** IANA. */
  readonly zone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Of the cities in it that are listed. */
  readonly population: number;
}

/** A clock is that of the last year. */
export const SEEN_DAYS = 365;
/** A journey of weeks is not where somebody lives: so many days, in so many months. */
const LEAST_DAYS = 5;
const LEAST_MONTHS = 3;
/** So many of the days must show the zone's clock: people travel. */
const LEAST_SHARE = 0.8;
const MONTH_MS = 30 * DAY_MS;

/**
 * Gives the zone whose clock the sights of the year before `asOf` show: the one that most of the days fit, of equals where
 * most people live; undefined where too few days in too few months tell, or none fits. UTC itself proves nothing, since
 * servers write it; where zones fit alike it decides.
 */
export function clockOf(
  sights: readonly ClockSight[],
  asOf: Instant,
  zones: readonly ZoneOfPeople[],
): ZoneOfPeople | undefined {
  const daily = new Map<number, ClockSight>();
  for (const sight of sights) {
    if (sight.at > asOf || sight.at <= asOf - SEEN_DAYS * DAY_MS) continue;
    const day = Math.floor(sight.at / DAY_MS);
    const known = daily.get(day);
    if (known === undefined || (known.minutes === 0 && sight.minutes !== 0)) daily.set(day, sight);
  }
  const telling = [...daily.values()].filter(({ minutes }) => minutes !== 0).sort((a, b) => b.at - a.at);
  const [latest] = telling;
  const months = new Set(telling.map(({ at }) => Math.floor(at / MONTH_MS)));
  if (latest === undefined || telling.length < LEAST_DAYS || months.size < LEAST_MONTHS) return undefined;
  const silent = [...daily.values()].filter(({ minutes }) => minutes === 0);
  let best: { readonly zone: ZoneOfPeople; readonly told: number; readonly silent: number } | undefined;
  for (const zone of zones.toSorted((a, b) => b.population - a.population)) {
    const told = shareOf(telling, zone);
    if (told < LEAST_SHARE || (best !== undefined && told < best.told)) continue;
    const one = { zone, told, silent: silent.length === 0 ? 1 : shareOf(silent, zone) };
    if (best === undefined || one.told > best.told || one.silent > best.silent) best = one;
    // To open a zone takes a millisecond, and of those that fit wholly the first is the one.
    if (best.told === 1 && best.silent === 1) break;
  }
  return best?.zone;
}

/** The part of the sights that a zone's clock fits; 0 of none. */
function shareOf(sights: readonly ClockSight[], { zone }: ZoneOfPeople): number {
  const clock = zoneOf(zone);
  let fits = 0;
  for (const [index, { at, minutes }] of sights.entries()) {
    if (clock.offsetMinutes(at) === minutes) fits += 1;
    // Most zones are out after a few: to ask each for a year of days would take long.
    else if (fits + (sights.length - index - 1) < LEAST_SHARE * sights.length) return 0;
  }
  return sights.length === 0 ? 0 : fits / sights.length;
}

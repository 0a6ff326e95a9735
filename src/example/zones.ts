import { DAY_MS, type Instant, dayNumber, dayOf } from "../core/day.ts";
import { type Zone, zoneFromOffsets, zoneOf } from "../core/zone.ts";

/**
 * Opens zones by name, each once. Ten years in thirty zones ask for far more offsets than `zoneOf` gives
 * quickly, so whole months are remembered: none of our zones changes its clocks twice in a month.
 */
export function createZones(): (name: string) => Zone {
  const zones = new Map<string, Zone>();
  return (name) => {
    let zone = zones.get(name);
    if (zone === undefined) {
      zone = rememberMonths(zoneOf(name));
      zones.set(name, zone);
    }
    return zone;
  };
}

function rememberMonths(zone: Zone): Zone {
  /** By the first day of the month; undefined where the clocks change within. */
  const offsets = new Map<number, number | undefined>();
  const offsetMinutes = (at: number): number => {
    const date = new Date(at);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    if (!offsets.has(month)) {
      const [first, next] = [startOfMonth(month), startOfMonth(month + 1)];
      const offset = zone.offsetMinutes(first);
      offsets.set(month, zone.offsetMinutes(next) === offset ? offset : undefined);
    }
    return offsets.get(month) ?? zone.offsetMinutes(at as Instant);
  };
  return zoneFromOffsets(zone.name, offsetMinutes);
}

function startOfMonth(month: number): Instant {
  const day = dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
  return (day === undefined ? 0 : dayNumber(day) * DAY_MS) as Instant;
}

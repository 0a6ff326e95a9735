import { DAY_MS, type Day, type DayNumber, type Instant, dayFromNumber } from "./day.ts";

/** Gives the day, in one fixed IANA zone, on which an instant falls. */
export interface Zone {
  readonly name: string;
  /** Minutes that local time is ahead of UTC at the instant. */
  offsetMinutes(at: Instant): number;
  dayNumberAt(at: Instant): DayNumber;
  dayAt(at: Instant): Day;
  /**
   * Gives the instant at which a local wall clock showed this time. Where it did twice, the first; where it
   * never did, because clocks were put forward, the time as much later as they were.
   */
  instantAt(day: DayNumber, minutesAfterMidnight: number): Instant;
}

/** Tells whether this engine knows the IANA zone. A bare offset (`+02:00`) is no zone: it has no summers. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A formatter is dear to make and to ask, and a zone's offsets never change: each is opened once. */
const zonesByName = new Map<string, Zone>();

/**
 * Opens a zone by its IANA name. Throws a RangeError when the name is unknown: check with
 * `isZoneName` first. Offsets are cached per UTC day, since a mailbox asks for the same days again and again.
 */
export function zoneOf(name: string): Zone {
  let zone = zonesByName.get(name);
  if (zone === undefined) zonesByName.set(name, (zone = openZone(name)));
  return zone;
}

function openZone(name: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    era: "short",
  });
  const offsetsByUtcDay = new Map<number, number>();

  function exactOffset(at: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = value;
    const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
    local.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
    return Math.round((local.getTime() - Math.floor(at / 1000) * 1000) / 60_000);
  }

  function offsetAtMidnight(utcDay: number): number {
    let offset = offsetsByUtcDay.get(utcDay);
    if (offset === undefined) {
      offset = exactOffset(utcDay * DAY_MS);
      offsetsByUtcDay.set(utcDay, offset);
    }
    return offset;
  }

  function offsetMinutes(at: number): number {
    const utcDay = Math.floor(at / DAY_MS);
    const before = offsetAtMidnight(utcDay);
    return before === offsetAtMidnight(utcDay + 1) ? before : exactOffset(at);
  }

  return zoneFromOffsets(name, offsetMinutes);
}

/** Makes a zone of its offsets: minutes ahead of UTC at an instant, in milliseconds. */
export function zoneFromOffsets(name: string, offsetMinutes: (at: number) => number): Zone {
  const dayNumberAt = (at: Instant): DayNumber => Math.floor((at + offsetMinutes(at) * 60_000) / DAY_MS);
  return {
    name,
    offsetMinutes,
    dayNumberAt,
    dayAt: (at) => dayFromNumber(dayNumberAt(at)),
    instantAt(day, minutesAfterMidnight) {
      const local = day * DAY_MS + minutesAfterMidnight * 60_000;
      const before = offsetMinutes(local - DAY_MS);
      const first = local - before * 60_000;
      if (offsetMinutes(first) === before) return first as Instant;
      const after = offsetMinutes(local + DAY_MS);
      const second = local - after * 60_000;
      return (offsetMinutes(second) === after ? second : first) as Instant;
    },
  };
}

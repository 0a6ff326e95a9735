import { DAY_MS, type Instant } from "../../core/day.ts";
import { isZoneName, zoneOf, type Zone } from "../../core/zone.ts";
import { clockOfZone, UTC_CLOCK, type Clock } from "./clock.ts";
import { parseUtcOffset } from "./date-value.ts";
import { readVtimezone } from "./vtimezone.ts";
import { zoneFromWindowsName } from "./windows-zones.ts";

/** Gives the clock that a TZID means. */
export interface ClockResolver {
  /** The clock of times without a zone: the owner's. */
  readonly ownerClock: Clock;
  /** The clock in which the calendar's whole days are laid: the calendar's own zone, else the owner's. */
  calendarClock(calendar: number): Clock;
  /** `problem` is set when another zone had to be taken: once a name, since a file repeats it on every line. */
  clockOf(tzid: string, calendar: number): { readonly clock: Clock; readonly problem?: string };
}

export interface ZonesOfFile {
  /** The bytes of the VTIMEZONE that the calendar, or else another one of the file, holds under the name. */
  vtimezone(tzid: string, calendar: number): Uint8Array | undefined;
  /** What the VTIMEZONE says it is (X-LIC-LOCATION). */
  location(tzid: string): string | undefined;
  /** X-WR-TIMEZONE. */
  calendarZone(calendar: number): string | undefined;
}

/**
 * Opens a resolver. In this order a TZID means: the IANA zone of that name, for the engine knows its whole history
 * and a VTIMEZONE often only one year of it; Windows' name for one; the VTIMEZONE of the file; a name that the engine
 * knows besides (`EST`), or one inside (`/freeassociation.sourceforge.net/Europe/Berlin`); a bare offset;
 * the calendar's zone; the owner's.
 */
export function openClockResolver(owner: Zone, file: ZonesOfFile, horizon: Instant): ClockResolver {
  const ownerClock = clockOfZone(owner);
  const clocksByZone = new Map<string, Clock>([[owner.name, ownerClock]]);
  const clocksByTzid = new Map<string, Clock | undefined>();
  const reported = new Set<string>();

  function clockOfName(name: string): Clock {
    let clock = clocksByZone.get(name);
    if (clock === undefined) {
      clock = clockOfZone(zoneOf(name));
      clocksByZone.set(name, clock);
    }
    return clock;
  }

  function find(tzid: string, calendar: number): Clock | undefined {
    const name = tzid.replace(/^["']+|["']+$/g, "").trim();
    if (/^(UTC|GMT|Z|Etc\/(UTC|GMT))$/i.test(name)) return UTC_CLOCK;
    if (/^[^/]+\//.test(name) && isZoneName(name)) return clockOfName(name);
    const windows = zoneFromWindowsName(name);
    if (windows !== undefined && isZoneName(windows)) return clockOfName(windows);
    const raw = file.vtimezone(tzid, calendar);
    const described = raw === undefined ? undefined : readVtimezone(raw, name, horizon + 400 * DAY_MS);
    if (described !== undefined) return described;
    const inside = [name, file.location(tzid) ?? "", ...namesInside(name)].find(
      (part) => part !== "" && isZoneName(part),
    );
    return inside === undefined ? clockOfOffset(name) : clockOfName(inside);
  }

  function calendarClock(calendar: number): Clock {
    const name = file.calendarZone(calendar);
    return (name === undefined ? undefined : known(name, calendar)) ?? ownerClock;
  }

  function known(tzid: string, calendar: number): Clock | undefined {
    const key = `${calendar}\u0000${tzid}`;
    if (!clocksByTzid.has(key)) clocksByTzid.set(key, find(tzid, calendar));
    return clocksByTzid.get(key);
  }

  return {
    ownerClock,
    calendarClock,
    clockOf(tzid, calendar) {
      const clock = known(tzid, calendar);
      if (clock !== undefined) return { clock };
      const taken = calendarClock(calendar);
      if (reported.has(tzid)) return { clock: taken };
      reported.add(tzid);
      return { clock: taken, problem: `The time zone "${tzid.slice(0, 80)}" is not known; read as ${taken.name}` };
    },
  };
}

/** Gives what could be IANA names inside another: `/mozilla.org/20070129_1/America/New_York`, `(GMT+1) Europe/Rome`. */
function namesInside(name: string): string[] {
  const steps = name.split("/").filter((step) => step !== "");
  const ends = [3, 2].filter((count) => steps.length >= count).map((count) => steps.slice(-count).join("/"));
  return [...ends, ...(name.match(/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_-]+){1,2}/g) ?? [])];
}

function clockOfOffset(name: string): Clock | undefined {
  const [, sign = "", hours = "", minutes = "00"] = /^(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(name) ?? [];
  const offsetMs = parseUtcOffset(`${sign}${hours.padStart(2, "0")}:${minutes}`);
  return hours === "" || offsetMs === undefined ? undefined : { name, offsetMsAt: () => offsetMs };
}

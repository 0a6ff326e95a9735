import { DAY_MS, isInstant } from "../../core/day.ts";
import type { Zone } from "../../core/zone.ts";

/** How far a place's clocks are ahead of UTC: a zone of the engine, or one that a calendar describes itself. */
export interface Clock {
  readonly name: string;
  /** Milliseconds that local time is ahead of UTC at this instant. */
  offsetMsAt(instantMs: number): number;
}

export const UTC_CLOCK: Clock = { name: "UTC", offsetMsAt: () => 0 };

/** Gives the clock that a zone of the engine keeps; outside the years 1 to 9999 it shows UTC. */
export function clockOfZone(zone: Zone): Clock {
  return { name: zone.name, offsetMsAt: (at) => (isInstant(at) ? zone.offsetMinutes(at) * 60_000 : 0) };
}

export interface Moment {
  readonly at: number;
  /** True where clocks were put forward over this time, so that no wall ever showed it. */
  readonly isSkipped: boolean;
}

/**
 * Finds the instant at which the wall showed this time, as RFC 5545 §3.3.5 has it: the first of two when clocks
 * were put back; in a gap, the one by the offset before it (so that the wall shows as much later as the gap is long).
 */
export function momentOfWall(clock: Clock, wallMs: number): Moment {
  const before = clock.offsetMsAt(wallMs - DAY_MS);
  const first = wallMs - before;
  if (clock.offsetMsAt(first) === before) return { at: first, isSkipped: false };
  const after = clock.offsetMsAt(wallMs + DAY_MS);
  const second = wallMs - after;
  if (clock.offsetMsAt(second) === after) return { at: second, isSkipped: false };
  return { at: first, isSkipped: true };
}

/** Gives what the wall showed at the instant, in milliseconds since 1970-01-01T00:00 on that wall. */
export function wallAt(clock: Clock, instantMs: number): number {
  return instantMs + clock.offsetMsAt(instantMs);
}

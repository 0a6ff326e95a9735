/** When a call would find somebody awake, on the owner's clock. */
import type { Day } from "../day.ts";
import { dayNumber } from "../day.ts";
import type { Hours } from "../medium.ts";
import type { Zone } from "../zone.ts";

const HOUR_MINUTES = 60;

export interface WakingHours {
  /** `HH:MM` on the owner's clock; the end may be earlier on the clock than the beginning: it is then past midnight. */
  readonly from: string;
  readonly until: string;
}

/** Gives the hours in which people are called in `theirs` as `own` shows them on a day; undefined where both clocks show the same. */
export function wakingHours(own: Zone, theirs: Zone, day: Day, { from, until }: Hours): WakingHours | undefined {
  const noon = theirs.instantAt(dayNumber(day), 12 * HOUR_MINUTES);
  const ahead = own.offsetMinutes(noon) - theirs.offsetMinutes(noon);
  if (ahead === 0) return undefined;
  return { from: clock(from * HOUR_MINUTES + ahead), until: clock(until * HOUR_MINUTES + ahead) };
}

function clock(minutes: number): string {
  const day = 24 * HOUR_MINUTES;
  const within = ((minutes % day) + day) % day;
  return `${String(Math.floor(within / HOUR_MINUTES)).padStart(2, "0")}:${String(within % HOUR_MINUTES).padStart(2, "0")}`;
}

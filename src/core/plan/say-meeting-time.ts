/** A time to meet in words, on both clocks where they differ. */
import type { Day, Instant } from "../day.ts";
import type { Zone } from "../zone.ts";
import { clockTime } from "./free-times.ts";
import { sayNearDay } from "./words.ts";

/** Says `Thursday 26 November at 15:00 (10:00 for them)`; `theirs` null where their clock is not known or the owner's own. */
export function sayMeetingTime(at: Instant, own: Zone, theirs: Zone | null, today: Day): string {
  const said = `${sayNearDay(own.dayAt(at), today).replace(/^on /, "")} at ${clockTime(own, at)}`;
  const other = theirs === null ? "" : clockTime(theirs, at);
  return other === "" || other === clockTime(own, at) ? said : `${said} (${other} for them)`;
}

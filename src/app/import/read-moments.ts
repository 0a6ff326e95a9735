/** The moments of a calendar entry as it was read before: the store keeps its bytes, and no list of them. */
import { type Day, type Instant, dayNumber } from "../../core/day.ts";
import type { Occurrence } from "../../core/reading.ts";
import type { Zone } from "../../core/zone.ts";

/** Coming meetings are looked for this far ahead of the day a calendar claims. */
const HORIZON_DAYS = 120;

/** How far what comes is looked for: from the day that the source claims, so that the same bytes always give the same. */
export function horizonOf(zone: Zone, claimedOn: Day): Instant {
  return zone.instantAt(dayNumber(claimedOn) + HORIZON_DAYS, 0);
}

/** Reads the moments up to the horizon. An entry's bytes lack the zones that its calendar defines for itself. */
export async function readMoments(zone: Zone, raw: Uint8Array, horizon: Instant): Promise<readonly Occurrence[]> {
  const { readCalendarText } = await import("../../formats/ical/read-calendar-text.ts");
  const text = `BEGIN:VCALENDAR\r\n${new TextDecoder().decode(raw)}\r\nEND:VCALENDAR\r\n`;
  return readCalendarText(text, { path: "", zone, horizon }).flatMap((reading) =>
    reading.kind === "event" ? reading.event.occurrences : [],
  );
}

/** Some sources are read for evidence before they are read for good; what is small enough is kept in between. */
import type { Reading } from "../../core/reading.ts";
import { SHOWS_OWNER } from "./find-owner-addresses.ts";
import type { OpenedSource } from "./opened-source.ts";

/** So much is kept, in readings of somewhat less than a kilobyte: some 100 MB. What goes beyond is read twice. */
const MOST_KEPT = 150_000;
const KILOBYTE = 1024;

/**
 * Gives the same sources; of those that show the owner the first whole reading is kept for the second. They are read from the
 * start to the end, in the same context, at most twice.
 */
export function rememberReadings(sources: readonly OpenedSource[], mostKept = MOST_KEPT): OpenedSource[] {
  let left = mostKept;
  return sources.map((source) => {
    if (!SHOWS_OWNER.includes(source.kind)) return source;
    let kept: (Reading | undefined)[] | undefined;
    return {
      ...source,
      async *read(context) {
        if (kept !== undefined) {
          const readings = kept;
          kept = undefined;
          // Each is let go of as it is taken, so that what comes of it has room.
          for (let n = 0; n < readings.length; n++) {
            const reading = readings[n];
            readings[n] = undefined;
            if (reading !== undefined) yield reading;
          }
          return;
        }
        let readings: (Reading | undefined)[] | undefined = [];
        let size = 0;
        for await (const reading of source.read(context)) {
          yield reading;
          if (readings === undefined) continue;
          size += sizeOf(reading);
          if (size > left) readings = undefined;
          else readings.push(reading);
        }
        if (readings !== undefined) {
          left -= size;
          kept = readings;
        }
      },
    };
  });
}

function sizeOf(reading: Reading): number {
  switch (reading.kind) {
    case "card":
      return 1 + reading.raw.length / KILOBYTE;
    case "event":
      return 1 + reading.raw.length / KILOBYTE + reading.event.occurrences.length;
    case "message":
      return 1 + reading.message.participants.length / 10;
    case "owner":
    case "skip":
    case "problem":
      return 1;
  }
}

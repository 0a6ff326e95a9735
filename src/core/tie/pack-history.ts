/** Packs a tie's history into bytes and text for the store, and back, without loss beyond the weight's 1/255. */
import { MEDIA, type Medium } from "../medium.ts";
import { assert, given } from "../failure.ts";
import type { Attempt, ContactDay, TieHistory } from "./history.ts";

export interface PackedHistory {
  /** Per contact-day: the gap to the day before as a base-128 varint (the first day from 1 January 1), flags, weight. */
  readonly days: Uint8Array;
  /** JSON: `[day, medium, answered, byOther, cancelled, absent]` per attempt. */
  readonly attempts: string;
}

/** Counting starts here, so that no gap is negative. */
const EPOCH = -719_162;

export function packHistory(history: TieHistory): PackedHistory {
  const bytes: number[] = [];
  let previous = EPOCH;
  for (const contactDay of history.days) {
    let gap = contactDay.day - previous;
    assert(gap >= 0, "contact-days ascend");
    previous = contactDay.day;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push((gap % 128) | 128);
    bytes.push(gap, flagsOf(contactDay), Math.max(1, Math.round(contactDay.weight * 255)));
  }
  const attempts = history.attempts.map((attempt) => [
    attempt.day,
    MEDIA.indexOf(attempt.medium),
    attempt.answeredOn,
    attempt.answeredByOther ? 1 : 0,
    attempt.cancelledOn,
    attempt.absentOn,
  ]);
  return { days: Uint8Array.from(bytes), attempts: JSON.stringify(attempts) };
}

export function unpackHistory(packed: PackedHistory): TieHistory {
  const days: ContactDay[] = [];
  let day = EPOCH;
  for (let i = 0; i < packed.days.length;) {
    let gap = 0;
    let unit = 1;
    for (let more = true; more; unit *= 128) {
      const byte = given(packed.days[i++], "a packed gap is whole");
      gap += (byte & 127) * unit;
      more = byte >= 128;
    }
    day += gap;
    const flags = given(packed.days[i++], "a packed day has flags");
    const weight = given(packed.days[i++], "a packed day has a weight");
    days.push({
      day,
      outbound: (flags & 1) !== 0,
      inbound: (flags & 2) !== 0,
      endsInbound: (flags & 4) !== 0,
      endsInboundOpening: (flags & 8) !== 0,
      medium: mediumAt(flags >> 4),
      weight: weight / 255,
    });
  }
  return { days, attempts: unpackAttempts(packed.attempts) };
}

function unpackAttempts(text: string): Attempt[] {
  const rows: unknown = JSON.parse(text);
  assert(Array.isArray(rows), "packed attempts are a list");
  return rows.map((row: unknown): Attempt => {
    assert(Array.isArray(row) && row.length === 6 && row.every(isDayOrNone), "a packed attempt has six numbers");
    const [day, medium, answeredOn, byOther, cancelledOn, absentOn] = row;
    return {
      day: given(day, "a packed attempt has its day"),
      medium: mediumAt(given(medium, "a packed attempt has its medium")),
      answeredOn: answeredOn ?? null,
      answeredByOther: byOther === 1,
      cancelledOn: cancelledOn ?? null,
      absentOn: absentOn ?? null,
    };
  });
}

function isDayOrNone(value: unknown): value is number | null {
  return value === null || Number.isInteger(value);
}

function flagsOf(day: ContactDay): number {
  const bits =
    (day.outbound ? 1 : 0) + (day.inbound ? 2 : 0) + (day.endsInbound ? 4 : 0) + (day.endsInboundOpening ? 8 : 0);
  return bits + (MEDIA.indexOf(day.medium) << 4);
}

function mediumAt(index: number): Medium {
  return given(MEDIA[index], "a packed medium is one of the media");
}

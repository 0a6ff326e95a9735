/** Packs a tie's history into bytes and text for the store, and back, without loss beyond the weight's 1/255. */
import { MEDIA, type Medium } from "../medium.ts";
import { assert, given } from "../failure.ts";
import type { Attempt, ContactDay, TieHistory } from "./history.ts";
import { PACKED_EPOCH, walkDays } from "./walk-days.ts";

export interface PackedHistory {
  /** Per contact-day: the gap to the day before as a base-128 varint (the first day from 1 January 1), flags, weight. */
  readonly days: Uint8Array;
  /** JSON: `[day, medium, answered, byOther, cancelled, absent]` per attempt. */
  readonly attempts: string;
}

export function packHistory(history: TieHistory): PackedHistory {
  const bytes: number[] = [];
  let previous = PACKED_EPOCH;
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

/**
 * Opens a packed history, unpacking what is asked for when it is asked for: of a hundred thousand ties most are told
 * by their numbers alone. Throws a Defect then where it is not whole.
 */
export function openHistory(packed: PackedHistory): TieHistory {
  return new OpenedHistory(packed);
}

class OpenedHistory implements TieHistory {
  readonly packedDays: Uint8Array;
  readonly #packedAttempts: string;
  #days: readonly ContactDay[] | undefined;
  #attempts: readonly Attempt[] | undefined;

  constructor({ days, attempts }: PackedHistory) {
    this.packedDays = days;
    this.#packedAttempts = attempts;
  }

  get days(): readonly ContactDay[] {
    return (this.#days ??= unpackDays(this.packedDays));
  }

  get attempts(): readonly Attempt[] {
    return (this.#attempts ??= unpackAttempts(this.#packedAttempts));
  }
}

export function unpackHistory(packed: PackedHistory): TieHistory {
  return { days: unpackDays(packed.days), attempts: unpackAttempts(packed.attempts) };
}

function unpackDays(packedDays: Uint8Array): ContactDay[] {
  const days: ContactDay[] = [];
  const walk = walkDays({ days, attempts: [], packedDays });
  while (walk.next()) {
    const { day, outbound, inbound, endsInbound, endsInboundOpening, medium, weight } = walk;
    days.push({ day, outbound, inbound, endsInbound, endsInboundOpening, medium, weight });
  }
  return days;
}

/** So many numbers tell an attempt. */
const PARTS = 6;
const PART = /null|-?\d+/g;
/** What `packHistory` writes, and nothing else. */
const PACKED_ATTEMPTS = /^\[(?:\[-?\d+,\d+(?:,(?:null|-?\d+)){4}\](?:,(?=\[)|(?=\]$)))*\]$/;

/** Reads the numbers where they stand: JSON's own lists of lists take three times as long, for millions of attempts. */
function unpackAttempts(text: string): Attempt[] {
  if (text === "[]") return [];
  assert(PACKED_ATTEMPTS.test(text), "packed attempts are lists of six numbers");
  const numbers = (text.match(PART) ?? []).map((part) => (part === "null" ? null : Number(part)));
  const attempts: Attempt[] = [];
  for (let i = 0; i < numbers.length; i += PARTS) {
    attempts.push({
      day: given(numbers[i], "a packed attempt has its day"),
      medium: mediumAt(given(numbers[i + 1], "a packed attempt has its medium")),
      answeredOn: numbers[i + 2] ?? null,
      answeredByOther: numbers[i + 3] === 1,
      cancelledOn: numbers[i + 4] ?? null,
      absentOn: numbers[i + 5] ?? null,
    });
  }
  return attempts;
}

function flagsOf(day: ContactDay): number {
  const bits =
    (day.outbound ? 1 : 0) + (day.inbound ? 2 : 0) + (day.endsInbound ? 4 : 0) + (day.endsInboundOpening ? 8 : 0);
  return bits + (MEDIA.indexOf(day.medium) << 4);
}

function mediumAt(index: number): Medium {
  return given(MEDIA[index], "a packed medium is one of the media");
}

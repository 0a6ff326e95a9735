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

const [MINUS, COMMA, OPEN, CLOSE, ZERO, N] = [0x2d, 0x2c, 0x5b, 0x5d, 0x30, 0x6e] as const;

/** Reads what `packHistory` writes, and nothing else: JSON's own lists of lists take three times as long. */
function unpackAttempts(text: string): Attempt[] {
  const attempts: Attempt[] = [];
  let place = 0;
  const take = (sign: number): void => {
    assert(text.charCodeAt(place++) === sign, "packed attempts are lists of six numbers");
  };
  const dayOrNone = (): number | null => {
    if (text.charCodeAt(place) === N) {
      place += "null".length;
      return null;
    }
    const negative = text.charCodeAt(place) === MINUS;
    if (negative) place += 1;
    let number = 0;
    const start = place;
    for (let digit = digitAt(text, place); digit >= 0 && digit <= 9; digit = digitAt(text, ++place)) {
      number = number * 10 + digit;
    }
    assert(place > start, "a packed attempt holds numbers");
    return negative ? -number : number;
  };
  const next = (): number | null => {
    take(COMMA);
    return dayOrNone();
  };
  take(OPEN);
  while (text.charCodeAt(place) === OPEN) {
    place += 1;
    attempts.push({
      day: given(dayOrNone(), "a packed attempt has its day"),
      medium: mediumAt(given(next(), "a packed attempt has its medium")),
      answeredOn: next(),
      answeredByOther: next() === 1,
      cancelledOn: next(),
      absentOn: next(),
    });
    take(CLOSE);
    if (text.charCodeAt(place) === COMMA) place += 1;
  }
  take(CLOSE);
  return attempts;
}

function digitAt(text: string, place: number): number {
  return text.charCodeAt(place) - ZERO;
}

function flagsOf(day: ContactDay): number {
  const bits =
    (day.outbound ? 1 : 0) + (day.inbound ? 2 : 0) + (day.endsInbound ? 4 : 0) + (day.endsInboundOpening ? 8 : 0);
  return bits + (MEDIA.indexOf(day.medium) << 4);
}

function mediumAt(index: number): Medium {
  return given(MEDIA[index], "a packed medium is one of the media");
}

/** Walks the contact-days of a tie in order, whether they are objects or packed bytes. */
import type { DayNumber } from "../day.ts";
import { given } from "../failure.ts";
import { MEDIA, type Medium } from "../medium.ts";
import type { ContactDay, TieHistory } from "./history.ts";

/** Packed days are counted from here, so that no gap is negative. */
export const PACKED_EPOCH = -719_162;

/** Stands on one contact-day after the other. What it shows holds until the next step. */
export interface DayWalk extends ContactDay {
  /** Steps on; false behind the last day. Stands on none before the first step. */
  next(): boolean;
}

export function walkDays(history: TieHistory): DayWalk {
  return history.packedDays === undefined ? new ListWalk(history.days) : new PackedWalk(history.packedDays);
}

/** The last day, null where there is none, and the media used. */
export interface Outline {
  readonly last: DayNumber | null;
  readonly media: readonly Medium[];
}

export function outlineOf(history: TieHistory): Outline {
  const media: Medium[] = [];
  let last: DayNumber | null = null;
  let previous: Medium | undefined;
  const walk = walkDays(history);
  while (walk.next()) {
    last = walk.day;
    const { medium } = walk;
    if (medium !== previous && !media.includes(medium)) media.push(medium);
    previous = medium;
  }
  return { last, media };
}

/** The days' own numbers, without an object for each: read millions of times. */
class PackedWalk implements DayWalk {
  day: DayNumber = PACKED_EPOCH;
  weight = 0;
  readonly #bytes: Uint8Array;
  #place = 0;
  #flags = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): boolean {
    if (this.#place >= this.#bytes.length) return false;
    let byte = this.#byte();
    let gap = byte & 127;
    for (let unit = 128; byte >= 128; unit *= 128) {
      byte = this.#byte();
      gap += (byte & 127) * unit;
    }
    this.day += gap;
    this.#flags = this.#byte();
    this.weight = this.#byte() / 255;
    return true;
  }

  get outbound(): boolean {
    return (this.#flags & 1) !== 0;
  }

  get inbound(): boolean {
    return (this.#flags & 2) !== 0;
  }

  get endsInbound(): boolean {
    return (this.#flags & 4) !== 0;
  }

  get endsInboundOpening(): boolean {
    return (this.#flags & 8) !== 0;
  }

  get medium(): Medium {
    return given(MEDIA[this.#flags >> 4], "a packed medium is one of the media");
  }

  #byte(): number {
    return given(this.#bytes[this.#place++], "packed days are whole");
  }
}

class ListWalk implements DayWalk {
  day: DayNumber = PACKED_EPOCH;
  weight = 0;
  outbound = false;
  inbound = false;
  endsInbound = false;
  endsInboundOpening = false;
  medium: Medium = "other";
  readonly #days: readonly ContactDay[];
  #place = 0;

  constructor(days: readonly ContactDay[]) {
    this.#days = days;
  }

  next(): boolean {
    const contactDay = this.#days[this.#place++];
    if (contactDay === undefined) return false;
    this.day = contactDay.day;
    this.weight = contactDay.weight;
    this.outbound = contactDay.outbound;
    this.inbound = contactDay.inbound;
    this.endsInbound = contactDay.endsInbound;
    this.endsInboundOpening = contactDay.endsInboundOpening;
    this.medium = contactDay.medium;
    return true;
  }
}

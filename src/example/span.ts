import { type Day, type DayNumber, type Instant, dayNumber } from "../core/day.ts";
import { zoneOf } from "../core/zone.ts";

/** The ten years that the example tells of, with what befell the owner in them. */
export interface Span {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Nothing is written or held after this: early morning of the last day, so that no mail lies in the future. */
  readonly end: Instant;
  /** From this day on the owner works for the own firm, and the old address is dead. */
  readonly leftFirmOn: DayNumber;
  /** Nine months in the eighth year without a word from the owner; `to` is the first day back. */
  readonly absence: { readonly from: DayNumber; readonly to: DayNumber };
  readonly lastYear: number;
}

/** The owner's zone. */
export const OWNER_ZONE = "Europe/Berlin";

/** Lays out the ten years that end on a day. */
export function spanUntil(lastDay: Day): Span {
  const last = dayNumber(lastDay);
  const first = last - 3652;
  return {
    firstDay: first,
    lastDay: last,
    end: zoneOf(OWNER_ZONE).instantAt(last, 6 * 60),
    leftFirmOn: first + 2191,
    absence: { from: first + 2600, to: first + 2874 },
    lastYear: Number(lastDay.slice(0, 4)),
  };
}

/** Tells whether the owner is away for the long while on a day. */
export function isAway(span: Span, day: DayNumber): boolean {
  return day >= span.absence.from && day < span.absence.to;
}

/** Which moments of a calendar entry count as meeting somebody. */
import type { Identity } from "../facts.ts";
import type { Attendee, Occurrence, SkipReason } from "../reading.ts";

/** More others than this is an event one attended, not people one met. */
const MOST_OTHERS = 8;

/** Whom one met: an attendee of the entry, or somebody of whom the owner says that it names them. */
export interface Met {
  readonly kind: Identity["kind"];
  readonly value: string;
  readonly name?: string;
  readonly role: Attendee["role"];
}

export interface CountedMoment {
  readonly occurrence: Occurrence;
  /** People there besides the owner who did not decline; at least one, at most eight. */
  readonly others: readonly Met[];
}

export type CountedMoments =
  | { readonly kind: "moments"; readonly moments: readonly CountedMoment[] }
  | { readonly kind: "none"; readonly reason: SkipReason };

/**
 * Keeps the moments that were not cancelled, that the owner did not decline, and that had one to
 * eight other people who did not decline. When none is left, says why: of the last one that others were invited to.
 *
 * `named` are those whom the owner says an entry is with to which nobody was invited.
 */
export function countedMoments(
  occurrences: readonly Occurrence[],
  isOwner: (kind: string, value: string) => boolean,
  named: readonly Met[] = [],
): CountedMoments {
  const moments: CountedMoment[] = [];
  let reason: SkipReason = "no-others";
  for (const occurrence of occurrences) {
    const mine = occurrence.attendees.filter((attendee) => isOwner(attendee.kind, attendee.value));
    const invited = othersOf(occurrence, isOwner);
    const others = invited.length > 0 ? invited : named;
    if (occurrence.cancelled) reason = "cancelled";
    else if (mine.some((attendee) => attendee.response === "declined")) reason = "declined";
    else if (others.length > MOST_OTHERS) reason = "too-many";
    else if (others.length > 0) moments.push({ occurrence, others });
  }
  return moments.length > 0 ? { kind: "moments", moments } : { kind: "none", reason };
}

function othersOf(occurrence: Occurrence, isOwner: (kind: string, value: string) => boolean): Attendee[] {
  const others = new Map<string, Attendee>();
  for (const attendee of occurrence.attendees) {
    if (!attendee.isPerson || attendee.response === "declined") continue;
    if (isOwner(attendee.kind, attendee.value)) continue;
    const key = `${attendee.kind} ${attendee.value}`;
    if (!others.has(key) || attendee.role === "organiser") others.set(key, attendee);
  }
  return [...others.values()];
}

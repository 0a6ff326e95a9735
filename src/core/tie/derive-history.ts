/**
 * Derives a tie's history from what was exchanged: directions, contact-days, attempts and
 * their answers (design.md §2.6). The interactions themselves never say so, so merges,
 * splits and new owner addresses only mean deriving again.
 */
import type { DayNumber } from "../day.ts";
import { MEDIUM_TRAITS } from "../medium.ts";
import type { Zone } from "../zone.ts";
import { dropConfirmed } from "./drop-confirmed.ts";
import { findAttempts } from "./find-attempts.ts";
import type { ContactDay, TieHistory } from "./history.ts";
import { type ThreadEvent, type TieEvent, isContact, isPersonal } from "./tie-event.ts";

export { PERSONAL_RECIPIENTS, type ThreadEvent, type TieEvent, directionOf } from "./tie-event.ts";

/**
 * Derives the history of one tie, in time that grows hardly faster than the number of events.
 *
 * `events` are its own, in any order; `others` are messages to the owner in the same threads, or under
 * the same subjects, from anybody else; `domains` are the mail domains of the contact.
 */
export function deriveHistory(
  events: readonly TieEvent[],
  others: readonly ThreadEvent[],
  domains: ReadonlySet<string>,
  zone: Zone,
): TieHistory {
  const ordered = dropConfirmed(
    events.toSorted((a, b) => a.at - b.at),
    zone,
  );
  return { days: contactDays(ordered, zone), attempts: findAttempts(ordered, others, domains, zone) };
}

function contactDays(ordered: readonly TieEvent[], zone: Zone): ContactDay[] {
  const days: ContactDay[] = [];
  for (const event of ordered) {
    if (!isContact(event)) continue;
    const last = days.at(-1);
    // Clocks put back just after midnight (St John's) repeat the end of the day before.
    const day = Math.max(zone.dayNumberAt(event.at), last?.day ?? Number.NEGATIVE_INFINITY);
    const next = contactDayOf(event, day);
    if (last?.day === day) days[days.length - 1] = joinDays(last, next, isPersonal(event));
    else days.push(next);
  }
  return days;
}

function contactDayOf(event: TieEvent, day: DayNumber): ContactDay {
  const inbound = event.direction === "inbound" && isPersonal(event);
  return {
    day,
    outbound: event.direction !== "inbound",
    inbound: event.direction !== "outbound",
    endsInbound: inbound,
    endsInboundOpening: inbound && event.nature === "opening",
    // A call not taken is no voice heard: it renews a tie as little as a reaction does.
    medium: event.nature === "missed-call" ? "reaction" : event.medium,
    weight: 1 / event.recipients,
  };
}

function joinDays(a: ContactDay, b: ContactDay, personal: boolean): ContactDay {
  return {
    day: a.day,
    outbound: a.outbound || b.outbound,
    inbound: a.inbound || b.inbound,
    endsInbound: personal ? b.endsInbound : a.endsInbound,
    endsInboundOpening: personal ? b.endsInboundOpening : a.endsInboundOpening,
    medium: MEDIUM_TRAITS[b.medium].richness > MEDIUM_TRAITS[a.medium].richness ? b.medium : a.medium,
    weight: Math.max(a.weight, b.weight),
  };
}

/**
 * Derives a tie's history from what was exchanged: directions, contact-days, attempts and
 * their answers (design.md §2.6). The interactions themselves never say so, so merges,
 * splits and new owner addresses only mean deriving again.
 */
import type { DayNumber, Instant } from "../day.ts";
import type { Key } from "../key.ts";
import { MEDIUM_TRAITS, type Medium } from "../medium.ts";
import type { Nature, Role } from "../reading.ts";
import type { Zone } from "../zone.ts";
import type { Attempt, ContactDay, TieHistory } from "./history.ts";

/** One interaction as seen from one tie. */
export interface TieEvent {
  readonly at: Instant;
  readonly medium: Medium;
  readonly nature: Nature;
  readonly direction: "outbound" | "inbound" | "mutual";
  /** The role the contact had. */
  readonly role: Role;
  /** How many got it (for meetings: other people there); at least 1. */
  readonly recipients: number;
  readonly threadKey: Key | null;
  readonly subjectKey: Key | null;
  readonly replies: boolean;
  /** Entered by hand: gives way to an imported one of the same class within 2 days. */
  readonly byHand: boolean;
}

/** Something that somebody else sent to the owner, and that may answer an attempt or cancel it. */
export interface ThreadEvent {
  readonly at: Instant;
  readonly nature: Nature;
  readonly threadKey: Key | null;
  readonly subjectKey: Key | null;
  /** Whether it names the message it answers; if it does, its subject links it to nothing else. */
  readonly replies: boolean;
  readonly senderDomain: string | null;
}

/** An attempt and an answer reach at most this many people (design.md §2.6). */
export const PERSONAL_RECIPIENTS = 3;
/** A reply that names no message is linked by its subject for this long. */
const SUBJECT_LINK_MS = 30 * 86_400_000;
/** An absence notice belongs to the attempts of the last days before it. */
const ABSENCE_DAYS = 14;
/** A hand-logged contact is confirmed by an imported one this near. */
const CONFIRM_DAYS = 2;

/** Direction of an interaction between the owner and one contact, by their roles; undefined when it is none between those two. */
export function directionOf(owner: Role | undefined, contact: Role): TieEvent["direction"] | undefined {
  if (owner === undefined || contact === "failed") return undefined;
  const meets = (role: Role): boolean => role === "organiser" || role === "attendee";
  if (meets(owner) && meets(contact)) return "mutual";
  if (owner === "from") return contact === "from" ? undefined : "outbound";
  return contact === "from" ? "inbound" : undefined;
}

/**
 * Derives the history of one tie. `events` are its own, in any order; `others` are messages to the
 * owner in the same threads from anybody else; `domains` are the mail domains of the contact.
 */
export function deriveHistory(
  events: readonly TieEvent[],
  others: readonly ThreadEvent[],
  domains: ReadonlySet<string>,
  zone: Zone,
): TieHistory {
  const ordered = withoutConfirmed(
    events.toSorted((a, b) => a.at - b.at),
    zone,
  );
  return { days: contactDays(ordered, zone), attempts: attempts(ordered, others, domains, zone) };
}

function contactDays(ordered: readonly TieEvent[], zone: Zone): ContactDay[] {
  const days: ContactDay[] = [];
  for (const event of ordered) {
    if (!isContact(event)) continue;
    const last = days.at(-1);
    const next = contactDayOf(event, zone.dayNumberAt(event.at));
    if (last?.day === next.day) days[days.length - 1] = joinDays(last, next, isPersonal(event));
    else days.push(next);
  }
  return days;
}

/** Bounces, absence notices and calendar mail are no contact: the meeting itself is. */
function isContact(event: TieEvent): boolean {
  if (event.nature === "bounce" || event.nature === "absence") return false;
  return !(event.nature === "invitation" && event.medium === "email");
}

function isPersonal(event: TieEvent): boolean {
  return event.direction === "mutual" || event.recipients <= PERSONAL_RECIPIENTS;
}

function contactDayOf(event: TieEvent, day: DayNumber): ContactDay {
  const inbound = event.direction === "inbound" && isPersonal(event);
  return {
    day,
    outbound: event.direction !== "inbound",
    inbound: event.direction !== "outbound",
    endsInbound: inbound,
    endsInboundOpening: inbound && event.nature === "opening",
    medium: event.medium,
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

function attempts(
  ordered: readonly TieEvent[],
  others: readonly ThreadEvent[],
  domains: ReadonlySet<string>,
  zone: Zone,
): Attempt[] {
  const found: Attempt[] = [];
  for (const [index, event] of ordered.entries()) {
    if (!isAttempt(event)) continue;
    const day = zone.dayNumberAt(event.at);
    const own = ordered.slice(index + 1).find((later) => answers(later, event));
    const other = earliest(others.filter((candidate) => answersForThem(candidate, event, domains)));
    const byOther = other !== undefined && (own === undefined || other.at < own.at);
    const answer = byOther ? other : own;
    const failed =
      ordered.find((later) => later.at >= event.at && later.nature === "bounce" && later.at - event.at < 7 * 86_400_000) ??
      earliest(others.filter((candidate) => candidate.nature === "bounce" && sameThread(candidate, event)));
    const absent = ordered.find(
      (later) =>
        later.nature === "absence" && later.at >= event.at && zone.dayNumberAt(later.at) - day <= ABSENCE_DAYS,
    );
    found.push({
      day,
      medium: event.medium,
      answeredOn: answer === undefined ? null : zone.dayNumberAt(answer.at),
      answeredByOther: byOther,
      cancelledOn: failed === undefined ? null : zone.dayNumberAt(failed.at),
      absentOn: absent === undefined ? null : zone.dayNumberAt(absent.at),
    });
  }
  return found;
}

function isAttempt(event: TieEvent): boolean {
  if (event.direction !== "outbound") return false;
  if (event.nature === "missed-call") return true;
  return event.nature === "opening" && event.role === "to" && event.recipients <= PERSONAL_RECIPIENTS;
}

/** Whatever personal comes back answers, by any medium and from any address; a reply in the thread does, however many got it. */
function answers(later: TieEvent, attempt: TieEvent): boolean {
  if (later.direction === "outbound" || !isContact(later) || later.nature === "missed-call") return false;
  return isPersonal(later) || (attempt.threadKey !== null && later.threadKey === attempt.threadKey);
}

/** An assistant or colleague answers in the thread, or, naming no message, under its subject and from the same domain. */
function answersForThem(other: ThreadEvent, attempt: TieEvent, domains: ReadonlySet<string>): boolean {
  if (other.at < attempt.at || (other.nature !== "reply" && other.nature !== "thanks")) return false;
  if (sameThread(other, attempt)) return true;
  if (other.replies || other.subjectKey === null || other.subjectKey !== attempt.subjectKey) return false;
  const fromTheirs = other.senderDomain !== null && domains.has(other.senderDomain);
  return fromTheirs && other.at - attempt.at <= SUBJECT_LINK_MS;
}

function sameThread(other: ThreadEvent, attempt: TieEvent): boolean {
  return other.at >= attempt.at && other.threadKey !== null && other.threadKey === attempt.threadKey;
}

function earliest(events: readonly ThreadEvent[]): ThreadEvent | undefined {
  let first: ThreadEvent | undefined;
  for (const event of events) if (first === undefined || event.at < first.at) first = event;
  return first;
}

/** Drops what the hand logged and a source confirms: same class of medium within two days. */
function withoutConfirmed(ordered: readonly TieEvent[], zone: Zone): TieEvent[] {
  if (!ordered.some((event) => event.byHand)) return [...ordered];
  return ordered.filter(
    (event) =>
      !event.byHand ||
      !ordered.some(
        (other) =>
          !other.byHand &&
          isContact(other) &&
          MEDIUM_TRAITS[other.medium].class === MEDIUM_TRAITS[event.medium].class &&
          Math.abs(zone.dayNumberAt(other.at) - zone.dayNumberAt(event.at)) <= CONFIRM_DAYS,
      ),
  );
}

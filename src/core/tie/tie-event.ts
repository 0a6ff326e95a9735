/** What a tie's history is derived from: interactions as one tie sees them. */
import type { Instant } from "../day.ts";
import type { Key } from "../key.ts";
import type { Medium } from "../medium.ts";
import type { Nature, Role } from "../reading.ts";

/** One interaction as seen from one tie. */
export interface TieEvent {
  readonly at: Instant;
  readonly medium: Medium;
  readonly nature: Nature;
  readonly direction: "outbound" | "inbound" | "mutual";
  /** The role the contact had; `failed` in a bounce that names one of their addresses. */
  readonly role: Role;
  /** How many got it (for meetings: other people there); at least 1. */
  readonly recipients: number;
  readonly threadKey: Key | null;
  readonly subjectKey: Key | null;
  /** Whether it names the message it answers. */
  readonly replies: boolean;
  /** Entered by hand: gives way to an imported one of the same class within 2 days. */
  readonly byHand: boolean;
}

/**
 * Something that somebody else sent to the owner, and that may answer an attempt, or say what became of
 * it. A bounce or absence notice is one only where it names nobody else's address.
 */
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

/** Direction of an interaction between the owner and one contact, by their roles; undefined when it is none between those two. */
export function directionOf(owner: Role | undefined, contact: Role): TieEvent["direction"] | undefined {
  if (owner === undefined || contact === "failed") return undefined;
  if (meets(owner) && meets(contact)) return "mutual";
  if (owner === "from") return contact === "from" ? undefined : "outbound";
  return contact === "from" ? "inbound" : undefined;
}

function meets(role: Role): boolean {
  return role === "organiser" || role === "attendee";
}

/** Tells whether people were in touch by it: not by bounces, absence notices and calendar mail, since the meeting itself counts. */
export function isContact(event: TieEvent): boolean {
  if (event.nature === "bounce" || event.nature === "absence") return false;
  return !(event.nature === "invitation" && event.medium === "email");
}

/** Tells whether it was meant for few: a meeting, or a message to at most three people. */
export function isPersonal(event: TieEvent): boolean {
  return event.direction === "mutual" || event.recipients <= PERSONAL_RECIPIENTS;
}

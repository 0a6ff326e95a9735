import type { Card, CardPosition } from "./card.ts";
import type { Day, Instant } from "./day.ts";
import type { Key } from "./key.ts";
import type { Medium } from "./medium.ts";
import type { DateOrder } from "./settings.ts";
import type { Zone } from "./zone.ts";

/** Where a record stands in its source: a path, with the line, row or byte where that says more. */
export interface Place {
  readonly path: string;
  /** `line 12`, `row 4`, `message at byte 1034`. */
  readonly at?: string;
}

/** Why a record did not go in. Closed, so that reports and documents can be checked against it. */
export const SKIP_REASONS = [
  "list",
  "bulk",
  "automatic",
  "not-yours",
  "draft",
  "spam",
  "sponsored",
  "no-participants",
  "cancelled",
  "declined",
  "no-others",
  "too-many",
  "hidden-member",
  "empty",
  "duplicate",
  "unreadable",
  "too-large",
  "no-date",
  "owner-card",
  "system",
  "not-kept",
  "forgotten",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Something odd that did not keep a record out: a repaired date, an unreadable property. */
export interface Problem {
  readonly place: Place;
  readonly text: string;
}

/** By what a participant is recognised. `name` counts only inside its own source. */
export type IdentityKind = "email" | "phone" | "profile" | "handle" | "name";

/** One address of a message or meeting, normalised, with the name that stood beside it. */
export interface Party {
  readonly kind: IdentityKind;
  /** Email lower-cased; profile `linkedin:slug`; phone E.164; name as written. */
  readonly value: string;
  readonly name?: string;
}

/** `failed` is the address that a bounce tells of. */
export type Role = "from" | "to" | "cc" | "bcc" | "organiser" | "attendee" | "failed";

export interface Participant extends Party {
  readonly role: Role;
}

/**
 * What a message is, by its form. Only `opening` can be an attempt (design.md §2.6):
 * replies, thanks, forwards, invitations are none; a bounce cancels one, an absence
 * notice stops its clock.
 */
export const NATURES = [
  "opening",
  "reply",
  "thanks",
  "forward",
  "invitation",
  "absence",
  "bounce",
  "meeting",
  "call",
  "missed-call",
  "logged",
] as const;
export type Nature = (typeof NATURES)[number];

/** One message or chat line as its format reads it: metadata only, never the body. */
export interface MessageRecord {
  /** Same message, same key, in whichever file it is found: from the Message-ID, else from date, sender and subject. */
  readonly key: Key;
  readonly at: Instant;
  readonly medium: Medium;
  readonly nature: Nature;
  readonly subject: string;
  readonly participants: readonly Participant[];
  /** How many got it, To, Cc and Bcc together; at least 1. May exceed the participants that are kept. */
  readonly recipients: number;
  /** Key of the message it answers, where the source says so. */
  readonly replyKey?: Key;
  /** Key of the thread's first message (References), or of the conversation. */
  readonly threadKey?: Key;
  /** For a bounce: the addresses that failed. */
  readonly failed: readonly string[];
  /** The owner's part, where the source itself says that it was theirs and no address of theirs stands on it. */
  readonly ownerRole?: "from" | "to" | "attendee";
  /**
   * It stands in a chat of the owner's whose members are known by names or ids: once it is known which of them is the
   * owner, whatever another one wrote came to the owner.
   */
  readonly ownersChat?: true;
  /** Set when the message is a list's, bulk, or a robot's: counted, not kept. */
  readonly machine?: "list" | "bulk" | "automatic";
  /** Recipients that are mailing lists, by what a list's message says of itself. */
  readonly lists?: readonly string[];
  /** Evidence of the owner's addresses: where it was delivered, and whether it stood among the sent. */
  readonly deliveredTo: readonly string[];
  readonly sent: boolean;
  /** Set when the Date header was missing or wrong and another was taken. */
  readonly dateRepaired: boolean;
  /** Minutes that the writer's clock was ahead of UTC, where the message says so. */
  readonly clock?: number;
}

/** One moment of a calendar entry; a recurring entry has many. */
export interface Occurrence {
  /** From uid and original start: the same moment has the same key in every file. */
  readonly key: Key;
  readonly at: Instant;
  readonly endsAt: Instant;
  /** Set for all-day entries: `at` is then midnight in the calendar's zone. */
  readonly day?: Day;
  readonly cancelled: boolean;
  readonly title: string;
  readonly location: string;
  readonly medium: Medium;
  readonly attendees: readonly Attendee[];
  /** Minutes ahead of UTC of the clock by which the entry was set; absent where it is the reader's own, or UTC. */
  readonly clock?: number;
}

export interface Attendee extends Party {
  readonly role: "organiser" | "attendee";
  readonly response: "accepted" | "declined" | "tentative" | "none";
  /** A room or resource is never a person. */
  readonly isPerson: boolean;
}

/** One calendar entry with its overrides, expanded up to the horizon the reader was given. */
export interface EventRecord {
  readonly uid: string;
  readonly title: string;
  readonly occurrences: readonly Occurrence[];
  /** Days the entry itself claims to have been last changed. */
  readonly revisedOn?: Day;
}

/** What a reader must be told, since formats never learn it by themselves. */
export interface ReadContext {
  /** The owner's zone, for local times without one. */
  readonly zone: Zone;
  /** Recurring entries are expanded to this instant and no further. */
  readonly horizon: Instant;
  /** E.164 or null, with the owner's region; where it is missing, numbers stay as they are written. */
  readonly normalisePhone?: (raw: string) => string | null;
  /** In which order numeric dates stand, where a file leaves it open. */
  readonly dateOrder?: DateOrder;
}

/** One record of a source, as a format gives it to the import. */
export type Reading =
  | {
      readonly kind: "card";
      readonly place: Place;
      /** What stays the same when the record changes: uid, profile slug, else name and first address. */
      readonly key: Key;
      readonly raw: Uint8Array;
      readonly card: Card;
      /** The UID as the source wrote it, where it has such. */
      readonly uid?: string;
      /** By what the source itself knows them besides what the card says: an id that its messages name. */
      readonly parties?: readonly Party[];
      /** How often, in days, the owner means to be in touch with them, as the source has it. */
      readonly everyDays?: number;
    }
  | { readonly kind: "message"; readonly place: Place; readonly message: MessageRecord }
  | {
      readonly kind: "event";
      readonly place: Place;
      readonly key: Key;
      readonly raw: Uint8Array;
      readonly event: EventRecord;
    }
  /** The source says who its owner is (LinkedIn's Profile.csv, a calendar's own address). Counted as a record. */
  | {
      readonly kind: "owner";
      readonly place: Place;
      readonly parties: readonly Party[];
      readonly name?: string;
      /** A job of the owner's: kept as a record of nobody. */
      readonly position?: CardPosition;
    }
  | { readonly kind: "skip"; readonly place: Place; readonly reason: SkipReason; readonly detail?: string }
  /** Something odd inside a record that went in all the same. Never counted. */
  | { readonly kind: "problem"; readonly problem: Problem };

export const SOURCE_KINDS = [
  "vcard",
  "google-contacts",
  "linkedin-connections",
  "linkedin-messages",
  "linkedin-invitations",
  "linkedin-profile",
  "linkedin-people",
  "linkedin-endorsements",
  "outlook-contacts",
  "thunderbird-contacts",
  "table",
  "nametag",
  "monica",
  "whatsapp",
  "telegram",
  "facebook",
  "instagram",
  "imessage",
  "android-messages",
  "android-calls",
  "x-messages",
  "mail",
  "calendar",
  "hand",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

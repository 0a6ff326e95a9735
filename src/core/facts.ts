/**
 * The facts: every row that is stored, logged and restored. Anything else is a projection,
 * a pure function of these. docs/data-format.md is the contract; `store/schema/` the columns.
 *
 * What hangs together: a **contact** is a cluster of **records** (what each source says of
 * somebody). Details, positions and identities hang off a record, never off the contact, so
 * a merge is a re-pointing of records, and undoing a merge after a later reading is right by
 * construction: what that reading added to a record follows the record.
 */
import type { Day, Instant } from "./day.ts";
import type {
  ContactId,
  DetailId,
  EventId,
  GroupId,
  HelpId,
  Id,
  IdentityId,
  InteractionId,
  OrganisationId,
  PositionId,
  RecordId,
  SourceId,
  TouchId,
} from "./id.ts";
import type { Key } from "./key.ts";
import type { Medium } from "./medium.ts";
import type { IdentityKind, Nature, Role, SourceKind } from "./reading.ts";
import type { Feed, Mention } from "./feed/feed-facts.ts";
import type { Regroup, RegroupLine } from "./regroup/regroup-facts.ts";

/** One setting of the owner: JSON text by key. Names and defaults: core/settings.ts. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Where data comes from. Identified by what it is (`key`), not by its path. */
export interface Source {
  readonly id: SourceId;
  readonly kind: SourceKind;
  readonly key: string;
  readonly name: string;
  /** Paths and addresses it was read from, as a JSON array of texts; `refresh` reads them again. */
  readonly locations: string;
  /** Media it can see, as a JSON array; empty for address books. */
  readonly media: string;
  /** First and last day it can see contact on; null for address books. */
  readonly since: Day | null;
  readonly through: Day | null;
  /** The latest day its data claims. Never the clock. */
  readonly seenOn: Day;
}

/** One record of a source as last seen: the base of every three-way merge, and what is not modelled. */
export interface SourceRecord {
  readonly id: RecordId;
  readonly source: SourceId;
  /** What stays the same when the record changes. Unique within its source. */
  readonly key: Key;
  readonly hash: Key;
  /** The record's bytes; null for people known from mail only, and for what the hand entered. */
  readonly raw: Uint8Array | null;
  readonly etag: string | null;
  readonly href: string | null;
  /** Whom it speaks of; null for the owner's own card and for calendar entries. */
  readonly contact: ContactId | null;
  readonly seenOn: Day;
  /** The day since which a newer reading no longer holds it. Deletes nothing. */
  readonly goneOn: Day | null;
}

export const DECISIONS = ["none", "kept", "last-note", "resting", "let-go", "never"] as const;
/**
 * What the owner decided about a tie; the shown state follows from this, the statistics and the day. `last-note`: one
 * more attempt, then no other.
 */
export type Decision = (typeof DECISIONS)[number];

export interface Contact {
  readonly id: ContactId;
  readonly kind: "person" | "organisation" | "group-card";
  /** How it came: with a source's first reading, later by itself (inbox), or by hand. */
  readonly entered: "history" | "arrival" | "hand";
  readonly enteredOn: Day;
  readonly decision: Decision;
  readonly decidedOn: Day | null;
  /** For `resting`: until this day, or until they write when null. */
  readonly restingUntil: Day | null;
  readonly starred: 0 | 1;
  /** Cadence set by hand for this contact, in days. */
  readonly idealDays: number | null;
  readonly latestDays: number | null;
  /** Marked "one-sided by nature": unanswered attempts are not held against the tie. */
  readonly oneSided: 0 | 1;
  /** Since this day "we talk elsewhere": silence is not known. */
  readonly elsewhereOn: Day | null;
}

export const DETAIL_FIELDS = [
  "name",
  "other-name",
  "nickname",
  "email",
  "phone",
  "url",
  "handle",
  "address",
  "date",
  "note",
  "label",
  "photo",
  "star",
  "connected",
  "member",
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** One thing a record says. A value that goes stays as history: `lastOn` is the last day claimed, `goneOn` the first day without. */
export interface Detail {
  readonly id: DetailId;
  readonly record: RecordId;
  readonly field: DetailField;
  readonly value: string;
  /** JSON of the structured value, for names and postal addresses. */
  readonly parts: string | null;
  readonly label: string | null;
  readonly preferred: 0 | 1;
  readonly firstOn: Day;
  readonly lastOn: Day | null;
  readonly goneOn: Day | null;
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** The folded name without legal form, by which it is recognised. Unique. */
  readonly key: string;
}

/** A contact's job at an organisation, as one record claims it. Jobs are rows with history. */
export interface Position {
  readonly id: PositionId;
  readonly record: RecordId;
  readonly organisation: OrganisationId | null;
  readonly department: string | null;
  readonly title: string | null;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  readonly firstOn: Day;
  readonly lastOn: Day | null;
  readonly goneOn: Day | null;
}

/**
 * An address by which participants are recognised. `claimed` ones hang off the record that
 * brought them, and so belong to that record's contact.
 */
export interface Identity {
  readonly id: IdentityId;
  /** `contact` stands for a contact logged by hand who has no address. */
  readonly kind: IdentityKind | "contact";
  /** Normalised; names are prefixed by their source: `12:Ana F.`. Unique with kind. */
  readonly value: string;
  readonly status: "claimed" | "unclaimed" | "shared" | "owner";
  readonly record: RecordId | null;
  /** The best name seen beside it. */
  readonly name: string | null;
  /** Since this day mail to it fails. */
  readonly deadOn: Day | null;
}

/** What was exchanged. Immutable: direction, contacts and answered are derived. */
export interface Interaction {
  readonly id: InteractionId;
  readonly at: Instant;
  readonly medium: Medium;
  readonly nature: Nature;
  readonly subject: string;
  /** The source that first brought it; further copies are records of their own. */
  readonly source: SourceId;
  readonly key: Key;
  readonly replyKey: Key | null;
  readonly threadKey: Key | null;
  /** Of the subject without its prefixes: links replies that name no message. Null for short, common subjects. */
  readonly subjectKey: Key | null;
  /** How many got it; at least 1. */
  readonly recipients: number;
  /** For what the hand logged: the owner's words. For a bounce: the addresses that failed, as a JSON array. */
  readonly note: string | null;
  /** The touch whose answer logged it by hand. What a source shows is linked by derivation: core/plan/settle-touches.ts. */
  readonly promptedBy: TouchId | null;
  /** Minutes that the clock of whoever wrote, or invited, was ahead of UTC; null where it does not say, or was not kept. */
  readonly clock: number | null;
}

export interface Participation {
  readonly interaction: InteractionId;
  readonly identity: IdentityId;
  readonly role: Role;
}

/** A further source's copy of an interaction: what makes a second reading of it "unchanged". */
export interface Copy {
  readonly source: SourceId;
  readonly key: Key;
  readonly interaction: InteractionId;
}

/** A calendar entry; its past moments are interactions, its coming ones `Expected`. */
export interface CalendarEvent {
  readonly id: EventId;
  readonly record: RecordId;
  readonly title: string;
}

/**
 * The owner's answer to whom the title of a calendar entry names, to which nobody was invited: one row a person, or a
 * single one without anybody.
 */
export interface Naming {
  readonly id: Id<"naming">;
  /** The entry's: the same in every calendar that holds it. */
  readonly key: Key;
  /** Stands for whom it was with; null when it names nobody. */
  readonly identity: IdentityId | null;
  /** The title that was answered about: another one is asked about anew where the answer was "nobody". */
  readonly title: string;
  readonly on: Day;
}

/** A coming moment of a calendar entry: with other people, or where the owner will be alone. */
export interface Expected {
  readonly id: Id<"expected">;
  readonly event: EventId;
  readonly key: Key;
  readonly at: Instant;
  readonly medium: Medium;
  readonly title: string;
  /** JSON array of identity ids; empty where nobody else is invited. */
  readonly identities: string;
}

export interface Group {
  readonly id: GroupId;
  readonly name: string;
  readonly purpose: string;
  /** 1 is the most important. */
  readonly rank: number;
  readonly idealDays: number;
  readonly latestDays: number;
  /** Share of attention, from 0 to 1. */
  readonly share: number;
  readonly measured: 0 | 1;
  /** "Keep this promise": the latest binds. */
  readonly binding: 0 | 1;
  /** Unanswered attempts, and the days they must span, before letting go is proposed; null: as the settings say. */
  readonly attemptLimit: number | null;
  readonly attemptDays: number | null;
}

export interface Membership {
  readonly id: Id<"membership">;
  readonly group: GroupId;
  readonly contact: ContactId;
}

/** The owner's own words about a contact: a judgement, never exported as a contact fact. */
export interface Note {
  readonly id: Id<"note">;
  readonly contact: ContactId;
  readonly day: Day;
  readonly text: string;
}

export const HELP_KINDS = ["need", "offer", "promise", "ask", "news", "introduction", "goal"] as const;
/** What a contact is trying to solve, what somebody can give, what the owner said they would do, what the owner asked for; the owner's good news; two to be introduced; what the owner works towards until a day. */
export type HelpKind = (typeof HELP_KINDS)[number];
export const HELP_STATES = ["open", "done", "dropped"] as const;
/** `done`: the need is met, the promise kept, the ask answered, the offer taken up; `dropped`: it came to nothing. */
export type HelpState = (typeof HELP_STATES)[number];

/** One entry of the help ledger: the owner's own words, and a judgement. */
export interface HelpEntry {
  readonly id: HelpId;
  readonly kind: HelpKind;
  /** Whose need or offer, to whom the promise, of whom the ask, who of two is asked first; null for goals, and for needs, offers and news of the owner's own. */
  readonly contact: ContactId | null;
  readonly text: string;
  /** The day it was noticed or said. */
  readonly on: Day;
  /** Where it was noticed, in the owner's words. */
  readonly place: string | null;
  readonly dueOn: Day | null;
  readonly state: HelpState;
  readonly closedOn: Day | null;
  /** What came of it, in the owner's words. */
  readonly outcome: string | null;
  /** Whose members serve it; null for all but goals. */
  readonly group: GroupId | null;
}

export const OCCASION_ANSWERS = ["confirmed", "dismissed"] as const;
/** Where an occasion stands: seen by Kith, confirmed by the owner, part of a touch that is done, or not wanted again. */
export type OccasionState = "noticed" | (typeof OCCASION_ANSWERS)[number] | "used";

/** The owner's answer to one occasion: a judgement. What is only noticed has no row, and what is used is told by the touches. */
export interface OccasionAnswer {
  readonly id: Id<"occasion">;
  readonly contact: ContactId;
  /** `Occasion.key`: which one of the contact's. The latest answer holds. */
  readonly key: string;
  readonly answer: (typeof OCCASION_ANSWERS)[number];
  readonly on: Day;
}

export const TOUCH_STATES = ["proposed", "accepted", "done", "snoozed", "skipped", "expired"] as const;
export type TouchState = (typeof TOUCH_STATES)[number];

/** One planned act of contact, stored once the week is fixed by the person's first act in it. */
export interface Touch {
  readonly id: TouchId;
  /** ISO week, `2026-W48`. */
  readonly week: string;
  readonly contact: ContactId;
  readonly state: TouchState;
  readonly medium: Medium;
  /** The planned touch as it was proposed, as JSON (core/plan). */
  readonly proposal: string;
  readonly plannedOn: Day;
  readonly answeredOn: Day | null;
  /** For `snoozed`. */
  readonly until: Day | null;
}

/** The owner's answer to "are these two the same person?". */
export interface Verdict {
  readonly id: Id<"verdict">;
  /** The smaller contact id first. */
  readonly a: ContactId;
  readonly b: ContactId;
  readonly answer: "different" | "later";
  readonly on: Day;
}

/** Bytes by SHA-256: photos. */
export interface Blob {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What is left of somebody forgotten: the salted hash of one identity or record of theirs, and no content (core/forgotten.ts). */
export interface Forgotten {
  readonly hash: string;
  readonly salt: string;
  readonly on: Day;
}

/** Every fact table by name. */
export interface Facts {
  setting: Setting;
  source: Source;
  record: SourceRecord;
  contact: Contact;
  detail: Detail;
  organisation: Organisation;
  position: Position;
  identity: Identity;
  interaction: Interaction;
  participation: Participation;
  copy: Copy;
  event: CalendarEvent;
  expected: Expected;
  naming: Naming;
  group: Group;
  membership: Membership;
  note: Note;
  help: HelpEntry;
  occasion: OccasionAnswer;
  touch: Touch;
  verdict: Verdict;
  regroup: Regroup;
  regroupLine: RegroupLine;
  followedFeed: Feed;
  mention: Mention;
  blob: Blob;
  forgotten: Forgotten;
}
export type FactTable = keyof Facts;

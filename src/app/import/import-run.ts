/** What one import carries along while it decides: books, tallies, and the rows it stages. */
import type { Day, Instant, PartialDay } from "../../core/day.ts";
import type { Contact, Expected, Interaction, Source, SourceRecord } from "../../core/facts.ts";
import type { Trace } from "../../core/forgotten.ts";
import type { ContactId, EventId, IdentityId, InteractionId, RecordId, SourceId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import type { Met } from "../../core/interaction/meeting.ts";
import type { Medium } from "../../core/medium.ts";
import type { Change, Stage } from "../../store/port.ts";
import type { RecordFacts } from "../../core/person/reconcile-record.ts";
import type { Reading, Role, SourceKind } from "../../core/reading.ts";
import type { Ids, Session } from "../session.ts";
import type { IdentityBook } from "./identity-book.ts";
import type { OrganisationBook } from "./organisation-book.ts";
import type { UidBook } from "./recognise-uid.ts";
import type { SourceTally, Tally } from "./report.ts";

/** What was exchanged with one address, as far as it makes a contact of it. */
export interface Evidence {
  personalIn: number;
  personalOut: number;
  attempts: number;
  smallMeetings: number;
  /** When they last wrote personally. */
  lastPersonalAt: Instant | null;
}

/** The evidence that one import brings of an address. */
export interface Exchange extends Evidence {
  /** The source that first showed it, to which its contact's record will belong. */
  readonly source: SourceRun;
}

export interface ImportRun {
  readonly session: Session;
  readonly ids: Ids;
  readonly stage: Stage;
  /** Changes of rows that are there already. */
  readonly changes: Change[];
  readonly identities: IdentityBook;
  readonly uids: UidBook;
  /** Undefined while nobody was ever forgotten. */
  readonly isForgotten: ((trace: Trace) => boolean) | undefined;
  readonly tally: Tally;
  /** Messages seen in this import: their interaction, and the sources that hold them. */
  readonly seen: Map<Key, KnownMessage>;
  /** Meetings that this import staged, altered or took back. */
  readonly meetings: Map<Key, KnownMeeting | "dropped">;
  /** Whether the store holds any: a first import need not look each message up. */
  readonly hasInteractions: boolean;
  /** Sources read in this import. */
  readonly sources: SourceState[];
  /** `source key` of every record this import created. */
  readonly recordKeys: Set<string>;
  /** Kinds of which this import reads several files: what it stages of them is kept, since a later one may change it. */
  readonly repeated: ReadonlySet<SourceKind>;
  /** Those staged records by `source key`, and their facts. */
  readonly staged: Map<string, SourceRecord>;
  readonly stagedFacts: Map<RecordId, RecordFacts>;
  /** `source key` of records that were read as the store holds them. */
  readonly confirmed: Set<string>;
  /** Readings of known records that differ but claim no later day: settled when everything is read. */
  readonly variants: { readonly source: SourceRun; readonly reading: RecordReading }[];
  /** Calendar entries met in this import, by `source key`. */
  readonly entries: Map<string, KnownEntry>;
  /** Whom the owner says that entries without guests were with, by the entry's key. */
  readonly namings: ReadonlyMap<Key, readonly Met[]>;
  readonly exchanges: Map<IdentityId, Exchange>;
  /** When mail to an address failed. */
  readonly failures: Map<IdentityId, Instant[]>;
  /** Addresses of mailing lists, by the mail that came through them. */
  readonly lists: Set<string>;
  /** Identities on cards of several contacts, with those contacts. */
  readonly contested: Map<IdentityId, Set<ContactId>>;
  /** Pairs of identities of one name that stood side by side in a message or meeting of this import: `smaller larger`. */
  readonly beside: Set<string>;
  /** Contacts that a card shows to be one person: made one when everything is read. */
  readonly merges: { readonly survivor: ContactId; readonly other: ContactId }[];
  /** Records that this import brings, with their contacts. */
  readonly joined: { readonly record: RecordId; readonly contact: ContactId }[];
  readonly organisations: OrganisationBook;
  readonly blobs: Set<string>;
  /** The source of what the owner entered by hand, once there is one. */
  readonly handSource: SourceId | undefined;
  /** E.164 or null, with the owner's region. */
  readonly normalisePhone: (raw: string) => string | null;
  /** Contacts met in this import, created by it or not. */
  readonly people: Map<ContactId, Person>;
  interactions: number;
  expected: number;
  /** New entries without guests whose title may name somebody. */
  mayName: number;
  /** Sources in whose chats it is known which of the members is the owner. */
  readonly knownChats: Set<SourceId>;
  /** Contacts that turned out to be the owner. */
  readonly released: Set<ContactId>;
  /** Names that the owner is known by. */
  readonly ownerNames: string[];
  /** The identity that stands for the owner where no address of theirs does. */
  readonly ownerSelf: IdentityId;
}

export type RecordReading = Extract<Reading, { kind: "card" | "event" }>;

export interface KnownMessage {
  readonly interaction: InteractionId;
  readonly sources: SourceId[];
  /** Whether `sources` are all of them, or only the first. */
  isWhole: boolean;
}

/** A meeting as it stands: in the store, or staged by this import. */
export interface KnownMeeting {
  readonly row: Interaction;
  readonly parts: ReadonlyMap<IdentityId, Role>;
  readonly isStored: boolean;
  /** Further calendars that this import found to hold it. */
  readonly copies: Set<SourceId>;
}

/** A calendar entry as it stands: in the store, or staged by an earlier file of this import. */
export interface KnownEntry {
  readonly record: RecordId;
  readonly event: EventId;
  readonly hash: Key;
  readonly seenOn: Day;
  /** Met in the store, not earlier in this import. */
  readonly isStored: boolean;
  /** A newer reading no longer held it, and what was expected of it was taken back. */
  readonly isGone: boolean;
  readonly expected: readonly Expected[];
  /** The key of its only moment, as it was read before; undefined where it had several. */
  soleKey(): Promise<Key | undefined>;
}

export interface Person {
  readonly kind: Contact["kind"];
  readonly names: string[];
  readonly isNew: boolean;
  /** What its first card says besides, for telling namesakes apart. */
  readonly said?: {
    readonly organisations: readonly string[];
    readonly titles: readonly string[];
    readonly places: readonly string[];
    readonly birthday: PartialDay | null;
  };
}

/** One source in an import, whichever of its files is being read. */
export interface SourceState {
  readonly row: Source;
  readonly isNew: boolean;
  readonly media: readonly Medium[];
  readonly locations: Set<string>;
  /** The latest day that a reading claimed, this import's among them. */
  seenOn: Day;
  /** Days it shows contact on. */
  since: Day | null;
  through: Day | null;
  /** Something of it was written. */
  changed: boolean;
  /** Some of its records are of somebody forgotten. */
  passedOver: boolean;
  /** Records that its latest reading holds; the others are gone from it. */
  held: Set<RecordId>;
}

/** One file of a source while it is read. */
export interface SourceRun {
  readonly state: SourceState;
  readonly row: Source;
  readonly isNew: boolean;
  /** The day this reading claims. */
  readonly claimedOn: Day;
  /** The latest day claimed before it. */
  readonly seenBefore: Day;
  /** Older than what was read before: adds what is missing, changes and removes nothing. */
  readonly isOlder: boolean;
  readonly tally: SourceTally;
  /** Records found in this reading. */
  readonly found: Set<RecordId>;
}

export function noEvidence(): Evidence {
  return { personalIn: 0, personalOut: 0, attempts: 0, smallMeetings: 0, lastPersonalAt: null };
}

export function exchangeOf(run: ImportRun, source: SourceRun, identity: IdentityId): Exchange {
  let exchange = run.exchanges.get(identity);
  if (exchange === undefined) {
    exchange = { source, ...noEvidence() };
    run.exchanges.set(identity, exchange);
  }
  return exchange;
}

/** Widens the days on which a source shows contact. */
export function noteDay({ state }: SourceRun, day: Day): void {
  if (state.since === null || day < state.since) state.since = day;
  if (state.through === null || day > state.through) state.through = day;
}

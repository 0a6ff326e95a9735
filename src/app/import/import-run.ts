/** What one import carries along while it decides: books, tallies, and the rows it stages. */
import type { Day, DayNumber } from "../../core/day.ts";
import type { Contact, Source } from "../../core/facts.ts";
import type { ContactId, IdentityId, InteractionId, RecordId, SourceId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import type { Medium } from "../../core/medium.ts";
import type { Change, Stage } from "../../store/port.ts";
import type { Ids, Session } from "../session.ts";
import type { IdentityBook } from "./identity-book.ts";
import type { OrganisationBook } from "./organisation-book.ts";
import type { SourceTally, Tally } from "./report.ts";

/** Evidence of correspondence with one identity, gathered over the import. */
export interface Exchange {
  /** The source that first showed it, to which its contact's record will belong. */
  readonly source: SourceRun;
  personalIn: number;
  personalOut: number;
  attempts: number;
  smallMeetings: number;
  lastPersonalIn: DayNumber | null;
}

export interface ImportRun {
  readonly session: Session;
  readonly ids: Ids;
  readonly stage: Stage;
  /** Changes of rows that are there already. */
  readonly changes: Change[];
  readonly identities: IdentityBook;
  readonly tally: Tally;
  /** Messages seen in this import: their interaction, and the sources that hold them. */
  readonly seen: Map<Key, { readonly interaction: InteractionId; readonly sources: SourceId[] }>;
  /** Sources read in this import. */
  readonly sources: SourceRun[];
  /** `source key` of every record this import created. */
  readonly recordKeys: Set<string>;
  readonly exchanges: Map<IdentityId, Exchange>;
  /** Contacts that became part of another. */
  readonly merged: Set<ContactId>;
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
  /** The identity that stands for the owner where no address of theirs does. */
  readonly ownerSelf: IdentityId;
}

export interface Person {
  readonly kind: Contact["kind"];
  readonly names: string[];
  readonly isNew: boolean;
}

/** One source while it is read. */
export interface SourceRun {
  readonly row: Source;
  readonly isNew: boolean;
  /** The day this reading claims. */
  readonly claimedOn: Day;
  /** Older than what was read before: adds what is missing, changes and removes nothing. */
  readonly isOlder: boolean;
  readonly tally: SourceTally;
  readonly locations: Set<string>;
  readonly media: readonly Medium[];
  /** Records found in this reading; the others of the source are gone from it. */
  readonly seenRecords: Set<RecordId>;
  /** Days it shows contact on. */
  since: Day | null;
  through: Day | null;
  /** Something of this reading was written. */
  changed: boolean;
}

export function exchangeOf(run: ImportRun, source: SourceRun, identity: IdentityId): Exchange {
  let exchange = run.exchanges.get(identity);
  if (exchange === undefined) {
    exchange = { source, personalIn: 0, personalOut: 0, attempts: 0, smallMeetings: 0, lastPersonalIn: null };
    run.exchanges.set(identity, exchange);
  }
  return exchange;
}

/** Widens the days on which a source shows contact. */
export function noteDay(source: SourceRun, day: Day): void {
  if (source.since === null || day < source.since) source.since = day;
  if (source.through === null || day > source.through) source.through = day;
}

/** Takes one calendar entry: its past moments become meetings, its coming ones are expected (data-model.md §4). */
import type { CalendarEvent, Expected, Interaction, SourceRecord } from "../../core/facts.ts";
import type { EventId, IdentityId, InteractionId, RecordId } from "../../core/id.ts";
import { type Key, keyOfBytes } from "../../core/key.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { countedMoments } from "../../core/interaction/meeting.ts";
import type { Occurrence, Reading, SkipReason } from "../../core/reading.ts";
import { type ImportRun, type SourceRun, exchangeOf, noteDay } from "./import-run.ts";

/** With this many others or fewer a meeting makes contacts of unknown addresses. */
const SMALL_MEETING = 4;

type EventReading = Extract<Reading, { kind: "event" }>;

export async function takeEvent(run: ImportRun, source: SourceRun, reading: EventReading): Promise<void> {
  const { store, owner } = run.session;
  const hash = keyOfBytes(reading.raw);
  const [stored] = await store.scan(owner, "record", { index: "byKey", equals: [source.row.id, reading.key] });
  if (stored !== undefined && stored.hash === hash && !(await hasElapsed(run, source, stored.id))) {
    noteDays(run, source, reading.event.occurrences);
    return source.tally.count("unchanged");
  }
  const isOwner = (kind: string, value: string): boolean =>
    kind !== "name" && run.identities.known(kind as "email", value)?.status === "owner";
  for (const attendee of reading.event.occurrences.flatMap((moment) => moment.attendees)) {
    if (attendee.kind !== "name") await run.identities.find(attendee.kind, attendee.value);
  }
  const moments = countedMoments(reading.event.occurrences, isOwner);
  if (moments.kind === "none") {
    if (stored === undefined) return source.tally.skip(moments.reason satisfies SkipReason, reading.place);
    return source.tally.count("unchanged");
  }
  const record = stored?.id ?? run.ids.next<RecordId>();
  const event = stored === undefined ? run.ids.next<EventId>() : await eventOf(run, stored.id);
  if (stored === undefined) {
    run.stage.insert("record", recordRow(record, source, reading.key, hash, reading.raw));
    run.stage.insert("event", { id: event, record, title: reading.event.title } satisfies CalendarEvent);
  } else if (source.isOlder) {
    return source.tally.count("unchanged");
  } else {
    run.changes.push({
      kind: "update",
      table: "record",
      key: [record],
      set: { hash, raw: reading.raw, seenOn: source.claimedOn },
    });
  }
  source.state.changed = true;
  await replaceExpected(run, source, event, moments.moments, stored !== undefined);
  for (const moment of moments.moments) {
    if (isPast(run, source, moment.occurrence)) await takeMeeting(run, source, moment.occurrence, moment.others);
  }
  source.tally.count(stored === undefined ? "created" : "merged");
}

interface Moment {
  readonly occurrence: Occurrence;
  readonly others: readonly Occurrence["attendees"][number][];
}

function isPast(run: ImportRun, source: SourceRun, occurrence: Occurrence): boolean {
  return (occurrence.day ?? run.session.zone.dayAt(occurrence.at)) <= source.claimedOn;
}

/** Whether a later reading of the same bytes confirms moments that were still to come. */
async function hasElapsed(run: ImportRun, source: SourceRun, record: RecordId): Promise<boolean> {
  const { store, owner, zone } = run.session;
  const event = await eventOf(run, record);
  const expected = await store.scan(owner, "expected", { index: "byEvent", equals: [event] });
  return expected.some(({ at }) => zone.dayAt(at) <= source.claimedOn);
}

async function eventOf(run: ImportRun, record: RecordId): Promise<EventId> {
  const { store, owner } = run.session;
  const [event] = await store.scan(owner, "event", { index: "byRecord", equals: [record] });
  return event?.id ?? run.ids.next<EventId>();
}

/** Writes the coming moments anew where they differ from what was expected. */
async function replaceExpected(
  run: ImportRun,
  source: SourceRun,
  event: EventId,
  moments: readonly Moment[],
  known: boolean,
): Promise<void> {
  const { store, owner } = run.session;
  const before = known ? await store.scan(owner, "expected", { index: "byEvent", equals: [event] }) : [];
  for (const { id } of before) run.changes.push({ kind: "delete", table: "expected", key: [id] });
  for (const { occurrence, others } of moments) {
    if (isPast(run, source, occurrence)) continue;
    const identities: IdentityId[] = [];
    for (const other of others) {
      identities.push((await run.identities.take(...identityKind(other, source.row.id), other.name)).id);
    }
    run.expected += 1;
    run.stage.insert("expected", {
      id: run.ids.next<Expected["id"]>(),
      event,
      key: occurrence.key,
      at: occurrence.at,
      medium: occurrence.medium,
      title: occurrence.title,
      identities: JSON.stringify(identities),
    });
  }
}

async function takeMeeting(
  run: ImportRun,
  source: SourceRun,
  occurrence: Occurrence,
  others: readonly Occurrence["attendees"][number][],
): Promise<void> {
  const { store, owner, zone } = run.session;
  noteDay(source, zone.dayAt(occurrence.at));
  if (run.seen.has(occurrence.key)) return;
  const [stored] = await store.scan(owner, "interaction", { index: "byKey", equals: [occurrence.key] });
  if (stored !== undefined) {
    // A past moment that the calendar has moved since: the later reading knows better.
    if (stored.at !== occurrence.at && stored.source === source.row.id) {
      run.changes.push({ kind: "update", table: "interaction", key: [stored.id], set: { at: occurrence.at } });
    }
    return;
  }
  const id = run.ids.next<InteractionId>();
  run.seen.set(occurrence.key, { interaction: id, sources: [source.row.id] });
  run.stage.insert("interaction", meetingRow(id, source, occurrence, others.length));
  const parts = new Set<IdentityId>([run.ownerSelf]);
  run.stage.insert("participation", { interaction: id, identity: run.ownerSelf, role: "attendee" });
  for (const other of others) {
    const identity = await run.identities.take(...identityKind(other, source.row.id), other.name);
    if (parts.has(identity.id)) continue;
    parts.add(identity.id);
    run.stage.insert("participation", { interaction: id, identity: identity.id, role: other.role });
    if (others.length <= SMALL_MEETING) exchangeOf(run, source, identity.id).smallMeetings += 1;
  }
  run.interactions += 1;
}

function noteDays(run: ImportRun, source: SourceRun, occurrences: readonly Occurrence[]): void {
  for (const occurrence of occurrences) {
    if (isPast(run, source, occurrence)) noteDay(source, run.session.zone.dayAt(occurrence.at));
  }
}

function meetingRow(id: InteractionId, source: SourceRun, occurrence: Occurrence, others: number): Interaction {
  return {
    id,
    at: occurrence.at,
    medium: occurrence.medium,
    nature: "meeting",
    subject: occurrence.title,
    source: source.row.id,
    key: occurrence.key,
    replyKey: null,
    threadKey: null,
    subjectKey: null,
    recipients: Math.max(1, others),
    note: null,
    promptedBy: null,
  };
}

function recordRow(id: RecordId, source: SourceRun, key: Key, hash: Key, raw: Uint8Array): SourceRecord {
  return {
    id,
    source: source.row.id,
    key,
    hash,
    raw,
    etag: null,
    href: null,
    contact: null,
    seenOn: source.claimedOn,
    goneOn: null,
  };
}

/** Takes one calendar entry: its past moments become meetings, its coming ones are expected (data-model.md §4). */
import type { CalendarEvent, Expected, Interaction, SourceRecord } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import type { EventId, IdentityId, InteractionId, RecordId } from "../../core/id.ts";
import { type Key, keyOfBytes } from "../../core/key.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { countedMoments } from "../../core/interaction/meeting.ts";
import type { IdentityKind, Occurrence, Reading } from "../../core/reading.ts";
import { type ImportRun, type KnownEntry, type SourceRun, exchangeOf, noteDay } from "./import-run.ts";

/** With this many others or fewer a meeting makes contacts of unknown addresses. */
const SMALL_MEETING = 4;

type EventReading = Extract<Reading, { kind: "event" }>;

/** `settled`: all versions of the entry have been read, and this one stands. */
export async function takeEvent(
  run: ImportRun,
  source: SourceRun,
  reading: EventReading,
  settled = false,
): Promise<void> {
  const hash = hashOf(reading.raw);
  const known = await findEntry(run, source, reading.key);
  const isSame = known !== undefined && known.hash === hash;
  if (known !== undefined) source.found.add(known.record);
  if (isSame) run.confirmed.add(`${source.row.id} ${reading.key}`);
  if (isSame && !known.isGone && source.claimedOn <= known.seenOn) {
    noteDays(run, source, reading.event.occurrences);
    return source.tally.count("unchanged");
  }
  if (!settled && known?.isStored === true && !isSame && source.claimedOn <= known.seenOn) {
    run.variants.push({ source, reading });
    return;
  }
  const moments = countedMoments(reading.event.occurrences, (kind, value) => isOwner(run, kind, value));
  if (moments.kind === "none" && known === undefined) return source.tally.skip(moments.reason, reading.place);
  // What was met stays met; what was called off is no longer expected.
  const counted = moments.kind === "none" ? [] : moments.moments;
  if (isSame && !hasMovedOn(run, source, known, counted)) {
    noteDays(run, source, reading.event.occurrences);
    return source.tally.count("unchanged");
  }
  if (known !== undefined && source.isOlder) return source.tally.count("unchanged");
  const record = known?.record ?? run.ids.next<RecordId>();
  const event = known?.event ?? run.ids.next<EventId>();
  if (known === undefined) {
    run.stage.insert("record", recordRow(record, source, reading.key, hash, reading.raw));
    run.stage.insert("event", { id: event, record, title: reading.event.title } satisfies CalendarEvent);
  } else {
    const set = { hash, raw: reading.raw, seenOn: source.claimedOn, goneOn: null };
    run.changes.push({ kind: "update", table: "record", key: [record], set });
    for (const { id } of known.expected) run.changes.push({ kind: "delete", table: "expected", key: [id] });
  }
  source.found.add(record);
  source.state.changed = true;
  const expected = await stageExpected(run, source, event, counted);
  run.entries.set(`${source.row.id} ${reading.key}`, {
    ...{ record, event, hash, expected },
    seenOn: source.claimedOn,
    isStored: false,
    isGone: false,
  });
  let fresh = expected.length;
  for (const moment of counted) {
    if (isPast(run, source, moment.occurrence))
      fresh += await takeMeeting(run, source, moment.occurrence, moment.others);
  }
  source.tally.count(known === undefined && fresh > 0 ? "created" : "merged");
}

/** The entry as the store, or an earlier file of this import, holds it. */
async function findEntry(run: ImportRun, source: SourceRun, key: Key): Promise<KnownEntry | undefined> {
  const staged = run.entries.get(`${source.row.id} ${key}`);
  if (staged !== undefined || source.isNew) return staged;
  const { store, owner } = run.session;
  const [record] = await store.scan(owner, "record", { index: "byKey", equals: [source.row.id, key] });
  if (record === undefined) return undefined;
  const [event] = await store.scan(owner, "event", { index: "byRecord", equals: [record.id] });
  const id = given(event, "a calendar record has its entry").id;
  const expected = await store.scan(owner, "expected", { index: "byEvent", equals: [id] });
  const { hash, seenOn, goneOn } = record;
  return { record: record.id, event: id, hash, seenOn, isStored: true, isGone: goneOn !== null, expected };
}

/** The owner's identities are all in the book from the start. */
function isOwner(run: ImportRun, kind: string, value: string): boolean {
  return kind !== "name" && run.identities.known(kind as IdentityKind, value)?.status === "owner";
}

interface Moment {
  readonly occurrence: Occurrence;
  readonly others: readonly Occurrence["attendees"][number][];
}

function isPast(run: ImportRun, source: SourceRun, occurrence: Occurrence): boolean {
  return (occurrence.day ?? run.session.zone.dayAt(occurrence.at)) <= source.claimedOn;
}

/** Google stamps every entry with the time of the export: that changes nothing of it. */
function hashOf(raw: Uint8Array): Key {
  return keyOfBytes(new TextEncoder().encode(new TextDecoder().decode(raw).replace(/^DTSTAMP[^\r\n]*\r?\n/gim, "")));
}

/** Whether an unchanged entry says more to a later day: moments have passed since it was last read, or others have come in sight. */
function hasMovedOn(run: ImportRun, source: SourceRun, known: KnownEntry, moments: readonly Moment[]): boolean {
  const coming = moments.filter(({ occurrence }) => !isPast(run, source, occurrence));
  const expected = new Set(known.expected.map(({ key }) => key));
  if (coming.length !== expected.size || coming.some(({ occurrence }) => !expected.has(occurrence.key))) return true;
  return moments.some(({ occurrence }) => {
    const day = occurrence.day ?? run.session.zone.dayAt(occurrence.at);
    return day > known.seenOn && day <= source.claimedOn;
  });
}

async function stageExpected(
  run: ImportRun,
  source: SourceRun,
  event: EventId,
  moments: readonly Moment[],
): Promise<readonly Expected[]> {
  const rows: Expected[] = [];
  for (const { occurrence, others } of moments) {
    if (isPast(run, source, occurrence)) continue;
    const identities: IdentityId[] = [];
    for (const other of others) {
      identities.push((await run.identities.take(...identityKind(other, source.row.id), other.name)).id);
    }
    rows.push({
      id: run.ids.next<Expected["id"]>(),
      event,
      key: occurrence.key,
      at: occurrence.at,
      medium: occurrence.medium,
      title: occurrence.title,
      identities: JSON.stringify(identities),
    });
  }
  for (const row of rows) run.stage.insert("expected", row);
  run.expected += rows.length;
  return rows;
}

/** Stages a meeting unless it is known; gives how many it staged. */
async function takeMeeting(
  run: ImportRun,
  source: SourceRun,
  occurrence: Occurrence,
  others: readonly Occurrence["attendees"][number][],
): Promise<0 | 1> {
  const { store, owner, zone } = run.session;
  noteDay(source, zone.dayAt(occurrence.at));
  if (run.seen.has(occurrence.key)) return 0;
  const [stored] = run.hasInteractions
    ? await store.scan(owner, "interaction", { index: "byKey", equals: [occurrence.key] })
    : [];
  if (stored !== undefined) {
    // A past moment that the calendar has moved since: the later reading knows better.
    if (stored.at !== occurrence.at && stored.source === source.row.id) {
      run.changes.push({ kind: "update", table: "interaction", key: [stored.id], set: { at: occurrence.at } });
    }
    await noteCopy(run, source, occurrence.key, stored);
    return 0;
  }
  const id = run.ids.next<InteractionId>();
  run.seen.set(occurrence.key, { interaction: id, sources: [source.row.id], isWhole: true });
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
  return 1;
}

/** A second calendar that holds the meeting leans on it: the first one's import cannot be undone alone. */
async function noteCopy(
  run: ImportRun,
  source: SourceRun,
  key: Key,
  { id, source: first }: Interaction,
): Promise<void> {
  const { store, owner } = run.session;
  if (first === source.row.id || (await store.get(owner, "copy", [source.row.id, key])) !== undefined) return;
  const known = { interaction: id, sources: [first, source.row.id], isWhole: false };
  run.seen.set(key, known);
  run.stage.insert("copy", { source: source.row.id, key, interaction: id });
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

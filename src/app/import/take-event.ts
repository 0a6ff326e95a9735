/** Takes one calendar entry: its past moments become meetings, its coming ones are expected (data-model.md §4). */
import type { Day } from "../../core/day.ts";
import type { CalendarEvent, Expected, SourceRecord } from "../../core/facts.ts";
import { given } from "../../core/failure.ts";
import type { EventId, IdentityId, RecordId } from "../../core/id.ts";
import { type Key, keyOfBytes } from "../../core/key.ts";
import { identityKind } from "../../core/interaction/party.ts";
import { type CountedMoment, countedMoments } from "../../core/interaction/meeting.ts";
import type { IdentityKind, Occurrence, Reading } from "../../core/reading.ts";
import { mayNameSomebody } from "../../core/interaction/read-title.ts";
import { horizonOf, readMoments } from "./read-moments.ts";
import { type ImportRun, type KnownEntry, type SourceRun, noteDay } from "./import-run.ts";
import { dropMeeting, moveMeeting, takeMeeting } from "./take-meeting.ts";

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
  // A version of an earlier day may be settled after a later one was taken.
  if (known !== undefined && !isSame && source.claimedOn < known.seenOn) return source.tally.count("unchanged");
  if (!settled && known?.isStored === true && !isSame && source.claimedOn <= known.seenOn) {
    run.variants.push({ source, reading });
    return;
  }
  const named = run.namings.get(reading.key);
  const moments = countedMoments(reading.event.occurrences, (kind, value) => isOwner(run, kind, value), named);
  const isAsked = moments.kind === "none" && moments.reason === "no-others" && (await mayBeAsked(run, source, reading));
  const alone = moments.kind === "none" && moments.reason === "no-others" ? comingAlone(run, source, reading) : [];
  if (moments.kind === "none" && known === undefined && !isAsked && alone.length === 0)
    return source.tally.skip(moments.reason, reading.place);
  // What was met stays met; what was called off is no longer expected.
  const counted = moments.kind === "none" ? alone : moments.moments;
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
    const { title } = reading.event;
    run.changes.push({ kind: "update", table: "record", key: [record], set });
    if (!isSame) run.changes.push({ kind: "update", table: "event", key: [event], set: { title } });
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
    soleKey: () => Promise.resolve(soleOf(reading.event.occurrences)),
  });
  if (known !== undefined && !isSame) await correctMet(run, source, known, reading.event.occurrences, counted);
  let fresh = expected.length;
  for (const moment of counted)
    if (isPast(run, source, moment.occurrence)) fresh += await takeMeeting(run, source, moment);
  const isAlone = isAsked || alone.length > 0;
  if (isAlone) noteDays(run, source, reading.event.occurrences);
  if (isAsked && known === undefined) run.mayName += 1;
  source.tally.count(known === undefined && (fresh > 0 || isAlone) ? "created" : "merged");
}

/** What is to come of an entry without guests: it tells where the owner will be, and when they are not free. */
function comingAlone(run: ImportRun, source: SourceRun, { event: { occurrences } }: EventReading): CountedMoment[] {
  return occurrences
    .filter((occurrence) => !occurrence.cancelled && !isPast(run, source, occurrence))
    .map((occurrence) => ({ occurrence, others: [] }));
}

/**
 * Whether an entry without guests is kept to be asked about: its title has the form of one that names somebody, and its own
 * bytes tell when it was, since the answer makes meetings of them.
 */
async function mayBeAsked(
  run: ImportRun,
  source: SourceRun,
  { event: { title, occurrences }, raw }: EventReading,
): Promise<boolean> {
  const isWholeDay = occurrences.some(({ day }) => day !== undefined);
  if (!mayNameSomebody(title, isWholeDay)) return false;
  const { zone } = run.session;
  const own = await readMoments(zone, raw, horizonOf(zone, source.claimedOn));
  return own.length === occurrences.length && own.every(({ key }, index) => key === occurrences[index]?.key);
}

/** The entry as the store, or an earlier file of this import, holds it. */
async function findEntry(run: ImportRun, source: SourceRun, key: Key): Promise<KnownEntry | undefined> {
  const staged = run.entries.get(`${source.row.id} ${key}`);
  if (staged !== undefined || source.isNew) return staged;
  const { store, owner, zone } = run.session;
  const [record] = await store.scan(owner, "record", { index: "byKey", equals: [source.row.id, key] });
  if (record === undefined) return undefined;
  const [event] = await store.scan(owner, "event", { index: "byRecord", equals: [record.id] });
  const id = given(event, "a calendar record has its entry").id;
  const expected = await store.scan(owner, "expected", { index: "byEvent", equals: [id] });
  const { hash, seenOn, goneOn, raw } = record;
  const soleKey = async (): Promise<Key | undefined> =>
    raw === null ? undefined : soleOf(await readMoments(zone, raw, zone.instantAt(0, 0)));
  return { record: record.id, event: id, hash, seenOn, isStored: true, isGone: goneOn !== null, expected, soleKey };
}

function soleOf(occurrences: readonly Occurrence[]): Key | undefined {
  return occurrences.length === 1 ? occurrences[0]?.key : undefined;
}

/** The owner's identities are all in the book from the start. */
function isOwner(run: ImportRun, kind: string, value: string): boolean {
  return kind !== "name" && run.identities.known(kind as IdentityKind, value)?.status === "owner";
}

/**
 * Lets what was met follow an entry that was moved, and takes back what was counted and did not take place: what now lies
 * ahead, and what was called off on its very day, when it may have been counted before it came. What a reading of a later
 * day held stays met.
 */
async function correctMet(
  run: ImportRun,
  source: SourceRun,
  known: KnownEntry,
  occurrences: readonly Occurrence[],
  counted: readonly CountedMoment[],
): Promise<void> {
  const [former, now] = [await known.soleKey(), soleOf(occurrences)];
  // The key of an entry that happens once is made of its start.
  if (former !== undefined && now !== undefined && former !== now) await moveMeeting(run, source, former, now);
  const met = new Set(counted.map(({ occurrence }) => occurrence.key));
  for (const occurrence of occurrences) {
    const past = isPast(run, source, occurrence);
    if (past && (met.has(occurrence.key) || dayOf(run, occurrence) < known.seenOn)) continue;
    await dropMeeting(run, source, occurrence.key);
  }
}

/**
 * Whole days are compared, since a file tells its day and not its hour. So a meeting of that day counts, though it may be
 * still to come: most files are read once, and would never show it otherwise. A later reading corrects it (`correctMet`).
 */
function isPast(run: ImportRun, source: SourceRun, occurrence: Occurrence): boolean {
  return dayOf(run, occurrence) <= source.claimedOn;
}

function dayOf(run: ImportRun, { day, at }: Occurrence): Day {
  return day ?? run.session.zone.dayAt(at);
}

/** Google stamps every entry with the time of the export: that changes nothing of it. */
function hashOf(raw: Uint8Array): Key {
  return keyOfBytes(new TextEncoder().encode(new TextDecoder().decode(raw).replace(/^DTSTAMP[^\r\n]*\r?\n/gim, "")));
}

/** Whether an unchanged entry says more to a later day: moments have passed since it was last read, or others have come in sight. */
function hasMovedOn(run: ImportRun, source: SourceRun, known: KnownEntry, moments: readonly CountedMoment[]): boolean {
  const coming = moments.filter(({ occurrence }) => !isPast(run, source, occurrence));
  const expected = new Set(known.expected.map(({ key }) => key));
  if (coming.length !== expected.size || coming.some(({ occurrence }) => !expected.has(occurrence.key))) return true;
  return moments.some(({ occurrence }) => {
    const day = dayOf(run, occurrence);
    return day > known.seenOn && day <= source.claimedOn;
  });
}

async function stageExpected(
  run: ImportRun,
  source: SourceRun,
  event: EventId,
  moments: readonly CountedMoment[],
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
  run.expected += rows.filter(({ identities }) => identities !== "[]").length;
  return rows;
}

function noteDays(run: ImportRun, source: SourceRun, occurrences: readonly Occurrence[]): void {
  for (const occurrence of occurrences) {
    if (isPast(run, source, occurrence)) noteDay(source, run.session.zone.dayAt(occurrence.at));
  }
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

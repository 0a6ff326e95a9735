/** Takes the owner's answer to whom a calendar entry names. It is remembered, so that no later reading asks again. */
import type { CalendarEvent, Expected, Naming, SourceRecord } from "../core/facts.ts";
import { Failure, given } from "../core/failure.ts";
import type { EventId, IdentityId, InteractionId } from "../core/id.ts";
import type { Key } from "../core/key.ts";
import type { Occurrence } from "../core/reading.ts";
import type { Change } from "../store/port.ts";
import type { FoundContact } from "./find-contact.ts";
import { dayOfMoment, readLoneMoments } from "./find-meetings.ts";
import { takeHandRecord } from "./hand-record.ts";
import { meetingRow } from "./import/take-meeting.ts";
import { type Ids, type Session, decideAndApply } from "./session.ts";

/** An entry as one calendar holds it. */
interface Entry {
  readonly record: SourceRecord;
  readonly event: CalendarEvent;
  readonly moments: readonly Occurrence[];
}

/**
 * Answers that an entry without guests was with these contacts, or with nobody. Its moments up to the calendar's day become
 * meetings with them, later ones are expected, as with guests; an earlier answer, and what came of it, goes.
 */
export async function nameMeeting(session: Session, id: EventId, contacts: readonly FoundContact[]): Promise<void> {
  await decideAndApply(session, async (ids) => {
    const { store, owner } = session;
    const event = await store.get(owner, "event", [id]);
    if (event === undefined) throw unknownEntry(id);
    const { key } = given(await store.get(owner, "record", [event.record]), "an entry has its record");
    const entries = await readEntries(session, key);
    const { changes, gone } = await takeBack(session, key, entries);
    const identities: IdentityId[] = [];
    for (const { contact } of contacts) {
      const hand = await takeHandRecord(session, ids, contact, changes);
      changes.push(...hand.changes);
      identities.push(hand.identity);
    }
    const { title } = event;
    const answers = identities.length === 0 ? [null] : identities;
    for (const identity of answers) {
      const row = { id: ids.next<Naming["id"]>(), key, identity, title, on: session.today };
      changes.push({ kind: "insert", table: "naming", row });
    }
    changes.push(...(await meet(session, ids, { entries, gone, identities })));
    const names = contacts.map(({ name }) => name).join(", ");
    const summary =
      names === "" ? "An entry of the calendar names nobody" : `Met ${names}, as an entry of the calendar says`;
    return { kind: "meeting", summary, changes, answer: undefined };
  });
}

function unknownEntry(id: EventId): Failure {
  return new Failure("not-found", `There is no calendar entry e_${id}`, { hint: "`kith meetings` lists them." });
}

/** The entry in every calendar that holds it without guests. */
async function readEntries(session: Session, key: Key): Promise<readonly Entry[]> {
  const { store, owner } = session;
  const entries: Entry[] = [];
  for (const { id, kind } of await store.scan(owner, "source")) {
    if (kind !== "calendar") continue;
    const [record] = await store.scan(owner, "record", { index: "byKey", equals: [id, key] });
    if (record === undefined) continue;
    const [event] = await store.scan(owner, "event", { index: "byRecord", equals: [record.id] });
    const moments = await readLoneMoments(session, record);
    if (event !== undefined && moments.length > 0) entries.push({ record, event, moments });
  }
  if (entries.length === 0) {
    throw new Failure("refused", "That entry has guests, or is gone: the calendar itself says whom you met");
  }
  return entries;
}

/** What an earlier answer made of the entry, and what is expected of it: that is written anew. */
async function takeBack(
  { store, owner }: Session,
  key: Key,
  entries: readonly Entry[],
): Promise<{ readonly changes: Change[]; readonly gone: ReadonlySet<Key> }> {
  const changes: Change[] = [];
  const gone = new Set<Key>();
  for (const { id } of await store.scan(owner, "naming", { index: "byKey", equals: [key] }))
    changes.push({ kind: "delete", table: "naming", key: [id] });
  const isFirst = changes.length === 0;
  for (const { event } of entries) {
    for (const { id } of await store.scan(owner, "expected", { index: "byEvent", equals: [event.id] }))
      changes.push({ kind: "delete", table: "expected", key: [id] });
  }
  if (isFirst) return { changes, gone };
  const sources = new Set(entries.map(({ record }) => record.source));
  const met = new Set<Key>(entries.flatMap(({ moments }) => moments.map((moment) => moment.key)));
  for (const moment of met) {
    const [row] = await store.scan(owner, "interaction", { index: "byKey", equals: [moment] });
    if (row === undefined || !sources.has(row.source)) continue;
    gone.add(moment);
    for (const copy of await store.scan(owner, "copy", { index: "byInteraction", equals: [row.id] }))
      changes.push({ kind: "delete", table: "copy", key: [copy.source, copy.key] });
    for (const { identity } of await store.scan(owner, "participation", { equals: [row.id] }))
      changes.push({ kind: "delete", table: "participation", key: [row.id, identity] });
    changes.push({ kind: "delete", table: "interaction", key: [row.id] });
  }
  return { changes, gone };
}

/** Makes of the moments what the import makes of those with guests; with nobody, of those to come what it makes of those without. */
async function meet(
  session: Session,
  ids: Ids,
  {
    entries,
    gone,
    identities,
  }: {
    readonly entries: readonly Entry[];
    /** Meetings that an earlier answer made, and that go with it. */
    readonly gone: ReadonlySet<Key>;
    readonly identities: readonly IdentityId[];
  },
): Promise<readonly Change[]> {
  const { store, owner } = session;
  const [self] = await store.scan(owner, "identity", { index: "byValue", equals: ["contact", "owner"] });
  const own = given(self, "the owner's own identity is there from the beginning").id;
  const changes: Change[] = [];
  const met = new Map<Key, InteractionId>();
  for (const { record, event, moments } of entries) {
    for (const moment of moments) {
      const { key, at, medium, title } = moment;
      if (dayOfMoment(session, moment) > record.seenOn) {
        const row = { id: ids.next<Expected["id"]>(), event: event.id, ...{ key, at, medium, title } };
        changes.push({ kind: "insert", table: "expected", row: { ...row, identities: JSON.stringify(identities) } });
        continue;
      }
      if (identities.length === 0) continue;
      const known = met.get(key);
      if (known !== undefined) {
        changes.push({ kind: "insert", table: "copy", row: { source: record.source, key, interaction: known } });
        continue;
      }
      const [there] = await store.scan(owner, "interaction", { index: "byKey", equals: [key] });
      // Another calendar says with whom.
      if (there !== undefined && !gone.has(key)) continue;
      const interaction = ids.next<InteractionId>();
      met.set(key, interaction);
      changes.push({
        kind: "insert",
        table: "interaction",
        row: meetingRow(interaction, record.source, moment, identities.length),
      });
      for (const identity of [own, ...identities])
        changes.push({ kind: "insert", table: "participation", row: { interaction, identity, role: "attendee" } });
    }
  }
  return changes;
}

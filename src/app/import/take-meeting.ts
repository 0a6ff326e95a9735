/** Takes one past moment of a calendar entry: stages its meeting, or lets a known one follow the calendar. */
import type { Interaction } from "../../core/facts.ts";
import type { IdentityId, InteractionId, SourceId } from "../../core/id.ts";
import { identityKind } from "../../core/interaction/party.ts";
import type { CountedMoment } from "../../core/interaction/meeting.ts";
import type { Key } from "../../core/key.ts";
import type { Occurrence, Role } from "../../core/reading.ts";
import { countExchange } from "./count-exchange.ts";
import { openBeside } from "./note-beside.ts";
import { type ImportRun, type KnownMeeting, type SourceRun, exchangeOf, noteDay } from "./import-run.ts";

/** Stages a meeting unless it is known; gives how many it staged. */
export async function takeMeeting(
  run: ImportRun,
  source: SourceRun,
  { occurrence, others }: CountedMoment,
): Promise<0 | 1> {
  noteDay(source, run.session.zone.dayAt(occurrence.at));
  const known = await findMeeting(run, occurrence.key);
  if (known !== undefined && known.row.source !== source.row.id) {
    await noteCopy(run, source, occurrence.key, known);
    return 0;
  }
  const parts = new Map<IdentityId, Role>([[run.ownerSelf, "attendee"]]);
  const besides = openBeside(run);
  for (const other of others) {
    const { id } = await run.identities.take(...identityKind(other, source.row.id), other.name);
    besides(id, other.name);
    if (!parts.has(id)) parts.set(id, other.role);
  }
  if (known !== undefined) {
    await follow(run, source, known, occurrence, parts, others.length);
    return 0;
  }
  const id = run.ids.next<InteractionId>();
  const row = meetingRow(id, source.row.id, occurrence, others.length);
  run.meetings.set(occurrence.key, { row, parts, isStored: false, copies: new Set() });
  run.stage.insert("interaction", row);
  for (const [identity, role] of parts) run.stage.insert("participation", { interaction: id, identity, role });
  noteEvidence(run, source, row, parts, parts.keys());
  run.interactions += 1;
  return 1;
}

/** Lets the meeting that an entry was known by stand for the moment to which the entry was moved. */
export async function moveMeeting(run: ImportRun, source: SourceRun, from: Key, to: Key): Promise<void> {
  const known = await findMeeting(run, from);
  if (known?.row.source !== source.row.id) return;
  if ((await findMeeting(run, to)) !== undefined) return dropMeeting(run, source, from);
  run.changes.push({ kind: "update", table: "interaction", key: [known.row.id], set: { key: to } });
  run.meetings.set(from, "dropped");
  run.meetings.set(to, { ...known, row: { ...known.row, key: to } });
}

/** Takes back a meeting of this calendar's that was counted and did not take place then, unless another one holds it. */
export async function dropMeeting(run: ImportRun, source: SourceRun, key: Key): Promise<void> {
  const known = await findMeeting(run, key);
  if (known?.row.source !== source.row.id || (await copiesOf(run, known)).size > 0) return;
  const { row, parts, isStored } = known;
  for (const identity of parts.keys()) {
    run.changes.push({ kind: "delete", table: "participation", key: [row.id, identity] });
  }
  run.changes.push({ kind: "delete", table: "interaction", key: [row.id] });
  run.meetings.set(key, "dropped");
  if (!isStored) run.interactions -= 1;
}

/** As this import has it so far, else as the store holds it. */
async function findMeeting(run: ImportRun, key: Key): Promise<KnownMeeting | undefined> {
  const met = run.meetings.get(key);
  if (met !== undefined) return met === "dropped" ? undefined : met;
  if (!run.hasInteractions) return undefined;
  const { store, owner } = run.session;
  const [row] = await store.scan(owner, "interaction", { index: "byKey", equals: [key] });
  if (row === undefined) return undefined;
  const stored = await store.scan(owner, "participation", { equals: [row.id] });
  const parts = new Map(stored.map(({ identity, role }) => [identity, role]));
  return { row, parts, isStored: true, copies: new Set() };
}

/**
 * The later reading knows better: when it was, how, and with whom. Who took part is fixed with the interaction, so
 * somebody new makes it another one.
 */
async function follow(
  run: ImportRun,
  source: SourceRun,
  { row, parts, isStored, copies }: KnownMeeting,
  occurrence: Occurrence,
  wanted: ReadonlyMap<IdentityId, Role>,
  others: number,
): Promise<void> {
  const { id, source: first } = row;
  const now = { ...row, ...pick(meetingRow(id, first, occurrence, others)) };
  const isOwners = (identity: IdentityId): boolean => run.identities.byId(identity)?.status === "owner";
  const added = [...wanted.keys()].filter((identity) => !parts.has(identity));
  // An address that has become the owner's since is no other, and still took part.
  const kept = new Map([...parts].filter(([identity]) => wanted.has(identity) || isOwners(identity)));
  const all = new Map([...kept, ...wanted]);
  const isSame = JSON.stringify(pick(now)) === JSON.stringify(pick(row));
  if (isSame && added.length === 0 && kept.size === parts.size) return;
  const gone = [...parts.keys()].filter((identity) => !kept.has(identity));
  const { changes } = run;
  let to = id;
  if (added.length === 0 || !isStored) {
    for (const identity of gone) changes.push({ kind: "delete", table: "participation", key: [id, identity] });
    for (const identity of added) {
      run.stage.insert("participation", { interaction: id, identity, role: wanted.get(identity) ?? "attendee" });
    }
    if (!isSame) changes.push({ kind: "update", table: "interaction", key: [id], set: pick(now) });
  } else {
    to = run.ids.next<InteractionId>();
    const { store, owner } = run.session;
    for (const identity of parts.keys()) changes.push({ kind: "delete", table: "participation", key: [id, identity] });
    changes.push({ kind: "delete", table: "interaction", key: [id] });
    changes.push({ kind: "insert", table: "interaction", row: { ...now, id: to } });
    for (const [identity, role] of all) {
      changes.push({ kind: "insert", table: "participation", row: { interaction: to, identity, role } });
    }
    for (const copy of await store.scan(owner, "copy", { index: "byInteraction", equals: [id] })) {
      changes.push({ kind: "update", table: "copy", key: [copy.source, copy.key], set: { interaction: to } });
    }
  }
  const isDrawn = !isStored || to !== id;
  run.meetings.set(occurrence.key, { row: { ...now, id: to }, parts: all, isStored: !isDrawn, copies });
  noteEvidence(run, source, now, wanted, added);
}

/** A second calendar that holds the meeting leans on it: the first one's import cannot be undone alone. */
async function noteCopy(run: ImportRun, source: SourceRun, key: Key, known: KnownMeeting): Promise<void> {
  const { store, owner } = run.session;
  if (known.copies.has(source.row.id) || (await store.get(owner, "copy", [source.row.id, key])) !== undefined) return;
  known.copies.add(source.row.id);
  run.meetings.set(key, known);
  run.stage.insert("copy", { source: source.row.id, key, interaction: known.row.id });
}

async function copiesOf(run: ImportRun, { row, isStored, copies }: KnownMeeting): Promise<ReadonlySet<SourceId>> {
  if (!isStored) return copies;
  const { store, owner } = run.session;
  const stored = await store.scan(owner, "copy", { index: "byInteraction", equals: [row.id] });
  return new Set([...copies, ...stored.map(({ source }) => source)]);
}

function noteEvidence(
  run: ImportRun,
  source: SourceRun,
  { at, nature, recipients }: Interaction,
  parts: ReadonlyMap<IdentityId, Role>,
  of: Iterable<IdentityId>,
): void {
  for (const id of of) {
    if (id === run.ownerSelf) continue;
    const role = parts.get(id) ?? "attendee";
    countExchange(() => exchangeOf(run, source, id), { at, nature, recipients, role, fromOwner: false });
  }
}

/** What a calendar may change of a meeting. */
function pick({
  at,
  medium,
  subject,
  recipients,
  clock,
}: Interaction): Pick<Interaction, "at" | "medium" | "subject" | "recipients" | "clock"> {
  return { at, medium, subject, recipients, clock };
}

export function meetingRow(id: InteractionId, source: SourceId, occurrence: Occurrence, others: number): Interaction {
  return {
    id,
    at: occurrence.at,
    medium: occurrence.medium,
    nature: "meeting",
    subject: occurrence.title,
    source,
    key: occurrence.key,
    replyKey: null,
    threadKey: null,
    subjectKey: null,
    recipients: Math.max(1, others),
    note: null,
    promptedBy: null,
    clock: occurrence.clock ?? null,
  };
}

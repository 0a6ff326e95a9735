/** The last steps of deciding an import: what is gone from its sources, and the identities it met. */
import type { Day } from "../../core/day.ts";
import type { Expected, Identity, Source, SourceRecord } from "../../core/facts.ts";
import type { RecordId } from "../../core/id.ts";
import type { Held } from "./identity-book.ts";
import type { ImportRun, SourceState } from "./import-run.ts";
import type { SourceKind } from "../../core/reading.ts";

/** Writes new sources, widens the coverage of known ones, and marks records that a newer reading no longer holds. */
export async function finishSources(run: ImportRun): Promise<void> {
  for (const source of run.sources) {
    if (isWhole(source)) await markGone(run, source);
    if (source.row.kind === "calendar") await takeBackExpected(run, source);
    // The name of a file may be that of the person in it.
    if (source.passedOver && !source.changed) continue;
    if (source.isNew) run.stage.insert("source", sourceRow(source));
    else updateSource(run, source);
  }
}

/** A reading with fewer of the records there are is a part of the book, not a newer state of it. */
const WHOLE_SHARE = 0.6;

const BOOKS: readonly SourceKind[] = [
  "vcard",
  "google-contacts",
  "outlook-contacts",
  "thunderbird-contacts",
  "table",
  "nametag",
  "monica",
  "linkedin-connections",
];

/** Only a whole address book shows who is gone: mail and calendars are cut at will. */
function isWhole(source: SourceState): boolean {
  return BOOKS.includes(source.row.kind) && source.held.size > 0;
}

/**
 * Only a reading of a later day shows that somebody is gone: of two that claim one day, neither is the newer state, and
 * the one read last must not contradict the other for ever.
 */
async function markGone(run: ImportRun, source: SourceState): Promise<void> {
  const { store, owner } = run.session;
  const stored = source.isNew ? [] : await store.scan(owner, "record", { index: "byKey", equals: [source.row.id] });
  const staged = [...run.staged.values()].filter((record) => record.source === source.row.id);
  const stagedIds = new Set(staged.map(({ id }) => id));
  const records = [...stored.filter(({ id }) => !stagedIds.has(id)), ...staged];
  const set = (record: SourceRecord, goneOn: Day | null): void => {
    run.changes.push({ kind: "update", table: "record", key: [record.id], set: { goneOn } });
    source.changed = true;
  };
  for (const record of records) if (record.goneOn !== null && source.held.has(record.id)) set(record, null);
  const live = records.filter(({ goneOn }) => goneOn === null);
  const missing = live.filter(({ id }) => !source.held.has(id));
  if (missing.length === 0 || (!source.isNew && source.seenOn <= source.row.seenOn)) return;
  const { name } = source.row;
  const there = live.length - missing.length;
  if (there < live.length * WHOLE_SHARE) {
    if (source.changed)
      run.tally.notice(`"${name}" held ${there} of its ${live.length} records: taken for a part, so none is gone.`);
    return;
  }
  for (const record of missing) set(record, source.seenOn);
  const [are, them] = missing.length === 1 ? ["record is", "it"] : ["records are", "them"];
  run.tally.notice(`${missing.length} ${are} no longer in "${name}"; what is known of ${them} stays.`);
}

/**
 * What an entry that a newer reading no longer holds let expect is expected no longer. Its past is not touched:
 * calendars are cut at will, but as a rule not at their end.
 */
async function takeBackExpected(run: ImportRun, source: SourceState): Promise<void> {
  if (source.held.size === 0) return;
  for (const [record, expected] of await expectedOf(run, source)) {
    if (source.held.has(record) || expected.length === 0) continue;
    for (const id of expected) run.changes.push({ kind: "delete", table: "expected", key: [id] });
    run.changes.push({ kind: "update", table: "record", key: [record], set: { goneOn: source.seenOn } });
    source.changed = true;
  }
}

/** What each entry of a calendar lets expect: as this import left it, else as the store holds it. */
async function expectedOf(
  run: ImportRun,
  { row, isNew }: SourceState,
): Promise<Map<RecordId, readonly Expected["id"][]>> {
  const { store, owner } = run.session;
  const all = new Map<RecordId, readonly Expected["id"][]>();
  for (const { id } of isNew ? [] : await store.scan(owner, "record", { index: "byKey", equals: [row.id] })) {
    const rows = [];
    for (const event of await store.scan(owner, "event", { index: "byRecord", equals: [id] })) {
      rows.push(...(await store.scan(owner, "expected", { index: "byEvent", equals: [event.id] })));
    }
    all.set(
      id,
      rows.map((expected) => expected.id),
    );
  }
  for (const [name, { record, expected }] of run.entries) {
    if (!name.startsWith(`${row.id} `)) continue;
    all.set(
      record,
      expected.map(({ id }) => id),
    );
  }
  return all;
}

function sourceRow(source: SourceState): Source {
  const { since, through } = coverageOf(source);
  return {
    ...source.row,
    locations: JSON.stringify([...source.locations].sort()),
    since,
    through,
    seenOn: source.seenOn,
  };
}

/** What a source can see: a calendar through the day it was read, a mailbox through its last message. */
function coverageOf({ media, row, since, through, seenOn }: SourceState): Pick<Source, "since" | "through"> {
  if (media.length === 0) return { since: null, through: null };
  return { since, through: row.kind === "calendar" ? seenOn : through };
}

/** A reading that changed nothing writes nothing, not even the day it was read. */
function updateSource(run: ImportRun, source: SourceState): void {
  const row = sourceRow(source);
  const changed = source.changed || row.locations !== source.row.locations;
  if (!changed) return;
  const { locations, since, through, seenOn } = row;
  const before = source.row;
  const same =
    before.locations === locations && before.since === since && before.through === through && before.seenOn === seenOn;
  if (same) return;
  run.changes.push({ kind: "update", table: "source", key: [row.id], set: { locations, since, through, seenOn } });
}

/** Writes the identities that are new, and what changed of known ones. */
export function finishIdentities(run: ImportRun, rowOf: (identity: Held) => Identity): void {
  for (const identity of run.identities.all()) {
    const row = rowOf(identity);
    const before = identity.stored;
    if (before === undefined) {
      run.stage.insert("identity", row);
      continue;
    }
    const set: { -readonly [K in keyof Identity]?: Identity[K] } = {};
    if (before.status !== row.status) set.status = row.status;
    if (before.record !== row.record) set.record = row.record;
    if (before.name !== row.name) set.name = row.name;
    if (before.deadOn !== row.deadOn) set.deadOn = row.deadOn;
    if (Object.keys(set).length > 0) run.changes.push({ kind: "update", table: "identity", key: [row.id], set });
  }
}

/** Writes what a card says: whole for a new record, the difference for one that changed. */
import type { Card } from "../../core/card.ts";
import type { Day } from "../../core/day.ts";
import type { Detail, Position, SourceRecord } from "../../core/facts.ts";
import type { DetailId, OrganisationId, PositionId, RecordId } from "../../core/id.ts";
import type { Key } from "../../core/key.ts";
import { type CardFacts, type DetailDraft, type PositionDraft, detailsFromCard } from "../../core/person/card-facts.ts";
import { type NamedPosition, type RecordFacts, reconcileRecord } from "../../core/person/reconcile-record.ts";
import type { ImportRun, SourceRun } from "./import-run.ts";

export async function stageCardFacts(run: ImportRun, source: SourceRun, record: RecordId, card: Card): Promise<void> {
  const facts = detailsFromCard(card);
  const details = facts.details.map((draft) => detailRow(run, record, draft, source.claimedOn));
  for (const row of details) run.stage.insert("detail", row);
  const positions: NamedPosition[] = [];
  for (const draft of facts.positions) {
    const row = await positionRow(run, record, draft, source.claimedOn);
    positions.push({ ...row, organisation: draft.organisation });
    run.stage.insert("position", row);
  }
  await stageBlobs(run, facts);
  if (run.repeated.has(source.row.kind)) run.stagedFacts.set(record, { details, positions });
}

/** A known record that changed: what is new is added, what is missing becomes history. */
export async function updateCardFacts(
  run: ImportRun,
  source: SourceRun,
  stored: SourceRecord,
  reading: { readonly hash: Key; readonly raw: Uint8Array; readonly card: Card },
): Promise<void> {
  const facts = detailsFromCard(reading.card);
  const base = run.stagedFacts.get(stored.id) ?? (await factsOf(run, stored.id));
  const change = reconcileRecord(base, facts, await handFacts(run, stored));
  const until = { lastOn: lastClaimed(source, stored), goneOn: source.claimedOn };
  run.changes.push({
    kind: "update",
    table: "record",
    key: [stored.id],
    set: { hash: reading.hash, raw: reading.raw, seenOn: source.claimedOn, goneOn: null },
  });
  for (const id of change.gone) run.changes.push({ kind: "update", table: "detail", key: [id], set: until });
  for (const id of change.gonePositions) run.changes.push({ kind: "update", table: "position", key: [id], set: until });
  for (const { id, to } of change.change) {
    const set = { label: to.label, parts: to.parts, preferred: to.preferred };
    run.changes.push({ kind: "update", table: "detail", key: [id], set });
  }
  for (const { id, to } of change.changePositions) {
    run.changes.push({ kind: "update", table: "position", key: [id], set: { fromOn: to.fromOn, toOn: to.toOn } });
  }
  const added = change.add.map((draft) => detailRow(run, stored.id, draft, source.claimedOn));
  for (const row of added) run.stage.insert("detail", row);
  const addedPositions: NamedPosition[] = [];
  for (const draft of change.addPositions) {
    const row = await positionRow(run, stored.id, draft, source.claimedOn);
    addedPositions.push({ ...row, organisation: draft.organisation });
    run.stage.insert("position", row);
  }
  keepStaged(run, source, stored, reading.hash, {
    details: [
      ...base.details.map((detail) => (change.gone.includes(detail.id) ? { ...detail, ...until } : detail)),
      ...added,
    ],
    positions: [
      ...base.positions.map((one) => (change.gonePositions.includes(one.id) ? { ...one, ...until } : one)),
      ...addedPositions,
    ],
  });
  await stageBlobs(run, facts);
  const name = reading.card.name?.full ?? "";
  for (const { field, mine, theirs } of change.differs) run.tally.differs({ name, field, mine, theirs: theirs ?? "" });
  source.state.changed = true;
}

/** A third file may change the record once more. */
function keepStaged(run: ImportRun, source: SourceRun, stored: SourceRecord, hash: Key, facts: RecordFacts): void {
  if (!run.repeated.has(source.row.kind)) return;
  run.staged.set(`${source.row.id} ${stored.key}`, { ...stored, hash, seenOn: source.claimedOn });
  run.stagedFacts.set(stored.id, facts);
}

/** The source held the record in every reading since, also in those that changed nothing of it. */
function lastClaimed({ seenBefore }: SourceRun, stored: SourceRecord): Day {
  return seenBefore > stored.seenOn ? seenBefore : stored.seenOn;
}

async function factsOf(run: ImportRun, record: RecordId): Promise<RecordFacts> {
  const { store, owner } = run.session;
  const details = await store.scan(owner, "detail", { index: "byRecord", equals: [record] });
  const positions: NamedPosition[] = [];
  for (const position of await store.scan(owner, "position", { index: "byRecord", equals: [record] })) {
    const organisation = position.organisation === null ? null : await run.organisations.nameOf(position.organisation);
    positions.push({ ...position, organisation });
  }
  return { details, positions };
}

/** What the owner's own hand says of the same contact. */
async function handFacts(run: ImportRun, stored: SourceRecord): Promise<RecordFacts> {
  const { store, owner } = run.session;
  const details: Detail[] = [];
  const positions: NamedPosition[] = [];
  if (run.handSource === undefined || stored.contact === null) return { details, positions };
  for (const record of await store.scan(owner, "record", { index: "byContact", equals: [stored.contact] })) {
    if (record.source !== run.handSource) continue;
    const facts = await factsOf(run, record.id);
    details.push(...facts.details);
    positions.push(...facts.positions);
  }
  return { details, positions };
}

function detailRow(run: ImportRun, record: RecordId, draft: DetailDraft, on: Day): Detail {
  return { ...draft, id: run.ids.next<DetailId>(), record, firstOn: on, lastOn: null, goneOn: null };
}

async function positionRow(run: ImportRun, record: RecordId, draft: PositionDraft, on: Day): Promise<Position> {
  const organisation: OrganisationId | null =
    draft.organisation === null ? null : await run.organisations.take(draft.organisation);
  return { ...draft, organisation, id: run.ids.next<PositionId>(), record, firstOn: on, lastOn: null, goneOn: null };
}

async function stageBlobs(run: ImportRun, facts: CardFacts): Promise<void> {
  const { store, owner } = run.session;
  for (const blob of facts.blobs) {
    if (run.blobs.has(blob.hash) || (await store.get(owner, "blob", [blob.hash])) !== undefined) continue;
    run.blobs.add(blob.hash);
    run.stage.insert("blob", blob);
  }
}

/** Everything that is held about a contact, table by table, and what the log tells of it: for the person, and for whoever asks them for it. */
import type { ContactId } from "../core/id.ts";
import type { Operation } from "../core/operation.ts";
import type { RowImage } from "../store/port.ts";
import {
  CONTACT_PROJECTIONS,
  PROJECTION_TABLES,
  type Row,
  TABLES,
  type TableName,
  asRow,
  encodeKey,
  keyOfRow,
} from "../store/schema/index.ts";
import { type Held, readHeld } from "./read-held.ts";
import type { Session } from "./session.ts";

export interface HeldAbout {
  /** Rows of every table that holds any. */
  readonly tables: readonly { readonly table: TableName; readonly rows: readonly Row[] }[];
  /** Operations that created or changed any of them, with what the rows were before. */
  readonly log: readonly { readonly operation: Operation; readonly images: readonly RowImage[] }[];
}

/** Images read at a time. */
const PAGE = 5000;

export async function showAll(session: Session, id: ContactId): Promise<HeldAbout> {
  const { store, owner } = session;
  const tables = tablesOf(await readHeld(session, id));
  for (const table of CONTACT_PROJECTIONS) {
    const row = await store.get(owner, table, [id]);
    if (row !== undefined) tables.push({ table, rows: [asRow(row)] });
  }
  const held = tables.filter(({ rows }) => rows.length > 0);
  return { tables: held, log: await readLog(session, held) };
}

function tablesOf(held: Held): { table: TableName; rows: Row[] }[] {
  const { contact, records, details, positions, organisations, identities } = held;
  const { notes, help, touches, memberships, verdicts, blobs, exchanges, entries } = held;
  const rows: Partial<Record<TableName, readonly object[]>> = {
    contact: [contact],
    record: [...records, ...entries.map(({ record }) => record)],
    detail: details,
    position: positions,
    organisation: organisations,
    identity: identities,
    note: notes,
    help,
    occasion: held.occasions,
    membership: memberships,
    touch: touches,
    verdict: verdicts,
    regroupLine: held.lines,
    mention: held.mentions,
    blob: blobs,
    interaction: exchanges.map(({ interaction }) => interaction),
    participation: exchanges.flatMap(({ parts }) => parts),
    copy: exchanges.flatMap(({ copies }) => copies),
    event: entries.map(({ event }) => event),
    expected: entries.flatMap(({ expected }) => expected),
    naming: [...held.namings, ...entries.flatMap(({ namings }) => namings)],
  };
  return Object.entries(rows).map(([table, some]) => ({
    table: table as TableName,
    rows: some.map((row) => asRow(row as never)),
  }));
}

/** Companies and other people's parts are no reason to tell of an operation. */
const SHARED: readonly TableName[] = ["organisation", "participation", "copy", ...PROJECTION_TABLES];

async function readLog({ store, owner }: Session, held: HeldAbout["tables"]): Promise<HeldAbout["log"]> {
  const names = new Set<string>();
  const ids: number[] = [];
  for (const { table, rows } of held) {
    if (SHARED.includes(table)) continue;
    for (const row of rows) {
      names.add(`${table} ${encodeKey(keyOfRow(TABLES[table], row))}`);
      if (typeof row["id"] === "number") ids.push(row["id"]);
    }
  }
  const imagesBySeq = new Map<number, RowImage[]>();
  for (let [seq, n] = [0, -1]; ;) {
    const page = await store.images(owner, seq, n, PAGE);
    for (const image of page) {
      if (!names.has(`${image.table} ${image.key}`)) continue;
      imagesBySeq.set(image.seq, [...(imagesBySeq.get(image.seq) ?? []), image]);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    [seq, n] = [last.seq, last.n];
  }
  const log = await store.operations(owner);
  return log
    .filter(({ seq, firstId, endId }) => imagesBySeq.has(seq) || ids.some((id) => id >= firstId && id < endId))
    .map((operation) => ({ operation, images: imagesBySeq.get(operation.seq) ?? [] }));
}

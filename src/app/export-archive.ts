/** The archive: everything of an owner as lines of JSON, from which an equal store can be made (docs/data-format.md). */
import { Failure, assert } from "../core/failure.ts";
import type { Operation } from "../core/operation.ts";
import type { FeedEntry, Head, LoadPart, RowImage, Store } from "../store/port.ts";
import {
  FACT_TABLES,
  type Row,
  TABLES,
  type TableName,
  type Value,
  decodeImage,
  encodeImage,
} from "../store/schema/index.ts";
import type { Session } from "./session.ts";

export interface ArchiveEntry {
  readonly name: string;
  readonly lines: AsyncIterable<string>;
}

export interface Manifest {
  readonly format: "kith-archive";
  /** Of this layout of files. */
  readonly version: number;
  /** Of the tables within. */
  readonly schema: number;
  readonly head: Head;
  readonly counts: Readonly<Record<string, number>>;
}

const MANIFEST = "manifest.json";
/** Of the layout of files that is written and read. */
const VERSION = 1;
/** The version of the tables since which a table is there, for those that came after the first. */
const SINCE: Partial<Record<TableName, number>> = {
  forgotten: 2,
  help: 3,
  naming: 4,
  occasion: 7,
  regroup: 11,
  regroupLine: 11,
  followedFeed: 13,
  mention: 13,
};
/** Rows read and written at a time. */
const PAGE = 5000;

/** Everything, entry by entry. The store should be a copy that nobody writes to while it is read. */
export async function archiveEntries(
  { store, owner }: Pick<Session, "store" | "owner">,
  schema: number,
): Promise<readonly ArchiveEntry[]> {
  const counts: Record<string, number> = {};
  for (const table of FACT_TABLES) counts[table] = await store.count(owner, table);
  const head = await store.head(owner);
  const manifest: Manifest = { format: "kith-archive", version: VERSION, schema, head, counts };
  return [
    { name: MANIFEST, lines: once(JSON.stringify(manifest, null, 2)) },
    ...FACT_TABLES.map((table) => ({ name: `facts/${table}.jsonl`, lines: factLines(store, owner, table) })),
    {
      name: "log/operations.jsonl",
      lines: pagesOf((last: Operation | undefined) => store.operations(owner, last?.seq ?? 0)),
    },
    {
      name: "log/images.jsonl",
      lines: pagesOf((last: RowImage | undefined) => store.images(owner, last?.seq ?? 0, last?.n ?? 0, PAGE)),
    },
    {
      name: "log/feed.jsonl",
      lines: pagesOf((last: FeedEntry | undefined) => store.changesAfter(owner, last?.seq ?? 0, last?.n ?? 0, PAGE)),
    },
  ];
}

/** Reads the manifest; throws refused for what is no archive of a version this Kith knows. */
export async function readManifest(lines: (name: string) => AsyncIterable<string>, schema: number): Promise<Manifest> {
  let text = "";
  for await (const line of lines(MANIFEST)) text += `${line}\n`;
  const manifest = parseManifest(text);
  if (manifest === undefined) throw new Failure("unreadable-input", "This is not an archive that Kith wrote");
  if (manifest.version !== VERSION || manifest.schema > schema) {
    throw new Failure("store-newer", "The archive was written by a newer Kith", {
      hint: "Install the newer version and restore it there.",
    });
  }
  return manifest;
}

/** The archive's rows and log on their way into a store; checks that nothing is missing. */
export async function* archiveParts(
  manifest: Manifest,
  lines: (name: string) => AsyncIterable<string>,
): AsyncGenerator<LoadPart> {
  for (const table of FACT_TABLES) {
    // The archive's Kith did not know it yet.
    if (manifest.schema < (SINCE[table] ?? 1)) continue;
    let count = 0;
    for await (const page of inPages(lines(`facts/${table}.jsonl`))) {
      const rows = page.map((line) => decodeImage(TABLES[table], line));
      count += rows.length;
      yield { kind: "rows", table, rows } as unknown as LoadPart;
    }
    if (count !== manifest.counts[table]) {
      throw new Failure(
        "unreadable-input",
        `The archive is not whole: ${table} has ${count} rows of ${manifest.counts[table] ?? 0}`,
      );
    }
  }
  for await (const page of inPages(lines("log/operations.jsonl")))
    yield { kind: "operations", operations: page.map((line) => JSON.parse(line) as Operation) };
  for await (const page of inPages(lines("log/images.jsonl")))
    yield { kind: "images", images: page.map((line) => JSON.parse(line) as RowImage) };
  for await (const page of inPages(lines("log/feed.jsonl")))
    yield { kind: "feed", entries: page.map((line) => JSON.parse(line) as FeedEntry) };
}

async function* factLines(store: Store, owner: Session["owner"], table: TableName): AsyncGenerator<string> {
  // Copies are keyed by source and message: they are read source by source, so that a page never ends amid one.
  const sources = table === "copy" ? (await store.scan(owner, "source")).map(({ id }) => id) : [undefined];
  for (const source of sources) {
    const equals = source === undefined ? [] : [source];
    const column = TABLES[table].key[equals.length] ?? "";
    for (let after: Value | undefined; ;) {
      const scan = { equals, limit: PAGE, ...(after === undefined ? {} : { after }) };
      const rows = (await store.scan(owner, table, scan)) as unknown as Row[];
      const last = rows.at(-1)?.[column];
      // A page may end amid the participants of one interaction: the next begins with them.
      const whole = rows.length < PAGE ? rows : rows.filter((row) => row[column] !== last);
      for (const row of whole) yield `${encodeImage(TABLES[table], row)}\n`;
      if (rows.length < PAGE) break;
      assert(whole.length > 0, "a page holds more than one interaction");
      after = whole.at(-1)?.[column];
    }
  }
}

async function* pagesOf<T>(read: (last: T | undefined) => Promise<readonly T[]>): AsyncGenerator<string> {
  for (let last: T | undefined; ;) {
    const page = await read(last);
    if (page.length === 0) return;
    for (const entry of page) yield `${JSON.stringify(entry)}\n`;
    last = page.at(-1);
  }
}

async function* once(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield `${text}\n`;
}

async function* inPages(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let page: string[] = [];
  for await (const line of lines) {
    if (page.push(line) < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const value = JSON.parse(text) as Partial<Manifest>;
    return value.format === "kith-archive" && typeof value.schema === "number" ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

import { createHash } from "node:crypto";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { archiveEntries, archiveParts, readManifest } from "../../src/app/export-archive.ts";
import { type ImportInput, importFiles } from "../../src/app/import-files.ts";
import type { Counts, ImportReport } from "../../src/app/import/report.ts";
import { openSession } from "../../src/app/open-session.ts";
import type { Session } from "../../src/app/session.ts";
import { openSources } from "../../src/connectors/open-sources.ts";
import type { Instant } from "../../src/core/day.ts";
import { Failure, given } from "../../src/core/failure.ts";
import type { Facts } from "../../src/core/facts.ts";
import { normalisePhone } from "../../src/core/person/phone.ts";
import type { Store } from "../../src/store/port.ts";
import { FACT_TABLES, PROJECTION_TABLES, type TableName } from "../../src/store/schema/index.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrations/index.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { type AtEnd, temporaryFolder } from "./temporary-folder.ts";

/** Files last changed when `temporaryFolder` says are three weeks old at this instant. */
export const NOW = Date.parse("2026-11-24T09:00:00Z") as Instant;

/** A home on disk as the command line would have it, with clock and zone of the test. */
export interface TestHome {
  readonly session: Session;
  /** Where the database lies. */
  readonly folder: string;
  importFrom(
    paths: string | readonly string[],
    wish?: Partial<Pick<ImportInput, "ownerAddresses" | "dryRun" | "actor" | "dateOrder" | "columns">>,
  ): Promise<ImportReport>;
  rows<T extends keyof Facts>(table: T): Promise<readonly Facts[T][]>;
}

export interface HomeWish {
  readonly now?: Instant;
  readonly zone?: string;
  readonly region?: string;
  readonly store?: Store;
  readonly homeId?: string;
  readonly atEnd?: AtEnd;
}

export async function openHome({
  now = NOW,
  zone = "Europe/Berlin",
  region = "DE",
  store: other,
  homeId = "a home",
  atEnd = onTestFinished,
}: HomeWish = {}): Promise<TestHome> {
  const folder = await temporaryFolder({}, { atEnd });
  const store = other ?? openSqliteStore(join(folder, "kith.db"));
  atEnd(() => store.close());
  const session = await openSession({
    store,
    surface: "test",
    now,
    machineZone: zone,
    machineRegion: region,
    drawHomeId: () => homeId,
  });
  return {
    session,
    folder,
    importFrom: (paths, wish = {}) =>
      importFiles(
        session,
        {
          openSources: (locations, wishes) => openSources(locations, session.zone, session.today, wishes),
          normalisePhone: (raw) => normalisePhone(raw, region),
          onSkip: () => undefined,
          onProgress: () => undefined,
        },
        {
          locations: [paths].flat(),
          ownerAddresses: [],
          dryRun: false,
          actor: "person",
          summary: "Imported",
          ...wish,
        },
      ),
    rows: (table) => session.store.scan(session.owner, table),
  };
}

/** Every fact row of the session's owner, by table. Long bytes stand as their hash. */
export function factsIn(session: Pick<Session, "store" | "owner">): Promise<Record<string, readonly unknown[]>> {
  return tablesIn(session, FACT_TABLES);
}

export function projectionsIn(session: Pick<Session, "store" | "owner">): Promise<Record<string, readonly unknown[]>> {
  return tablesIn(session, PROJECTION_TABLES);
}

/**
 * Exports everything as an archive and loads it into a store of its own; as an archive of an earlier schema, where that is
 * said, `without` the tables that came later.
 */
export async function restoreCopy(
  session: Session,
  { schema = SCHEMA_VERSION, without = [] as readonly TableName[] } = {},
): Promise<Pick<Session, "store" | "owner">> {
  const entries = new Map<string, string[]>();
  for (const { name, lines } of await archiveEntries(session, schema)) {
    if (without.some((table) => name === `facts/${table}.jsonl`)) continue;
    const all: string[] = [];
    for await (const line of lines) all.push(line);
    entries.set(name, all.join("").split("\n").slice(0, -1));
  }
  const linesOf = async function* (name: string): AsyncGenerator<string> {
    await Promise.resolve();
    yield* given(entries.get(name), `the archive has ${name}`);
  };
  const store = openSqliteStore(join(await temporaryFolder({}), "kith.db"));
  onTestFinished(() => store.close());
  const owner = await store.firstOwner();
  const manifest = await readManifest(linesOf, SCHEMA_VERSION);
  await store.load(owner, archiveParts(manifest, linesOf), manifest.head);
  return { store, owner };
}

/** What does not add up in a report, in words; nothing when all does. */
export function findWrongSums(report: ImportReport): string[] {
  const wrong = [report, ...report.sources].flatMap((counts: Counts & { readonly source?: string }) => {
    const { read, created, merged, unchanged, skipped, source = "all" } = counts;
    return read === created + merged + unchanged + skipped ? [] : [`${source} read ${read}`];
  });
  for (const field of ["read", "created", "merged", "unchanged", "skipped"] as const) {
    const sum = report.sources.reduce((total, counts) => total + counts[field], 0);
    if (sum !== report[field]) wrong.push(`sources sum to ${sum} ${field}, not ${report[field]}`);
  }
  const skipped = report.skips.reduce((total, { count }) => total + count, 0);
  if (skipped !== report.skipped) wrong.push(`skips sum to ${skipped}, not ${report.skipped}`);
  return wrong;
}

/** The message of the Failure that work ends with. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return "";
}

async function tablesIn(
  { store, owner }: Pick<Session, "store" | "owner">,
  names: readonly TableName[],
): Promise<Record<string, readonly unknown[]>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const name of names) {
    const rows = await store.scan(owner, name);
    tables[name] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value instanceof Uint8Array ? hashOf(value) : (value as unknown),
        ]),
      ),
    );
  }
  return tables;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

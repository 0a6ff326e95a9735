/** What needs a folder: whole imports, archives that are unpacked, and restores. */
import { isDeepStrictEqual } from "node:util";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { undo } from "../../src/app/undo.ts";
import { openPaths } from "../../src/connectors/files/open-paths.ts";
import type { Instant } from "../../src/core/day.ts";
import { Failure } from "../../src/core/failure.ts";
import { zoneOf } from "../../src/core/zone.ts";
import { PROJECTION_TABLES } from "../../src/store/schema/index.ts";
import { type SqliteStore, openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { restoreArchive } from "../../src/wiring/restore-archive.ts";
import { NOW, factsIn, findWrongSums, projectionsIn } from "../building/test-home.ts";
import { buildZip } from "../building/zip.ts";
import { PASSPHRASE, entriesOf, sealed } from "./archive-samples.ts";
import { findWrong } from "./check-readings.ts";
import { importInto, openOwner } from "./plain-home.ts";
import { INVENTED, type Sample } from "./samples.ts";

type Run = (name: string, bytes: Uint8Array, pieces: number) => Promise<void>;

export interface WholeRuns {
  readonly entries: readonly Sample[];
  readonly sealed: readonly Sample[];
  readonly unzip: Run;
  readonly importAll: Run;
  readonly restore: Run;
  readonly unseal: Run;
}

/** After so many imports their store is large enough to slow the next. */
const OWNERS_A_STORE = 150;
const HORIZON = Date.parse("2027-03-24T00:00:00Z") as Instant;

/** Prepares runs in a folder of their own, which is the caller's to remove. */
export async function openWholeRuns(folder: string): Promise<WholeRuns> {
  let store: SqliteStore | undefined;
  let owners = 0;
  const place = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, "files", name);
    rmSync(join(folder, "files"), { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  const freshStore = async (): Promise<SqliteStore> => {
    if (store !== undefined && owners++ < OWNERS_A_STORE) return store;
    await store?.close();
    rmSync(join(folder, "store"), { recursive: true, force: true });
    mkdirSync(join(folder, "store"));
    owners = 0;
    return (store = openSqliteStore(join(folder, "store", "kith.db")));
  };

  const entries = await wholeEntries(await freshStore(), place);
  const whole = buildZip(entries.map(({ name, bytes }) => ({ name, content: bytes })));
  return {
    entries,
    sealed: [{ name: "kith.zip.age", bytes: await sealed(whole) }],

    async unzip(name, bytes) {
      for await (const found of openPaths([place(name, bytes)], { zone: zoneOf("Europe/Berlin") })) {
        if (found.kind === "unrecognised") continue;
        const context = { zone: zoneOf("Europe/Berlin"), horizon: HORIZON };
        await refusable(async () => {
          for await (const reading of found.read(found.file, context)) refuseWrong(findWrong(reading));
        });
      }
    },

    async importAll(name, bytes) {
      const path = place(name, bytes);
      const session = await openOwner(await freshStore());
      const begun = await factsIn(session);
      const report = await importInto(session, path);
      refuseWrong(findWrongSums(report));
      const head = await session.store.head(session.owner);
      const again = await importInto(session, path);
      refuseWrong(findWrongSums(again));
      const { created, merged, read } = again;
      if (created + merged > 0 || read !== report.read) {
        throw new Error(`read again, ${created} of ${read} are new and ${merged} known; first it was ${report.read}`);
      }
      if ((await session.store.head(session.owner)).seq !== head.seq)
        throw new Error("read again, it writes an operation");
      const projected = await projectionsIn(session);
      await session.store.rebuild(session.owner);
      if (!isDeepStrictEqual(await projectionsIn(session), projected))
        throw new Error("projections are not what a rebuild gives");
      if (head.seq > 1) await undo(session, undefined, false);
      if (!isDeepStrictEqual(await factsIn(session), begun)) throw new Error("undo does not give back what was");
    },

    async restore(name, bytes) {
      const damaged = entries.map((entry) => ({
        name: entry.name,
        content: entry.name === name ? bytes : entry.bytes,
      }));
      await restoreInto(folder, place("kith.zip", buildZip(damaged)));
    },

    async unseal(name, bytes) {
      await restoreInto(folder, place(name, bytes));
    },
  };
}

async function wholeEntries(
  store: SqliteStore,
  place: (name: string, bytes: Uint8Array) => string,
): Promise<readonly Sample[]> {
  const session = await openOwner(store);
  for (const form of ["vcard", "mbox", "calendar"]) {
    const { name, bytes } = INVENTED[form]?.[0] ?? { name: "", bytes: Buffer.alloc(0) };
    await importInto(session, place(name, bytes));
  }
  return entriesOf(session);
}

/** Restores, or refuses and leaves nothing behind; what was restored is sound. */
async function restoreInto(folder: string, archive: string): Promise<void> {
  const home = join(folder, "home");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  const isDone = await refusable(() => restoreArchive(home, archive, false, NOW, () => Promise.resolve(PASSPHRASE)));
  const left = readdirSync(home).filter((name) => name !== "forgotten.json" && !(isDone && /^kith\.db/.test(name)));
  if (left.length > 0) throw new Error(`it leaves ${left.join(", ")}`);
  if (!isDone) return;
  const store = openSqliteStore(join(home, "kith.db"));
  try {
    const owner = await store.firstOwner();
    refuseWrong(store.checkIntegrity());
    refuseWrong(store.findDangling(owner).map(({ column, count }) => `${count} ${column} lead nowhere`));
    const digests = (): string[] => PROJECTION_TABLES.map((table) => store.digestOf(owner, table));
    const before = digests();
    await store.rebuild(owner);
    if (!isDeepStrictEqual(digests(), before)) throw new Error("projections are not what a rebuild gives");
  } finally {
    await store.close();
  }
}

/** Does it, or is refused in words; anything else is thrown. */
async function refusable(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

function refuseWrong(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error([...new Set(wrong)].slice(0, 5).join("; "));
}

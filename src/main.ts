/** The composition root: reads arguments and environment, opens the store, wires everything. */
import { constants, existsSync } from "node:fs";
import { access, mkdtemp, mkdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { openSession } from "./app/open-session.ts";
import { readSettings } from "./app/settings.ts";
import { EXIT_CODES } from "./cli/exit-codes.ts";
import type { CliDeps, Kith } from "./cli/kith.ts";
import { runCli } from "./cli/run-cli.ts";
import { terminalIo } from "./cli/terminal-io.ts";
import { isAddress } from "./connectors/fetch-file.ts";
import { openSources } from "./connectors/open-sources.ts";
import { stopReading } from "./connectors/stop-reading.ts";
import { refuseExisting, unwritable, writeLines } from "./connectors/write-lines.ts";
import { type Instant, isInstant } from "./core/day.ts";
import { Failure, assert } from "./core/failure.ts";
import { SCHEMA_VERSION } from "./store/sqlite/migrations/index.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import { VERSION } from "./version.ts";

const args = process.argv.slice(2);
const now = readClock();

/** Control-C ends a reading at its next record with nothing written; whatever does not listen ends soon after. */
const stop = new AbortController();
const GRACE_MS = 3000;
let written = false;
process.once("SIGINT", () => {
  stop.abort();
  setTimeout(() => {
    process.stderr.write(
      written
        ? "kith: Interrupted; `kith history` shows what was written.\n"
        : "kith: Interrupted; nothing was written.\n",
    );
    process.exit(EXIT_CODES.interrupted);
  }, GRACE_MS).unref();
});

process.exitCode = await runCli(args, {
  version: VERSION,
  io: terminalIo({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    mayAsk: !args.includes("--json"),
    mayColor: process.env["NO_COLOR"] === undefined,
  }),
  openKith: (home, { trial = false }) =>
    trial && !existsSync(databaseIn(homeOf(home))) ? openTrial() : openKith(homeOf(home)),
  hasData: (home) => existsSync(databaseIn(homeOf(home))),
  openExample,
  restore,
});

function readClock(): Instant {
  const read = Date.now();
  assert(isInstant(read), "the clock gives an instant");
  return read;
}

function homeOf(named: string | undefined): string {
  // An empty name is a variable that was not set: the folder one happens to stand in is never meant.
  return resolve(
    [named, process.env["KITH_HOME"]].find((home) => home !== undefined && home !== "") ?? join(homedir(), ".kith"),
  );
}

function databaseIn(home: string): string {
  return join(home, "kith.db");
}

async function openKith(home: string): Promise<Kith> {
  await makeHome(home);
  const store = openSqliteStore(databaseIn(home));
  const session = await openSession({
    store,
    surface: "cli",
    now,
    machineZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    machineRegion: regionOf(process.env["LC_ALL"] ?? process.env["LANG"]),
  });
  store.onChange(() => void (written = true));
  return {
    session,
    home,
    async *openSources(locations) {
      for await (const found of openSources(locations, session.zone, session.today)) {
        yield found.is === "source"
          ? { ...found, read: (context) => stopReading(found.read(context), stop.signal) }
          : found;
      }
    },
    async loadPhones() {
      const { normalisePhone } = await import("./core/person/phone.ts");
      const { region } = await readSettings(session);
      return (raw) => normalisePhone(raw, region === "" ? null : region);
    },
    files: {
      async copyDatabase(path) {
        await refuseUnwritable(resolve(path));
        await Promise.resolve(store.copyTo(resolve(path)));
      },
      writeLines: (path, lines) => writeLines(resolve(path), lines),
      writeText: (path, text) =>
        writeFile(resolve(path), text).catch((error: unknown) => {
          throw unwritable(path, error);
        }),
      writeArchive: (path) => writeArchive(store.copyTo.bind(store), resolve(path)),
      canOpen,
    },
    close: () => store.close(),
  };
}

/** The archive is made of a copy, so that it is of one moment although others write meanwhile. */
async function writeArchive(copyTo: (path: string) => void, path: string): Promise<void> {
  await refuseUnwritable(path);
  const { archiveEntries } = await import("./app/export-archive.ts");
  const { writeZip } = await import("./connectors/archive/write-zip.ts");
  const copy = `${path}.${process.pid}.db`;
  try {
    copyTo(copy);
    const store = openSqliteStore(copy);
    try {
      const owner = await store.firstOwner();
      await writeZip(path, await archiveEntries({ store, owner }, SCHEMA_VERSION), new Date(now));
    } finally {
      await store.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(copy + suffix, { force: true });
  }
}

async function makeHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new Failure("store-read-only", `Cannot keep data in ${home}`, {
      hint: "Name a folder of yours with --home, or with KITH_HOME.",
      cause,
    });
  });
}

/** Refuses a file that exists, and a folder that cannot take it, before anything is done. */
async function refuseUnwritable(path: string): Promise<void> {
  refuseExisting(path);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

/** Data that are begun and gone again: nothing is written where there are none yet. */
async function openTrial(): Promise<Kith> {
  const place = await mkdtemp(join(tmpdir(), "kith-trial-"));
  const kith = await openKith(place);
  return {
    ...kith,
    async close() {
      await kith.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Fills a new database beside the data folder's own, and puts it in place when it is whole. */
async function restore(named: string | undefined, archive: string, replace: boolean): ReturnType<CliDeps["restore"]> {
  const { archiveParts, readManifest } = await import("./app/export-archive.ts");
  const { readZip } = await import("./connectors/archive/read-zip.ts");
  const home = homeOf(named);
  const path = databaseIn(home);
  const taken = existsSync(path);
  if (taken && !replace) {
    throw new Failure("refused", `There are data in ${home} already`, {
      hint: "Name another folder with --home, or put them aside with --replace.",
    });
  }
  await using zip = await readZip(resolve(archive));
  const manifest = await readManifest(zip.lines, SCHEMA_VERSION);
  await makeHome(home);
  const draft = `${path}.restore-${process.pid}`;
  try {
    const store = openSqliteStore(draft);
    try {
      await store.load(await store.firstOwner(), archiveParts(manifest, zip.lines), manifest.head);
    } finally {
      await store.close();
    }
    const aside = taken ? await putAside(path) : null;
    await rename(draft, path);
    return { home, aside };
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(draft + suffix, { force: true });
  }
}

/** Closes the old database's log into it, and renames it. */
async function putAside(path: string): Promise<string> {
  const old = openSqliteStore(path);
  await old.close();
  const aside = `${path}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(":", "")}`;
  await rename(path, aside);
  return aside;
}

/** The example network, written as files into a throw-away folder that goes when it is closed. */
async function openExample(): ReturnType<CliDeps["openExample"]> {
  const { SHOWN_SEED, generateExample } = await import("./example/generate-example.ts");
  const place = await mkdtemp(join(tmpdir(), "kith-example-"));
  const folder = join(place, "files");
  const kith = await openKith(join(place, "home"));
  for (const file of generateExample({ seed: SHOWN_SEED, lastDay: kith.session.today }).files) {
    const path = join(folder, ...file.path.split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
    const modified = new Date(`${file.modifiedOn}T12:00:00Z`);
    await utimes(path, modified, modified);
  }
  return {
    ...kith,
    folder,
    async close() {
      await kith.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

async function canOpen(location: string): Promise<string | undefined> {
  if (isAddress(location)) return undefined;
  try {
    await access(location);
    return undefined;
  } catch {
    return "it is not there";
  }
}

/** The country of a locale such as pt_PT.UTF-8; empty when it names none. */
function regionOf(locale: string | undefined): string {
  return /^[a-z]{2,3}_([A-Z]{2})/.exec(locale ?? "")?.[1] ?? "";
}

/** Opens the data in a home, for the command line. Its own module: what opens a database takes time to load. */
import { randomBytes } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openSession } from "../app/open-session.ts";
import { readSettings } from "../app/settings.ts";
import type { Kith } from "../cli/kith.ts";
import { isAddress } from "../connectors/fetch-file.ts";
import { openSources } from "../connectors/open-sources.ts";
import { readFeed } from "../connectors/read-feed.ts";
import { stopReading } from "../connectors/stop-reading.ts";
import { unwritable, writeLines } from "../connectors/write-lines.ts";
import { Failure } from "../core/failure.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { rotateBackups } from "./backups.ts";
import { openCare } from "./care.ts";
import { createMemoryKeeper } from "./free-memory.ts";
import { forgetBackups } from "./forget-backups.ts";
import { keepForgotten } from "./forgotten-list.ts";
import { databaseIn, makeHome } from "./home.ts";
import type { Surroundings } from "./surroundings.ts";
import { refuseUnwritable, writeArchive } from "./write-archive.ts";
import { rememberArchive } from "./written-archives.ts";

/** What opening data takes of the surroundings. */
export type OpenSurroundings = Pick<
  Surroundings,
  "now" | "machineZone" | "machineRegion" | "drawHomeId" | "stop" | "onWrite"
>;

export async function openKith(home: string, around: OpenSurroundings, surface = "cli"): Promise<Kith> {
  const { now, machineZone, machineRegion, drawHomeId } = around;
  await makeHome(home);
  const store = openSqliteStore(databaseIn(home));
  const session = await openSession({ store, surface, now, machineZone, machineRegion, drawHomeId });
  store.onChange(around.onWrite);
  const copyTo = store.copyTo.bind(store);
  return {
    session,
    home,
    async *openSources(locations, wishes) {
      for await (const found of openSources(locations, session.zone, session.today, wishes)) {
        yield found.is === "source"
          ? { ...found, read: (context) => stopReading(found.read(context), around.stop) }
          : found;
      }
    },
    freeMemory: createMemoryKeeper(),
    readFeed: (place) => readFeed(place, session.today),
    placeOf: (text) => (isAddress(text) ? text : resolve(text)),
    async loadPhones() {
      const { normalisePhone } = await import("../core/person/phone.ts");
      const { region } = await readSettings(session);
      return (raw) => normalisePhone(raw, region === "" ? null : region);
    },
    files: {
      async copyDatabase(path) {
        await refuseUnwritable(resolve(path));
        await Promise.resolve(store.copyTo(resolve(path)));
        await rememberArchive(home, resolve(path));
      },
      writeLines: (path, lines) => writeLines(resolve(path), lines),
      writeBytes: (path, bytes) => writeLines(resolve(path), [bytes]),
      writeText: (path, text) =>
        writeFile(resolve(path), text).catch((error: unknown) => {
          throw unwritable(path, error);
        }),
      async writeArchive(path, passphrase) {
        await writeArchive(resolve(path), { copyTo, home, now, passphrase });
        await rememberArchive(home, resolve(path));
      },
      readText: (path) =>
        readFile(resolve(path), "utf8").catch((cause: unknown) => {
          throw new Failure("unreadable-input", `Cannot read ${path}`, { cause });
        }),
      canOpen,
    },
    backups: {
      rotate: (keep, passphrase) => rotateBackups({ home, copyTo, now, passphrase }, keep),
      async forget(passphrase) {
        const rows = await store.scan(session.owner, "forgotten");
        await keepForgotten(home, rows);
        return forgetBackups({ home, copyTo, now, passphrase }, rows);
      },
    },
    care: openCare(store, session.owner, home),
    drawSalt: () => randomBytes(16).toString("hex"),
    close: () => store.close(),
  };
}

/** Data that are begun and gone again. */
export async function openThrowAway(around: Surroundings): Promise<Kith> {
  const place = await mkdtemp(join(tmpdir(), "kith-")).catch((cause: unknown) => {
    throw new Failure("store-read-only", `Cannot make a throw-away place in ${tmpdir()}`, {
      hint: "Name a folder of yours for such places in TMPDIR.",
      cause,
    });
  });
  const kith = await openKith(place, around);
  return {
    ...kith,
    async close() {
      await kith.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Whether an address can be had shows when it is read. */
async function canOpen(location: string): Promise<string | undefined> {
  if (isAddress(location)) return undefined;
  try {
    await access(location, constants.R_OK);
    return undefined;
  } catch {
    return existsSync(location) ? "it may not be read" : "it is not there";
  }
}

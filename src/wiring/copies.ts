/** Copies of a home's data for the server: exports are made in a folder of the server's own, and go once they are sent. */
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { exportCsv, exportVcards } from "../app/export-contacts.ts";
import type { Instant } from "../core/day.ts";
import type { Copies } from "../server/copies.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { listBackups, rotateBackups } from "./backups.ts";
import { databaseIn } from "./home.ts";
import type { OpenedHost } from "./open-host.ts";
import { writeArchive } from "./write-archive.ts";

const KEPT_BACKUPS = 7;

/** What an earlier run left in `scratch` is removed by whoever owns it. */
export function openCopies(home: string, host: OpenedHost, scratch: string): Copies {
  const archive = async (now: Instant, passphrase: string | undefined): Promise<AsyncIterable<Uint8Array>> => {
    await mkdir(scratch, { recursive: true, mode: 0o700 });
    const path = join(scratch, `export-${randomBytes(8).toString("hex")}.zip`);
    await copying(home, (copyTo) => writeArchive(path, { copyTo, home, now, passphrase }));
    return readOnce(path);
  };
  return {
    async export(format) {
      const { session } = await host.open();
      const name = (ending: string): string => `kith-${session.today}.${ending}`;
      switch (format) {
        case "vcard":
          return { name: name("vcf"), body: bytesOf(exportVcards(session)) };
        case "csv":
          return { name: name("csv"), body: bytesOf(exportCsv(session)) };
        case "archive":
          return { name: name("zip"), body: await archive(session.now, undefined) };
      }
    },
    async exportSealed(passphrase) {
      const { session } = await host.open();
      return { name: `kith-${session.today}.zip.age`, body: await archive(session.now, passphrase) };
    },
    list: async () => (await listBackups(home)).map((path) => basename(path)).reverse(),
    async backUp() {
      const { session } = await host.open();
      const { file } = await copying(home, (copyTo) =>
        rotateBackups({ home, copyTo, now: session.now, passphrase: undefined }, KEPT_BACKUPS),
      );
      return basename(file);
    },
  };
}

/** By a connection of its own: SQLite copies only where it may write. */
async function copying<T>(home: string, work: (copyTo: (path: string) => void) => Promise<T>): Promise<T> {
  const store = openSqliteStore(databaseIn(home));
  try {
    return await work(store.copyTo.bind(store));
  } finally {
    await store.close();
  }
}

async function* bytesOf(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

/** Reads a file that goes when it was read, or when nobody reads on. */
async function* readOnce(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path);
  } finally {
    await rm(path, { force: true });
  }
}

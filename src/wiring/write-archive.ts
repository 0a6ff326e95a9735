import { constants } from "node:fs";
import { access, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refuseExisting, unwritable } from "../connectors/write-lines.ts";
import type { Instant } from "../core/day.ts";
import { SCHEMA_VERSION } from "../store/sqlite/migrations/index.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";

export interface ArchiveTask {
  readonly copyTo: (path: string) => void;
  /** The data folder, which takes the copy: the archive's own may be anybody's. */
  readonly home: string;
  readonly now: Instant;
  /** Encrypts the archive, in the way of `age`. */
  readonly passphrase: string | undefined;
}

/** The archive is made of a copy, so that it is of one moment although others write meanwhile. */
export async function writeArchive(path: string, { copyTo, home, now, passphrase }: ArchiveTask): Promise<void> {
  await refuseUnwritable(path);
  const { archiveEntries } = await import("../app/export-archive.ts");
  const { writeZip } = await import("../connectors/archive/write-zip.ts");
  const { encryptStream } = await import("../connectors/archive/encrypt.ts");
  // A name that the next start knows, should this process be ended.
  const copy = join(home, `export.${process.pid}.new`);
  try {
    copyTo(copy);
    const store = openSqliteStore(copy);
    try {
      const owner = await store.firstOwner();
      await writeZip(
        path,
        await archiveEntries({ store, owner }, SCHEMA_VERSION),
        new Date(now),
        passphrase === undefined ? undefined : (stream) => encryptStream(stream, passphrase),
      );
    } finally {
      await store.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(copy + suffix, { force: true });
  }
}

/** Refuses a file that exists, and a folder that cannot take it, before anything is done. */
export async function refuseUnwritable(path: string): Promise<void> {
  refuseExisting(path);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../core/failure.ts";

/** Writes a text file whole or not at all. Refuses a path that exists: nothing of the person's is overwritten. */
export async function writeLines(path: string, lines: AsyncIterable<string> | Iterable<Uint8Array>): Promise<void> {
  refuseExisting(path);
  const draft = `${path}.${process.pid}.new`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(path, error);
  }
}

export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new Failure("refused", `${path} exists already`, {
    hint: "Name a file that does not exist yet; nothing was written.",
  });
}

/** What the file system said, with a way out. */
export function unwritable(path: string, cause: unknown): unknown {
  if (cause instanceof Failure || !(cause instanceof Error) || !("code" in cause)) return cause;
  const full = cause.code === "ENOSPC";
  return new Failure(full ? "store-full" : "store-read-only", `Cannot write ${path}`, {
    hint: full
      ? "Free some space and run the same command again."
      : "Check that the folder exists and can be written to.",
    cause,
  });
}

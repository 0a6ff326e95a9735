import { type Stats, closeSync, openSync, read, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { promisify } from "node:util";
import { dayFromNumber, isInstant } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import type { Zone } from "../../core/zone.ts";
import type { RangedFile } from "./folder.ts";

const FIRST_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/**
 * A file on disk. Its size and day are asked for when they are first needed, since most files of a large
 * mailbox are never asked; a file that has gone by then throws a Failure, as opening it does.
 *
 * `shown` is the path as the person gave it.
 */
export function diskFile(path: string, shown: string, zone: Zone): RangedFile {
  let stats: Stats | undefined;
  const stat = (): Stats => {
    try {
      stats ??= statSync(path);
      return stats;
    } catch (error) {
      throw cannotRead(shown, error);
    }
  };
  return {
    path: shown,
    get sizeBytes() {
      return stat().size;
    },
    get modifiedOn() {
      const at = Math.floor(stat().mtimeMs);
      // Some tools leave times far outside the calendar.
      return isInstant(at) ? zone.dayAt(at) : dayFromNumber(0);
    },
    open: () => readRange(path, shown, 0, Infinity),
    openRange: (start, end) => readRange(path, shown, start, end),
  };
}

/**
 * Reads the first stretch at once and the rest as it is asked for: most files of a large mailbox are small, and
 * waiting for each of three calls would take most of the time of reading them.
 */
async function* readRange(path: string, shown: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    let position = start;
    let isFirst = true;
    while (position < end) {
      const buffer = Buffer.allocUnsafe(Math.min(isFirst ? FIRST_BYTES : CHUNK_BYTES, end - position));
      const count = isFirst
        ? readSync(descriptor, buffer, 0, buffer.length, position)
        : await readLater(descriptor, buffer, position);
      if (count === 0) return;
      position += count;
      yield buffer.subarray(0, count);
      // A short read is the end of the file.
      if (isFirst && count < buffer.length) return;
      isFirst = false;
    }
  } catch (error) {
    throw isOfSystem(error) ? cannotRead(shown, error) : error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const readLater = promisify(
  (descriptor: number, buffer: Buffer, position: number, done: (error: Error | null, count: number) => void) =>
    read(descriptor, buffer, 0, buffer.length, position, done),
);

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function cannotRead(shown: string, cause: unknown): Failure {
  const hint = `Check that ${basename(shown)} is still there, and that you may read it.`;
  return new Failure("unreadable-input", `Cannot read "${shown}"`, { hint, cause });
}

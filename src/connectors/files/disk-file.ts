import { type Stats, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { dayFromNumber, isInstant } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import type { Zone } from "../../core/zone.ts";
import type { RangedFile } from "./folder.ts";

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

async function* readRange(path: string, shown: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw cannotRead(shown, error);
  });
  try {
    let position = start;
    while (position < end) {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - position));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position).catch((error: unknown) => {
        throw cannotRead(shown, error);
      });
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function cannotRead(shown: string, cause: unknown): Failure {
  const hint = `Check that ${basename(shown)} is still there, and that you may read it.`;
  return new Failure("unreadable-input", `Cannot read "${shown}"`, { hint, cause });
}

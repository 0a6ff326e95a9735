import { type Stats, closeSync, openSync, read, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { promisify } from "node:util";
import { dayFromNumber, isInstant } from "../../core/day.ts";
import { Failure } from "../../core/failure.ts";
import type { Zone } from "../../core/zone.ts";
import type { RangedFile } from "./folder.ts";

const FIRST_BYTES = 64 * 1024;
const CHUNK_BYTES = 512 * 1024;

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
    open: ({ reuse = false } = {}) =>
      readRange(path, shown, { start: 0, end: Infinity }, reuse ? sharedMemory : ownMemory),
    openRange: (start, end) => readRange(path, shown, { start, end }, ownMemory),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where pieces are read to. What is given back is used again. */
interface Memory {
  take(size: number): Buffer;
  giveBack(buffer: Buffer): void;
}

const ownMemory: Memory = { take: (size) => Buffer.allocUnsafe(size), giveBack: () => undefined };

/** Buffers that nobody reads from. V8 collects those of a large file late: it would hold hundreds of megabytes. */
const idle: Buffer[] = [];
const sharedMemory: Memory = {
  take: () => idle.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES),
  giveBack: (buffer) => void idle.push(buffer),
};

/**
 * Reads the first stretch at once, since most files of a large mailbox are small, and waiting for each of three calls
 * would take most of the time of reading them; and each further one while the one before is looked at.
 */
async function* readRange(path: string, shown: string, range: Range, memory: Memory): AsyncGenerator<Uint8Array> {
  const { start, end } = range;
  let descriptor: number | undefined;
  const wanted = Math.min(FIRST_BYTES, end - start);
  let current = memory.take(wanted);
  let next: { readonly buffer: Buffer; readonly count: Promise<number> } | undefined;
  try {
    descriptor = openSync(path, "r");
    let count = readSync(descriptor, current, 0, wanted, start);
    // A short read is the end of the file.
    let isLast = count < wanted;
    for (let position = start; count > 0;) {
      position += count;
      next = isLast || position >= end ? undefined : readAhead(descriptor, position, end, memory);
      // Not a part of the Buffer: slicing that would copy nothing.
      yield new Uint8Array(current.buffer, current.byteOffset, count);
      if (next === undefined) return;
      count = await next.count;
      memory.giveBack(current);
      [current, next, isLast] = [next.buffer, undefined, false];
    }
  } catch (error) {
    throw isOfSystem(error) ? cannotRead(shown, error) : error;
  } finally {
    // Whoever stops in the middle leaves no read behind that writes to what is by then another's.
    await next?.count.catch(() => undefined);
    if (next !== undefined) memory.giveBack(next.buffer);
    memory.giveBack(current);
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readAhead(
  descriptor: number,
  position: number,
  end: number,
  memory: Memory,
): { readonly buffer: Buffer; readonly count: Promise<number> } {
  const length = Math.min(CHUNK_BYTES, end - position);
  const buffer = memory.take(length);
  const count = readLater(descriptor, buffer, length, position);
  // Heard of when it is waited for, which may be after it failed.
  count.catch(() => undefined);
  return { buffer, count };
}

const readLater = promisify(
  (
    descriptor: number,
    buffer: Buffer,
    length: number,
    position: number,
    done: (error: Error | null, count: number) => void,
  ) => {
    read(descriptor, buffer, 0, length, position, done);
  },
);

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function cannotRead(shown: string, cause: unknown): Failure {
  const hint = `Check that ${basename(shown)} is still there, and that you may read it.`;
  return new Failure("unreadable-input", `Cannot read "${shown}"`, { hint, cause });
}

import { Readable } from "node:stream";
import { type Entry, RandomAccessReader, type ZipFile, fromRandomAccessReaderPromise } from "yauzl";
import { type Day, dayOf } from "../../core/day.ts";
import type { RangedFile } from "./folder.ts";
import type { ZipLimits } from "./zip-limits.ts";
import { decodeZipName, readZipPath, showZipName } from "./zip-name.ts";

/** One entry of an archive's directory, or why it is not read. */
export type ZipEntry =
  | {
      readonly kind: "file";
      readonly segments: readonly string[];
      readonly headerStart: number;
      readonly packedBytes: number;
      readonly sizeBytes: number;
      readonly crc32: number;
      readonly isStored: boolean;
      readonly modifiedOn: Day | undefined;
    }
  | {
      readonly kind: "closed";
      readonly segments: readonly string[];
      /** The name as it may be shown, where it was no path to follow. */
      readonly shown?: string;
      readonly seen: string;
    };

export type ZipListing =
  | { readonly kind: "entries"; readonly entries: readonly ZipEntry[] }
  | { readonly kind: "refused"; readonly seen: string };

const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const MADE_ON_UNIX = 3;

/** Reads an archive's directory, and refuses the archive when it is damaged or made to do harm. */
export async function listZip(file: RangedFile, limits: ZipLimits): Promise<ZipListing> {
  try {
    const zip = await fromRandomAccessReaderPromise(directoryReader(file), file.sizeBytes, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    return await listEntries(zip, file.sizeBytes, limits);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "refused", seen: `a zip archive that is damaged, cut short or locked (${why})` };
  }
}

async function listEntries(zip: ZipFile, archiveBytes: number, limits: ZipLimits): Promise<ZipListing> {
  if (zip.entryCount > limits.entries) {
    return { kind: "refused", seen: `a zip archive of ${zip.entryCount} entries, more than ${limits.entries}` };
  }
  const entries: ZipEntry[] = [];
  let totalBytes = 0;
  let packedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    totalBytes += entry.uncompressedSize;
    packedBytes += entry.compressedSize;
    const own = readEntry(entry, limits);
    if (own !== undefined) entries.push(own);
  }
  if (packedBytes > archiveBytes) return { kind: "refused", seen: "a zip archive whose entries overlap" };
  if (totalBytes > limits.totalBytes || isBloated(totalBytes, archiveBytes, limits)) {
    return { kind: "refused", seen: `a zip archive that would unpack to ${totalBytes} bytes` };
  }
  return { kind: "entries", entries };
}

/** Gives undefined for folders: they show in the paths of what they hold. */
function readEntry(entry: Entry, limits: ZipLimits): ZipEntry | undefined {
  const { compressedSize, compressionMethod, generalPurposeBitFlag: flags, uncompressedSize } = entry;
  const name = decodeZipName(entry.fileNameRaw, flags, entry.extraFields);
  const path = readZipPath(name);
  const closed = (seen: string, segments: readonly string[]): ZipEntry => ({ kind: "closed", segments, seen });

  if (path.kind === "refused") {
    return { kind: "closed", segments: [""], shown: showZipName(name), seen: `an entry whose name ${path.why}` };
  }
  if (/[\\/]$/.test(name) || path.segments.length === 0) return undefined;
  const segments = path.segments.map(showZipName);
  if (isLink(entry)) return closed("a link, which is not followed", segments);
  if ((flags & ENCRYPTED) !== 0) return closed("a file that is locked with a password", segments);
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return closed(`a file packed by a method that is not read (${compressionMethod})`, segments);
  }
  if (isBloated(uncompressedSize, compressedSize, limits)) {
    return closed(`a file that would unpack to ${uncompressedSize} bytes`, segments);
  }
  return {
    kind: "file",
    segments,
    headerStart: entry.relativeOffsetOfLocalHeader,
    packedBytes: compressedSize,
    sizeBytes: uncompressedSize,
    crc32: entry.crc32,
    isStored: compressionMethod === STORED,
    modifiedOn: dosDay(entry.lastModFileDate),
  };
}

function isBloated(bytes: number, packedBytes: number, limits: ZipLimits): boolean {
  return bytes > limits.smallBytes && bytes > packedBytes * limits.ratio;
}

function isLink(entry: Entry): boolean {
  return entry.versionMadeBy >>> 8 === MADE_ON_UNIX && ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;
}

/** Archives write the day of a file's last change as the clock on the wall showed it: seven bits of year, four, five. */
function dosDay(date: number): Day | undefined {
  return dayOf(1980 + (date >>> 9), (date >>> 5) & 15, date & 31);
}

/** Reads the directory in stretches: yauzl asks for some dozens of bytes at a time. */
function directoryReader(file: RangedFile): RandomAccessReader {
  let stretchStart = 0;
  let stretch: Buffer = Buffer.alloc(0);
  const readAt = async (position: number, length: number): Promise<Buffer> => {
    if (position < stretchStart || position + length > stretchStart + stretch.length) {
      stretch = await readRange(file, position, Math.min(file.sizeBytes, position + Math.max(length, 256 * 1024)));
      stretchStart = position;
    }
    return stretch.subarray(position - stretchStart, position - stretchStart + length);
  };
  // The one way in which yauzl reads something other than a path is a subclass.
  class RangeReader extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(file.openRange(start, end));
    }
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null, bytesRead?: number) => void,
    ): void {
      readAt(position, length).then(
        (bytes) => callback(null, bytes.copy(buffer, offset)),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
      );
    }
  }
  return new RangeReader();
}

async function readRange(file: RangedFile, start: number, end: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.openRange(start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import { Readable, pipeline } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { Failure } from "../../core/failure.ts";
import type { RangedFile } from "./folder.ts";
import type { ZipEntry } from "./list-zip.ts";

type ZipFileEntry = Extract<ZipEntry, { kind: "file" }>;

const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;

/**
 * Reads one entry of an archive as a stream. Throws a Failure at the first byte past its declared size,
 * and at the end when length or checksum are not the declared ones.
 */
export async function* openZipEntry(
  archive: RangedFile,
  entry: ZipFileEntry,
  shown: string,
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  let checksum = 0;
  try {
    const start = await findData(archive, entry);
    const packed = archive.openRange(start, start + entry.packedBytes);
    for await (const chunk of entry.isStored ? packed : inflate(packed)) {
      sizeBytes += chunk.length;
      if (sizeBytes > entry.sizeBytes) throw new RangeError("it is longer than the archive says");
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (sizeBytes !== entry.sizeBytes) throw new RangeError("it is shorter than the archive says");
    if (checksum !== entry.crc32) throw new RangeError("its checksum is wrong");
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const hint = `The archive is damaged: ${cause instanceof Error ? cause.message : String(cause)}. Get it again, or unpack it and give the folder.`;
    throw new Failure("unreadable-input", `Cannot unpack "${shown}"`, { hint, cause });
  }
}

/** The data stand behind a header of their own, whose length the archive's directory does not tell. */
async function findData(archive: RangedFile, { headerStart }: ZipFileEntry): Promise<number> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.openRange(headerStart, headerStart + HEADER_BYTES)) chunks.push(chunk);
  const header = Buffer.concat(chunks);
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE) {
    throw new RangeError("it is not where the archive says");
  }
  return headerStart + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw();
  // An error on either side destroys both, and reaches the loop below; so does leaving the loop early.
  pipeline(Readable.from(packed), inflater, () => undefined);
  for await (const chunk of inflater as AsyncIterable<Uint8Array>) yield chunk;
}

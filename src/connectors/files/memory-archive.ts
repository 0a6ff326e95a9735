import type { RangedFile } from "./folder.ts";
import type { InputFile } from "./input-file.ts";

/**
 * Takes a file into memory so that it can be read from anywhere; undefined when it is larger than `limitBytes`.
 * An archive inside an archive is packed as a stream, which can only be read from its beginning.
 */
export async function memoryArchive(file: InputFile, limitBytes: number): Promise<RangedFile | undefined> {
  if ((file.sizeBytes ?? 0) > limitBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limitBytes) return undefined;
  }
  const bytes = Buffer.concat(chunks);
  return {
    path: file.path,
    sizeBytes: bytes.length,
    modifiedOn: file.modifiedOn,
    open: () => piece(bytes, 0, bytes.length),
    openRange: (start, end) => piece(bytes, start, end),
  };
}

async function* piece(bytes: Uint8Array, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < Math.min(end, bytes.length); at += 65_536) {
    yield bytes.subarray(at, Math.min(at + 65_536, end, bytes.length));
  }
}

import type { InputFile } from "./input-file.ts";

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 64 * 1024;

export interface Head {
  readonly bytes: Uint8Array;
  /** True when the file goes no further. */
  readonly isWhole: boolean;
}

/** Reads the beginning of a file, and closes it. */
export async function readHead(file: InputFile, limit: number = HEAD_BYTES): Promise<Head> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  const bytes = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  return { bytes: bytes.subarray(0, limit), isWhole: length <= limit };
}

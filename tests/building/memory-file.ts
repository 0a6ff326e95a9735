import type { Day } from "../../src/core/day.ts";
import type { InputFile } from "../../src/connectors/files/input-file.ts";

/** A file that lies in memory. */
export function memoryFile(
  path: string,
  content: Uint8Array | string,
  options: { readonly modifiedOn?: string; readonly chunkBytes?: number | undefined } = {},
): InputFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { modifiedOn = "2026-11-01", chunkBytes = 65_536 } = options;
  return {
    path,
    sizeBytes: bytes.length,
    modifiedOn: modifiedOn as Day,
    async *open() {
      for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
    },
  };
}

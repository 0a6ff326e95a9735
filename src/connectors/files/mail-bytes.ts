import { textBytes } from "./text-bytes.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** So much tells how lines end, in whatever pieces it comes. */
const FIRST_BYTES = 4096;

/**
 * Gives the bytes of a mail file as its readers expect them: UTF-16, in which text editors save a letter, as UTF-8, and
 * CR alone, the line end of Eudora and others on old Macs, as LF. Which it is shows in the first stretch.
 */
export async function* mailBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  let endsWithReturn = false;
  for await (const chunk of textBytes(chunks)) {
    if (start === undefined) {
      yield endsWithReturn ? withNewlines(chunk) : chunk;
      continue;
    }
    start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
    if (start.length < FIRST_BYTES && !start.includes(NEWLINE)) continue;
    endsWithReturn = endsLinesWithReturn(start);
    yield endsWithReturn ? withNewlines(start) : start;
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield endsLinesWithReturn(start) ? withNewlines(start) : start;
}

function endsLinesWithReturn(start: Uint8Array): boolean {
  const first = start.subarray(0, FIRST_BYTES);
  return first.includes(RETURN) && !first.includes(NEWLINE);
}

function withNewlines(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === RETURN ? NEWLINE : byte));
}

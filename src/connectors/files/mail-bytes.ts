import { textBytes } from "./text-bytes.ts";

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Gives the bytes of a mail file as its readers expect them: UTF-16, in which text editors save a letter, as UTF-8, and
 * CR alone, the line end of Eudora and others on old Macs, as LF. Which it is shows in the first stretch.
 */
export async function* mailBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let endsWithReturn: boolean | undefined;
  for await (const chunk of textBytes(chunks)) {
    endsWithReturn ??= chunk.includes(RETURN) && !chunk.includes(NEWLINE);
    yield endsWithReturn ? chunk.map((byte) => (byte === RETURN ? NEWLINE : byte)) : chunk;
  }
}

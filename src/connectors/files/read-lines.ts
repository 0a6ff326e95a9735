import type { TextLine } from "../../formats/chat/text-line.ts";
import { decodePiece, textBytes } from "./text-bytes.ts";

/** No line that a person wrote, nor a record of an export, is longer. */
export const MOST_LINE_BYTES = 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

/**
 * Gives the lines of a text file, whatever its encoding and line ends. Of an endless line the first
 * `mostBytes` are kept, so memory is bounded.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  mostBytes: number = MOST_LINE_BYTES,
): AsyncGenerator<TextLine> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let isCut = false;

  function keep(piece: Uint8Array): void {
    const kept = piece.subarray(0, Math.max(0, mostBytes - length));
    if (kept.length < piece.length) isCut = true;
    if (kept.length === 0) return;
    pieces.push(kept);
    length += kept.length;
  }

  function takeLine(): TextLine {
    const [only] = pieces;
    let bytes = pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
    if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
    const line = { number: number++, text: decodePiece(bytes), isCut };
    [pieces, length, isCut] = [[], 0, false];
    return line;
  }

  for await (const chunk of textBytes(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield takeLine();
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield takeLine();
}

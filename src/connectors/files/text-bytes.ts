/**
 * Text files of unknown encoding, as bytes in which every ASCII character stands for itself. UTF-16 becomes
 * UTF-8; anything else stays as it is, and each piece of it is decoded alone: one wrong byte spoils one cell.
 */

type Wide = "utf-16le" | "utf-16be";

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/** Gives a file's bytes without byte order marks, with UTF-16 turned into UTF-8. */
export async function* textBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let wide: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of joinShortStart(chunks)) {
    if (isFirst) {
      const encoding = wideEncodingOf(chunk);
      if (encoding !== undefined) wide = new TextDecoder(encoding);
    }
    const bytes = wide === undefined ? chunk : Buffer.from(wide.decode(chunk, { stream: true }));
    yield isFirst ? withoutMark(bytes) : bytes;
    isFirst = false;
  }
}

/** Gives a stretch of bytes as if it were a file. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

/** Gives all bytes in one piece. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

/** Decodes a piece of such bytes: as UTF-8, and where that cannot be, in a codepage. */
export function decodePiece(bytes: Uint8Array, codepage = "windows-1252"): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder(codepage).decode(bytes);
  }
}

/** Some exports put a second mark after the first. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (UTF8_BOM.every((byte, index) => bytes[start + index] === byte)) start += 3;
  return bytes.subarray(start);
}

/** Tells UTF-16 by its mark, else by its zeros: a table begins with ASCII. */
function wideEncodingOf(bytes: Uint8Array): Wide | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? "utf-16be" : undefined;
}

/** Makes the first chunk long enough to be judged. */
async function* joinShortStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === undefined) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 16) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield start;
}

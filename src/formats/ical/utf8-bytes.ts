/** Turns a stream of bytes into UTF-8 bytes (or such as hold one byte a letter), piece by piece. */
export interface Utf8Bytes {
  push(chunk: Uint8Array): Uint8Array;
  /** Gives what was held back. Nothing may be pushed afterwards. */
  end(): Uint8Array;
}

const encoder = new TextEncoder();
const NOTHING = new Uint8Array(0);

/**
 * Opens a stream that takes away a byte order mark and NULs, and turns UTF-16, with a mark or without
 * (Outlook for Windows saves both), into UTF-8. Other bytes pass as they are: which 8-bit set a line
 * is in can only be told line by line.
 */
export function openUtf8Bytes(): Utf8Bytes {
  let held: Uint8Array = NOTHING;
  let convert: ((chunk: Uint8Array, isLast: boolean) => Uint8Array) | undefined;

  function take(chunk: Uint8Array, isLast: boolean): Uint8Array {
    if (convert !== undefined) return convert(chunk, isLast);
    const start = held.length === 0 ? chunk : joined(held, chunk);
    if (start.length < 4 && !isLast) {
      held = start.slice();
      return NOTHING;
    }
    held = NOTHING;
    const wide = wideEncoding(start);
    convert = wide === undefined ? withoutNuls : fromWide(wide);
    return convert(withoutMark(start), isLast);
  }

  return { push: (chunk) => take(chunk, false), end: () => take(NOTHING, true) };
}

function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a = 1, b = 1, c = 1, d = 1] = start;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Without a mark: the B and E of BEGIN, each beside a zero.
  if (b === 0 && d === 0 && a !== 0 && c !== 0) return "utf-16le";
  if (a === 0 && c === 0 && b !== 0 && d !== 0) return "utf-16be";
  return undefined;
}

function withoutMark(start: Uint8Array): Uint8Array {
  const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  return hasMark ? start.subarray(3) : start;
}

function fromWide(encoding: "utf-16le" | "utf-16be"): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  return (chunk, isLast) => withoutNuls(encoder.encode(decoder.decode(chunk, { stream: !isLast })));
}

function withoutNuls(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

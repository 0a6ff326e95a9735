/**
 * Binary text: a string with one character (0 to 255) per byte. A card is taken apart in this form,
 * because its lines are folded in the middle of characters, and each value may have an encoding of its own.
 */

const SLICE = 8192;
const WHITE_SPACE = new Set([" ", "\t", "\r", "\n", "\f", "\v", "\0"]);
const encoder = new TextEncoder();
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gives the bytes one character each. */
export function binaryFromBytes(bytes: Uint8Array): string {
  const plain = utf8.decode(bytes);
  // Nearly all is ASCII: whatever else is in UTF-8 makes fewer characters than bytes, or is none and leaves its mark.
  if (plain.length === bytes.length && !plain.includes("\ufffd")) return plain;
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    // Spreading the bytes takes several times as long.
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + SLICE));
  }
  return text;
}

/** Gives the bytes of a binary text; of a character beyond 255 only its low byte. */
export function bytesFromBinary(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** Gives the UTF-8 form of a text as binary text. */
export function binaryFromText(text: string): string {
  return isAscii(text) ? text : binaryFromBytes(encoder.encode(text));
}

/** Takes white space off both ends. `trim` would take 0xA0 as well, which in UTF-8 is half of a letter such as à. */
export function trimBinary(binary: string): string {
  let from = 0;
  let to = binary.length;
  while (from < to && WHITE_SPACE.has(binary.charAt(from))) from++;
  while (to > from && WHITE_SPACE.has(binary.charAt(to - 1))) to--;
  return binary.slice(from, to);
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Joins byte arrays to one; a single one is given as it is. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

import { decodeBase64 } from "./base64.ts";
import { decodeBytes } from "./decode-text.ts";

interface EncodedWord {
  readonly charset: string;
  readonly encoding: "b" | "q";
  readonly text: string;
}

/** `=?charset*language?encoding?`; what follows reaches to the next `?=`, spaces included, as broken producers write. */
const OPENING = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?/iy;

const encoder = new TextEncoder();

/**
 * Decodes the encoded words (RFC 2047) of a text. Space between two of them is dropped, and neighbours of one charset
 * are joined as bytes before decoding, since many producers split in the middle of a character. Never fails: what is no
 * encoded word stays as it is.
 */
export function decodeEncodedWords(text: string): string {
  if (!text.includes("=?")) return text;
  let result = "";
  let run: EncodedWord[] = [];
  let done = 0;
  for (let start = text.indexOf("=?"); start !== -1; start = text.indexOf("=?", Math.max(start + 2, done))) {
    OPENING.lastIndex = start;
    const opening = OPENING.exec(text);
    if (opening === null) continue;
    const end = text.indexOf("?=", OPENING.lastIndex);
    if (end === -1) break;
    const between = text.slice(done, start);
    if (run.length === 0 || between.trim() !== "") {
      result += decodeRun(run) + between;
      run = [];
    }
    const encoding = opening[2]?.toLowerCase() === "b" ? "b" : "q";
    run.push({ charset: opening[1] ?? "", encoding, text: text.slice(OPENING.lastIndex, end) });
    done = end + 2;
  }
  return result + decodeRun(run) + text.slice(done);
}

function decodeRun(words: readonly EncodedWord[]): string {
  let result = "";
  for (let start = 0, end = 0; start < words.length; start = end) {
    const charset = words[start]?.charset ?? "";
    while (words[end]?.charset.toLowerCase() === charset.toLowerCase()) end++;
    result += decodeBytes(bytesOf(words.slice(start, end)), charset);
  }
  return result;
}

function bytesOf(words: readonly EncodedWord[]): Uint8Array {
  if (areSplitInsideGroups(words)) return decodeBase64(words.map(({ text }) => text).join(""));
  return joined(words.map(({ encoding, text }) => (encoding === "b" ? decodeBase64(text) : decodeQ(text))));
}

/** Tells whether base64 was cut without regard for its groups of four, as some gateways do: then only the whole can be read. */
function areSplitInsideGroups(words: readonly EncodedWord[]): boolean {
  if (words.some(({ encoding }) => encoding === "q")) return false;
  const lengths = words.map(({ text }) => text.length);
  return lengths.some((length) => length % 4 !== 0) && lengths.reduce((sum, length) => sum + length, 0) % 4 === 0;
}

function decodeQ(text: string): Uint8Array {
  const bytes = encoder.encode(text.replaceAll("_", " "));
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    const value = byte === 0x3d ? hexValue(bytes[i + 1], bytes[i + 2]) : undefined;
    if (value !== undefined) i += 2;
    bytes[length++] = value ?? byte;
  }
  return bytes.subarray(0, length);
}

function hexValue(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const text = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { detached } from "./cut-text.ts";

/** A 16-byte hash, as 32 hexadecimal digits; stores keep the bytes. */
export type Key = string & { readonly __brand: "Key" };

/** Gives the SHA-256 of bytes, or of a text's UTF-8, in 64 hexadecimal digits. */
export type Sha256 = (data: Uint8Array | string) => string;

/** The host's own SHA-256, where it lent one. */
let lent: Sha256 | undefined;

/**
 * Lends the host's own SHA-256 to all hashing that follows: the keys are the same, in a fifth of the time. An import
 * hashes each record several times. `undefined` takes it back.
 */
export function lendSha256(native: Sha256 | undefined): void {
  lent = native;
}

const encoder = new TextEncoder();
const KEY_DIGITS = 32;
const scratch = new Uint8Array(2048);
const fresh = sha256.create();
const state = sha256.create();
const digest = new Uint8Array(32);

/** Hashes texts to a key (SHA-256, first 16 bytes). Parts are kept apart: ("a", "b") is not ("ab"). */
export function keyOf(...parts: readonly string[]): Key {
  let text = escapeEnd(parts[0] ?? "");
  for (let n = 1; n < parts.length; n++) text += `\u0000${escapeEnd(parts[n] ?? "")}`;
  return lent === undefined ? keyOfBytes(encode(text)) : (detached(lent(text).slice(0, KEY_DIGITS)) as Key);
}

/** Tells whether the text is a key. */
export function isKey(text: string): text is Key {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Hashes bytes to a key (SHA-256, first 16 bytes). */
export function keyOfBytes(bytes: Uint8Array): Key {
  if (lent !== undefined) return detached(lent(bytes).slice(0, KEY_DIGITS)) as Key;
  // An import hashes every message several times, and a new state costs twice what hashing a short text does.
  fresh._cloneInto(state).update(bytes).digestInto(digest);
  return bytesToHex(digest.subarray(0, 16)) as Key;
}

/** A character takes three bytes at most. What is given holds until the next call. */
function encode(text: string): Uint8Array {
  if (text.length * 3 > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** Hashes bytes to the full SHA-256 in hexadecimal, by which photos are kept. */
export function sha256Hex(bytes: Uint8Array): string {
  return lent === undefined ? bytesToHex(sha256(bytes)) : lent(bytes);
}

/** A part may hold the character that ends parts; a mail header can. */
function escapeEnd(part: string): string {
  if (!part.includes("\u0000") && !part.includes("\u0001")) return part;
  return part.replaceAll("\u0001", "\u0001\u0001").replaceAll("\u0000", "\u0001\u0002");
}

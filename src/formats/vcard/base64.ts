const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIX_BITS = new Uint8Array(256).fill(255);
for (let at = 0; at < 64; at++) SIX_BITS[ALPHABET.charCodeAt(at)] = at;
// The URL-safe alphabet, which some exports use.
SIX_BITS["-".charCodeAt(0)] = 62;
SIX_BITS["_".charCodeAt(0)] = 63;

/**
 * Decodes base64; white space counts for nothing, and a last character that completes no byte is left out.
 * Undefined when anything else than base64 is in it.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replace(/[\s\0]+/g, "");
  let end = compact.length;
  while (compact[end - 1] === "=") end--;
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (let at = 0; at < end; at++) {
    const six = SIX_BITS[compact.charCodeAt(at)] ?? 255;
    if (six === 255) return undefined;
    bits = ((bits << 6) | six) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length++] = (bits >> count) & 0xff;
    }
  }
  return bytes;
}

/** Encodes bytes to base64, with padding and without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    pieces.push(
      ALPHABET.charAt(bits >> 18),
      ALPHABET.charAt((bits >> 12) & 63),
      second === undefined ? "=" : ALPHABET.charAt((bits >> 6) & 63),
      third === undefined ? "=" : ALPHABET.charAt(bits & 63),
    );
  }
  return pieces.join("");
}

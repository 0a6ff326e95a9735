const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const sixBitsByCode = new Map<number, number>(Array.from(ALPHABET, (letter, value) => [letter.charCodeAt(0), value]));

/**
 * Decodes base64. Anything outside the alphabet is passed over, padding ends a group and not the text (some producers
 * join padded pieces), and bits left over at the end are dropped: never fails.
 */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let bitCount = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3d) bitCount = 0;
    const value = sixBitsByCode.get(code);
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xfff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[length++] = (bits >> bitCount) & 0xff;
  }
  return bytes.subarray(0, length);
}

import { binaryFromBytes } from "./binary-text.ts";
import { withoutUtf16 } from "./utf16.ts";

/** Tells whether a file that starts with these bytes (some dozens suffice) is one of cards. */
export function looksLikeVcard(head: Uint8Array): boolean {
  const start = binaryFromBytes(withoutUtf16(head.subarray(0, 1024)));
  return /^(?:\s|\0|\xef\xbb\xbf)*BEGIN[ \t]*:[ \t]*VCARD/i.test(start);
}

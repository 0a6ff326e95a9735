/** IBM code page 437, upper half: what names are in where an archive does not say. */
const CP437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
const MAX_DEPTH = 40;
const MAX_LENGTH = 4096;

export interface ExtraField {
  readonly id: number;
  readonly data: Uint8Array;
}

/**
 * Decodes a name in an archive: UTF-8 where the archive says so, or where the bytes can be nothing else
 * (macOS leaves the flag out); else code page 437. Control characters become a visible sign.
 */
export function decodeZipName(raw: Uint8Array, flags: number, extra: readonly ExtraField[]): string {
  // Version 1, then a checksum of the plain name, then the name in UTF-8.
  const unicode = extra.find(({ id, data }) => id === UNICODE_PATH && data[0] === 1)?.data.subarray(5);
  const bytes = unicode ?? raw;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if ((flags & UTF8_FLAG) !== 0 || unicode !== undefined) return new TextDecoder().decode(bytes);
    return Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : (CP437[byte - 128] ?? ""))).join("");
  }
}

export type ZipPath =
  { readonly kind: "path"; readonly segments: readonly string[] } | { readonly kind: "refused"; readonly why: string };

/**
 * Takes a name apart into the folders it names. Names are never put on the file system; one that would
 * lead out of the archive was made to do harm, and its entry is not read.
 */
export function readZipPath(name: string): ZipPath {
  const path = name.replaceAll("\\", "/");
  if (path.includes("\0")) return { kind: "refused", why: "holds a zero byte" };
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return { kind: "refused", why: "starts at the root of a disk" };
  if (path.length > MAX_LENGTH) return { kind: "refused", why: `is longer than ${MAX_LENGTH} characters` };
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.includes("..")) return { kind: "refused", why: "leads out of the archive" };
  if (segments.length > MAX_DEPTH) return { kind: "refused", why: `lies more than ${MAX_DEPTH} folders deep` };
  return { kind: "path", segments };
}

/** Makes a name from an archive fit to be shown: no control characters, and not endless. */
export function showZipName(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, "\uFFFD");
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}

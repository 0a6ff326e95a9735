/** Decodes quoted-printable binary text; a stray `=` at the end goes, any other stays as it is. */
export function decodeQuotedPrintable(binary: string): string {
  return binary
    .replace(/=[ \t]*$/, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

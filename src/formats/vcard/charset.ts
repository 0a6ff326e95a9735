import { bytesFromBinary, isAscii } from "./binary-text.ts";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const windows1252 = new TextDecoder("windows-1252");

export interface DecodedText {
  readonly text: string;
  /** What was odd, in words for the person. */
  readonly problem?: string;
}

/**
 * Decodes binary text by its declared encoding. Without one it is UTF-8, or, where the bytes are no UTF-8,
 * windows-1252, as old Outlook and phones write it.
 */
export function decodeCharset(binary: string, charset: string | undefined): DecodedText {
  const label = charset?.toLowerCase();
  // Seven-bit encodings such as ISO-2022-JP are all ASCII and still need decoding.
  if (isAscii(binary) && (label === undefined || !/2022|utf-?16|hz/.test(label))) return { text: binary };
  const bytes = bytesFromBinary(binary);
  if (label !== undefined && label !== "utf-8" && label !== "utf8") {
    const decoder = decoderOf(label);
    if (decoder !== undefined) return { text: decoder.decode(bytes) };
    return { ...decodeUndeclared(bytes), problem: `has an encoding that is not known, "${charset}"` };
  }
  if (label === undefined) return decodeUndeclared(bytes);
  const text = decodeStrictly(bytes);
  // Android cuts long values in the middle of a character, and says UTF-8: windows-1252 would be wrong.
  return text === undefined ? { text: lenientUtf8.decode(bytes), problem: "holds bytes that are not UTF-8" } : { text };
}

function decodeUndeclared(bytes: Uint8Array): DecodedText {
  const text = decodeStrictly(bytes);
  return text === undefined
    ? { text: windows1252.decode(bytes), problem: "is not UTF-8 and was read as windows-1252" }
    : { text };
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

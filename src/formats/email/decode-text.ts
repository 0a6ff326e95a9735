import { decodeBase64 } from "./base64.ts";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const windows1252 = new TextDecoder("windows-1252");
const utf16 = new TextDecoder("utf-16be");

/** Names that mail programs write for encodings which the decoder knows by another name. */
const ENCODINGS_BY_LABEL: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  "windows-932": "shift_jis",
  cp936: "gbk",
  "windows-936": "gbk",
  cp949: "euc-kr",
  uhc: "euc-kr",
  cp950: "big5",
  "windows-950": "big5",
  eucjp: "euc-jp",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-8859-8-e": "iso-8859-8",
};

/** Labels under which producers put anything at all: old Outlook and mutt among them. */
const MEANINGLESS_LABELS = new Set([
  "us-ascii",
  "ascii",
  "unknown",
  "x-unknown",
  "unknown-8bit",
  "default_charset",
  "x-user-defined",
  "8bit",
]);

const decodersByLabel = new Map<string, TextDecoder>();

/** Decodes bytes of a named charset. An unknown one counts as unnamed; broken sequences become U+FFFD: never fails. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  const label = charset.trim().toLowerCase();
  if (label === "utf-7" || label === "unicode-1-1-utf-7") return decodeUtf7(windows1252.decode(bytes), "+");
  if (MEANINGLESS_LABELS.has(label)) return decodeUnnamed(bytes);
  const decoder = decodersByLabel.get(label) ?? openDecoder(label);
  return decoder === undefined ? decodeUnnamed(bytes) : decoder.decode(bytes);
}

/** Decodes bytes of which nobody says what they are: UTF-8 when they are valid as such, else Windows-1252. */
export function decodeUnnamed(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** Decodes UTF-7 with its `+`, or IMAP's variant of it with `&`, in which folder names stand on disk (`Entw&APw-rfe`). */
export function decodeUtf7(text: string, shift: "+" | "&"): string {
  const pattern = shift === "+" ? /\+([A-Za-z0-9/+]*)-?/g : /&([A-Za-z0-9,+]*)-/g;
  return text.replace(pattern, (_, letters: string) =>
    letters === "" ? shift : utf16.decode(decodeBase64(letters.replaceAll(",", "/"))),
  );
}

function openDecoder(label: string): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder(ENCODINGS_BY_LABEL[label] ?? label);
    decodersByLabel.set(label, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}

import { HEAD_BYTES } from "./read-head.ts";
import { decodePiece } from "./text-bytes.ts";

/** What a file seems to be, in words that can stand after "seen". */
export interface Seen {
  readonly words: string;
  /** True for what is the same wherever it is found (a picture), and is reported once with a count. */
  readonly isCommon: boolean;
}

/** Beginnings by which files are told that are no source; offset, bytes in Latin-1, words. */
const BEGINNINGS: readonly (readonly [offset: number, bytes: string, words: string])[] = [
  [0, "\xff\xd8\xff", "a picture"],
  [0, "\x89PNG", "a picture"],
  [0, "GIF8", "a picture"],
  [8, "WEBP", "a picture"],
  [4, "ftyphei", "a picture"],
  [4, "ftypmif", "a picture"],
  [0, "II*\0", "a picture"],
  [0, "MM\0*", "a picture"],
  [4, "ftyp", "a video or sound"],
  [0, "ID3", "a video or sound"],
  [0, "%PDF", "a PDF document"],
  [0, "SQLite format 3\0", "a database of another program"],
  [0, "// <!-- <mdb:mork", "a mail program's index"],
  [0, "\x1f\x8b", "a gzip file, which has to be unpacked first"],
  [0, "BZh", "a bzip2 file, which has to be unpacked first"],
  [0, "\xfd7zXZ\0", "an xz file, which has to be unpacked first"],
  [0, "7z\xbc\xaf\x27\x1c", "a 7z archive, which has to be unpacked first"],
  [0, "Rar!", "a rar archive, which has to be unpacked first"],
  [257, "ustar", "a tar archive, which has to be unpacked first"],
  [0, "!BDN", "an Outlook data file, whose folders Outlook can export"],
  [0, "\xd0\xcf\x11\xe0", "an old Office or Outlook file"],
  [0, "bplist", "a program's settings"],
];

const COMMON_TEXTS: readonly (readonly [start: RegExp, words: string])[] = [
  [/^\s*<(?:!doctype html|html)/i, "a web page"],
  [/^\s*<svg/i, "a picture"],
  [/^\s*<\?xml/i, "an XML file"],
  [/^\s*[[{]\s*["[{\]}]/, "a JSON file"],
];

const SHOWN_CHARACTERS = 40;
/** One control character in so many bytes; packed or random bytes have one in nine. */
const MOST_CONTROLS = 32;

/** Says what a file that is no source seems to be, from its first bytes. */
export function describeBytes(head: Uint8Array): Seen {
  const beginning = describeBeginning(head);
  if (beginning !== undefined) return beginning;
  if (!isText(head)) return { words: "a file that is not text", isCommon: true };
  return { words: `a text file beginning with "${shorten(decodePiece(head.subarray(0, 512)))}"`, isCommon: false };
}

/** Says what is told by its very beginning, whatever may follow; undefined for all else. */
export function describeBeginning(head: Uint8Array): Seen | undefined {
  if (head.length === 0) return { words: "an empty file", isCommon: true };
  const start = Buffer.from(head.subarray(0, 512)).toString("latin1");
  const beginning = BEGINNINGS.find(([offset, bytes]) => start.startsWith(bytes, offset));
  if (beginning !== undefined) return { words: beginning[2], isCommon: true };
  const blanks = describeBlanks(head);
  if (blanks !== undefined) return { words: blanks, isCommon: true };
  const text = decodePiece(head.subarray(0, 512)).replace(/^\uFEFF/, "");
  const common = COMMON_TEXTS.find(([pattern]) => pattern.test(text));
  return common === undefined ? undefined : { words: common[1], isCommon: true };
}

const BLANKS = new Set([0, 9, 10, 11, 12, 13, 32, 0xef, 0xbb, 0xbf, 0xff, 0xfe]);

/** A crash or an unfinished copy leaves zeros. */
function describeBlanks(head: Uint8Array): string | undefined {
  if (!head.every((byte) => BLANKS.has(byte))) return undefined;
  const what = head.every((byte) => byte === 0) ? "zeros" : "blanks";
  return `a file ${head.length < HEAD_BYTES ? "of" : "that begins with"} nothing but ${what}`;
}

/**
 * Tells whether bytes can be text in one of the encodings that are read: hardly any control characters but those of
 * layout. A few are in what people paste into a message.
 */
export function isText(head: Uint8Array): boolean {
  const isWide =
    head[0] === 0xff || head[0] === 0xfe || (head[1] === 0 && head[3] === 0) || (head[0] === 0 && head[2] === 0);
  if (isWide) return true;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  return controls * MOST_CONTROLS <= head.length;
}

/** One line, quotes and control characters made harmless. */
export function shorten(text: string, most = SHOWN_CHARACTERS): string {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replaceAll('"', "'")
    .trim();
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : line;
}

import type { ChatForm } from "./chat-forms.ts";
import { describeBeginning, describeBytes, isText } from "./describe-bytes.ts";
import type { InputFile } from "./input-file.ts";
import { mailBytes } from "./mail-bytes.ts";
import { readHead } from "./read-head.ts";
import type { TableForm } from "./recognise-table.ts";
import { once, textBytes, wholeOf } from "./text-bytes.ts";

export type FileForm = "vcard" | "calendar" | "mbox" | "message" | "monica" | "nametag" | TableForm | ChatForm;

export type Recognised =
  | {
      readonly kind: "known";
      readonly form: FileForm;
      /** True when it holds a single card or entry: then it is one of a folder's, as CardDAV and CalDAV tools write them. */
      readonly isSingle: boolean;
      /** What it calls itself, where it does. */
      readonly name?: string;
    }
  | { readonly kind: "zip" }
  /** `words` can stand after "seen"; what is common is reported once, with a count. */
  | { readonly kind: "unknown"; readonly words: string; readonly isCommon: boolean };

/** A card with a large photo is longer than the head that is looked at. */
const LARGEST_SINGLE_BYTES = 4 * 1024 ** 2;

/** Files that systems and mail programs leave everywhere, and that nobody means to import. */
const LITTER: readonly (readonly [name: RegExp, words: string])[] = [
  [/^(?:\.DS_Store|\._.*|\.localized|Icon\r|Thumbs\.db|desktop\.ini|\.directory)$/i, "a file of the file manager"],
  [
    /^(?:dovecot[.-].*|courier.*|maildirfolder|subscriptions|\.mbsyncstate.*|\.uidvalidity.*|.*\.msf)$/i,
    "a mail program's index",
  ],
  [/^\./, "a hidden file"],
];

/** An envelope line, Apple Mail's length of the message, or a field. */
const MAY_BE_MAIL = /^\s*(?:From |\d{1,10} *\r?\n|[!-9;-~]{1,76}[ \t]*:)/;

/** Marks of encoding and direction aside: a date, JSON, XML, a database. */
const MAY_BE_CHAT = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\xe2\x80\x8e|\s)*(?:[[{<\d]|window\.YTD|SQLite format 3)/;

/** Tells what a file inside a folder is, its content before its name; the name tells only what need not be opened. */
export async function recogniseInFolder(file: InputFile, name: string): Promise<Recognised> {
  const litter = LITTER.find(([pattern]) => pattern.test(name));
  return litter === undefined ? await recogniseFile(file) : { kind: "unknown", words: litter[1], isCommon: true };
}

/**
 * Tells by its first bytes what a file is. The formats are loaded only when the bytes may be theirs:
 * each costs some hundredths of a second to load.
 */
export async function recogniseFile(file: InputFile): Promise<Recognised> {
  const { bytes: head, isWhole } = await readHead(file);
  const start = startOf(head);
  if (/^PK(?:\x03\x04|\x05\x06)/.test(start)) return { kind: "zip" };
  if (/^[^:]{0,40}BEGIN[ \t]*:[ \t]*V/i.test(start)) {
    const known = await recogniseBlocks(head, isWhole || (file.sizeBytes ?? Infinity) <= LARGEST_SINGLE_BYTES);
    if (known !== undefined) return known;
  }
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s)*\{/.test(start)) {
    const known = await recogniseProgram(head);
    if (known !== undefined) return known;
  }
  if (MAY_BE_CHAT.test(start)) {
    const known = await recogniseConversations(head, file.path);
    if (known !== undefined) return known;
  }
  // What is told by its first bytes is no mail and no table. Mail is asked for before text: letters hold any bytes.
  if (describeBeginning(head) === undefined) {
    const known = (await recogniseMail(head)) ?? (isText(head) ? await recogniseRows(head, file.path) : undefined);
    if (known !== undefined) return known;
  }
  return { kind: "unknown", ...describeBytes(head) };
}

async function recogniseBlocks(head: Uint8Array, isSmall: boolean): Promise<Recognised | undefined> {
  const text = Buffer.from(head).toString("latin1").replaceAll("\0", "");
  const { looksLikeVcard } = await import("../../formats/vcard/looks-like-vcard.ts");
  if (looksLikeVcard(head)) {
    return { kind: "known", form: "vcard", isSingle: isSmall && countOf(text, /^BEGIN[ \t]*:[ \t]*VCARD/gim) <= 1 };
  }
  const { looksLikeCalendar } = await import("../../formats/ical/looks-like-calendar.ts");
  if (!looksLikeCalendar(head)) return undefined;
  const { readCalendarName } = await import("../../formats/ical/calendar-head.ts");
  const uids = new Set(text.match(/^UID[:;].*$/gim)?.map((line) => line.trim()));
  const { name } = readCalendarName(head);
  const isSingle = isSmall && name === undefined && uids.size <= 1;
  return { kind: "known", form: "calendar", isSingle, ...(name === undefined ? {} : { name }) };
}

/** Exports of other programs that keep contacts. */
async function recogniseProgram(head: Uint8Array): Promise<Recognised | undefined> {
  const text = new TextDecoder().decode(await wholeOf(textBytes(once(head.subarray(0, 16_384)))));
  const { isMonica } = await import("../../formats/monica/recognise-monica.ts");
  if (isMonica(text)) return { kind: "known", form: "monica", isSingle: false };
  const { isNametag } = await import("../../formats/nametag/recognise-nametag.ts");
  return isNametag(text) ? { kind: "known", form: "nametag", isSingle: false } : undefined;
}

async function recogniseConversations(head: Uint8Array, path: string): Promise<Recognised | undefined> {
  const { recogniseChat } = await import("./recognise-chat.ts");
  const chat = await recogniseChat(head, path);
  if (chat === undefined) return undefined;
  return chat.kind === "chat"
    ? { kind: "known", form: chat.form, isSingle: false }
    : { kind: "unknown", words: chat.words, isCommon: true };
}

async function recogniseMail(head: Uint8Array): Promise<Recognised | undefined> {
  const bytes = await wholeOf(mailBytes(once(head)));
  if (!MAY_BE_MAIL.test(startOf(bytes))) return undefined;
  const { looksLikeMbox, looksLikeMessage } = await import("../../formats/email/looks-like-mail.ts");
  if (looksLikeMbox(bytes)) return { kind: "known", form: "mbox", isSingle: false };
  return looksLikeMessage(bytes) ? { kind: "known", form: "message", isSingle: false } : undefined;
}

async function recogniseRows(head: Uint8Array, path: string): Promise<Recognised | undefined> {
  const { recogniseTable } = await import("./recognise-table.ts");
  const table = await recogniseTable(head, path);
  if (table === undefined) return undefined;
  return table.kind === "table"
    ? { kind: "known", form: table.form, isSingle: false }
    : { kind: "unknown", words: table.words, isCommon: false };
}

function startOf(head: Uint8Array): string {
  return Buffer.from(head.subarray(0, 4096)).toString("latin1").replaceAll("\0", "");
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

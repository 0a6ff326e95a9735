import { detached } from "../../core/cut-text.ts";
import { cleanText } from "./clean-text.ts";
import { decodeUnnamed } from "./decode-text.ts";
import { decodeEncodedWords } from "./encoded-words.ts";
import { DELIVERED_TO_FIELDS, isWantedField } from "./known-fields.ts";
import { parseMessageIds, repliedId } from "./message-ids.ts";
import { rememberRecent } from "../../core/recent.ts";
import { type AddressList, NO_ADDRESSES, parseAddresses } from "./parse-addresses.ts";

/** What the header block of a message says, as far as Kith looks at it. */
export interface MailHeaders {
  readonly from: AddressList;
  readonly sender: AddressList;
  readonly to: AddressList;
  readonly cc: AddressList;
  readonly bcc: AddressList;
  /** Where it was put into a mailbox, as the delivering servers noted it. */
  readonly deliveredTo: AddressList;
  /** Decoded, on one line, at most 500 characters; empty where there is none. */
  readonly subject: string;
  readonly messageId: string | undefined;
  /** The message that In-Reply-To names. */
  readonly inReplyTo: string | undefined;
  /** From the thread's first message on. */
  readonly references: readonly string[];
  /** All wanted fields by name in lower case: unfolded, not decoded, in their order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

const MAX_SUBJECT_LENGTH = 500;
/** A field repeated more often is a loop's work (Received, Delivered-To). */
const MAX_REPEATS = 100;
const NO_VALUES: readonly string[] = [];

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a header block: only the wanted fields, folded lines joined, encoded words and raw 8-bit text decoded. Repeated
 * address fields count together (some programs write one To per recipient); of other fields the first counts. Lines that
 * are no fields are passed over, among them the envelope lines that Thunderbird leaves inside (`>From - …`). Never fails.
 */
export function parseHeaders(head: Uint8Array): MailHeaders {
  const fields = readFields(textOf(head));
  const addresses = (name: string): AddressList => readAddresses(fields.get(name) ?? NO_VALUES);
  return {
    from: addresses("from"),
    sender: addresses("sender"),
    to: addresses("to"),
    cc: addresses("cc"),
    bcc: addresses("bcc"),
    deliveredTo: readDeliveredTo(fields),
    subject: cleanText(decodeEncodedWords((fields.get("subject")?.[0] ?? "").slice(0, 8000)), MAX_SUBJECT_LENGTH),
    messageId: parseMessageIds(fields.get("message-id")?.[0] ?? "")[0],
    inReplyTo: repliedId(fields.get("in-reply-to")?.[0] ?? ""),
    references: parseMessageIds(joinedValues(fields.get("references"))),
    fields,
  };
}

/** So many lists of addresses are remembered: those of a large mailbox's regular correspondents. */
const LISTS_REMEMBERED = 8000;
const MAX_REMEMBERED_LENGTH = 200;
const recentLists = rememberRecent(LISTS_REMEMBERED, parseAddresses);

function readAddresses(values: readonly string[]): AddressList {
  if (values.length === 0) return NO_ADDRESSES;
  const text = values.length === 1 ? (values[0] ?? "") : values.join(", ");
  return text.length > MAX_REMEMBERED_LENGTH ? parseAddresses(text) : recentLists.of(text);
}

function readDeliveredTo(fields: ReadonlyMap<string, readonly string[]>): AddressList {
  const values: string[] = [];
  for (const name of DELIVERED_TO_FIELDS) values.push(...(fields.get(name) ?? NO_VALUES));
  return readAddresses(values);
}

function joinedValues(values: readonly string[] = NO_VALUES): string {
  return values.length === 1 ? (values[0] ?? "") : values.join(" ");
}

/** Gives the first field of that name, unfolded and not decoded; empty where there is none. */
export function fieldText(headers: MailHeaders, name: string): string {
  return headers.fields.get(name)?.[0] ?? "";
}

function readFields(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let values: string[] | undefined;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const first = text.charCodeAt(start);
    if (first === 0x20 || first === 0x09) {
      if (values !== undefined) values[values.length - 1] += ` ${text.slice(start, end).trim()}`;
    } else {
      values = openField(fields, text, start, end);
    }
    start = end + 1;
  }
  return fields;
}

/** Adds the field that begins on this line; gives the list at whose end its value stands, or nothing for an unwanted one. */
function openField(fields: Map<string, string[]>, text: string, start: number, end: number): string[] | undefined {
  const colon = text.indexOf(":", start);
  if (colon <= start || colon >= end || colon - start > 80) return undefined;
  const name = wantedName(text, start, colon);
  if (name === "") return undefined;
  const value = text.slice(colon + 1, end).trim();
  const values = fields.get(name);
  if (values === undefined) {
    const first = [value];
    fields.set(name, first);
    return first;
  }
  if (values.length === MAX_REPEATS) return undefined;
  values.push(value);
  return values;
}

interface KnownName {
  readonly written: string;
  /** In lower case; the empty text stands for a field that nobody wants. */
  readonly name: string;
}

/** Names as they were last written, each at a place made of its length and a few letters: mail repeats them. */
const knownNames: KnownName[] = Array.from({ length: 256 }, () => ({ written: "", name: "" }));

function wantedName(text: string, start: number, end: number): string {
  const length = end - start;
  const place = (length * 31 + text.charCodeAt(start) * 7 + text.charCodeAt(end - 1) * 13) & 255;
  let known = knownNames[place];
  if (known?.written.length !== length || !text.startsWith(known.written, start)) {
    const written = text.slice(start, end);
    const folded = written.trimEnd().toLowerCase();
    known = { written: detached(written), name: isWantedField(folded) ? detached(folded) : "" };
    knownNames[place] = known;
  }
  return known.name;
}

/** Decodes the block as UTF-8, or where it is not that, each line by itself: one Latin-1 name must not spoil the rest. */
function textOf(head: Uint8Array): string {
  let text: string;
  try {
    text = strictUtf8.decode(head);
  } catch {
    const lines: string[] = [];
    for (let start = 0; start < head.length;) {
      const newline = head.indexOf(10, start);
      const end = newline === -1 ? head.length : newline + 1;
      lines.push(decodeUnnamed(head.subarray(start, end)));
      start = end;
    }
    text = lines.join("");
  }
  // Crashes of Thunderbird leave runs of NUL behind.
  return text.includes("\u0000") ? text.replaceAll("\u0000", "") : text;
}

import { decodeUnnamed } from "./decode-text.ts";
import { parseEnvelopeLine } from "./envelope-line.ts";

/** Fields that hardly anything but mail begins lines with. */
const MAIL_FIELDS = new Set(
  "from to cc subject date message-id received return-path delivered-to reply-to sender in-reply-to references mime-version x-mozilla-status x-gm-thrid envelope-to x-original-to dkim-signature".split(
    " ",
  ),
);
/** One of these at least: `Subject:` and `Date:` head many a note. */
const DECISIVE_FIELDS = new Set(["from", "received", "return-path", "message-id", "delivered-to"]);
const FIELD_LINE = /^([!-9;-~]{1,76})[ \t]*:/;
const MAX_HEAD = 16 * 1024;
const MAX_FIELDS = 60;

/** Tells by the beginning of a file whether it is an mbox: an envelope line, and headers after it. */
export function looksLikeMbox(head: Uint8Array): boolean {
  const lines = firstLines(head);
  const [envelope = "", ...rest] = lines;
  if (!envelope.startsWith("From ")) return false;
  const headers = rest.filter((line) => !/^>+From /.test(line));
  const first = FIELD_LINE.exec(headers[0] ?? "")?.[1]?.toLowerCase();
  if (first === undefined) return false;
  if (parseEnvelopeLine(envelope) !== undefined) return MAIL_FIELDS.has(first) || countMailFields(headers) > 0;
  // Without a date in it the line says little: then the headers have to be a message's.
  return holdsMessage(headers);
}

/**
 * Tells by the beginning of a file whether it is one message (.eml, a Maildir's file): nothing but header lines up to
 * the first empty one, at least two of them mail's, and one that only mail has. A CSV or vCard never is.
 */
export function looksLikeMessage(head: Uint8Array): boolean {
  const lines = firstLines(head);
  // Apple Mail's .emlx begins with the message's length.
  return holdsMessage(/^\d{1,10} *$/.test(lines[0] ?? "") ? lines.slice(1) : lines);
}

function holdsMessage(lines: readonly string[]): boolean {
  const names = fieldNames(lines);
  return names !== undefined && countMailFields(lines) >= 2 && names.some((name) => DECISIVE_FIELDS.has(name));
}

function countMailFields(lines: readonly string[]): number {
  return new Set(fieldNames(lines)?.filter((name) => MAIL_FIELDS.has(name))).size;
}

/** Names the fields up to the empty line; undefined when a line among them is none. */
function fieldNames(lines: readonly string[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const line of lines) {
    if (line === "" || names.length === MAX_FIELDS) break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    const name = FIELD_LINE.exec(line)?.[1];
    if (name === undefined) return undefined;
    names.push(name.toLowerCase());
  }
  return names;
}

/** Gives the first whole lines, without byte-order mark and blank lines before them. */
function firstLines(head: Uint8Array): readonly string[] {
  const text = decodeUnnamed(head.subarray(0, MAX_HEAD)).replaceAll("\u0000", "");
  const lines = text.replace(/^[\ufeff\s]+/, "").split(/\r?\n/);
  // The last one may be cut.
  return head.length > MAX_HEAD ? lines.slice(0, -1) : lines;
}

import { decodeUnnamed } from "./decode-text.ts";
import { type EnvelopeLine, parseEnvelopeLine } from "./envelope-line.ts";
import { findBytes, type FindBytes } from "./find-bytes.ts";
import { createMessageScanner, type MessageScanner, type ScannedMessage } from "./scan-message.ts";

/** One message of an mbox, and where it begins: at its envelope line. */
export interface MboxMessage extends ScannedMessage {
  readonly offset: number;
  /** Undefined for text before the first envelope line. */
  readonly envelope: EnvelopeLine | undefined;
}

export interface MboxSplitter {
  /** Takes the next bytes of the file, and gives the messages that ended in them. Keeps no reference to the bytes. */
  push(chunk: Uint8Array): readonly MboxMessage[];
  /** Ends the file, and gives the last message, however truncated. Call it once. */
  end(): readonly MboxMessage[];
}

/** An envelope line with the header line after it is shorter than this; a longer one is text. */
const MAX_LINE = 1000;
const MAX_LOOKAHEAD = 2 * MAX_LINE;
const LF = 10;
const NEWLINE_FROM = new TextEncoder().encode("\nFrom ");
/** After a crash Thunderbird goes on behind a run of NUL, in the middle of what was a line. */
const NUL_FROM = new TextEncoder().encode("\u0000From ");
const NUL = Uint8Array.of(0);
const NOTHING = new Uint8Array(0);

const HEADER_LINE = /^[!-9;-~]{1,76}[ \t]*:/;
const KNOWN_HEADER_LINE =
  /^(from|to|cc|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type|x-mozilla-status|x-gm-thrid|status|sender|reply-to)[ \t]*:/i;
/** Thunderbird leaves a quoted envelope line among the headers of what it moved: `>From - Thu Feb 05 …`. */
const QUOTED_ENVELOPE = /^>+From /;

/** What a possible envelope line turned out to be; `more` when the bytes end before it can be told. */
type Verdict =
  | { readonly kind: "separator"; readonly envelope: EnvelopeLine; readonly end: number }
  | { readonly kind: "text" | "more" };

/**
 * Splits an mbox that arrives in chunks, and scans the headers of each message. A line that begins with "From " begins
 * a message when it holds a date and a header line follows; a blank line before it is not asked for (many exporters
 * leave it out), and Content-Length is not looked at (it is wrong as soon as a message was edited). Memory is bounded by
 * the chunk and the scanner, whatever stands in the file. `find` may be a faster search than ours.
 */
export function createMboxSplitter(find: FindBytes = findBytes): MboxSplitter {
  /** Bytes of which it cannot be told yet whether they begin a message; the file's `offset` is that of their first. */
  let held: Uint8Array = NOTHING;
  let offset = 0;
  let current: { scanner: MessageScanner; offset: number; envelope: EnvelopeLine | undefined } | undefined;
  /** How this file's own first envelope line looks decides what else counts as one. */
  let holdsPatches = false;
  let isUndated = false;

  function advance(buffer: Uint8Array, isLast: boolean): readonly MboxMessage[] {
    const messages: MboxMessage[] = [];
    let from = 0;
    if (current === undefined) {
      const at = firstText(buffer);
      if (at === buffer.length || (!isLast && buffer.length - at < MAX_LOOKAHEAD)) return hold(buffer, at, messages);
      from = begin(buffer, at);
    }
    const nextCandidate = candidates(buffer, find, from);
    for (let at = nextCandidate(from); at !== -1;) {
      const verdict = judge(buffer, at + 1, isLast);
      if (verdict.kind === "more") {
        current?.scanner.add(buffer.subarray(from, at));
        return hold(buffer, at, messages);
      }
      if (verdict.kind === "separator") {
        current?.scanner.add(buffer.subarray(from, at));
        finish(messages);
        start(offset + at + 1, verdict.envelope);
        from = verdict.end + 1;
      }
      at = nextCandidate(verdict.kind === "separator" ? verdict.end : at + 1);
    }
    const kept = isLast ? buffer.length : Math.max(from, buffer.length - possibleStart(buffer));
    current?.scanner.add(buffer.subarray(from, kept));
    return hold(buffer, kept, messages);
  }

  /** Begins the first message, and gives where its headers begin. */
  function begin(buffer: Uint8Array, at: number): number {
    const line = lineAt(buffer, at);
    if (!line.startsWith("From ")) {
      start(offset + at, undefined);
      return at;
    }
    const envelope = parseEnvelopeLine(line);
    holdsPatches = envelope?.isPatch ?? false;
    isUndated = envelope === undefined;
    start(offset + at, envelope ?? { sender: line.slice(5).trim(), isPatch: false });
    const newline = buffer.indexOf(LF, at);
    return newline === -1 ? buffer.length : newline + 1;
  }

  function judge(buffer: Uint8Array, at: number, isLast: boolean): Verdict {
    const end = buffer.indexOf(LF, at);
    if (!isLast && buffer.length - at < MAX_LOOKAHEAD && !hasHeaderLine(buffer, end)) return { kind: "more" };
    if (end === -1 || end - at > MAX_LINE) return { kind: "text" };
    const next = lineAfterQuoted(buffer, end + 1);
    const line = lineAt(buffer, at);
    const envelope = parseEnvelopeLine(line);
    if (envelope === undefined) {
      if (!isUndated || !KNOWN_HEADER_LINE.test(next)) return { kind: "text" };
      return { kind: "separator", envelope: { sender: line.slice(5).trim(), isPatch: false }, end };
    }
    // A patch pasted or attached in a letter begins with an envelope line of its own.
    if (!HEADER_LINE.test(next) || (envelope.isPatch && !holdsPatches)) return { kind: "text" };
    return { kind: "separator", envelope, end };
  }

  function start(at: number, envelope: EnvelopeLine | undefined): void {
    current = { scanner: createMessageScanner(), offset: at, envelope };
  }

  function finish(messages: MboxMessage[]): void {
    if (current === undefined) return;
    messages.push({ ...current.scanner.finish(), offset: current.offset, envelope: current.envelope });
    current = undefined;
  }

  function hold(buffer: Uint8Array, from: number, messages: readonly MboxMessage[]): readonly MboxMessage[] {
    held = buffer.slice(from);
    offset += from;
    return messages;
  }

  return {
    push: (chunk) => advance(held.length === 0 ? chunk : joined(held, chunk), false),
    end() {
      const messages = [...advance(held, true)];
      finish(messages);
      return messages;
    },
  };
}

/** Gives a function that finds the next byte before "From ", newline or NUL; its argument may only grow. */
function candidates(buffer: Uint8Array, find: FindBytes, start: number): (from: number) => number {
  let newline = find(buffer, NEWLINE_FROM, start);
  // One look for any NUL, instead of a second search, spares nearly all files nearly all of its cost.
  const firstNul = find(buffer, NUL, start);
  let nul = firstNul === -1 ? -1 : find(buffer, NUL_FROM, firstNul);
  return (from) => {
    if (newline !== -1 && newline < from) newline = find(buffer, NEWLINE_FROM, from);
    if (nul !== -1 && nul < from) nul = find(buffer, NUL_FROM, from);
    if (newline === -1 || nul === -1) return Math.max(newline, nul);
    return Math.min(newline, nul);
  };
}

/** Gives how many bytes at the end could be the beginning of "\nFrom ". */
function possibleStart(buffer: Uint8Array): number {
  for (let length = NEWLINE_FROM.length - 1; length > 0; length--) {
    const from = buffer.length - length;
    const first = buffer[from];
    if (first !== LF && first !== 0) continue;
    let matches = 1;
    while (matches < length && buffer[from + matches] === NEWLINE_FROM[matches]) matches++;
    if (matches === length) return length;
  }
  return 0;
}

/** Finds the first byte that is neither byte-order mark nor blank. */
function firstText(buffer: Uint8Array): number {
  let at = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  while (at < buffer.length && (buffer[at] ?? 0) <= 0x20) at++;
  return at;
}

/** Tells whether the line that would hold the first header is there in full. */
function hasHeaderLine(buffer: Uint8Array, envelopeEnd: number): boolean {
  if (envelopeEnd === -1) return false;
  const next = lineAfterQuoted(buffer, envelopeEnd + 1);
  return HEADER_LINE.test(next);
}

/** Gives the line at this place, or the first one after it that is no quoted envelope line. */
function lineAfterQuoted(buffer: Uint8Array, start: number): string {
  let at = start;
  for (let lines = 0; lines < 3; lines++) {
    const line = lineAt(buffer, at);
    if (!QUOTED_ENVELOPE.test(line)) return line;
    const newline = buffer.indexOf(LF, at);
    if (newline === -1) return "";
    at = newline + 1;
  }
  return "";
}

function lineAt(buffer: Uint8Array, at: number): string {
  const bytes = buffer.subarray(at, at + MAX_LINE);
  const newline = bytes.indexOf(LF);
  return decodeUnnamed(newline === -1 ? bytes : bytes.subarray(0, newline));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

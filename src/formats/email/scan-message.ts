import { bodyBytesWanted } from "./delivery-report.ts";
import { type MailHeaders, parseHeaders } from "./parse-headers.ts";

/** What is kept of one message: its headers, and of the body only what a delivery report says first. */
export interface ScannedMessage {
  /** Undefined when the header block was longer than anything sane. */
  readonly headers: MailHeaders | undefined;
  readonly report: Uint8Array;
}

/** Longer header blocks are not mail: a body without its blank line, or an attack. */
export const MAX_HEAD_BYTES = 256 * 1024;

const LF = 10;
const CR = 13;
const NOTHING = new Uint8Array(0);

export interface MessageScanner {
  /** Takes the next bytes of the message; cheap once the headers are over. Keeps no reference to them. */
  add(bytes: Uint8Array): void;
  /** Tells whether more bytes could still change what is kept. */
  wantsMore(): boolean;
  /** Ends the message, also in the middle of its headers: a truncated message gives what there is. */
  finish(): ScannedMessage;
}

/**
 * Scans one message that arrives in pieces. Memory is bounded by `MAX_HEAD_BYTES` and the report's 64 kB, whatever the
 * size of the message.
 */
export function createMessageScanner(): MessageScanner {
  let head = NOTHING;
  let headLength = 0;
  let state: "start" | "head" | "body" | "too-large" = "start";
  let headers: MailHeaders | undefined;
  let report = NOTHING;
  let wanted = 0;

  function add(bytes: Uint8Array): void {
    if (state === "body") takeBody(bytes);
    else if (state === "start") takeStart(bytes);
    else if (state === "head") takeHead(bytes);
  }

  /** Passes over blank lines before the first header, which some exporters write. */
  function takeStart(bytes: Uint8Array): void {
    const first = bytes.findIndex((byte) => byte !== LF && byte !== CR && byte !== 0);
    if (first === -1) return;
    state = "head";
    const rest = bytes.subarray(first);
    const end = headEnd(rest, rest.length, 0);
    if (end === -1) takeHead(rest);
    else openBody(rest.subarray(0, end), rest.subarray(end));
  }

  function takeHead(bytes: Uint8Array): void {
    const searchFrom = Math.max(0, headLength - 3);
    if (headLength + bytes.length > head.length) head = grown(head, headLength, headLength + bytes.length);
    head.set(bytes, headLength);
    headLength += bytes.length;
    const end = headEnd(head, headLength, searchFrom);
    if (end !== -1) openBody(head.subarray(0, end), head.subarray(end, headLength));
    else if (headLength > MAX_HEAD_BYTES) refuse();
  }

  function openBody(block: Uint8Array, rest: Uint8Array): void {
    if (block.length > MAX_HEAD_BYTES) {
      refuse();
      return;
    }
    headers = parseHeaders(block);
    state = "body";
    wanted = bodyBytesWanted(headers);
    takeBody(rest);
    head = NOTHING;
  }

  function takeBody(bytes: Uint8Array): void {
    if (wanted === 0) return;
    const piece = bytes.subarray(0, wanted);
    const joined = new Uint8Array(report.length + piece.length);
    joined.set(report);
    joined.set(piece, report.length);
    report = joined;
    wanted -= piece.length;
  }

  function refuse(): void {
    state = "too-large";
    head = NOTHING;
  }

  function finish(): ScannedMessage {
    if (state === "start" || state === "head") headers = parseHeaders(head.subarray(0, headLength));
    return { headers, report };
  }

  const wantsMore = (): boolean => (state === "body" ? wanted > 0 : state !== "too-large");

  return { add, wantsMore, finish };
}

/** Finds the end of the header block, where an empty line follows; −1 where there is none yet. */
function headEnd(bytes: Uint8Array, length: number, from: number): number {
  for (let at = bytes.indexOf(LF, from); at !== -1 && at + 1 < length; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1];
    if (next === LF || (next === CR && at + 2 < length && bytes[at + 2] === LF)) return at + 1;
  }
  return -1;
}

function grown(bytes: Uint8Array, length: number, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, 2 * bytes.length, 4096));
  larger.set(bytes.subarray(0, length));
  return larger;
}

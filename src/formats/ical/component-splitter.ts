import { openUtf8Bytes } from "./utf8-bytes.ts";

/** One part of a calendar's text that can be read by itself. */
export interface Component {
  /** `calendar` is what a VCALENDAR says of itself; it comes at its end. */
  readonly kind: "event" | "zone" | "calendar";
  /** Counts from 1 over the file. */
  readonly line: number;
  /** Which VCALENDAR of the file, counted from 1; 0 before the first. */
  readonly calendar: number;
  /** The lines as they stood, folds and all, without empty ones, each ended by CR LF. Empty when too large. */
  readonly raw: Uint8Array;
  /** False where its END is missing. */
  readonly isEnded: boolean;
  readonly isTooLarge: boolean;
}

export interface ComponentSplitter {
  push(chunk: Uint8Array): Component[];
  end(): Component[];
}

/** An entry of more bytes is not kept: photographs in an invitation are a few hundred kilobytes each. */
export const MAX_COMPONENT_BYTES = 8 * 1024 * 1024;

const KINDS: Readonly<Record<string, Component["kind"]>> = { VEVENT: "event", VTIMEZONE: "zone" };
const CR = 13;
const LF = 10;

interface Open {
  readonly kind: Component["kind"];
  readonly line: number;
  readonly calendar: number;
  readonly lines: Uint8Array[];
  bytes: number;
}

/**
 * Splits a calendar's bytes, in any pieces, into its events, zones and what it says of itself. Memory is
 * bounded by the largest component. Takes CR, LF and CR LF for the end of a line. Entries never hold one
 * another, so a BEGIN of one also ends one whose END is missing.
 */
export function openComponentSplitter(): ComponentSplitter {
  const decoder = openUtf8Bytes();
  let ready: Component[] = [];
  let lineParts: Uint8Array[] = [];
  let lineBytes = 0;
  let lineNumber = 1;
  let isAfterCr = false;
  let calendar = 0;
  let own: Open | undefined;
  let entry: Open | undefined;
  let ignored: string | undefined;

  function takeBytes(bytes: Uint8Array): void {
    let from = isAfterCr && bytes[0] === LF ? 1 : 0;
    if (bytes.length > 0) isAfterCr = false;
    let lf = bytes.indexOf(LF, from);
    let cr = bytes.indexOf(CR, from);
    while (lf !== -1 || cr !== -1) {
      const end = lf === -1 || (cr !== -1 && cr < lf) ? cr : lf;
      keepPart(bytes.subarray(from, end));
      endLine();
      from = end === cr && lf === cr + 1 ? end + 2 : end + 1;
      isAfterCr = end === cr && end + 1 === bytes.length;
      if (lf !== -1 && lf < from) lf = bytes.indexOf(LF, from);
      if (cr !== -1 && cr < from) cr = bytes.indexOf(CR, from);
    }
    keepPart(bytes.subarray(from));
  }

  function keepPart(part: Uint8Array): void {
    // A line without end is counted, not kept.
    if (part.length > 0 && lineBytes <= MAX_COMPONENT_BYTES) lineParts.push(part);
    lineBytes += part.length;
  }

  function endLine(): void {
    if (lineBytes > 0) takeLine(lineBytes > MAX_COMPONENT_BYTES ? undefined : joinedBytes(lineParts, lineBytes));
    lineParts = [];
    lineBytes = 0;
    lineNumber++;
  }

  function takeLine(line: Uint8Array | undefined): void {
    const border = line === undefined ? undefined : borderOf(line);
    if (border?.isBegin === true) begin(border.name, line);
    else if (border !== undefined) end(border.name, line);
    else if (entry !== undefined) addLine(entry, line);
    else if (ignored === undefined && own !== undefined) addLine(own, line);
  }

  function begin(name: string, line: Uint8Array | undefined): void {
    const kind = KINDS[name];
    if (name === "VCALENDAR") {
      closeCalendar();
      calendar++;
      own = { kind: "calendar", line: lineNumber, calendar, lines: [], bytes: 0 };
    } else if (kind !== undefined) {
      closeEntry(false);
      ignored = undefined;
      entry = { kind, line: lineNumber, calendar, lines: [], bytes: 0 };
      addLine(entry, line);
    } else if (entry !== undefined) addLine(entry, line);
    else ignored ??= name;
  }

  function end(name: string, line: Uint8Array | undefined): void {
    if (name === "VCALENDAR") closeCalendar();
    else if (entry !== undefined) {
      addLine(entry, line);
      if (KINDS[name] === entry.kind) closeEntry(true);
    } else if (ignored === name) ignored = undefined;
  }

  function closeCalendar(): void {
    closeEntry(false);
    ignored = undefined;
    if (own !== undefined) ready.push(componentOf(own, true));
    own = undefined;
  }

  function closeEntry(isEnded: boolean): void {
    if (entry !== undefined) ready.push(componentOf(entry, isEnded));
    entry = undefined;
  }

  function takeReady(): Component[] {
    const components = ready;
    ready = [];
    return components;
  }

  return {
    push(chunk) {
      takeBytes(decoder.push(chunk));
      return takeReady();
    },
    end() {
      takeBytes(decoder.end());
      endLine();
      closeCalendar();
      return takeReady();
    },
  };
}

function addLine(open: Open, line: Uint8Array | undefined): void {
  open.bytes += line === undefined ? MAX_COMPONENT_BYTES : line.length + 2;
  if (line === undefined || open.bytes > MAX_COMPONENT_BYTES) open.lines.length = 0;
  else open.lines.push(line);
}

function componentOf(open: Open, isEnded: boolean): Component {
  const { kind, line, calendar } = open;
  const isTooLarge = open.bytes > MAX_COMPONENT_BYTES;
  const raw = new Uint8Array(isTooLarge ? 0 : open.bytes);
  let at = 0;
  for (const bytes of isTooLarge ? [] : open.lines) {
    raw.set(bytes, at);
    raw[at + bytes.length] = CR;
    raw[at + bytes.length + 1] = LF;
    at += bytes.length + 2;
  }
  return { kind, line, calendar, raw, isEnded, isTooLarge };
}

function joinedBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const BORDER = /^(BEGIN|END)\s*:\s*([A-Z][A-Z0-9-]*)\s*$/i;

function borderOf(line: Uint8Array): { isBegin: boolean; name: string } | undefined {
  const first = (line[0] ?? 0) | 0x20;
  if ((first !== 0x62 && first !== 0x65) || line.length > 100) return undefined;
  const match = BORDER.exec(String.fromCharCode(...line));
  return match === null ? undefined : { isBegin: /begin/i.test(match[1] ?? ""), name: (match[2] ?? "").toUpperCase() };
}

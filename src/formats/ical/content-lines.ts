import ICAL from "ical.js";

/** One property of a component: `ATTENDEE;CN=Ana:mailto:ana@x.example`. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name; without quotes, RFC 6868 undone. */
  readonly params: ReadonlyMap<string, string>;
  /** Unescaped for the properties that hold text, else as written; without space around it. */
  readonly value: string;
}

/** Properties are not read further than this; an entry's own words are shorter. */
const MAX_LINE = 65_536;

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const windows1252 = new TextDecoder("windows-1252");

/**
 * Gives the unfolded lines of a component's bytes (lines end in CR LF, as `Component.raw` has them).
 * Folds are undone before letters are read, since some producers fold inside a letter; what is not
 * UTF-8 is read as Windows-1252, line by line.
 */
export function logicalLines(raw: Uint8Array): string[] {
  let text: string;
  try {
    text = strictUtf8.decode(raw).replace(/\r\n[ \t]/g, "");
  } catch {
    text = unfoldedLines(raw).map(decodeLine).join("\r\n");
  }
  return text.split("\r\n").filter((line) => line.trim() !== "");
}

function unfoldedLines(raw: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  const kept = new Uint8Array(raw.length);
  let start = 0;
  let end = 0;
  for (let at = 0; at < raw.length; at++) {
    const isBreak = raw[at] === 13 && raw[at + 1] === 10;
    if (isBreak && (raw[at + 2] === 32 || raw[at + 2] === 9)) at += 2;
    else if (isBreak) {
      lines.push(kept.subarray(start, end));
      start = end;
      at++;
    } else kept[end++] = raw[at] ?? 0;
  }
  lines.push(kept.subarray(start, end));
  return lines;
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/** Gives the name that a line begins with, in upper case; undefined for what is no property at all. */
export function propertyName(line: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9-]*)\s*[:;]/.exec(line)?.[1]?.toUpperCase();
}

/** The properties that hold text, in which `\\n`, `\\,` and `\\;` stand for other letters. */
const TEXTS = new Set(["SUMMARY", "LOCATION", "DESCRIPTION", "X-WR-CALNAME", "NAME", "PRODID"]);
/**
 * What ical.js is told of iCalendar: nothing, so that it takes names, parameters and values apart and leaves them as they
 * are. Its own reading of dates takes impossible days, and that of rules throws the line away for small faults.
 */
const DESIGN = { value: {}, param: {}, property: {}, propertyGroups: false };

/** Reads one unfolded line; undefined for what is no property. Never throws. */
export function parseContentLine(written: string): ContentLine | undefined {
  const line = written.length > MAX_LINE ? written.slice(0, MAX_LINE) : written;
  const name = propertyName(line);
  if (name === undefined) return undefined;
  const { params, value } = splitLine(line) ?? splitRoughly(line) ?? {};
  if (params === undefined || value === undefined) return undefined;
  return { name, params: namedParams(params), value: (TEXTS.has(name) ? unescaped(value) : value).trim() };
}

interface Split {
  readonly params: readonly (readonly [string, unknown])[];
  readonly value: string;
}

function splitLine(line: string): Split | undefined {
  try {
    const property: unknown = ICAL.parse.property(line, DESIGN);
    const [, params, , value] = isList(property) ? property : [];
    const isWhole = typeof params === "object" && params !== null && typeof value === "string";
    return isWhole ? { params: Object.entries(params), value } : undefined;
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** For lines that ical.js refuses: an open quotation mark, `;;`, a parameter without a name. */
function splitRoughly(line: string): Split | undefined {
  const [, head = "", value] = /^([^:]*):(.*)$/s.exec(line) ?? [];
  if (value === undefined) return undefined;
  const params = head
    .split(";")
    .slice(1)
    .filter((param) => param.includes("="));
  return { params: params.map((param) => pairOf(param.replaceAll('"', ""))), value };
}

function pairOf(param: string): [string, string] {
  const equals = param.indexOf("=");
  return [param.slice(0, equals), param.slice(equals + 1)];
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter));
}

function namedParams(entries: Split["params"]): ReadonlyMap<string, string> {
  const params = new Map<string, string>();
  for (const [key, value] of entries) {
    if (typeof value === "string")
      params.set(
        key
          .replace(/^[;\s]+/, "")
          .trimEnd()
          .toUpperCase(),
        value.trim(),
      );
  }
  return params;
}

import ICAL from "ical.js";

/** One property of a component: `ATTENDEE;CN=Ana:mailto:ana@x.example`. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name; without quotes, RFC 6868 undone. */
  readonly params: Readonly<Record<string, string>>;
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

/*
 * What ical.js is told of iCalendar: which properties hold text. Dates and rules stay as they are written,
 * since its own reading of them takes impossible days and throws the line away for small faults.
 */
const TEXT = { defaultType: "text" };
const DESIGN = {
  value: { text: ICAL.design.icalendar.value["text" as keyof object] as object },
  param: {},
  property: Object.assign(Object.create(null) as object, {
    summary: TEXT,
    location: TEXT,
    description: TEXT,
    "x-wr-calname": TEXT,
    name: TEXT,
    prodid: TEXT,
  }),
  propertyGroups: false,
};

/** Reads one unfolded line; undefined for what is no property. Never throws. */
export function parseContentLine(written: string): ContentLine | undefined {
  const line = written.length > MAX_LINE ? written.slice(0, MAX_LINE) : written;
  const name = propertyName(line);
  if (name === undefined) return undefined;
  try {
    const [, params, , value] = ICAL.parse.property(line, DESIGN) as [string, Record<string, unknown>, string, unknown];
    if (typeof value !== "string") return splitRoughly(name, line);
    return { name, params: namedParams(Object.entries(params)), value: value.trim() };
  } catch {
    return splitRoughly(name, line);
  }
}

/** For lines that ical.js refuses: an open quotation mark, `;;`, a parameter without a name. */
function splitRoughly(name: string, line: string): ContentLine | undefined {
  const [, head = "", value] = /^([^:]*):(.*)$/s.exec(line) ?? [];
  if (value === undefined) return undefined;
  const params = head.split(";").slice(1);
  const pairs = params.filter((param) => param.includes("=")).map((param) => param.split("=", 2));
  return {
    name,
    params: namedParams(pairs.map(([key = "", text = ""]) => [key, text.replaceAll('"', "")])),
    value: value.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? "\n" : letter)).trim(),
  };
}

function namedParams(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  const params = Object.create(null) as Record<string, string>;
  for (const [key, value] of entries) {
    if (typeof value === "string")
      params[
        key
          .replace(/^[;\s]+/, "")
          .trimEnd()
          .toUpperCase()
      ] = value.trim();
  }
  return params;
}

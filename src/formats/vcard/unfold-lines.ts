import { trimBinary } from "./binary-text.ts";
import { type ContentLine, headerEnd } from "./property.ts";

export interface UnfoldedCard {
  readonly lines: readonly ContentLine[];
  /** The line from which on nothing was read, when there is too much. */
  readonly cutAt?: number;
}

interface OpenLine {
  readonly line: number;
  readonly parts: string[];
  readonly encoding: "none" | "quoted-printable" | "base64";
  /** The line before ended in the `=` of quoted-printable: the next belongs to it, white space and all. */
  soft: boolean;
  /** A blank line ended the base64. */
  ended: boolean;
  lastLength: number;
}

/** The largest real card seen has some hundreds. */
const MAX_PROPERTIES = 20_000;
const BEGIN = /^BEGIN[ \t]*:[ \t]*VCARD/i;
const END = /^END[ \t]*:[ \t]*VCARD/i;
const VERSION_2_1 = /^VERSION[^:\r\n]*:[ \t]*2\.1/im;
const QUOTED_PRINTABLE = /;(?:ENCODING=)?QUOTED-PRINTABLE/i;
const BASE64 = /;(?:ENCODING=)?(?:B|BASE64)(?:;|$)/i;
const BASE64_LINE = /^[\w+/=-]+\s*$/;
const OPEN_AGENT = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i;

/** Joins the folded lines of a card, BEGIN and END left out. An agent's card is one property, line breaks and all. */
export function unfoldLines(card: string): UnfoldedCard {
  const keepsFoldSpace = VERSION_2_1.test(card);
  const lines: ContentLine[] = [];
  let open: OpenLine | undefined;
  let depth = 0;

  function close(): void {
    if (open !== undefined) lines.push({ line: open.line, text: open.parts.join("") });
    open = undefined;
  }

  for (const { line, text } of physicalLines(card)) {
    if (depth === 0) {
      const begin = BEGIN.exec(text);
      if (begin === null) continue;
      depth = 1;
      const rest = text.slice(begin[0].length);
      if (trimBinary(rest) !== "") open = openLine(line, rest);
    } else if (depth > 1) {
      if (BEGIN.test(text)) depth++;
      if (END.test(text)) depth--;
      open?.parts.push(text, "\n");
    } else if (END.test(text)) {
      break;
    } else if (BEGIN.test(text)) {
      if (open === undefined || !OPEN_AGENT.test(open.parts.join(""))) break;
      depth = 2;
      open.parts.push(text, "\n");
    } else if (open !== undefined && continues(open, text)) {
      extend(open, text, keepsFoldSpace);
    } else if (trimBinary(text) !== "") {
      close();
      if (lines.length === MAX_PROPERTIES) return { lines, cutAt: line };
      open = openLine(line, text);
    }
  }
  close();
  return { lines };
}

function continues(open: OpenLine, text: string): boolean {
  if (open.soft || /^[ \t]/.test(text)) return true;
  if (text === "") {
    open.ended = true;
    return false;
  }
  // Outlook and old phones do not indent the lines of a photo; a blank line ends it (pimutils/vdirsyncer#277).
  return open.encoding === "base64" && !open.ended && BASE64_LINE.test(text);
}

function extend(open: OpenLine, text: string, keepsFoldSpace: boolean): void {
  const isFold = !open.soft && /^[ \t]/.test(text);
  // vCard 2.1 folds before white space that belongs to the text. But many who write 2.1 fold as 3.0 does: at 75 octets.
  const belongs = keepsFoldSpace && (open.lastLength < 73 || open.lastLength > 78);
  append(open, isFold && !(belongs && open.encoding !== "base64") ? text.slice(1) : text);
  open.lastLength = text.length;
}

function openLine(line: number, text: string): OpenLine {
  const header = text.slice(0, Math.max(0, headerEnd(text))).replace(/"[^"]*(?:"|$)/g, "");
  const encoding = QUOTED_PRINTABLE.test(header) ? "quoted-printable" : BASE64.test(header) ? "base64" : "none";
  const open: OpenLine = { line, parts: [], encoding, soft: false, ended: false, lastLength: text.length };
  append(open, text);
  return open;
}

function append(open: OpenLine, text: string): void {
  const soft = open.encoding === "quoted-printable" ? /=[ \t]*$/.exec(text) : null;
  open.soft = soft !== null;
  open.parts.push(soft === null ? text : text.slice(0, soft.index));
}

/** Breaks at LF, CR LF, CR CR LF and a lone CR, and counts as the splitter does. */
function* physicalLines(card: string): Generator<ContentLine> {
  const text = card.replace(/^\xef\xbb\xbf/, "");
  let line = 1;
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/\r+\n?|\n/g)) {
    yield { line, text: text.slice(from, index) };
    line += found.endsWith("\n") ? 1 : found.length;
    from = index + found.length;
  }
  yield { line, text: text.slice(from) };
}

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
  const end = Math.max(0, headerEnd(text));
  const encoding = encodingOf(text.slice(0, end));
  const open: OpenLine = { line, parts: [], encoding, soft: false, ended: false, lastLength: text.length };
  append(open, text);
  return open;
}

function encodingOf(header: string): OpenLine["encoding"] {
  if (!header.includes(";")) return "none";
  const bare = header.replace(/"[^"]*(?:"|$)/g, "");
  return QUOTED_PRINTABLE.test(bare) ? "quoted-printable" : BASE64.test(bare) ? "base64" : "none";
}

function append(open: OpenLine, text: string): void {
  const soft = open.encoding === "quoted-printable" ? /=[ \t]*$/.exec(text) : null;
  open.soft = soft !== null;
  open.parts.push(soft === null ? text : text.slice(0, soft.index));
}

/** Breaks at LF, CR LF, CR CR LF and a lone CR, and counts as the splitter does. */
function physicalLines(card: string): ContentLine[] {
  const text = card.replace(/^\xef\xbb\xbf/, "");
  const lines: ContentLine[] = [];
  let line = 1;
  let from = 0;
  for (let newline = text.indexOf("\n"), back = text.indexOf("\r"); newline !== -1 || back !== -1;) {
    const isNewline = back === -1 || (newline !== -1 && newline < back);
    const index = isNewline ? newline : back;
    let end = index + 1;
    if (!isNewline) {
      while (text.charAt(end) === "\r") end++;
      if (text.charAt(end) === "\n") end++;
    }
    lines.push({ line, text: text.slice(from, index) });
    line += text.charAt(end - 1) === "\n" ? 1 : end - index;
    from = end;
    if (newline !== -1 && newline < end) newline = text.indexOf("\n", end);
    if (back !== -1 && back < end) back = text.indexOf("\r", end);
  }
  lines.push({ line, text: text.slice(from) });
  return lines;
}

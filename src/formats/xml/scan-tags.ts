/** One tag of an XML text, with its attributes. */
export interface XmlTag {
  readonly name: string;
  /** `</name>`. */
  readonly isEnd: boolean;
  /** `<name/>`. */
  readonly isEmpty: boolean;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Gives an attribute decoded, or undefined; a value longer than any true one is cut. */
  attribute(name: string): string | undefined;
}

/** Photos stand in attributes, too: what goes beyond is passed over. */
const MOST_VALUE = 64 * 1024;
const MOST_TAG = 1024 * 1024;
const COMMENT = "!--";

/**
 * Gives the tags of an XML text one by one, whatever stands between them. Memory is bounded by the largest value that
 * is kept. A tag that never ends is given up at the end of the text, and told as `broken`.
 */
export async function* scanTags(chunks: AsyncIterable<string>): AsyncGenerator<XmlTag | { readonly broken: number }> {
  let line = 1;
  let began = 1;
  let tag: string | undefined;
  let isComment = false;
  // The last two signs of the tag: to look at its end itself would each time join all its pieces.
  let tail = "";
  let quote = "";
  let kept = 0;

  function keep(text: string): void {
    if (tag === undefined || text === "") return;
    tail = (tail + text.slice(-2)).slice(-2);
    const room = Math.min(MOST_TAG - tag.length, quote === "" ? MOST_TAG : MOST_VALUE - kept);
    kept += text.length;
    if (room > 0) tag += text.slice(0, room);
  }

  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (tag === undefined) {
        const start = chunk.indexOf("<", at);
        const end = start < 0 ? chunk.length : start;
        line += countNewlines(chunk, at, end);
        at = end + 1;
        if (start >= 0) [tag, isComment, tail, quote, began] = ["", false, "", "", line];
        continue;
      }
      // Only its first signs tell whether it is a comment, and so what a quote in it means.
      const known =
        tag.length < COMMENT.length ? Math.min(chunk.length, at + COMMENT.length - tag.length) : chunk.length;
      const end = quote === "" ? nextOf(chunk, at, known, isComment) : chunk.indexOf(quote, at);
      const stop = end >= 0 ? end : quote === "" ? known : chunk.length;
      const isBeginning = tag.length < COMMENT.length;
      keep(chunk.slice(at, stop));
      if (isBeginning) isComment = tag === COMMENT;
      line += countNewlines(chunk, at, stop);
      at = end < 0 ? stop : stop + 1;
      if (end < 0) continue;
      const sign = chunk[stop] ?? "";
      if (sign === ">") {
        if (isComment && tail !== "--") {
          keep(">");
          continue;
        }
        const read = readTag(tag, began);
        tag = undefined;
        if (read !== undefined) yield read;
      } else if (quote === "") {
        keep(sign);
        [quote, kept] = [sign, 0];
      } else {
        quote = "";
        keep(sign);
      }
    }
  }
  if (tag !== undefined) yield { broken: began };
}

/** Where the tag goes on being other than plain: its end, or a value. In a comment quotes are plain. */
function nextOf(chunk: string, from: number, to: number, isComment: boolean): number {
  for (let at = from; at < to; at++) {
    const code = chunk.charCodeAt(at);
    if (code === 62 || (!isComment && (code === 34 || code === 39))) return at;
  }
  return -1;
}

function readTag(text: string, line: number): XmlTag | undefined {
  const [, slash = "", name] = /^(\/?)([\w:.-]+)/.exec(text) ?? [];
  if (name === undefined) return undefined;
  let attributes: Map<string, string> | undefined;
  return {
    name,
    isEnd: slash !== "",
    isEmpty: text.endsWith("/"),
    line,
    attribute(wanted) {
      attributes ??= readAttributes(text);
      const value = attributes.get(wanted);
      return value === undefined ? undefined : decodeEntities(value);
    },
  };
}

/** In one pass, whatever stands in the tag: an expression would try the same signs over and over. */
function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const missing = new Set<string>();
  let at = 0;
  for (let equals = text.indexOf("="); equals >= 0; equals = text.indexOf("=", at)) {
    let end = equals;
    while (end > at && isBlank(text[end - 1])) end--;
    let start = end;
    while (start > at && isNameSign(text[start - 1])) start--;
    at = equals + 1;
    while (isBlank(text[at])) at++;
    const quote = text[at] ?? "";
    if ((quote !== '"' && quote !== "'") || missing.has(quote)) continue;
    const close = text.indexOf(quote, at + 1);
    if (close < 0) missing.add(quote);
    else {
      if (start < end) attributes.set(text.slice(start, end), text.slice(at + 1, close));
      at = close + 1;
    }
  }
  return attributes;
}

function isBlank(sign: string | undefined): boolean {
  return sign !== undefined && sign.trim() === "";
}

function isNameSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\w:.-]/.test(sign);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Halves of a pair come as two numbers from some programs; set side by side they are one character again. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0x10ffff ? "\ufffd" : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  });
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

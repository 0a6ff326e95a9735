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
  let quote = "";
  let kept = 0;

  function keep(text: string): void {
    if (tag === undefined || text === "") return;
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
        if (start >= 0) [tag, quote, began] = ["", "", line];
        continue;
      }
      // Only its first signs tell whether it is a comment, and so what a quote in it means.
      const known =
        tag.length < COMMENT.length ? Math.min(chunk.length, at + COMMENT.length - tag.length) : chunk.length;
      const end = quote === "" ? nextOf(chunk, at, known, tag.startsWith(COMMENT)) : chunk.indexOf(quote, at);
      const stop = end >= 0 ? end : quote === "" ? known : chunk.length;
      keep(chunk.slice(at, stop));
      line += countNewlines(chunk, at, stop);
      at = end < 0 ? stop : stop + 1;
      if (end < 0) continue;
      const sign = chunk[stop] ?? "";
      if (sign === ">") {
        if (tag.startsWith(COMMENT) && !tag.endsWith("--")) {
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
      attributes ??= new Map(
        Array.from(text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key = "", double, single]) => [
          key,
          double ?? single ?? "",
        ]),
      );
      const value = attributes.get(wanted);
      return value === undefined ? undefined : decodeEntities(value);
    },
  };
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

import { headOf } from "../../core/cut-text.ts";
import { decodeBase64 } from "./base64.ts";
import { binaryFromBytes } from "./binary-text.ts";
import { decodeCharset } from "./charset.ts";
import { type Property, encodingOf, parameterValue } from "./property.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";

export type VcardVersion = "2.1" | "3.0" | "4.0";

/** What reading a value needs to know of its card. */
export interface CardContext {
  readonly version: VcardVersion;
  /** Takes what is odd about a property, in words for the person. */
  report(property: Property, oddity: string): void;
}

/** Longer text is no value of a contact; it stays in the record's raw bytes. */
const MAX_TEXT = 1_048_576;
/** Ends a text of which only the beginning stands among the facts. The card's own bytes hold all of it. */
const CUT_MARK = "\n[…] The rest of this note is too long to be shown; the card has it.";

/** Reads a value as one text: decoded, unescaped, trimmed, line breaks as LF. */
export function readText(property: Property, context: CardContext): string {
  if (isPlain(property)) return property.value.trim();
  const { source, finish } = openValue(property, context);
  return finish(source).trim();
}

/** Reads a value as one text; of one that is too long its beginning, which says so. */
export function readTextHead(property: Property, context: CardContext): string {
  const { source, finish } = openValue(property, context, Infinity);
  const text = finish(source).trim();
  if (text.length <= MAX_TEXT) return text;
  context.report(property, "is very long; only its beginning is shown");
  return headOf(text, MAX_TEXT) + CUT_MARK;
}

/** Reads a value as texts with a separator between them. */
export function readTexts(property: Property, context: CardContext, separator: ";" | ","): string[] {
  if (isPlain(property)) return property.value.split(separator).map(trimmed);
  const { source, finish } = openValue(property, context);
  return splitEscaped(source, separator).map((piece) => finish(piece).trim());
}

/** Reads a value as components to be written again: not even white space goes. */
export function readComponents(property: Property, context: CardContext): string[] {
  const { source, finish } = openValue(property, context);
  return splitEscaped(source, ";").map(finish);
}

/** Reads a value as components, each of them a list. In vCard 2.1 a comma is only a comma. */
export function readLists(property: Property, context: CardContext): string[][] {
  const { source, finish } = openValue(property, context);
  return splitEscaped(source, ";").map((component) =>
    (context.version === "2.1" ? [component] : splitEscaped(component, ","))
      .map((text) => finish(text).trim())
      .filter((text) => text !== ""),
  );
}

/** Reads a value as one text of which trailing empty components are no part: `BDAY:1990-01-01;` (contacts#1275). */
export function readFirstText(property: Property, context: CardContext): string {
  const [first = "", ...rest] = readTexts(property, context, ";");
  return rest.every((text) => text === "") ? first : readText(property, context);
}

/** ASCII in which nothing is escaped. */
const PLAIN = /^[ -[\]-~]*$/;
const MAX_PLAIN = 2000;

/** Tells of most values that there is nothing to decode. */
function isPlain({ value, parameters }: Property): boolean {
  if (value.length > MAX_PLAIN || !PLAIN.test(value)) return false;
  return parameters.every(({ name }) => name !== "ENCODING" && name !== "CHARSET");
}

function trimmed(text: string): string {
  return text.trim();
}

interface OpenValue {
  /** To be split before it is decoded further: in quoted-printable, an encoded separator separates nothing. */
  readonly source: string;
  readonly finish: (piece: string) => string;
}

function openValue(property: Property, context: CardContext, most = MAX_TEXT): OpenValue {
  const decode = (binary: string): string => {
    const { text, problem } = decodeCharset(binary, parameterValue(property, "CHARSET"));
    if (problem !== undefined) context.report(property, problem);
    return text;
  };
  if (property.value.length > most) {
    context.report(property, "is too long and was not read");
    return { source: "", finish: (piece) => piece };
  }
  const encoding = encodingOf(property);
  if (encoding === "QUOTED-PRINTABLE") {
    // Who encodes line breaks does not escape them as well: a path such as C:\new stays what it is.
    const escapesBreaks = context.version !== "2.1";
    return {
      source: property.value,
      finish: (piece) => tidyText(unescapeText(decode(decodeQuotedPrintable(piece)), escapesBreaks)),
    };
  }
  if (encoding === "BASE64") {
    const bytes = decodeBase64(property.value);
    return { source: bytes === undefined ? "" : decode(binaryFromBytes(bytes)), finish: tidyText };
  }
  return { source: decode(property.value), finish: (piece) => tidyText(unescapeText(piece, true)) };
}

/** Undoes the escapes of RFC 6350 and those seen beside them: `\:` in Google's addresses, `\"` in its notes. */
export function unescapeText(text: string, escapesBreaks: boolean): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/gs, (all, character: string) => {
    if (/[,;:"]/.test(character)) return character;
    if (!escapesBreaks) return all;
    if (/[nN]/.test(character)) return "\n";
    return character === "\\" ? character : all;
  });
}

function tidyText(text: string): string {
  return /[\r\0]/.test(text) ? text.replace(/\r\n?/g, "\n").replaceAll("\0", "") : text;
}

function splitEscaped(text: string, separator: string): string[] {
  if (!text.includes("\\")) return text.split(separator);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === separator) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

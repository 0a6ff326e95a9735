import { detached } from "../../core/cut-text.ts";
import { rememberRecent } from "../../core/recent.ts";
import { trimBinary } from "./binary-text.ts";
import { decodeCharset } from "./charset.ts";

/** One property as it was before folding, in binary text. */
export interface ContentLine {
  /** Where it begins in the card; the first line is 1. */
  readonly line: number;
  readonly text: string;
}

export interface Parameter {
  /** Upper case. */
  readonly name: string;
  readonly values: readonly string[];
}

/** One line of a card, taken apart but not decoded. */
export interface Property {
  /** Where it stands in the card; its first line is 1. */
  readonly line: number;
  readonly group?: string;
  /** Upper case. */
  readonly name: string;
  readonly writtenName: string;
  readonly parameters: readonly Parameter[];
  /** Binary text, as it stands. */
  readonly value: string;
}

/** KDE's own have a slash, `X-messaging/aim-All`. What is longer is a line of base64 that was torn off. */
const NAME = /^(?:[\w-]{1,100}|X-[\w/-]{1,100})$/i;
/** As bare words, types hold more: Android writes `TEL;X-Mobil/privat:`. */
const PARAMETER_NAME = /^[\w/+. -]+$/;
const GROUP = /^[\w.-]+$/;
/** No producer needs more, and all of it is taken apart. */
const MAX_HEADER = 65_536;
/** Names of parameters, so that an empty `TYPE=` is not taken for a bare type. */
const NONE: readonly string[] = [];
const NAMES = new Set(["TYPE", "VALUE", "ENCODING", "CHARSET", "LANGUAGE", "PREF", "ALTID", "PID"]);
const BARE_ENCODINGS = new Set(["QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"]);
const BARE_VALUES = new Set(["URL", "URI", "INLINE", "CID", "CONTENT-ID"]);

/** Takes a line apart; undefined when it is no property. */
export function parseProperty({ line, text }: ContentLine): Property | undefined {
  const end = headerEnd(text);
  if (end < 1 || end > MAX_HEADER) return undefined;
  const head = end > MAX_REMEMBERED ? parseHead(text.slice(0, end)) : recentHeads.of(text.slice(0, end));
  return head === NO_HEAD ? undefined : { line, ...head, value: text.slice(end + 1) };
}

type Head = Omit<Property, "line" | "value">;

/** Stands for what is no property. */
const NO_HEAD: Head = { name: "", writtenName: "", parameters: [] };
/** A book has the same few heads on every card. */
const MAX_REMEMBERED = 200;
const recentHeads = rememberRecent(1000, (head: string) => parseHead(detached(head)));

function parseHead(head: string): Head {
  const [first = "", ...rest] = splitOutsideQuotes(head, ";");
  const dot = first.lastIndexOf(".");
  const writtenName = trimBinary(first.slice(dot + 1));
  const group = dot === -1 ? undefined : trimBinary(first.slice(0, dot));
  if (!NAME.test(writtenName) || (group !== undefined && !GROUP.test(group))) return NO_HEAD;
  const parameters = rest.flatMap(parseParameter);
  const named = { name: writtenName.toUpperCase(), writtenName, parameters };
  return group === undefined ? named : { group, ...named };
}

/** Finds the colon that ends name and parameters; -1 when there is none. */
export function headerEnd(text: string): number {
  const colon = text.indexOf(":");
  if (colon === -1 || text.lastIndexOf('"', colon) === -1) return colon;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === ":" && !quoted) return at;
  }
  return text.indexOf(":");
}

/** Gives the values of a parameter, those of its repetitions included. */
export function parameterValues(property: Property, name: string): readonly string[] {
  // Most properties have none, and every value asks for several.
  if (property.parameters.length === 0) return NONE;
  if (property.parameters.every((parameter) => parameter.name !== name)) return NONE;
  return property.parameters.filter((parameter) => parameter.name === name).flatMap((parameter) => parameter.values);
}

export function parameterValue(property: Property, name: string): string | undefined {
  return parameterValues(property, name)[0];
}

/** Gives the types in lower case, `pref` among them; some producers put commas inside one quoted value. */
export function typesOf({ parameters }: Property): readonly string[] {
  return parameters.length === 0 ? NONE : recentTypes.of(parameters);
}

const recentTypes = rememberRecent(1000, (parameters: readonly Parameter[]): readonly string[] =>
  parameters
    .filter(({ name }) => name === "TYPE")
    .flatMap(({ values }) => values)
    .flatMap((value) => value.split(","))
    .map((type) => type.trim().toLowerCase())
    .filter((type) => type !== ""),
);

export function isPreferred(property: Property): boolean {
  return typesOf(property).includes("pref") || parameterValue(property, "PREF") === "1";
}

/** Gives the transfer encoding of the value, upper case; `B` is given as BASE64. */
export function encodingOf(property: Property): string | undefined {
  const encoding = parameterValue(property, "ENCODING")?.toUpperCase();
  return encoding === "B" ? "BASE64" : encoding;
}

function parseParameter(piece: string): Parameter[] {
  const equals = piece.indexOf("=");
  const name = trimBinary(equals === -1 ? piece : piece.slice(0, equals));
  const value = equals === -1 ? "" : trimBinary(piece.slice(equals + 1));
  if (!PARAMETER_NAME.test(name)) return [];
  if (value !== "") return [{ name: name.toUpperCase(), values: splitOutsideQuotes(value, ",").map(decodeParameter) }];
  // `TEL;CELL` is vCard 2.1; `TEL;CELL=` and `EMAIL;INTERNET=` are Nextcloud's and sabre's (contacts#1679).
  return equals !== -1 && NAMES.has(name.toUpperCase()) ? [] : [bareParameter(name)];
}

function bareParameter(word: string): Parameter {
  const upper = word.toUpperCase();
  if (BARE_ENCODINGS.has(upper)) return { name: "ENCODING", values: [upper] };
  return BARE_VALUES.has(upper) ? { name: "VALUE", values: [upper] } : { name: "TYPE", values: [word] };
}

/** Takes off the quotes and RFC 6868's `^n`, `^'` and `^^`. */
function decodeParameter(written: string): string {
  const plain = trimBinary(written).replace(/^"(.*)"$/s, "$1");
  const { text } = decodeCharset(plain, undefined);
  return text
    .replaceAll("\0", "")
    .replace(/\^([n'^])/g, (_, mark: string) => (mark === "n" ? "\n" : mark === "'" ? '"' : "^"));
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const pieces: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, text.slice(from)];
}

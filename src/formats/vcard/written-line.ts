import type { Parameter } from "./property.ts";

/** A property ready to be written; its value is escaped already. */
export interface WrittenLine {
  readonly group?: string | undefined;
  readonly name: string;
  readonly parameters?: readonly Parameter[];
  readonly value: string;
}

const MAX_OCTETS = 75;

/** Writes a property as vCard 4.0 does, folded, with its line break. */
export function formatLine(line: WrittenLine): string {
  return foldLine(joinLine(line));
}

/** Joins the parts of a property to one line that is not folded. */
export function joinLine({ group, name, parameters = [], value }: WrittenLine): string {
  const header = parameters.map(({ name, values }) => `;${name}=${values.map(formatParameter).join(",")}`).join("");
  // No value may end the line that it stands in, and so begin one of its own making.
  return `${group === undefined ? "" : `${group}.`}${name}${header}:${value.replace(/\r\n?|\n/g, "\\n")}`;
}

/** Escapes a text that stands alone or in a list. Its semicolons stay: they may be escaped, but ical.js does not undo it. */
export function escapeText(text: string): string {
  return escapeAddress(text).replaceAll(",", "\\,");
}

/** Escapes a component of a name, an address and the like, between which semicolons stand. */
export function escapeComponent(text: string): string {
  return escapeText(text).replaceAll(";", "\\;");
}

/** Escapes an address such as a URL, in which commas and semicolons stand for themselves. */
export function escapeAddress(address: string): string {
  return address
    .replaceAll("\\", "\\\\")
    .replace(/\r\n?|\n/g, "\\n")
    .replaceAll("\0", "");
}

/** RFC 6868 for what quotes cannot hold. */
function formatParameter(value: string): string {
  const encoded = value
    .replaceAll("^", "^^")
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, "^n");
  return /[,;:\\]/.test(encoded) ? `"${encoded}"` : encoded;
}

/** Folds at 75 octets without cutting a character. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      pieces.push(line.slice(from, at));
      from = at;
      // The space that begins a folded line counts.
      octets = 1;
    }
    octets += size;
    at += character.length;
  }
  return `${[...pieces, line.slice(from)].join("\r\n ")}\r\n`;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  if (character.length === 2) return 4;
  const code = character.charCodeAt(0);
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}

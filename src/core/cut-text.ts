/** Texts from outside, cut to a length that can be shown. */

/**
 * Gives the text, or its beginning of at most `most` UTF-16 units (at least 1) where it is longer: never half a character,
 * and with `…` in the last unit, so that it is plain to see.
 */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${headOf(text, most - 1)}…`;
}

/** Gives the beginning of a text, of at most `most` UTF-16 units, without half a character at its end. */
export function headOf(text: string, most: number): string {
  const isPair = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, most - 1), most + 1));
  return text.slice(0, isPair ? most - 1 : most);
}

/** Gives the text as one line: what the terminal would obey, and runs of space, become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** What is quoted of a word that a person typed: nobody reads more of it in an error. */
const MOST_QUOTED = 70;

/** Gives the text in quotation marks, cut where it is long. */
export function quoteText(text: string): string {
  return `"${cutText(text, MOST_QUOTED)}"`;
}

/**
 * Gives the same text in memory of its own. V8 keeps the whole of a text alive as long as any piece cut out of it: the
 * subject of a message would keep all its headers.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_PIECE ? text : ` ${text}`.slice(1);
}

/** Shorter ones are copied anyway. */
const SHORTEST_PIECE = 13;

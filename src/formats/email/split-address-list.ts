/** One piece of an address list, as written between two commas. */
export interface Mailbox {
  /** Words and encoded words; a quoted string stands in it as \u0001, its number, \u0002. */
  readonly text: string;
  readonly quoted: readonly string[];
  /** The first comment, without its parentheses. */
  readonly comment: string;
  /** What stood in the last `<…>`: an unquoted name may hold another. */
  readonly angle: string | undefined;
}

interface Draft {
  text: string;
  /** Whether an @ stands in the text, which is not searched again for each colon: that would be quadratic. */
  hasAt: boolean;
  quoted: string[];
  comment: string;
  angle: string | undefined;
}

const ENCODED_WORD = /=\?[^?\s]{1,60}\?[bq]\?[^?\s]{0,500}\?=/iy;
const PLAIN = /[^",;:<>()=]+/y;
/** `mailto` and some spaces before it. */
const LONGEST_SCHEME = 20;
/** Brackets and quotes that never close mean nothing, and neither does a stray closing bracket. */
const DROPPED_ALONE = '"<>';

/** Splits an address list at commas, semicolons and group names. One pass, linear in the length. */
export function* splitAddressList(source: string): Generator<Mailbox> {
  const text = source.replace(/[\u0000-\u0020\u007f]+/g, " ");
  const unclosed = new Set<string>();
  let draft = emptyDraft();
  for (let i = 0; i < text.length;) {
    PLAIN.lastIndex = i;
    if (PLAIN.test(text)) {
      add(draft, text.slice(i, PLAIN.lastIndex));
      i = PLAIN.lastIndex;
      continue;
    }
    const letter = text.charAt(i);
    const end = unclosed.has(letter) ? -1 : closing(letter, text, i);
    if (letter === "," || letter === ";") {
      yield finished(draft);
      draft = emptyDraft();
    } else if (letter === ":" && isGroupName(draft)) {
      draft = emptyDraft();
    } else if (end !== -1) {
      takeEnclosed(draft, letter, text.slice(i + 1, end));
    } else {
      // Looked for once in vain, a quote or parenthesis is not looked for again: the search would be quadratic.
      if (letter === '"' || letter === "(") unclosed.add(letter);
      if (!DROPPED_ALONE.includes(letter)) draft.text += letter;
    }
    i = end === -1 ? i + 1 : end + 1;
  }
  yield finished(draft);
}

function isGroupName({ text, hasAt, angle }: Draft): boolean {
  return angle === undefined && !hasAt && !(text.length <= LONGEST_SCHEME && /^ *mailto$/i.test(text));
}

function add(draft: Draft, piece: string): void {
  draft.text += piece;
  draft.hasAt ||= piece.includes("@");
}

/** Finds where what begins with this letter ends; −1 where it begins nothing, or never ends. */
function closing(letter: string, text: string, start: number): number {
  switch (letter) {
    case '"':
      return closingQuote(text, start);
    case "(":
      return closingParenthesis(text, start);
    case "<":
      return closingAngle(text, start);
    case "=":
      return encodedWordEnd(text, start);
    default:
      return -1;
  }
}

function takeEnclosed(draft: Draft, opening: string, inner: string): void {
  if (opening === '"') {
    draft.text += `\u0001${draft.quoted.length}\u0002`;
    draft.quoted.push(inner.replace(/\\(.)/g, "$1"));
  } else if (opening === "(") {
    draft.comment ||= inner.replace(/\\(.)/g, "$1");
    draft.text += " ";
  } else if (opening === "<") {
    draft.angle = inner;
  } else {
    add(draft, `=${inner}=`);
  }
}

/** Puts the quoted strings back into a piece's text, between the given quotes. */
export function unquoted(text: string, mailbox: Mailbox, quote = ""): string {
  return text.replace(
    /\u0001(\d+)\u0002/g,
    (_, index: string) => quote + (mailbox.quoted[Number(index)] ?? "") + quote,
  );
}

function emptyDraft(): Draft {
  return { text: "", hasAt: false, quoted: [], comment: "", angle: undefined };
}

function finished({ text, quoted, comment, angle }: Draft): Mailbox {
  return { text: text.replace(/ +/g, " ").trim(), quoted, comment, angle };
}

function closingQuote(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text.charAt(i) === "\\") i++;
    else if (text.charAt(i) === '"') return i;
  }
  return -1;
}

function closingParenthesis(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === "\\") i++;
    else if (letter === "(") depth++;
    else if (letter === ")" && --depth === 0) return i;
  }
  return -1;
}

/** Finds the `>`; none where another `<` comes first, or a comma that is no route's: the bracket then means nothing. */
function closingAngle(text: string, start: number): number {
  const isRoute = text.startsWith("@", start + 1);
  for (let i = start + 1; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === ">") return i;
    if (letter === "<" || (letter === "," && !isRoute)) return -1;
    if (letter === '"') {
      const end = closingQuote(text, i);
      if (end === -1) return -1;
      i = end;
    }
  }
  return -1;
}

/** Broken producers leave commas and brackets bare inside an encoded word; there they separate nothing. */
function encodedWordEnd(text: string, start: number): number {
  ENCODED_WORD.lastIndex = start;
  return ENCODED_WORD.test(text) ? ENCODED_WORD.lastIndex - 1 : -1;
}

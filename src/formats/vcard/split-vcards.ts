import { binaryFromBytes, concatBytes } from "./binary-text.ts";
import { HEAD_BYTES, createLineCutter } from "./cut-lines.ts";
import { createUtf8Stream } from "./utf16.ts";

/** What stands in a file of cards, in file order. Lines count from 1. */
export type VcardPiece =
  /** One card from BEGIN to END, its line breaks as they were; UTF-8 where the file is UTF-16. */
  | {
      readonly kind: "card";
      readonly line: number;
      readonly bytes: Uint8Array;
      /** False when the file or the next card came before its END. */
      readonly closed: boolean;
    }
  | { readonly kind: "too-large"; readonly line: number }
  /** Lines outside of any card. */
  | { readonly kind: "stray"; readonly line: number; readonly lines: number };

export interface VcardSplitter {
  /** Takes the next bytes, cut anywhere, and gives the pieces that they complete. Keeps no reference to given pieces. */
  push(chunk: Uint8Array): VcardPiece[];
  /** Gives what is left at the end of the file. To be called once, last. */
  end(): VcardPiece[];
}

export interface VcardSplitterOptions {
  /** A card with more bytes is given as too large. */
  readonly maxCardBytes?: number;
}

/** A card with a photo is some hundred kilobytes; this leaves room for the largest that a phone makes. */
export const MAX_CARD_BYTES = 32 * 1024 * 1024;

const BEGIN_ANYWHERE = /BEGIN[ \t]*:[ \t]*VCARD/i;
const BEGIN = /^BEGIN[ \t]*:[ \t]*VCARD/i;
const END = /^END[ \t]*:[ \t]*VCARD/i;
/** vCard 2.1 puts the whole card of an agent inside; it follows an AGENT line without a value. */
const OPEN_AGENT = /^(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*$/i;
/** Between cards: nothing, a byte order mark, or the NULL that Posteo appends (pimutils/vdirsyncer#703). */
const NOTHING = /^(?:\s|\0|\xef\xbb\xbf)*(?:NULL\s*)?$/;

const COLON = 58;
const BLANKS: ReadonlySet<number | undefined> = new Set([9, 10, 11, 12, 13, 32]);
/** B and E, of either case. */
const FIRST_LETTERS: ReadonlySet<number | undefined> = new Set([66, 69, 98, 101]);

interface OpenCard {
  readonly line: number;
  readonly parts: Uint8Array[];
  size: number;
  /** 1, and one more for each agent's card that is open inside. */
  depth: number;
  agentFollows: boolean;
}

/** Cuts a stream of bytes into cards. Memory is bounded by the largest card that is allowed. */
export function createVcardSplitter(options: VcardSplitterOptions = {}): VcardSplitter {
  const maxCardBytes = options.maxCardBytes ?? MAX_CARD_BYTES;
  let pieces: VcardPiece[] = [];
  let card: OpenCard | undefined;
  let stray: { line: number; lines: number } | undefined;

  function closeStray(): void {
    if (stray !== undefined) pieces.push({ kind: "stray", ...stray });
    stray = undefined;
  }

  function closeCard(open: OpenCard, closed: boolean): void {
    const { line, parts } = open;
    if (open.size > maxCardBytes) pieces.push({ kind: "too-large", line });
    else pieces.push({ kind: "card", line, bytes: concatBytes(parts), closed });
    card = undefined;
  }

  function append(open: OpenCard, bytes: Uint8Array, size: number): void {
    open.size += size;
    if (open.size > maxCardBytes) open.parts.length = 0;
    else open.parts.push(bytes);
  }

  /** Takes a line with its break. Of a line too long to keep, `bytes` is the beginning and `size` the truth. */
  function takeLine(bytes: Uint8Array, size: number, line: number): void {
    if (card !== undefined && !card.agentFollows && isInner(bytes)) {
      append(card, bytes, size);
      return;
    }
    const head = binaryFromBytes(bytes.subarray(0, HEAD_BYTES));
    if (card === undefined) takeOutside(bytes, size, line, head);
    else takeInside(card, bytes, size, line, head);
  }

  function takeOutside(bytes: Uint8Array, size: number, line: number, head: string): void {
    const begin = BEGIN_ANYWHERE.exec(head);
    if (!NOTHING.test(begin === null ? head : head.slice(0, begin.index))) {
      stray ??= { line, lines: 0 };
      stray.lines++;
    }
    if (begin === null) return;
    closeStray();
    card = { line, parts: [], size: 0, depth: 1, agentFollows: false };
    append(card, bytes.subarray(begin.index), size - begin.index);
  }

  function takeInside(open: OpenCard, bytes: Uint8Array, size: number, line: number, head: string): void {
    const end = END.exec(head);
    if (end !== null && open.depth === 1) {
      const rest = head.slice(end[0].length);
      if (/^\s*$/.test(rest)) {
        append(open, bytes, size);
        closeCard(open, true);
        return;
      }
      append(open, bytes.subarray(0, end[0].length), end[0].length);
      closeCard(open, true);
      takeLine(bytes.subarray(end[0].length), size - end[0].length, line);
      return;
    }
    if (BEGIN.test(head) && !open.agentFollows) {
      closeCard(open, false);
      takeLine(bytes, size, line);
      return;
    }
    if (end !== null) open.depth--;
    else if (BEGIN.test(head)) open.depth++;
    if (!/^\s*$/.test(head)) open.agentFollows = OPEN_AGENT.test(head);
    append(open, bytes, size);
  }

  const lines = createLineCutter(maxCardBytes, takeLine);
  const utf8 = createUtf8Stream();
  return {
    push(chunk) {
      lines.push(utf8.push(chunk));
      return given();
    },
    end() {
      lines.push(utf8.end());
      lines.end();
      if (card !== undefined) closeCard(card, false);
      closeStray();
      return given();
    },
  };

  function given(): VcardPiece[] {
    const result = pieces;
    pieces = [];
    return result;
  }
}

/** Tells of most lines, without looking into them, that they are neither BEGIN nor END nor open an agent's card. */
function isInner(bytes: Uint8Array): boolean {
  let last = bytes.length - 1;
  while (BLANKS.has(bytes[last])) last--;
  return !FIRST_LETTERS.has(bytes[0]) && bytes[last] !== COLON;
}

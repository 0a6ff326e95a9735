/** Where a value stands: keys of objects and places in arrays, from the outside in. */
export type JsonPath = readonly (string | number)[];

export type JsonPart =
  | { readonly kind: "value"; readonly path: JsonPath; readonly value: unknown }
  /** A value that could not be read; reading goes on behind it. */
  | { readonly kind: "lost"; readonly path: JsonPath; readonly reason: "unreadable" | "too-large" }
  /** The text is no JSON from here on, or ends too early: nothing follows. */
  | { readonly kind: "broken"; readonly path: JsonPath };

/** No message is longer, with all that its export says of it. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_DEPTH = 100;

interface Frame {
  readonly isArray: boolean;
  index: number;
  key: string | undefined;
}

/**
 * Walks a JSON text of any length, and gives its values one by one: those for which `isWhole` says so in one piece,
 * and every plain value outside them. Memory is bounded by the largest piece. What stands before the first bracket
 * (`window.YTD… =`) is passed over; several texts may follow one another.
 */
export async function* walkJson(
  chunks: AsyncIterable<string>,
  isWhole: (path: JsonPath) => boolean,
): AsyncGenerator<JsonPart> {
  const frames: Frame[] = [];
  const piece = createPiece();
  let isBroken = false;

  const pathOf = (): JsonPath => frames.map(({ isArray, index, key }) => (isArray ? index : (key ?? "")));

  /** Gives what a finished piece comes to: a key, or a value. */
  function finish(): JsonPart | undefined {
    const { text, isTooLarge, isKey } = piece.take();
    const frame = frames.at(-1);
    const path = pathOf();
    const parsed = isTooLarge ? undefined : parse(text);
    if (isKey && frame !== undefined) {
      frame.key = typeof parsed?.value === "string" ? parsed.value : "";
      return undefined;
    }
    if (parsed === undefined) return { kind: "lost", path, reason: isTooLarge ? "too-large" : "unreadable" };
    return { kind: "value", path, value: parsed.value };
  }

  /** Takes one sign of the structure; false where it cannot stand. */
  function step(code: number): boolean {
    const frame = frames.at(-1);
    switch (code) {
      case COMMA:
        if (frame === undefined) return false;
        if (frame.isArray) frame.index++;
        else frame.key = undefined;
        return true;
      case COLON:
        return frame !== undefined && !frame.isArray && frame.key !== undefined;
      case CLOSE_OBJECT:
      case CLOSE_ARRAY:
        if (frame?.isArray !== (code === CLOSE_ARRAY)) return false;
        frames.pop();
        return true;
      default:
        return false;
    }
  }

  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length && !isBroken) {
      if (piece.isOpen()) {
        at = piece.add(chunk, at);
        if (piece.isOpen()) break;
        const part = finish();
        if (part !== undefined) yield part;
        continue;
      }
      const code = chunk.charCodeAt(at);
      const frame = frames.at(-1);
      const isContainer = code === OPEN_OBJECT || code === OPEN_ARRAY;
      if (isSpace(code) || (frame === undefined && !isContainer)) {
        at++;
      } else if (
        isContainer &&
        (frame === undefined || frame.isArray || frame.key !== undefined) &&
        !isWhole(pathOf())
      ) {
        frames.push({ isArray: code === OPEN_ARRAY, index: 0, key: undefined });
        isBroken = frames.length > MOST_DEPTH;
        at++;
      } else if (isContainer || isStartOfPlain(code)) {
        piece.open(code, frame !== undefined && !frame.isArray && frame.key === undefined);
      } else {
        isBroken = !step(code);
        at++;
      }
    }
    if (isBroken) break;
  }
  if (isBroken || piece.isOpen() || frames.length > 0) yield { kind: "broken", path: pathOf() };
}

interface Piece {
  isOpen(): boolean;
  open(first: number, isKey: boolean): void;
  /** Takes what belongs to it, from `at`; gives where it stopped. */
  add(chunk: string, at: number): number;
  take(): { readonly text: string; readonly isTooLarge: boolean; readonly isKey: boolean };
}

/** A value, or a key, that is being collected. */
function createPiece(): Piece {
  let texts: string[] = [];
  let length = 0;
  let state: "none" | "nested" | "string" | "plain" = "none";
  let isKey = false;
  let depth = 0;
  let inString = false;
  let isEscaped = false;

  function endIn(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (state === "plain") {
        if (isSpace(code) || code === COMMA || code === CLOSE_OBJECT || code === CLOSE_ARRAY) return at;
      } else if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1;
        }
      } else if (code === QUOTE) {
        inString = true;
      } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        depth++;
      } else if ((code === CLOSE_OBJECT || code === CLOSE_ARRAY) && --depth <= 0) {
        return at + 1;
      }
    }
    return -1;
  }

  return {
    isOpen: () => state !== "none",
    open(first, key) {
      state = first === QUOTE ? "string" : first === OPEN_OBJECT || first === OPEN_ARRAY ? "nested" : "plain";
      [texts, length, isKey, depth, inString, isEscaped] = [[], 0, key, 0, false, false];
    },
    add(chunk, at) {
      const end = endIn(chunk, at);
      const stop = end < 0 ? chunk.length : end;
      length += stop - at;
      if (length <= MOST_CHARACTERS) texts.push(chunk.slice(at, stop));
      if (end >= 0) state = "none";
      return stop;
    },
    take() {
      const taken = { text: texts.join(""), isTooLarge: length > MOST_CHARACTERS, isKey };
      texts = [];
      return taken;
    },
  };
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** A string, a number, true, false, null. */
function isStartOfPlain(code: number): boolean {
  return code === QUOTE || code === 45 || (code >= 48 && code <= 57) || code === 102 || code === 110 || code === 116;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * Lower-case texts of which a text must hold at least one to be matched by a pattern; undefined where none can be told. Reads the pattern's source:
 * letters, spaces and apostrophes outside of classes and of what may be absent. To look for them costs a tenth of compiling the pattern.
 */
export function requiredWords(pattern: RegExp): readonly string[] | undefined {
  const words = readAlternatives({ source: pattern.source, at: 0 });
  return words === undefined ? undefined : [...new Set(words)];
}

interface Reader {
  readonly source: string;
  at: number;
}

type Words = readonly string[] | undefined;

/** Shorter texts stand nearly everywhere. */
const SHORTEST = 3;

/** Reads up to the closing parenthesis or the end. One alternative without words makes all without. */
function readAlternatives(reader: Reader): Words {
  let all: Words = [];
  do {
    const words = readSequence(reader);
    all = all === undefined || words === undefined ? undefined : [...all, ...words];
  } while (take(reader, "|"));
  return all;
}

/** Of what stands in a row, all must be there: the piece with the fewest and longest words says most. */
function readSequence(reader: Reader): Words {
  let best: Words;
  let run = "";
  const offer = (words: Words): void => {
    if (words !== undefined && (best === undefined || worth(words) > worth(best))) best = words;
  };
  const endRun = (): void => {
    offer(run.trim().length >= SHORTEST ? [run.toLowerCase()] : undefined);
    run = "";
  };
  for (;;) {
    const next = reader.source[reader.at];
    if (next === undefined || next === "|" || next === ")") break;
    const letters = readHere(reader, LETTERS);
    run += letters;
    if (letters !== "") continue;
    const piece = readPiece(reader);
    const isOptional = readQuantifier(reader);
    if (piece.letter !== undefined && isOptional === undefined) run += piece.letter;
    else if (piece.isBoundary !== true) {
      endRun();
      if (isOptional !== true) offer(piece.letter === undefined ? piece.words : undefined);
    }
  }
  endRun();
  return best;
}

interface Piece {
  readonly letter?: string;
  readonly words?: Words;
  /** Stands between letters without being one. */
  readonly isBoundary?: true;
}

function readPiece(reader: Reader): Piece {
  const { source } = reader;
  const character = source[reader.at] ?? "";
  if (character === "[") {
    while (source[reader.at] !== "]") reader.at += source[reader.at] === "\\" ? 2 : 1;
    reader.at++;
    return {};
  }
  if (character === "(") {
    const opening = readHere(reader, OPENING);
    const words = readAlternatives(reader);
    take(reader, ")");
    const isAhead = opening.length > "(?:".length || opening.endsWith("=") || opening.endsWith("!");
    return isAhead ? {} : { words };
  }
  reader.at++;
  if (character === "\\") {
    const escaped = source[reader.at++] ?? "";
    if (/[bB]/u.test(escaped)) return { isBoundary: true };
    return /\w/u.test(escaped) ? {} : { letter: escaped };
  }
  return ".^$".includes(character) ? {} : { letter: character };
}

/** True when the piece before may be absent, false when it is repeated, undefined when it stands once. */
function readQuantifier(reader: Reader): boolean | undefined {
  if (!"?*+{".includes(reader.source[reader.at] ?? "-")) return undefined;
  const quantifier = readHere(reader, QUANTIFIER);
  return quantifier.startsWith("?") || quantifier.startsWith("*") || quantifier.startsWith("{0");
}

/** Letters that stand once: what follows them is no quantifier. */
const LETTERS = /[A-Za-z0-9' ,:;!-]+(?![?*+{])/y;
const OPENING = /\((?:\?(?:<?[=!]|:))?/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

function readHere(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const text = pattern.exec(reader.source)?.[0] ?? "";
  reader.at += text.length;
  return text;
}

function take(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at++;
  return true;
}

/** Few and long words are worth most. */
function worth(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.trim().length)) / Math.sqrt(words.length);
}

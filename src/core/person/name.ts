/** Reading names as they are written, for comparing them. What is shown stays as the source wrote it. */
import { formsOfWords } from "../search/tokens.ts";
import { PARTICLES, POSSIBLE_SUFFIXES, POSSIBLE_TITLES, SUFFIXES, TITLES } from "./name-words.ts";

/** One word of a name. */
export interface NameWord {
  /** Folded; "muller" and "mueller" for "Müller". */
  readonly forms: readonly [string, ...string[]];
  /** A single letter. */
  readonly initial: boolean;
  readonly script: string;
}

export interface ParsedName {
  /** Given names first where the writing shows which they are ("Ferreira, Ana"), else as written. */
  readonly words: readonly NameWord[];
  /**
   * The letters and digits of a name that is one word in small letters, with digits, or with
   * a capital inside ("aferreira", "ana7", "AnaFerreira"), or several in small letters joined by signs ("ana-f7"):
   * perhaps a name, perhaps a handle.
   */
  readonly handle: string | null;
}

const NO_NAME: ParsedName = { words: [], handle: null };
const SCRIPTS = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Han",
  "Hangul",
  "Hiragana",
  "Katakana",
  "Arabic",
  "Hebrew",
  "Devanagari",
  "Thai",
  "Georgian",
  "Armenian",
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")] as const);

/**
 * Reads a name for comparing: without titles, degrees, brackets, quoted nicknames, particles
 * inside it, and what mail programs add ("via …", "/HOU/ECT", "| Acme").
 *
 * "Ferreira, Ana" is turned round; no other order is guessed. Initials written in one
 * ("JP Silva") are taken apart. An address or a text without letters gives no words.
 */
export function parseName(text: string): ParsedName {
  const bare = withoutAdditions(text.normalize("NFC"));
  if (bare.includes("@") || !/\p{L}/u.test(bare)) return NO_NAME;
  const pieces = inNaturalOrder(joinAbbreviations(bare));
  const kept = withoutParticles(withoutSuffixes(withoutTitles(pieces)));
  const words = kept.flatMap(({ raw, folded }) => wordsOfPiece(raw, folded, kept));
  const [only] = kept;
  const isHandle = kept.length === 1 && only !== undefined && /\p{N}|^\p{Ll}+$|\p{Ll}\p{Lu}/u.test(only.raw);
  if (isHandle) return { words, handle: only.folded };
  return { words, handle: isLikeHandle(bare) ? kept.map(({ folded }) => folded).join("") : null };
}

/** Gives the folded words of a name that are more than initials, in alphabetical order: equal for one name in any order. */
export function fullWordsOf(name: ParsedName): string[] {
  return name.words
    .filter(({ initial }) => !initial)
    .map(({ forms }) => forms[0])
    .toSorted();
}

interface Piece {
  readonly raw: string;
  readonly folded: string;
}

function withoutAdditions(text: string): string {
  return text
    .replace(/^\s*(["“„«])([^"“”„«»]*)["”“»]\s*$/u, "$2")
    .replace(/[([{<][^)\]}>]*[)\]}>]?/gu, " ")
    .replace(/["“„«][^"“”„«»]*["”“»]/gu, " ")
    .replace(/\s(?:via\s|\|).*$/isu, " ")
    .replace(/(?<=\p{L})\/\p{Lu}.*$/su, " ")
    .trim();
}

/** Writes a degree at the end, "Ph.D.", as "PhD"; initials keep their dots. */
function joinAbbreviations(text: string): string {
  return text.replace(/(?<!\p{L})(?:\p{L}{1,4}\.\s?){1,3}\p{L}{1,4}\.?(?=\s*(?:[,;]|$))/gu, (match) => {
    const joined = match.replace(/[.\s]/gu, "");
    const folded = joined.toLowerCase();
    return SUFFIXES.has(folded) || POSSIBLE_SUFFIXES.has(folded) ? joined : match;
  });
}

/** Splits at commas: degrees behind one are dropped, and one more part means "Family, Given". */
function inNaturalOrder(text: string): Piece[] {
  const parts = text
    .split(/[,;，、]/u)
    .map(piecesOf)
    .filter((part) => part.length > 0);
  const names = parts.filter((part, index) => index === 0 || !part.every(isSuffix));
  const [family, given] = names;
  return names.length === 2 && family !== undefined && given !== undefined ? [...given, ...family] : names.flat();
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ`´]+/gu)]
    .map(([raw]) => ({ raw, folded: formsOfWords(raw)[0]?.[0] ?? "" }))
    .filter(({ folded }) => /\p{L}/u.test(folded));
}

function isSuffix({ folded }: Piece): boolean {
  return SUFFIXES.has(folded) || POSSIBLE_SUFFIXES.has(folded);
}

function withoutTitles(pieces: readonly Piece[]): readonly Piece[] {
  const [first] = pieces;
  if (first === undefined || pieces.length < 2) return pieces;
  const isTitle = TITLES.has(first.folded) || (pieces.length > 2 && POSSIBLE_TITLES.has(first.folded));
  return isTitle ? withoutTitles(pieces.slice(1)) : pieces;
}

function withoutSuffixes(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 3) return pieces;
  const inCapitals = isCapitals(last.raw) && pieces.some(({ raw }) => !isCapitals(raw));
  const isDropped = SUFFIXES.has(last.folded) || (inCapitals && POSSIBLE_SUFFIXES.has(last.folded));
  return isDropped ? withoutSuffixes(pieces.slice(0, -1)) : pieces;
}

function withoutParticles(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ folded }, index) => index === 0 || index === pieces.length - 1 || !PARTICLES.has(folded));
}

/** "JP" before a name that is not all in capitals is J. P. */
function wordsOfPiece(raw: string, folded: string, all: readonly Piece[]): NameWord[] {
  const packed = raw === all[0]?.raw && /^[A-Z]{2,3}$/u.test(raw) && all.some((piece) => !isCapitals(piece.raw));
  const parts = packed ? [...folded] : [raw];
  return parts.map((part) => {
    const forms = formsOfWords(part)[0] ?? [folded];
    return { forms, initial: /^.$/u.test(forms[0]) && scriptOf(part) !== "Han", script: scriptOf(part) };
  });
}

/** Small letters and digits with signs and no space between them. */
function isLikeHandle(text: string): boolean {
  return /^[\p{Ll}\p{N}]+(?:[._-][\p{Ll}\p{N}]+)+$/u.test(text);
}

function isCapitals(raw: string): boolean {
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** The script of a word, by the first of its letters that has one. */
export function scriptOf(text: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

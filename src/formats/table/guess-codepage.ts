/**
 * Which Windows codepage a table is in, when it is not UTF-8. Programs write that of the country, and say it nowhere.
 */

/** Codepages by their names in the Encoding Standard, the likeliest first: of equals the first wins. */
export const CODEPAGES = [
  "windows-1252",
  "windows-1250",
  "windows-1254",
  "windows-1257",
  "windows-1251",
  "windows-1253",
  "windows-1255",
  "windows-1256",
  "windows-874",
  "shift_jis",
  "gbk",
  "big5",
  "euc-kr",
] as const;
export type Codepage = (typeof CODEPAGES)[number];

/** Letters beyond ASCII of the languages that a codepage is for, lower case. */
const ALPHABETS: Readonly<Partial<Record<Codepage, readonly string[]>>> = {
  "windows-1252": [
    "äöüß",
    "àâçéèêëîïôœùûüÿæ",
    "áéíóúñü",
    "áâãàçéêíóôõúü",
    "åäöæøéü",
    "áðéíóúýþæö",
    "àèéìíòóùú",
    "ëïéèöüó",
  ],
  "windows-1250": ["áčďéěíňóřšťúůýž", "ąćęłńóśźż", "áéíóöőúüű", "áäčďéíĺľňóôŕšťúýž", "čćđšž", "ăâîşţ", "äöüß"],
  "windows-1254": ["çğıöşüâîû", "äöüß"],
  "windows-1257": ["ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"],
};

/** Scripts of their own: how their words look, and what they never do. */
const SCRIPTS: Readonly<Partial<Record<Codepage, readonly [word: RegExp, rare: RegExp]>>> = {
  "windows-1251": [/^\p{Script=Cyrillic}+$/u, /[ђћџњљѓќѕјў]/u],
  "windows-1253": [/^\p{Script=Greek}+$/u, /[ΰΐ]|ς./u],
  "windows-1255": [/^\p{Script=Hebrew}+$/u, /[ךםןףץ]./u],
  "windows-1256": [/^\p{Script=Arabic}+$/u, /[ةى].|[ڤٹڈڑں]/u],
  // A vowel stands with its consonant: before, above, below or behind.
  "windows-874": [
    /^(?:[\u0E40-\u0E44]?[\u0E01-\u0E2E][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]{0,3}[\u0E30\u0E32\u0E33\u0E45]?)+$/u,
    /[\u0E3F\u0E4F-\u0E5B]/u,
  ],
  shift_jis: [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u, /[\uFF61-\uFF9F]/u],
  gbk: [/^\p{Script=Han}+$/u, /[\uE000-\uF8FF]/u],
  big5: [/^\p{Script=Han}+$/u, /[\uE000-\uF8FF]/u],
  "euc-kr": [/^\p{Script=Hangul}+$/u, /[\uE000-\uF8FF]/u],
};

/** A word more than this is more than is needed. */
const MOST_WORDS = 3000;

/**
 * Guesses the codepage of text, a stretch of a table that is not UTF-8. Each word that holds bytes beyond ASCII speaks
 * for the codepages in which it is a word of one language: `Dvořák` is none in Western Europe's.
 */
export function guessCodepage(bytes: Uint8Array): Codepage {
  const words = wordsOf(bytes);
  let best: { codepage: Codepage; score: number } = { codepage: "windows-1252", score: 0 };
  for (const codepage of CODEPAGES) {
    const decoder = new TextDecoder(codepage, { fatal: true });
    const score = words.reduce((sum, word) => sum + scoreOf(word, codepage, decoder), 0);
    if (score > best.score) best = { codepage, score };
  }
  return best.codepage;
}

/** Cuts at bytes that part words in every codepage; those of two bytes a character hold some of them in their second. */
function wordsOf(bytes: Uint8Array): Uint8Array[] {
  const words: Uint8Array[] = [];
  for (let start = 0; start < bytes.length && words.length < MOST_WORDS;) {
    let end = start;
    let isForeign = false;
    while (end < bytes.length && !isBetweenWords(bytes, end, start)) isForeign = (bytes[end++] ?? 0) > 127 || isForeign;
    if (isForeign) words.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return words;
}

function isBetweenWords(bytes: Uint8Array, at: number, start: number): boolean {
  const byte = bytes[at] ?? 0;
  const before = at > start ? (bytes[at - 1] ?? 0) : 0;
  // Behind a byte beyond ASCII, a letter-like one may be the second half of a character.
  if (before > 127 && byte >= 0x40 && byte < 0x7f) return false;
  const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
  return byte < 0x80 && !isLetter;
}

/** From -1, for what is no word there, to 1 for one that is. */
function scoreOf(word: Uint8Array, codepage: Codepage, decoder: TextDecoder): number {
  let text: string;
  try {
    text = decoder.decode(word);
  } catch {
    return -1;
  }
  const script = SCRIPTS[codepage];
  if (script !== undefined) {
    const [isWord, rare] = script;
    if (!isWord.test(text)) return -1;
    // One character of two bytes may be a family's name, and may be chance.
    if ([...text].length < 2) return word.length > 1 ? 0 : -1;
    if (rare.test(text) || !isCased(text)) return -0.5;
    return weightOf(text, codepage);
  }
  if (!/^[\p{L}]+$/u.test(text)) return -1;
  if (!isCased(text)) return -0.5;
  const letters = [...text.toLowerCase()].filter((letter) => letter > "\u007F");
  // Words of nothing but accents are those of another script.
  if (letters.length > 3 && letters.length === text.length) return -1;
  return ALPHABETS[codepage]?.some((alphabet) => letters.every((letter) => alphabet.includes(letter))) === true ? 1 : 0;
}

/** A name begins with a capital or has none, or is written in nothing else. */
function isCased(text: string): boolean {
  const [, ...rest] = text;
  return text === text.toUpperCase() || !rest.some((letter) => letter !== letter.toLowerCase());
}

/** What fits almost anything weighs a little less than what hardly fits by chance. */
function weightOf(text: string, codepage: Codepage): number {
  if (codepage === "windows-1251" || codepage === "windows-1253") return /^\p{Lu}/u.test(text) ? 1 : 0.8;
  if (codepage === "shift_jis") return 0.95;
  return ["windows-874", "gbk", "big5"].includes(codepage) ? 0.9 : 1;
}

/**
 * Words and tokens. A *word* is what stands between spaces and signs; a *token* is what an
 * index holds: a word, or for scripts written without spaces each pair of characters.
 */
import { foldSpeltOut, foldText } from "./fold.ts";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
const SPAN = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");
/** ae, oe, ue where they can stand for ä, ö, ü: not after a vowel or q. */
const SPELT_OUT = /(?<![aeiouq])([aou])e/gu;

/** Splits a text into folded words of any script, in order. Apostrophes inside words vanish: "O’Brien" gives "obrien". */
export function wordsOf(text: string): string[] {
  return splitWords(foldText(text));
}

/** Gives the forms of each word: as folded, then spelt out where that differs ("muller", "mueller" for "Müller"). */
export function formsOfWords(text: string): (readonly [string, ...string[]])[] {
  const plain = splitWords(foldText(text));
  const spelt = splitWords(foldSpeltOut(text));
  return plain.map((word, index) => {
    const other = spelt[index];
    return other === undefined || other === word ? [word] : [word, other];
  });
}

/**
 * Gives the tokens by which an index finds a text, in order, doubles kept.
 *
 * "Müller" also stands as "mueller" and "Mueller" also as "muller", so either finds the
 * other. A run of Chinese, Japanese, Korean, Thai, Lao, Khmer or Burmese gives each pair of
 * characters and the last character, so that 大学 and 学 are found inside 北京大学.
 */
export function indexTokens(text: string): string[] {
  return formsOfWords(text).flatMap((forms) => {
    const contracted = forms[0].replace(SPELT_OUT, "$1");
    return [...new Set([...forms, contracted])].flatMap((form) => spansOf(form).flatMap(indexTokensOfSpan));
  });
}

/** Gives the tokens of a query, in order. An index token answers a query token that it begins with. */
export function queryTokens(text: string): string[] {
  return wordsOf(text).flatMap((word) => spansOf(word).flatMap(queryTokensOfSpan));
}

function splitWords(folded: string): string[] {
  return folded.replace(/(?<=\p{L})'(?=\p{L})/gu, "").match(WORD) ?? [];
}

function spansOf(word: string): string[] {
  return word.match(SPAN) ?? [];
}

function indexTokensOfSpan(span: string): string[] {
  return IS_UNSPACED.test(span) ? [...pairsOf(span), [...span].slice(-1).join("")] : [span];
}

function queryTokensOfSpan(span: string): string[] {
  const pairs = IS_UNSPACED.test(span) ? pairsOf(span) : [];
  return pairs.length === 0 ? [span] : pairs;
}

function pairsOf(span: string): string[] {
  const characters = [...span];
  return characters.slice(1).map((_, index) => characters.slice(index, index + 2).join(""));
}

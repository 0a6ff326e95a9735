/** How many people bear a name: shipped classes for what is common in the world, and what the owner's own book shows. */
import { COMMON_FAMILY, DOMINANT_FAMILY, VERY_COMMON_FAMILY } from "./common-family-names.ts";
import { COMMON_GIVEN, KNOWN_GIVEN, VERY_COMMON_GIVEN } from "./common-given-names.ts";
import { PINYIN } from "./han-readings.ts";
import { scriptOf } from "./name.ts";
import { isGivenName } from "./nicknames.ts";
import { romaniseWord } from "./romanise.ts";
import { soundKey } from "./sound-key.ts";

/** Shares of the people of one's own culture, by class; the middle of what the class spans. */
const GIVEN_CLASSES = [
  [VERY_COMMON_GIVEN, 0.015],
  [COMMON_GIVEN, 0.003],
  [KNOWN_GIVEN, 0.0005],
] as const;
const FAMILY_CLASSES = [
  [DOMINANT_FAMILY, 0.05],
  [VERY_COMMON_FAMILY, 0.006],
  [COMMON_FAMILY, 0.0006],
] as const;
/** A name that no list holds. Given names are a closed set almost everywhere, family names are not. */
const OTHER_GIVEN = 0.0001;
const OTHER_FAMILY = 0.00002;
/** Given names in pinyin fall together: one spelling stands for dozens of names. */
const PINYIN_GIVEN = 0.001;
/** Second given names go with the first: there are more Jean-Pierres than Jeans and Pierres would make. */
const FEWEST_SECOND = 0.02;
/** One letter of a name. */
const INITIAL = 0.08;

let givenShares: ReadonlyMap<string, number> | undefined;
let familyShares: ReadonlyMap<string, number> | undefined;
let syllables: ReadonlySet<string> | undefined;

/** The share of people with this given name, from 0 to 1. Folded; one letter is an initial. */
export function givenShare(word: string): number {
  if (word.length === 1) return INITIAL;
  if (!LATIN.test(word)) return Math.max(OTHER_GIVEN, readShares(word).given);
  givenShares ??= sharesOf(GIVEN_CLASSES);
  const known = givenShares.get(word);
  if (known !== undefined) return known;
  if (isGivenName(word)) return 0.0005;
  return isPinyin(word) ? PINYIN_GIVEN : OTHER_GIVEN;
}

/** The share of people with this family name, from 0 to 1. Folded; one letter is an initial. */
export function familyShare(word: string): number {
  if (word.length === 1) return INITIAL;
  if (!LATIN.test(word)) return Math.max(OTHER_FAMILY, readShares(word).family);
  familyShares ??= sharesOf(FAMILY_CLASSES);
  return familyShares.get(word) ?? OTHER_FAMILY;
}

/** Tells whether a folded word stands among the common given names. */
export function isCommonGiven(word: string): boolean {
  givenShares ??= sharesOf(GIVEN_CLASSES);
  return givenShares.has(word) || isGivenName(word);
}

/** Tells whether a folded word stands among the common family names. */
export function isFamilyName(word: string): boolean {
  return familyShare(word) > OTHER_FAMILY && word.length > 1;
}

/**
 * The share of people who have all of these words in their name, from 0 to 1: one is the
 * family name, the others are given names, whichever way makes it commonest. Words beyond
 * two tell little more, since they are often left out. 1 for no words.
 *
 * `inBook` gives the share of the names in the owner's book that hold a word, so that a name
 * counts as common where the owner's own world is full of it.
 */
export function nameShare(words: readonly string[], inBook: (word: string) => number): number {
  const shares = words.map((word) => ({
    given: Math.max(givenShare(word), inBook(word)),
    family: Math.max(familyShare(word), inBook(word)),
  }));
  const [only] = shares;
  if (only === undefined) return 1;
  if (shares.length === 1) return Math.max(only.given, only.family);
  let best = 0;
  for (const [at, { family }] of shares.entries()) {
    const others = shares.filter((_, index) => index !== at).map(({ given }) => given);
    const [first = 1, ...more] = others.toSorted((a, b) => a - b);
    best = Math.max(best, family * more.reduce((share, one) => share * Math.max(FEWEST_SECOND, one ** 0.75), first));
  }
  return best;
}

const LATIN = /^[a-z]/u;
/** Scripts that write no vowels: of the lists only the consonants can be compared. */
const WITHOUT_VOWELS: readonly string[] = ["Arabic", "Hebrew"];

interface Shares {
  readonly given: number;
  readonly family: number;
}

const sharesBySound = new Map<string, Shares>();
const readWords = new Map<string, Shares>();
/** So many words are remembered. */
const MOST_READ = 20_000;

/** The shares of a word of another script: those of the commonest name on the lists that sounds like its Latin reading. */
function readShares(word: string): Shares {
  const known = readWords.get(word);
  if (known !== undefined) return known;
  if (sharesBySound.size === 0) fillSounds();
  const script = scriptOf(word);
  let [given, family] = [0, 0];
  for (const reading of romaniseWord(word, script)) {
    const shares = sharesBySound.get(soundOf(reading, WITHOUT_VOWELS.includes(script)));
    given = Math.max(given, shares?.given ?? 0);
    family = Math.max(family, shares?.family ?? 0);
  }
  if (readWords.size >= MOST_READ) readWords.clear();
  readWords.set(word, { given, family });
  return { given, family };
}

function fillSounds(): void {
  givenShares ??= sharesOf(GIVEN_CLASSES);
  familyShares ??= sharesOf(FAMILY_CLASSES);
  const put = (name: string, share: Partial<Shares>): void => {
    for (const isBare of [false, true]) {
      const sound = soundOf(name, isBare);
      const { given, family } = sharesBySound.get(sound) ?? { given: 0, family: 0 };
      const shares = { given: Math.max(given, share.given ?? 0), family: Math.max(family, share.family ?? 0) };
      sharesBySound.set(sound, shares);
    }
  };
  for (const [name, given] of givenShares) put(name, { given });
  for (const [name, family] of familyShares) put(name, { family });
}

/** `isBare`: of its consonants alone, told apart from whole sounds by a sign. */
function soundOf(word: string, isBare: boolean): string {
  if (!isBare) return soundKey(word, "Latin");
  return `-${soundKey(word.replace(/c(?!h)/gu, "k").replace(/[aeiou]/gu, ""), "Arabic")}`;
}

function isPinyin(word: string): boolean {
  syllables ??= new Set(PINYIN.match(/[a-z]+/gu));
  for (let cut = 1; cut <= Math.min(6, word.length); cut++) {
    if (!syllables.has(word.slice(0, cut))) continue;
    if (cut === word.length || syllables.has(word.slice(cut))) return true;
  }
  return false;
}

function sharesOf(classes: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [names, share] of classes.toReversed()) {
    for (const name of names.trim().split(/\s+/u)) shares.set(name, share);
  }
  return shares;
}

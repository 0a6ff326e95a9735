/** Chinese and Japanese names in Latin letters. */
import { JAPANESE_FAMILIES, JAPANESE_GIVEN, LONG_FAMILIES, PINYIN } from "./han-readings.ts";

const pinyin = characterReadings(PINYIN);
const longFamilies = wordReadings(LONG_FAMILIES);
const japaneseFamilies = wordReadings(JAPANESE_FAMILIES);
const japaneseGiven = wordReadings(JAPANESE_GIVEN);
/** No name is longer; what is, is a sentence. */
const LONGEST = 6;

/** Gives whole names, given name first: as it may be read in Chinese, then in Japanese. Empty when a character is unknown. */
export function romaniseHan(words: readonly string[]): readonly (readonly string[])[] {
  const characters = [...words.join("")];
  if (characters.length < 2 || characters.length > LONGEST) return [];
  return [...chineseOf(characters), ...japaneseOf(characters.join(""))];
}

function chineseOf(characters: readonly string[]): (readonly string[])[] {
  const long = longFamilies.get(characters.slice(0, 2).join(""))?.[0];
  const cut = long !== undefined && characters.length > 2 ? 2 : 1;
  if (characters.length - cut > 2) return [];
  const given = characters.slice(cut).map((one) => pinyin.get(one)?.[0]);
  if (given.some((syllable) => syllable === undefined)) return [];
  const families = cut === 2 && long !== undefined ? [long] : (pinyin.get(characters[0] ?? "") ?? []);
  return families.map((family) => [given.join(""), family]);
}

function japaneseOf(text: string): (readonly string[])[] {
  for (let cut = Math.min(3, text.length - 1); cut >= 1; cut--) {
    const [family] = japaneseFamilies.get(text.slice(0, cut)) ?? [];
    const given = japaneseGiven.get(text.slice(cut));
    if (family !== undefined && given !== undefined) return given.map((one) => [one, family]);
  }
  return [];
}

/** "syllable characters syllable characters …" */
function characterReadings(pairs: string): ReadonlyMap<string, string[]> {
  const readings = new Map<string, string[]>();
  let syllable = "";
  for (const word of pairs.trim().split(/\s+/u)) {
    if (/^[a-z]/u.test(word)) syllable = word;
    else for (const character of word) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

/** "reading words reading words …" */
function wordReadings(pairs: string): ReadonlyMap<string, string[]> {
  const readings = new Map<string, string[]>();
  let reading = "";
  for (const word of pairs.trim().split(/\s+/u)) {
    if (/^[a-z]/u.test(word)) reading = word;
    else readings.set(word, [...(readings.get(word) ?? []), reading]);
  }
  return readings;
}

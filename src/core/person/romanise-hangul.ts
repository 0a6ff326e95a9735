/** Korean names in Latin letters. */

const INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".split(" ");
const VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const FINALS = "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

/** Family names as their bearers write them, where that differs from the rule. */
const FAMILIES: Readonly<Record<string, string>> = {
  김: "kim",
  이: "lee yi rhee",
  박: "park pak",
  최: "choi",
  정: "jung jeong chung",
  강: "kang",
  조: "cho jo",
  윤: "yoon",
  장: "jang chang",
  임: "lim im",
  오: "oh",
  서: "seo suh",
  신: "shin",
  권: "kwon",
  안: "ahn",
  전: "jeon jun chun",
  유: "yoo ryu",
  류: "ryu yoo",
  고: "ko koh",
  문: "moon",
  백: "baek paik",
  허: "heo hur",
  심: "shim",
  노: "noh roh",
  곽: "kwak",
  성: "sung seong",
  주: "joo",
  우: "woo",
  구: "koo",
  공: "kong",
  현: "hyun",
  변: "byun",
  엄: "um eom",
  천: "chun cheon",
  석: "suk seok",
  선: "sun",
};

/** Gives the whole name, given name first, once for each way the family name is written. Empty for what is no name. */
export function romaniseHangul(words: readonly string[]): readonly (readonly string[])[] {
  const syllables = [...words.join("").normalize("NFC")];
  if (syllables.length < 2 || syllables.length > 4) return [];
  const [family = "", ...given] = syllables.map(syllableOf);
  if (family === "" || given.includes("")) return [];
  const known = FAMILIES[syllables[0] ?? ""]?.split(" ") ?? [];
  return [...new Set([...known, family])].map((one) => [given.join(""), one]);
}

/** By the Revised Romanisation; empty for what is no syllable of Hangul. */
function syllableOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0) - 0xac00;
  if (code < 0 || code >= 19 * 21 * 28) return "";
  const parts = [INITIALS[Math.floor(code / 588)], VOWELS[Math.floor((code % 588) / 28)], FINALS[code % 28]];
  return parts.join("").replaceAll("_", "");
}

/** Names of other scripts in Latin letters, as far as small tables go. Only for comparing: nothing is ever shown so. */
import { romaniseHan } from "./romanise-han.ts";
import { romaniseHangul } from "./romanise-hangul.ts";

const CYRILLIC =
  tableOf(`а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch
  ъ _ ы y ь _ э e ю yu я ya і i ї i є e ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h`);
const GREEK =
  tableOf(`ου ou αυ av ευ ev μπ b ντ nt γγ ng γκ gk ει i οι i αι e τσ ts τζ tz α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o
  π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o`);
const HEBREW = tableOf(
  "א a ב b ג g ד d ה h ו v ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t",
);
const ARABIC =
  tableOf(`ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ک k ل l م m ن n ه h
  ة a و w ؤ w ي y ی y ى a ئ y ء _ پ p چ ch ژ zh گ g`);
const GEORGIAN =
  tableOf(`ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch
  ხ kh ჯ j ჰ h`);
const ARMENIAN =
  tableOf(`ու u ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s
  վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f`);
const DEVANAGARI =
  tableOf(`अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au क ka ख kha ग ga घ gha च cha छ chha ज ja झ jha ट ta ठ tha ड da ढ dha ण na
  त ta थ tha द da ध dha न na प pa फ pha ब ba भ bha म ma य ya र ra ल la व va श sha ष sha स sa ह ha`);
const VOWEL_SIGNS = tableOf("ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ् _");
const KANA =
  tableOf(`あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no
  は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go
  ざ za じ ji ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゃ ~ya ゅ ~yu ょ ~yo`);

/**
 * Gives the ways in which a folded word of another script is written in Latin letters, the
 * likeliest first. Empty for a script without a table, and for characters that no table holds.
 */
export function romaniseWord(word: string, script: string): readonly string[] {
  switch (script) {
    case "Cyrillic":
      return spelt(word, CYRILLIC);
    case "Greek":
      return spelt(word, GREEK);
    case "Hebrew":
      return spelt(word, HEBREW);
    case "Arabic":
      return spelt(word, ARABIC);
    case "Georgian":
      return spelt(word, GEORGIAN);
    case "Armenian":
      return spelt(word, ARMENIAN);
    case "Devanagari":
      return romaniseDevanagari(word);
    case "Hiragana":
    case "Katakana":
      return romaniseKana(word);
    default:
      return [];
  }
}

/** Gives whole names, given names first, for words of scripts that write a name in one or family name first. */
export function romaniseWhole(words: readonly string[], script: string): readonly (readonly string[])[] {
  if (script === "Han") return romaniseHan(words);
  if (script === "Hangul") return romaniseHangul(words);
  return [];
}

function spelt(word: string, table: ReadonlyMap<string, string>): readonly string[] {
  let text = "";
  for (let at = 0; at < word.length; at++) {
    const pair = table.get(word.slice(at, at + 2));
    const letter = pair ?? table.get(word.charAt(at));
    if (letter === undefined) return [];
    text += letter;
    if (pair !== undefined) at++;
  }
  return text === "" ? [] : [text];
}

/** A consonant carries an "a" unless a sign follows; at the end of a word it is silent. */
function romaniseDevanagari(word: string): readonly string[] {
  let text = "";
  for (const character of word) {
    const sign = VOWEL_SIGNS.get(character);
    const letter = DEVANAGARI.get(character);
    if (sign !== undefined) text = text.replace(/a$/u, "") + sign;
    else if (letter !== undefined) text += letter;
    else if (character === "ं" || character === "ँ") text += "n";
    else if (character !== "ः" && character !== "़") return [];
  }
  const silent = /\p{Lo}$/u.test(word) ? text.replace(/(?<=.[^aeiou])a$/u, "") : text;
  return silent === "" ? [] : [...new Set([silent, text])];
}

/** Long vowels are left out, as in passports: とう is "to". */
function romaniseKana(word: string): readonly string[] {
  let text = "";
  let double = false;
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    const kana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : character;
    if (kana === "っ") {
      double = true;
      continue;
    }
    if (kana === "ー") continue;
    const letters = KANA.get(kana);
    if (letters === undefined) return [];
    if (letters.startsWith("~"))
      text = text.replace(/i$/u, "") + (/(?:sh|ch|j)i$/u.test(text) ? letters.slice(2) : letters.slice(1));
    else text += double ? letters.charAt(0) + letters : letters;
    double = false;
  }
  const short = text.replace(/ou|oo/gu, "o").replace(/uu/gu, "u");
  return text === "" ? [] : [...new Set([short, text])];
}

/** "_" stands for nothing. */
function tableOf(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.trim().split(/\s+/u);
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) {
    const latin = words[at + 1] ?? "";
    table.set(words[at] ?? "", latin === "_" ? "" : latin);
  }
  return table;
}

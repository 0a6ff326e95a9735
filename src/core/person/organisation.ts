/** Organisations: one key for the ways in which a company's name is written. */
import { wordsOf } from "../search/tokens.ts";

/** Legal forms as folded words; dotted ones ("S.A.", "B.V.") are joined before they are looked up. */
const LEGAL_FORMS = setOf(`
  inc incorporated corp corporation co company ltd limited llc llp lp plc pllc pbc
  gmbh ggmbh mbh ag kg kgaa ohg ug gbr ev eg ek se haftungsbeschrankt partg partgmbb
  sa sas sasu sarl eurl snc srl srls sl slu slne sc scop spa sapa sgps lda ltda eireli cv
  bv nv vof bvba vzw asbl cvba oy oyj ab hb kb as asa aps ans ivs
  sp zoo spzoo sro spol doo dooel dd ad ood eood kft zrt nyrt bt rt tov ooo oao zao pao ооо оао зао пао ао ип тов
  pty pte pvt private sdn bhd tbk pt kk gk yk anonim sirketi sti
  株式会社 有限会社 合同会社 有限公司 股份有限公司 有限责任公司 주식회사 유한회사
`);
/** Forms that are common words as well: they count only where dots or capitals show them. */
const ONLY_DOTTED = setOf("spa ad dd eg ek pt rt sc");
/** Forms that stand in front of the name. */
const LEADING = setOf("株式会社 有限会社 合同会社 주식회사 유한회사 ooo oao zao pao tov ооо оао зао пао ао ип тов");
/** What joins forms: "GmbH and Co. KG". */
const JOINING = setOf("and und et");
/** Forms written without a space to the name. */
const ATTACHED =
  /^(?:株式会社|有限会社|合同会社|주식회사|유한회사)|(?:株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사)$/gu;

/**
 * Gives the key by which an organisation is recognised: folded, without a legal form at
 * either end, without "the" before it and "and" between forms. "Acme Inc.", "ACME, Inc",
 * "The Acme Company" and "Acme GmbH & Co. KG" all give "acme".
 *
 * A name of nothing else ("AG") keeps its last word. Empty for a text without letters and
 * digits. Idempotent.
 */
export function organisationKey(name: string): string {
  const words = joinSingleLetters(wordsOf(name.replace(/\bSpA\b/gu, "S.p.A.")).flatMap(splitAttached));
  while (words.length > 1 && isLeading(words[0])) words.shift();
  while (words.length > 1 && isClosing(words.at(-1))) words.pop();
  return words.map(({ text }) => text).join(" ");
}

interface Word {
  readonly text: string;
  /** Made of letters that stood alone: "S. p. A.". */
  readonly joined: boolean;
}

function splitAttached(word: string): string[] {
  const bare = word.replace(ATTACHED, "");
  return bare === "" ? [word] : [bare];
}

function joinSingleLetters(words: readonly string[]): Word[] {
  const result: Word[] = [];
  let run = "";
  for (const word of [...words, ""]) {
    if (/^\p{L}$/u.test(word)) {
      run += word;
      continue;
    }
    if (run !== "") result.push({ text: run, joined: run.length > 1 });
    run = "";
    if (word !== "") result.push({ text: word, joined: false });
  }
  return result;
}

function isClosing(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return JOINING.has(word.text) || (LEGAL_FORMS.has(word.text) && (word.joined || !ONLY_DOTTED.has(word.text)));
}

function isLeading(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return word.text === "the" || LEADING.has(word.text) || (word.joined && LEGAL_FORMS.has(word.text));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u));
}

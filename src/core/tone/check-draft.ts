/** Checks a draft: marks what reads as bragging, pressure and the like. It advises; it changes nothing. */
import { findAsks, gives } from "./find-bare-asks.ts";
import { findCues } from "./find-cues.ts";
import { findLength, type TieWarmth } from "./find-length.ts";
import type { Finding } from "./finding.ts";
import { foldLetters } from "./fold-letters.ts";
import type { LanguageTone } from "./language-tone.ts";
import { LANGUAGES } from "./languages.ts";
import { narrowLanguage } from "./narrow-language.ts";
import { type Paragraph, readDraft } from "./read-draft.ts";
import { recogniseLanguage } from "./recognise-language.ts";
import { splitSentences } from "./split-sentences.ts";

export interface DraftCheck {
  /** English names of the languages that were checked, in order of appearance. */
  readonly checked: readonly string[];
  /** What was not: the language's English name, null where it cannot be told; and the paragraphs. */
  readonly notChecked: readonly { readonly language: string | null; readonly paragraphs: readonly Paragraph[] }[];
  /** By place. */
  readonly findings: readonly Finding[];
  readonly counts: DraftCounts;
}

/** What the summary says; of checked paragraphs only, but for `words`. */
export interface DraftCounts {
  readonly words: number;
  /** Sentences that speak of the writer and not to the other. */
  readonly aboutSelf: number;
  /** Sentences with a word to or about the other. */
  readonly aboutThem: number;
  readonly questions: number;
  /** Favours asked for. */
  readonly asks: number;
}

/** Checks what the person wrote themselves. `tie` is known only when it is said to whom they write. */
export function checkDraft(text: string, tie?: TieWarmth): DraftCheck {
  const paragraphs = readDraft(text);
  const words = paragraphs.reduce((sum, { from, to }) => sum + countWords(text.slice(from, to)), 0);
  const whole = recogniseLanguage(paragraphs.map(({ from, to }) => text.slice(from, to)).join("\n"));
  const checked: string[] = [];
  const notChecked = new Map<string | null, Paragraph[]>();
  const findings: Finding[] = [];
  const asks: Finding[] = [];
  const narrowed = new Map<LanguageTone, LanguageTone>();
  let giving = false;
  let aboutSelf = 0;
  let aboutThem = 0;
  let questions = 0;
  for (const paragraph of paragraphs) {
    const name = languageOf(text.slice(paragraph.from, paragraph.to), whole);
    const known = LANGUAGES.find((one) => one.name === name);
    if (known === undefined) {
      notChecked.set(name ?? null, [...(notChecked.get(name ?? null) ?? []), paragraph]);
      continue;
    }
    if (!checked.includes(known.name)) checked.push(known.name);
    const language = narrowed.get(known) ?? narrowLanguage(known, foldLetters(text));
    narrowed.set(known, language);
    for (const sentence of splitSentences(text, paragraph)) {
      const heard = narrowLanguage(language, foldLetters(text.slice(sentence.from, sentence.to)));
      findings.push(...findCues(text, sentence, heard));
      asks.push(...findAsks(text, sentence, heard));
      giving ||= gives(text, sentence, heard);
      const about = whomItIsAbout(text.slice(sentence.from, sentence.to), language);
      if (about === "self") aboutSelf++;
      if (about === "them") aboutThem++;
      if (/\?["')]*$/u.test(text.slice(sentence.from, sentence.to))) questions++;
    }
  }
  if (!giving) findings.push(...asks);
  findings.push(...findLength(words, spanOf(paragraphs), tie));
  return {
    checked,
    notChecked: [...notChecked].map(([language, those]) => ({ language, paragraphs: those })),
    findings: findings.toSorted((a, b) => a.from - b.from || a.to - b.to),
    counts: { words, aboutSelf, aboutThem, questions, asks: asks.length },
  };
}

/** A paragraph's own language, when it is clear and long enough to be a change of language; else the draft's. */
function languageOf(paragraph: string, whole: string | undefined): string | undefined {
  const own = recogniseLanguage(paragraph);
  if (whole === undefined) return own;
  return own === undefined || countWords(paragraph) < SHORTEST_CHANGE ? whole : own;
}

/** Words from which on a paragraph may be of another language than the draft. */
const SHORTEST_CHANGE = 8;

function whomItIsAbout(sentence: string, { self, other }: LanguageTone): "self" | "them" | undefined {
  const folded = foldLetters(sentence);
  return other.test(folded) ? "them" : self.test(folded) ? "self" : undefined;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function spanOf(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

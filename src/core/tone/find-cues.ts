import type { Finding } from "./finding.ts";
import { foldLetters } from "./fold-letters.ts";
import type { LanguageTone } from "./language-tone.ts";
import type { Paragraph } from "./read-draft.ts";

/**
 * The words of one sentence that match the cues of its language, or the whole of it where signs add up, in order; those that overlap
 * and are of one kind are one finding. Bragging inside a humble-brag is the humble-brag.
 */
export function findCues(text: string, sentence: Paragraph, language: LanguageTone): readonly Finding[] {
  const sentenceText = text.slice(sentence.from, sentence.to);
  const folded = foldLetters(sentenceText);
  const found: Finding[] = [];
  let score: number | undefined;
  const readsAsBrag = (): boolean => (score ??= language.scoreBrag?.(sentenceText) ?? Number.NEGATIVE_INFINITY) > 0;
  for (const { kind, strength, reason, better, patterns, unless, unsure } of language.cues) {
    if (unless?.test(folded) === true || (unsure === true && !readsAsBrag())) continue;
    for (const pattern of patterns) {
      for (const match of folded.matchAll(pattern)) {
        const words = match[0].trim().replace(/[\s,;:-]+$/u, "");
        if (words === "") continue;
        const from = sentence.from + match.index + match[0].search(/\S/u);
        found.push({ kind, strength, from, to: from + words.length, reason, better });
      }
    }
  }
  for (const { kind, strength, reason, better, needs, signs, only, unless, scored } of language.signs) {
    if (unless?.test(folded) === true || only?.test(folded) === false) continue;
    const weight = signs.reduce((sum, [one, pattern]) => (pattern.test(folded) ? sum + one : sum), 0);
    const more = scored !== undefined && weight + scored >= needs && readsAsBrag() ? scored : 0;
    if (weight + more < needs || found.some((one) => one.kind === kind || (kind === "brag" && matterOf(one) === kind)))
      continue;
    found.push({
      kind,
      strength,
      from: sentence.from,
      to: sentence.from + (folded.search(/[\s.!?,;:"')]+$/u) > 0 ? folded.search(/[\s.!?,;:"')]+$/u) : folded.length),
      reason,
      better,
    });
  }
  return joinOverlapping(found);
}

function joinOverlapping(found: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  for (const finding of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const at = joined.findIndex((other) => other.to > finding.from && isOneMatter(other, finding));
    const other = joined[at];
    if (other === undefined) joined.push(finding);
    else joined[at] = { ...stronger(other, finding), from: other.from, to: Math.max(other.to, finding.to) };
  }
  return joined;
}

function isOneMatter(one: Finding, other: Finding): boolean {
  return matterOf(one) === matterOf(other);
}

function matterOf({ kind }: Pick<Finding, "kind">): string {
  return kind === "humble-brag" ? "brag" : kind;
}

const STRENGTHS = ["mild", "plain", "strong"] as const;

/** The one whose reason is told. */
function stronger(one: Finding, other: Finding): Finding {
  return STRENGTHS.indexOf(other.strength) > STRENGTHS.indexOf(one.strength) ? other : one;
}

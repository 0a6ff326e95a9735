import type { Finding } from "./finding.ts";
import { foldLetters } from "./fold-letters.ts";
import type { Cue, LanguageTone, Signs } from "./language-tone.ts";
import type { Paragraph } from "./read-draft.ts";

/**
 * The words of one sentence that match the cues of its language, or the whole of it where signs add up, in order; those that overlap
 * and are of one kind are one finding. Bragging inside a humble-brag is the humble-brag.
 */
export function findCues(text: string, sentence: Paragraph, language: LanguageTone): readonly Finding[] {
  const words = text.slice(sentence.from, sentence.to);
  let score: number | undefined;
  const heard: Heard = {
    folded: foldLetters(words),
    readsAsBrag: () => (score ??= language.scoreBrag?.(words) ?? Number.NEGATIVE_INFINITY) > 0,
  };
  const found = language.cues.flatMap((cue) => matchCue(cue, heard));
  for (const signs of language.signs) {
    const isFound = found.some((one) => one.kind === signs.kind || (signs.kind === "brag" && matterOf(one) === "brag"));
    if (!isFound) found.push(...weighSigns(signs, heard));
  }
  return joinOverlapping(found.map((one) => ({ ...one, from: sentence.from + one.from, to: sentence.from + one.to })));
}

/** A sentence as patterns see it. Excuses and the score are asked for last: what is never tried is never compiled. */
interface Heard {
  readonly folded: string;
  readonly readsAsBrag: () => boolean;
}

/** Places are within the sentence. */
function matchCue({ kind, strength, reason, better, patterns, unless, unsure }: Cue, heard: Heard): readonly Finding[] {
  const found = patterns
    .flatMap((pattern) => [...heard.folded.matchAll(pattern)])
    .map((match): Finding => {
      const words = wholeWords(match[0], heard.folded.slice(match.index + match[0].length))
        .trim()
        .replace(/[\s,;:-]+$/u, "");
      const from = match.index + match[0].search(/\S/u);
      return { kind, strength, from, to: from + words.length, reason, better };
    })
    .filter(({ from, to }) => from < to);
  if (found.length === 0 || unless?.test(heard.folded) === true) return [];
  return unsure === true && !heard.readsAsBrag() ? [] : found;
}

/** A pattern looks so far and no further: a word that it cut is taken whole. */
function wholeWords(matched: string, after: string): string {
  return /\p{L}$/u.test(matched) ? matched + (/^\p{L}*/u.exec(after)?.[0] ?? "") : matched;
}

function weighSigns(signs: Signs, { folded, readsAsBrag }: Heard): readonly Finding[] {
  const { kind, strength, reason, better, needs, only, unless, scored = 0 } = signs;
  const weight = signs.signs.reduce((sum, [one, pattern]) => (pattern.test(folded) ? sum + one : sum), 0);
  if (weight + scored < needs || unless?.test(folded) === true || only?.test(folded) === false) return [];
  if (weight < needs && !readsAsBrag()) return [];
  const end = folded.search(/[\s.!?,;:"')]+$/u);
  return [{ kind, strength, from: 0, to: end > 0 ? end : folded.length, reason, better }];
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

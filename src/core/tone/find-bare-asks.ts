import type { Finding } from "./finding.ts";
import { foldLetters } from "./fold-letters.ts";
import type { LanguageTone } from "./language-tone.ts";
import type { Paragraph } from "./read-draft.ts";

const REASON =
  "It asks, and in the whole draft there is nothing for them: no thanks, no offer, no word about them, no way out.";
const BETTER = "Say why you ask this person, what you can do for them, or that a no is fine.";

/** Whether one sentence gives something: thanks, an offer, a way out, a word about what they did. */
export function gives(text: string, sentence: Paragraph, language: LanguageTone): boolean {
  const folded = foldLetters(text.slice(sentence.from, sentence.to));
  return language.gives.some((pattern) => pattern.test(folded));
}

/** The words of one sentence that ask for a favour, as findings for a draft that gives nothing. */
export function findAsks(text: string, sentence: Paragraph, language: LanguageTone): readonly Finding[] {
  const folded = foldLetters(text.slice(sentence.from, sentence.to));
  const asks: Finding[] = [];
  for (const match of language.asks
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .toSorted((a, b) => a.index - b.index)) {
    const from = sentence.from + match.index;
    const to = from + match[0].trimEnd().length;
    const before = asks.at(-1);
    if (before !== undefined && before.to > from) asks[asks.length - 1] = { ...before, to: Math.max(to, before.to) };
    else asks.push({ kind: "bare-ask", strength: "plain", from, to, reason: REASON, better: BETTER });
  }
  return asks;
}

import type { Finding } from "./finding.ts";
import type { Paragraph } from "./read-draft.ts";

/** How the two stand, from their history: they never wrote back; they did, but not for long; they are in touch. */
export const TIE_WARMTHS = ["never-answered", "quiet", "in-touch"] as const;
export type TieWarmth = (typeof TIE_WARMTHS)[number];

/**
 * Words that a draft may have before it is long for the tie. Judgement, not measurement: a screen of a phone for somebody who never
 * answered, a page for somebody after a long silence. Whoever is in touch may write at any length.
 */
export const MOST_WORDS: Readonly<Record<Exclude<TieWarmth, "in-touch">, number>> = {
  "never-answered": 150,
  quiet: 220,
};

const REASONS: Readonly<Record<Exclude<TieWarmth, "in-touch">, string>> = {
  "never-answered": "They have never written to you, and a long letter asks for much attention.",
  quiet: "You have not been in touch for long, and a long letter asks for a long answer.",
};

/** One finding over the whole draft when it is too long for the tie; none where the tie is not known. */
export function findLength(
  words: number,
  whole: Paragraph | undefined,
  tie: TieWarmth | undefined,
): readonly Finding[] {
  if (tie === undefined || tie === "in-touch" || whole === undefined || words <= MOST_WORDS[tie]) return [];
  const better = `Keep the one thing that matters to them; under ${MOST_WORDS[tie]} words is easy to answer (this has ${words}).`;
  return [{ kind: "too-long", strength: "mild", ...whole, reason: REASONS[tie], better }];
}

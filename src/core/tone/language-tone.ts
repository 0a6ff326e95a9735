/** What a language brings to the check of drafts: a plug. Each part of a language is one file of tables. */
import type { FindingKind, Strength } from "./finding.ts";

/** Patterns with one reason. They see the draft with plain apostrophes, and spaces where lines break. */
export interface Cue {
  readonly kind: Exclude<FindingKind, "bare-ask" | "too-long">;
  readonly strength: Strength;
  readonly reason: string;
  readonly better: string;
  /** Global. A match never crosses the end of a sentence, since patterns hold no full stop. */
  readonly patterns: readonly RegExp[];
  /** A sentence in which this is found is left alone. */
  readonly unless?: RegExp;
  /** Marked only where the brag score of the whole sentence agrees: the words alone say too little. */
  readonly unsure?: true;
}

/**
 * Small signs that say little alone: a sentence whose signs weigh `needs` together is marked as a whole. So wordings are found that
 * nobody wrote down.
 */
export interface Signs {
  readonly kind: Cue["kind"];
  readonly strength: Strength;
  readonly reason: string;
  readonly better: string;
  readonly needs: number;
  /** Each counts once, however often it matches; not global. */
  readonly signs: readonly (readonly [weight: number, pattern: RegExp])[];
  /** The sentence must hold this. */
  readonly only?: RegExp;
  readonly unless?: RegExp;
  /** What a brag score above 0 weighs. */
  readonly scored?: number;
}

export interface LanguageTone {
  /** ISO 639-1. */
  readonly code: string;
  /** In English, as findings are. */
  readonly name: string;
  readonly cues: readonly Cue[];
  readonly signs: readonly Signs[];
  /** Above 0 where a sentence reads as bragging; languages without one leave unsure cues unmarked. */
  readonly scoreBrag?: (sentence: string) => number;
  /** Asks for a favour; global. */
  readonly asks: readonly RegExp[];
  /** Something for the other: thanks, an offer, a way out, a word about what they did. */
  readonly gives: readonly RegExp[];
  /** Words of the writer about themselves, and words to the other. */
  readonly self: RegExp;
  readonly other: RegExp;
}

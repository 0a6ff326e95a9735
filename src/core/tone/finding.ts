/** What a check of a draft finds, as values. */

export const FINDING_KINDS = [
  "humble-brag",
  "brag",
  "pressure",
  "guilt",
  "flattery",
  "mass-mail",
  "bare-ask",
  "too-long",
] as const;
/** `bare-ask` asks for a favour in a draft that gives nothing; `too-long` is about the whole draft. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * How much it harms. Bragging in the wrapping of a complaint or of modesty is `strong`: it lowers liking and trust more than a
 * plain brag does, because it reads as insincere (Sezer, Gino and Norton 2018). A plain achievement is `mild`.
 */
export type Strength = "mild" | "plain" | "strong";

/** Marked words: `from` inclusive, `to` exclusive, in UTF-16 units of the draft as it was given. */
export interface Finding {
  readonly kind: FindingKind;
  readonly strength: Strength;
  readonly from: number;
  readonly to: number;
  /** Why the words read so, one sentence in English. */
  readonly reason: string;
  /** What would read better, one sentence in English. */
  readonly better: string;
}

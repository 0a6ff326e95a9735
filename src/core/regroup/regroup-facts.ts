/** The rows of a regroup: what was found and decided, as it is kept. */
import type { Day } from "../day.ts";
import type { ContactId, Id, RegroupId } from "../id.ts";

export const REGROUP_SECTIONS = [
  "came",
  "breadth",
  "changed",
  "rose",
  "faded",
  "attention",
  "left",
  "proposal",
] as const;
/** What a line of a regroup tells, in the order in which it is told; `proposal`: something that was decided, or left. */
export type RegroupSection = (typeof REGROUP_SECTIONS)[number];

export const REGROUP_ANSWERS = [
  "let-go",
  "rest",
  "last-note",
  "keep",
  "less",
  "join",
  "own-cadence",
  "merge",
  "different",
  "same",
  "gone",
  "this-week",
  "slower",
  "half-share",
  "remove",
  "leave",
] as const;
export type RegroupAnswer = (typeof REGROUP_ANSWERS)[number];

/** One regroup (core/regroup). A judgement. */
export interface Regroup {
  readonly id: RegroupId;
  /** It looks at what came after this day. */
  readonly fromOn: Day;
  /** The day of its first answer. */
  readonly openedOn: Day;
  /** Null while it can be resumed. */
  readonly closedOn: Day | null;
  /** What the next period is to be about, in the owner's words. */
  readonly focus: string | null;
}

/** One line of a regroup's record: a finding, or a proposal with its answer. */
export interface RegroupLine {
  readonly id: Id<"regroupLine">;
  readonly regroup: RegroupId;
  readonly section: RegroupSection;
  /** Of whom it speaks; null where of nobody alone. */
  readonly contact: ContactId | null;
  /** The second of two who may be one person. */
  readonly other: ContactId | null;
  /** Of a proposal: the same whenever it is made. Empty for findings. */
  readonly key: string;
  readonly text: string;
  /** Null for findings, and for what was not decided. */
  readonly answer: RegroupAnswer | null;
  readonly on: Day;
}

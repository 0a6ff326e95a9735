/** Reasons for a touch. */

export const REASON_KINDS = [
  "promise",
  "report-back",
  "open-ask",
  "introduction",
  "goal",
  "birthday",
  "date",
  "work-anniversary",
  "job-change",
  "page-change",
  "domain-change",
  "trip",
  "common-connection",
  "read-about",
  "published",
  "unanswered-message",
  "first-meeting",
  "follow-up",
  "long-silence",
  "usual-gap",
  "cadence",
  "new-tie",
  "valued",
  "balance",
  "chosen",
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One reason for a touch: a cause, in words the person can check, with the numbers behind them. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly text: string;
  /** Numbers and days by name: `silentDays`, `usualGapDays`, `outlook28`, `birthday` … */
  readonly evidence: Readonly<Record<string, string | number>>;
  /** The key of the occasion it tells of; absent for all else. */
  readonly occasion?: string;
}

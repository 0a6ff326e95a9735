/**
 * What is known of one tie over time, as small ordered lists of integers. Every statistic is a
 * pure function of these and a day, so as-of, undo and backtests are exact.
 */
import type { DayNumber } from "../day.ts";
import type { Medium } from "../medium.ts";

/** One day on which owner and contact were in touch. At most one per day; lists ascend by `day`. */
export interface ContactDay {
  readonly day: DayNumber;
  /** The owner wrote, called or met; a meeting is both. */
  readonly outbound: boolean;
  readonly inbound: boolean;
  /** The day's last personal message came from the contact: nothing of the owner's followed it that day. */
  readonly endsInbound: boolean;
  /** … and that message opened a thread: it is not a closing reply. */
  readonly endsInboundOpening: boolean;
  /** The richest medium of the day. */
  readonly medium: Medium;
  /** 1 for a message to one person or a meeting of two; 1/recipients for the day's most personal contact. In (0, 1]. */
  readonly weight: number;
}

/** One attempt of the owner (design.md §2.6): an opening message to at most three people, or a call not taken. */
export interface Attempt {
  readonly day: DayNumber;
  readonly medium: Medium;
  /** The day something personal came back, by any medium or address, or in that thread from another; null when nothing has. */
  readonly answeredOn: DayNumber | null;
  /** Whether somebody else answered in the thread (an assistant, a colleague). */
  readonly answeredByOther: boolean;
  /** The day it bounced: it then counts as no attempt. */
  readonly cancelledOn: DayNumber | null;
  /** The day an absence notice came: its clock stands still from then on. */
  readonly absentOn: DayNumber | null;
}

/** Everything the relationship model sees of a tie. */
export interface TieHistory {
  readonly days: readonly ContactDay[];
  readonly attempts: readonly Attempt[];
  /** The same days as `packHistory` writes them, where they are at hand so: `walkDays` needs no object for each. */
  readonly packedDays?: Uint8Array;
}

export const EMPTY_HISTORY: TieHistory = { days: [], attempts: [] };

/** The history as it stood at the end of a day: later events and later answers are not seen. */
export function historyUpTo(history: TieHistory, day: DayNumber): TieHistory {
  const seen = (on: DayNumber | null): DayNumber | null => (on !== null && on <= day ? on : null);
  return {
    days: history.days.filter((contactDay) => contactDay.day <= day),
    attempts: history.attempts
      .filter((attempt) => attempt.day <= day)
      .map((attempt) => ({
        ...attempt,
        answeredOn: seen(attempt.answeredOn),
        answeredByOther: attempt.answeredByOther && seen(attempt.answeredOn) !== null,
        cancelledOn: seen(attempt.cancelledOn),
        absentOn: seen(attempt.absentOn),
      })),
  };
}

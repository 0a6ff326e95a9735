import { DAY_MS, type Instant } from "../../core/day.ts";

/** Finds the messages that opened an exchange, in whichever order the file runs. */
export interface OpeningsFinder {
  add(conversation: string, at: Instant, line: string): void;
  /** Tells whether the message on this line opened an exchange. Asked once all are added. */
  isOpening(conversation: string, line: string): boolean;
}

/**
 * Networks keep one conversation for each pair of people for ever, so whoever writes after so long a silence
 * begins anew: else nothing after the first word between two people could be an attempt.
 */
export const SILENCE_MS = 30 * DAY_MS;

interface Line {
  readonly at: Instant;
  readonly line: string;
}

/**
 * Memory grows with the messages, by an instant and the name of a line each. Files run newest first as a rule;
 * which way this one runs is counted, and decides between messages of the same instant.
 */
export function createOpeningsFinder(): OpeningsFinder {
  const linesByConversation = new Map<string, Line[]>();
  const openingsByConversation = new Map<string, ReadonlySet<string>>();
  let stepsBack = 0;
  let stepsAhead = 0;
  return {
    add(conversation, at, line) {
      const lines = linesByConversation.get(conversation);
      const previous = lines?.at(-1);
      if (previous !== undefined && at < previous.at) stepsBack++;
      if (previous !== undefined && at > previous.at) stepsAhead++;
      if (lines === undefined) linesByConversation.set(conversation, [{ at, line }]);
      else lines.push({ at, line });
    },
    isOpening(conversation, line) {
      let openings = openingsByConversation.get(conversation);
      if (openings === undefined) {
        const lines = linesByConversation.get(conversation) ?? [];
        openings = openingsOf(stepsAhead > stepsBack ? lines : lines.toReversed());
        openingsByConversation.set(conversation, openings);
      }
      return openings.has(line);
    },
  };
}

/** Lines of the same instant stand in the order in which they were written. */
function openingsOf(lines: readonly Line[]): ReadonlySet<string> {
  const openings = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, line } of lines.toSorted((a, b) => a.at - b.at)) {
    if (at - last >= SILENCE_MS) openings.add(line);
    last = at;
  }
  return openings;
}

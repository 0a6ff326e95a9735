import type { Instant } from "../../core/day.ts";

/** Finds, message by message, the one that opened each conversation, in whichever order the file runs. */
export interface OpeningsFinder {
  add(conversation: string, at: Instant, line: string): void;
  /** Tells whether the message on this line opened its conversation. Asked once all are added. */
  isOpening(conversation: string, line: string): boolean;
}

interface Earliest {
  at: Instant;
  /** Messages of one minute carry the same time: the first and the last of them in the file. */
  firstLine: string;
  lastLine: string;
  previousAt: Instant;
}

/**
 * Memory grows with the conversations, not with the messages. Files run newest first as a rule;
 * which way this one runs is counted, and decides between messages of the same instant.
 */
export function createOpeningsFinder(): OpeningsFinder {
  const earliestByConversation = new Map<string, Earliest>();
  let stepsBack = 0;
  let stepsAhead = 0;
  return {
    add(conversation, at, line) {
      const earliest = earliestByConversation.get(conversation);
      if (earliest === undefined) {
        earliestByConversation.set(conversation, { at, firstLine: line, lastLine: line, previousAt: at });
        return;
      }
      if (at < earliest.previousAt) stepsBack++;
      if (at > earliest.previousAt) stepsAhead++;
      earliest.previousAt = at;
      if (at < earliest.at) Object.assign(earliest, { at, firstLine: line, lastLine: line });
      else if (at === earliest.at) earliest.lastLine = line;
    },
    isOpening(conversation, line) {
      const earliest = earliestByConversation.get(conversation);
      return line === (stepsAhead > stepsBack ? earliest?.firstLine : earliest?.lastLine);
    },
  };
}

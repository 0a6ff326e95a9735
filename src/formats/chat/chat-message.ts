import { type Instant, isInstant } from "../../core/day.ts";
import type { MessageRecord } from "../../core/reading.ts";
import { PERSONAL_RECIPIENTS } from "../../core/tie/tie-event.ts";

/** A chat with more others than this is a place where one reads, not people one exchanges with. */
export const MOST_OTHERS = 50;

/** What is the same in every message of a chat. */
export const CHAT_MESSAGE: Pick<
  MessageRecord,
  "medium" | "subject" | "recipients" | "failed" | "deliveredTo" | "sent" | "dateRepaired"
> = {
  medium: "direct-message",
  subject: "",
  recipients: 1,
  failed: [],
  deliveredTo: [],
  sent: false,
  dateRepaired: false,
};

/** Text messages are older than the web, and none was written in the next century. */
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

/** Gives the instant of a message, in milliseconds UTC; undefined for a number that is no date of one. */
export function chatInstant(ms: number): Instant | undefined {
  return ms > FIRST && ms < LAST && isInstant(ms) ? ms : undefined;
}

/** How many got what is written in a group of which only the writers are known: more than few, since others read. */
export function groupRecipients(knownOthers: number): number {
  return Math.max(knownOthers, PERSONAL_RECIPIENTS + 1);
}

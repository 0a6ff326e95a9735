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

/** How many got what is written in a group of which only the writers are known: more than few, since others read. */
export function groupRecipients(knownOthers: number): number {
  return Math.max(knownOthers, PERSONAL_RECIPIENTS + 1);
}

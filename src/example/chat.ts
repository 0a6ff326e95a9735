import type { Instant } from "../core/day.ts";
import type { Bearer } from "./person.ts";

/** What a LinkedIn message is, in truth. */
export type ChatKind = "personal" | "group" | "sponsored" | "draft" | "spam";

/** One LinkedIn message, before it is written down. */
export interface Chat {
  /** Of a whole second. */
  readonly at: Instant;
  /** One conversation for each pair of people, as LinkedIn keeps it. */
  readonly conversation: string;
  readonly from: Bearer;
  readonly to: readonly Bearer[];
  readonly text: string;
  readonly kind: ChatKind;
}

/** Makes a message between the owner and one person. */
export function composeChat(chat: { at: Instant; person: string; from: Bearer; text: string }): Chat {
  const { at, person, from, text } = chat;
  return {
    at,
    conversation: conversationOf(person),
    from,
    to: [from === person ? "owner" : person],
    text,
    kind: "personal",
  };
}

/** Names the conversation of the owner and somebody, in LinkedIn's manner. */
export function conversationOf(person: string): string {
  return `2-ZXhhbXBsZS1jb252ZXJzYXRpb24-${person}==`;
}

import type { Instant } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS, chatInstant } from "../chat/chat-message.ts";
import { SILENCE_MS } from "../chat/find-openings.ts";
import { phoneParty } from "../chat/phone-party.ts";

/** One row of `message`, with the chat it stands in. */
export interface MessageRow {
  readonly id: number;
  /** The same on every device of the account. */
  readonly guid: string;
  /** Milliseconds since 2001, UTC; null where the row has none. */
  readonly appleMs: number | null;
  readonly isFromMe: boolean;
  /** 0 for messages; anything else is what the app says of a chat. */
  readonly itemType: number;
  /** 2000 to 2999 sets a heart or the like under a message, 3000 to 3999 takes it away. */
  readonly associatedType: number;
  /** Other than 0 when it could not be sent. */
  readonly error: number;
  /** Who wrote it, or whom it is to where it stands in no chat. */
  readonly handle: string | null;
  readonly chat: ChatRow | undefined;
}

export interface ChatRow {
  readonly id: number;
  readonly isGroup: boolean;
  readonly name: string;
  /** The number or address of the other, in a chat of two. */
  readonly identifier: string;
  /** The others' numbers and addresses. */
  readonly handles: readonly string[];
}

/** Apple counts from 1 January 2001, UTC. */
const APPLE_EPOCH_MS = Date.UTC(2001, 0, 1);

/** Makes a reader of rows, which come in order of time. */
export function createRowReader(context: ReadContext): (row: MessageRow, place: Place) => Reading {
  const lastByChat = new Map<string, number>();
  return (row, place) => {
    const { chat, associatedType } = row;
    if (row.itemType !== 0) return { kind: "skip", place, reason: "system" };
    if (associatedType >= 3000) return { kind: "skip", place, reason: "system", detail: "a reaction taken back" };
    const at = instantOf(row);
    if (at === undefined) return { kind: "skip", place, reason: "no-date" };
    if (row.isFromMe && row.error !== 0) return { kind: "skip", place, reason: "draft", detail: "could not be sent" };
    const others = othersOf(row);
    const parties = new Map<string, Party>();
    let services = 0;
    for (const handle of others) {
      const found = phoneParty(handle, undefined, context);
      if (found.kind === "party") parties.set(found.party.value, found.party);
      else if (found.kind === "service") services++;
    }
    if (parties.size === 0) return { kind: "skip", place, reason: services > 0 ? "automatic" : "no-participants" };
    const isGroup = chat?.isGroup === true;
    const members = isGroup ? chat.handles.length : 1;
    if (members > MOST_OTHERS) return { kind: "skip", place, reason: "too-many" };

    const thread = isGroup ? `chat ${[...chat.handles].sort().join(",")}` : [...parties.keys()].join(",");
    const isReaction = associatedType >= 2000;
    const isOpening = !isReaction && at - (lastByChat.get(thread) ?? Number.NEGATIVE_INFINITY) >= SILENCE_MS;
    lastByChat.set(thread, at);
    const role = row.isFromMe ? ("to" as const) : ("from" as const);
    return {
      kind: "message",
      place,
      message: {
        ...CHAT_MESSAGE,
        key: keyOf("imessage", row.guid === "" ? `${at} ${others.join(",")}` : row.guid),
        at,
        medium: isReaction ? "reaction" : CHAT_MESSAGE.medium,
        nature: isOpening ? "opening" : "reply",
        subject: isGroup ? chat.name : "",
        participants: Array.from(parties.values(), (party): Participant => ({ ...party, role })),
        ownerRole: row.isFromMe ? "from" : "to",
        recipients: Math.max(1, members),
        threadKey: keyOf("imessage-thread", thread),
      },
    };
  };
}

function instantOf({ appleMs }: MessageRow): Instant | undefined {
  if (appleMs === null || appleMs <= 0) return undefined;
  return chatInstant(Math.trunc(appleMs) + APPLE_EPOCH_MS);
}

/** What the owner wrote goes to the chat; what came in has one sender. */
function othersOf({ isFromMe, handle, chat }: MessageRow): readonly string[] {
  const sender = handle === null ? [] : [handle];
  if (!isFromMe) return sender;
  if (chat === undefined) return sender;
  if (chat.handles.length > 0) return chat.handles;
  return chat.isGroup ? sender : [chat.identifier];
}

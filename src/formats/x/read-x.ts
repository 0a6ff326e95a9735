import { DAY_MS, type Instant, dayNumber, isDay } from "../../core/day.ts";
import { keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS, chatInstant, groupRecipients } from "../chat/chat-message.ts";
import { createOpeningsFinder } from "../chat/find-openings.ts";
import { type JsonObject, isObject, textOf } from "../json/json-values.ts";
import { type JsonPath, walkJson } from "../json/walk-json.ts";

type Part =
  | { readonly kind: "message"; readonly conversation: string; readonly event: JsonObject; readonly at: string }
  | { readonly kind: "account"; readonly id: string; readonly name: string | undefined }
  | { readonly kind: "lost"; readonly reason: "unreadable" | "too-large"; readonly at: string };

/**
 * Reads `direct-messages.js`, `direct-messages-group.js` and `account.js` of X's archive, in two passes: the first finds
 * who takes part in each conversation. People are numbers there, and messages have numbers of their own.
 *
 * `openText` gives the text from the start, each time it is called.
 */
export async function* readX(openText: () => AsyncIterable<string>, path: string): AsyncGenerator<Reading> {
  const openings = createOpeningsFinder();
  const membersByConversation = new Map<string, Set<string>>();
  for await (const part of partsOf(openText())) {
    if (part.kind !== "message") continue;
    const message = part.event["messageCreate"];
    if (!isObject(message)) continue;
    const at = instantOf(message);
    if (at !== undefined) openings.add(part.conversation, at, part.at);
    const members = membersByConversation.get(part.conversation) ?? new Set();
    membersByConversation.set(part.conversation, members);
    for (const id of [idOf(message["senderId"]), idOf(message["recipientId"])]) {
      if (id !== undefined && members.size <= MOST_OTHERS + 1) members.add(id);
    }
  }
  for await (const part of partsOf(openText())) {
    if (part.kind === "account") {
      yield { kind: "owner", place: { path }, parties: [partyOf(part.id, part.name)] };
      continue;
    }
    const place = { path, at: part.at };
    if (part.kind === "lost") yield { kind: "skip", place, reason: part.reason };
    else {
      const members = membersByConversation.get(part.conversation) ?? new Set<string>();
      yield readEvent(part, place, members, openings.isOpening(part.conversation, part.at));
    }
  }
}

async function* partsOf(chunks: AsyncIterable<string>): AsyncGenerator<Part> {
  let conversation = "";
  for await (const part of walkJson(chunks, isWhole)) {
    const { path } = part;
    const at = placeOf(path);
    if (part.kind !== "value") {
      yield { kind: "lost", reason: part.kind === "broken" ? "unreadable" : part.reason, at };
    } else if (path.at(-1) === "conversationId") {
      conversation = textOf(part.value) ?? "";
    } else if (path.at(-1) === "account" && path.length === 2) {
      const account = isObject(part.value) ? part.value : {};
      const id = idOf(account["accountId"]);
      if (id !== undefined) yield { kind: "account", id, name: textOf(account["accountDisplayName"]) };
    } else if (isMessage(path)) {
      if (isObject(part.value)) yield { kind: "message", conversation, event: part.value, at };
      else yield { kind: "lost", reason: "unreadable", at };
    }
  }
}

function isWhole(path: JsonPath): boolean {
  return isMessage(path) || (path.length === 2 && path[1] === "account");
}

function isMessage(path: JsonPath): boolean {
  return path.at(-2) === "messages" && typeof path.at(-1) === "number";
}

function placeOf(path: JsonPath): string {
  const count = (step: string | number | undefined): number => (typeof step === "number" ? step + 1 : 1);
  return `message ${count(path[3])} of conversation ${count(path[0])}`;
}

function readEvent(
  { conversation, event }: Extract<Part, { kind: "message" }>,
  place: Place,
  members: ReadonlySet<string>,
  isOpening: boolean,
): Reading {
  const message = event["messageCreate"];
  if (!isObject(message)) return { kind: "skip", place, reason: "system" };
  const at = instantOf(message);
  if (at === undefined) return { kind: "skip", place, reason: "no-date", detail: textOf(message["createdAt"]) ?? "" };
  const sender = idOf(message["senderId"]);
  const recipient = idOf(message["recipientId"]);
  if (sender === undefined) return { kind: "skip", place, reason: "no-participants" };
  const others = recipient === undefined ? [...members].filter((id) => id !== sender) : [recipient];
  if (others.length === 0 || recipient === sender) return { kind: "skip", place, reason: "no-others" };
  if (others.length > MOST_OTHERS) return { kind: "skip", place, reason: "too-many" };
  const participants: Participant[] = [
    { ...partyOf(sender), role: "from" },
    ...others.map((id) => ({ ...partyOf(id), role: "to" as const })),
  ];
  return {
    kind: "message",
    place,
    message: {
      ...CHAT_MESSAGE,
      key: keyOf("x-message", textOf(message["id"]) ?? `${conversation} ${sender} ${at}`),
      at,
      nature: isOpening ? "opening" : "reply",
      participants,
      recipients: recipient === undefined ? groupRecipients(others.length) : 1,
      threadKey: keyOf("x-conversation", conversation),
      ownersChat: true,
    },
  };
}

function instantOf(message: JsonObject): Instant | undefined {
  const text = textOf(message["createdAt"]) ?? "";
  const [, day = "", hour, minute, second, thousandths = "0"] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{3}))?Z$/.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return chatInstant(dayNumber(day) * DAY_MS + seconds * 1000 + Number(thousandths));
}

function idOf(value: unknown): string | undefined {
  const id = textOf(value) ?? "";
  return /^\d{1,20}$/.test(id) ? id : undefined;
}

function partyOf(id: string, name?: string): Party {
  return { kind: "handle", value: `twitter-id:${id}`, ...(name === undefined || name === "" ? {} : { name }) };
}

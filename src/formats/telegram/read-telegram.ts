import { EMPTY_CARD } from "../../core/card.ts";
import { type Instant, dayNumber, isDay } from "../../core/day.ts";
import { type Key, keyOf } from "../../core/key.ts";
import type { Participant, Party, Place, ReadContext, Reading } from "../../core/reading.ts";
import { CHAT_MESSAGE, MOST_OTHERS, chatInstant, groupRecipients } from "../chat/chat-message.ts";
import { SILENCE_MS } from "../chat/find-openings.ts";
import { type JsonObject, textOf } from "../json/json-values.ts";
import { composeName } from "../table/compose-name.ts";
import { accountOf, reasonToLeave } from "./chat-kind.ts";
import { type TelegramChat, walkExport } from "./walk-export.ts";

/** What is known of a chat from a first pass: who wrote in it, up to a crowd. */
interface Members {
  readonly partiesById: Map<string, Party>;
}

/**
 * Reads the JSON export of Telegram Desktop, of one chat or of a whole account, in two passes: the first finds who
 * wrote in each chat. Messages are known by the numbers that Telegram gives them. Words are not read.
 *
 * `openText` gives the text from the start, each time it is called.
 */
export async function* readTelegram(
  openText: () => AsyncIterable<string>,
  path: string,
  context: ReadContext,
): AsyncGenerator<Reading> {
  const membersByChat = new Map<string, Members>();
  for await (const part of walkExport(openText())) {
    if (part.kind === "message" && reasonToLeave(part.chat.type) === undefined) {
      addMember(membersByChat, part.chat, part.message);
    }
  }
  const lastByChat = new Map<string, number>();
  const claimed = new Set<string>();
  for await (const part of walkExport(openText())) {
    if (part.kind === "account") {
      yield* readAccount(part.account, path);
      continue;
    }
    const place = { path, at: part.at };
    if (part.kind === "lost") yield { kind: "skip", place, reason: part.reason };
    else if (part.kind === "contact") yield readContact(part.contact, place);
    else {
      const { chat, message } = part;
      const reading = readMessage(chat, message, place, context, membersByChat.get(chat.id), lastByChat);
      // In a chat of two the one who is not the other is the owner, wherever else they write.
      const own = chat.type === "personal_chat" && reading.kind === "message" ? senderOf(message) : undefined;
      if (own !== undefined && own.id !== chat.id && !claimed.has(own.id)) {
        claimed.add(own.id);
        yield { kind: "owner", place, parties: [own.party] };
      }
      yield reading;
    }
  }
}

function* readAccount(account: JsonObject, path: string): Generator<Reading> {
  const id = accountOf(account["user_id"]);
  const name = composeName({
    given: textOf(account["first_name"]) ?? "",
    family: textOf(account["last_name"]) ?? "",
  })?.full;
  if (id === undefined) return;
  yield { kind: "owner", place: { path }, parties: [partyOf(id, name)], ...(name === undefined ? {} : { name }) };
}

function readContact(contact: JsonObject, place: Place): Reading {
  const name = composeName({
    given: textOf(contact["first_name"]) ?? "",
    family: textOf(contact["last_name"]) ?? "",
  });
  const phone = textOf(contact["phone_number"])?.trim() ?? "";
  const id = accountOf(contact["user_id"]);
  if (name === undefined && phone === "") return { kind: "skip", place, reason: "empty" };
  return {
    kind: "card",
    place,
    key: id === undefined ? keyOf("telegram-contact", phone, name?.full ?? "") : keyOf("telegram-account", id),
    raw: new TextEncoder().encode(JSON.stringify(contact)),
    card: {
      ...EMPTY_CARD,
      ...(name === undefined ? {} : { name }),
      phones: phone === "" ? [] : [{ value: phone, label: "mobile" }],
    },
    ...(id === undefined ? {} : { parties: [partyOf(id, name?.full)] }),
  };
}

function addMember(membersByChat: Map<string, Members>, chat: TelegramChat, message: JsonObject): void {
  let members = membersByChat.get(chat.id);
  if (members === undefined) membersByChat.set(chat.id, (members = { partiesById: new Map() }));
  const sender = senderOf(message);
  if (sender === undefined || members.partiesById.size > MOST_OTHERS + 1) return;
  if (!members.partiesById.has(sender.id)) members.partiesById.set(sender.id, sender.party);
}

/** Who wrote, or did something: called, joined. */
function senderOf(message: JsonObject): { readonly id: string; readonly party: Party } | undefined {
  const id = accountOf(message["from_id"] ?? message["actor_id"]);
  return id === undefined ? undefined : { id, party: partyOf(id, textOf(message["from"] ?? message["actor"])) };
}

/** Numbers of accounts, not the names that people give themselves there and change. */
function partyOf(id: string, name: string | undefined): Party {
  return { kind: "handle", value: `telegram-id:${id}`, ...(name === undefined || name === "" ? {} : { name }) };
}

function readMessage(
  chat: TelegramChat,
  message: JsonObject,
  place: Place,
  context: ReadContext,
  members: Members | undefined,
  lastByChat: Map<string, number>,
): Reading {
  const left = reasonToLeave(chat.type);
  if (left !== undefined) return { kind: "skip", place, reason: left };
  const isCall = message["action"] === "phone_call";
  if (message["type"] !== "message" && !isCall) return { kind: "skip", place, reason: "system" };
  const at = instantOf(message, context);
  if (at === undefined) return { kind: "skip", place, reason: "no-date", detail: textOf(message["date"]) ?? "" };
  const sender = senderOf(message);
  if (sender === undefined)
    return { kind: "skip", place, reason: "automatic", detail: "written by a group or channel" };
  const isOpening = at - (lastByChat.get(chat.id) ?? Number.NEGATIVE_INFINITY) >= SILENCE_MS;
  lastByChat.set(chat.id, at);

  const shared = {
    ...CHAT_MESSAGE,
    key: keyOfMessage(chat, message, sender.id, at),
    at,
    threadKey: keyOf("telegram-chat", chat.id),
  };
  if (chat.type === "personal_chat") {
    const isOwn = sender.id !== chat.id;
    const other: Participant = { ...partyOf(chat.id, chat.name), role: isOwn ? "to" : "from" };
    const call = isCall
      ? { medium: "phone" as const, nature: wasTaken(message) ? ("call" as const) : ("missed-call" as const) }
      : {};
    const nature = isOpening ? ("opening" as const) : ("reply" as const);
    const ownerRole = isOwn ? ("from" as const) : ("to" as const);
    return { kind: "message", place, message: { ...shared, nature, ...call, participants: [other], ownerRole } };
  }
  const others = [...(members?.partiesById ?? [])].filter(([id]) => id !== sender.id).map(([, party]) => party);
  if (others.length > MOST_OTHERS) return { kind: "skip", place, reason: "too-many" };
  const participants: Participant[] = [
    { ...sender.party, role: "from" },
    ...others.map((party) => ({ ...party, role: "to" as const })),
  ];
  return {
    kind: "message",
    place,
    message: {
      ...shared,
      nature: isOpening ? "opening" : "reply",
      subject: chat.name,
      recipients: groupRecipients(others.length),
      participants,
      ownersChat: true,
    },
  };
}

/** Numbers are the account's own; a file of other making that has none is known by its clock. */
function keyOfMessage(chat: TelegramChat, message: JsonObject, sender: string, at: Instant): Key {
  const id = textOf(message["id"]);
  return id === undefined
    ? keyOf("telegram-at", chat.id, sender, String(at))
    : keyOf("telegram", chat.type === "personal_chat" ? `user ${chat.id}` : chat.id, id);
}

/** Missed, busy and declined calls have no duration. */
function wasTaken(message: JsonObject): boolean {
  const reason = message["discard_reason"];
  return (
    reason !== "missed" && reason !== "busy" && Number(message["duration_seconds"] ?? message["duration"] ?? 0) > 0
  );
}

/** Exports before 2022 have the wall clock alone. */
function instantOf(message: JsonObject, { zone }: ReadContext): Instant | undefined {
  const unix = Number(textOf(message["date_unixtime"]) ?? Number.NaN) * 1000;
  const told = chatInstant(unix);
  if (told !== undefined) return told;
  const [, day = "", hour, minute, second] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})$/.exec(textOf(message["date"]) ?? "") ?? [];
  if (!isDay(day) || day < "2013") return undefined;
  const at = zone.instantAt(dayNumber(day), Number(hour) * 60 + Number(minute)) + Number(second) * 1000;
  return chatInstant(at);
}

import type { Instant } from "../../core/day.ts";
import { chatInstant } from "../chat/chat-message.ts";
import { type JsonObject, textOf } from "../json/json-values.ts";
import { repairText } from "./repair-text.ts";

/** One message, whichever of the two archives it is from. */
export interface MetaMessage {
  readonly at: Instant | undefined;
  readonly sender: string;
  readonly content: string;
  readonly kind: "words" | "unsent" | "system" | "reaction" | "call" | "missed-call" | "empty";
}

/** Fields that show that something was sent, be it without words. */
const SENT = [
  "photos",
  "videos",
  "audio_files",
  "files",
  "gifs",
  "sticker",
  "share",
  "media",
  "bumped_message_metadata",
];
/** A heart set under a message stands as a message of its own; only the English words for it are known. */
const REACTION = /^(?:Reacted .{1,40} to your message|Liked a message)\s*$/u;

export function readMetaMessage(message: JsonObject): MetaMessage {
  const content = repairText(textOf(message["content"]) ?? textOf(message["text"]) ?? "");
  const time = Number(message["timestamp_ms"] ?? message["timestamp"] ?? Number.NaN);
  const sender = repairText(textOf(message["sender_name"]) ?? textOf(message["senderName"]) ?? "").trim();
  return { at: chatInstant(time), sender, content, kind: kindOf(message, content) };
}

function kindOf(message: JsonObject, content: string): MetaMessage["kind"] {
  if (message["is_unsent"] === true || message["isUnsent"] === true) return "unsent";
  const type = textOf(message["type"]) ?? "";
  if (type === "Subscribe" || type === "Unsubscribe") return "system";
  if ("call_duration" in message || type === "Call") {
    if (Number(message["call_duration"] ?? 0) > 0) return "call";
    // That a call began stands there by itself, without a duration, and so does that it ended.
    return type === "Call" || message["missed"] === true || /miss/i.test(content) ? "missed-call" : "system";
  }
  if (REACTION.test(content)) return "reaction";
  const isSent = SENT.some((name) => {
    const value = message[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
  });
  return content === "" && !isSent ? "empty" : "words";
}

/** What stands in the place of somebody whose account is gone. */
export function isGone(name: string): boolean {
  return (
    name === "" ||
    /^(?:facebook|instagram)[ -]?(?:user|nutzer|gebruiker|bruger|användare|bruker)/i.test(name) ||
    /^(?:utilisateur|usuario|usuário|utente|utilizador).*(?:facebook|instagram)$/iu.test(name)
  );
}

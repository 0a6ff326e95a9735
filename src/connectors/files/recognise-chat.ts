import { recogniseAndroid } from "../../formats/android/recognise-android.ts";
import { recogniseMeta } from "../../formats/meta/recognise-meta.ts";
import { isTelegram } from "../../formats/telegram/recognise-telegram.ts";
import { looksLikeWhatsapp } from "../../formats/whatsapp/looks-like-whatsapp.ts";
import { recogniseX } from "../../formats/x/recognise-x.ts";
import type { ChatForm } from "./chat-forms.ts";
import { decodePiece, once, textBytes, wholeOf } from "./text-bytes.ts";

export type RecognisedChat =
  | { readonly kind: "chat"; readonly form: ChatForm }
  /** A part of such an export that is not read. */
  | { readonly kind: "other"; readonly words: string };

/** Tells an export of chats by its beginning; undefined when it is none. */
export async function recogniseChat(head: Uint8Array, path: string): Promise<RecognisedChat | undefined> {
  if (isChatDb(head, path)) return { kind: "chat", form: "imessage" };
  const text = decodePiece(withoutBrokenEnd(await wholeOf(textBytes(once(head)))));
  if (looksLikeWhatsapp(text)) return { kind: "chat", form: "whatsapp" };
  if (isTelegram(text)) return { kind: "chat", form: "telegram" };
  const x = recogniseX(text);
  if (x !== undefined) return x;
  const meta = recogniseMeta(text, path);
  if (meta !== undefined) return meta;
  const form = recogniseAndroid(text);
  return form === undefined ? undefined : { kind: "chat", form };
}

/** The database of Apple's Messages: by its tables, which stand near its beginning as a rule, else by its name. */
function isChatDb(head: Uint8Array, path: string): boolean {
  const text = Buffer.from(head).toString("latin1");
  if (!text.startsWith("SQLite format 3\0")) return false;
  return text.includes("chat_message_join") || /(?:^|[/\\])(?:chat|sms)\.db$/.test(path);
}

/** The head of a file may end within a character, which would make all of it seem to be in another encoding. */
function withoutBrokenEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > Math.max(0, bytes.length - 4) && ((bytes[end - 1] ?? 0) & 0x80) !== 0) end--;
  return bytes.subarray(0, end);
}

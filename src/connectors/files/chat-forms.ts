/** Exports of chats and logs of phones. Each is a kind of source by the same name, and one source however many files it has. */
export const CHAT_FORMS = [
  "whatsapp",
  "android-messages",
  "android-calls",
  "telegram",
  "facebook",
  "instagram",
  "imessage",
  "x-messages",
] as const;
export type ChatForm = (typeof CHAT_FORMS)[number];

export function isChatForm(form: string): form is ChatForm {
  return (CHAT_FORMS as readonly string[]).includes(form);
}

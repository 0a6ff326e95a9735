import { expect, test } from "vitest";
import { chatTitle } from "./chat-title.ts";

test.each([
  ["/a/WhatsApp Chat with Ana Lind.txt", "Ana Lind"],
  ["/a/WhatsApp Chat with +49 170 1234567.txt", "+49 170 1234567"],
  ["/a/WhatsApp-Chat mit Ana Lind.txt", "Ana Lind"],
  ["/a/Chat de WhatsApp con Ana.txt", "Ana"],
  ["/a/Conversa do WhatsApp com Ana.txt", "Ana"],
  ["/a/Discussion WhatsApp avec Ana.txt", "Ana"],
  ["/a/WhatsApp Chat - Ana Lind.zip!/_chat.txt", "Ana Lind"],
  ["/a/WhatsApp Chat - Ana Lind (2)/_chat.txt", "Ana Lind"],
  ["/a/WhatsApp Chat with Ana.zip!/WhatsApp Chat with Ana.txt", "Ana"],
])("chatTitle() of %s is %s", (path, title) => {
  expect(chatTitle(path)).toBe(title);
});

test.each(["/a/_chat.txt", "/a/whatsapp/_chat.txt", "notes.txt"])("chatTitle() finds none in %s", (path) => {
  expect(chatTitle(path)).toBeUndefined();
});
